"""The JSON Schema that `entente schema` prints accepts what the language accepts, judged by another validator.

    schema_test.py PROGRAM SOURCE

Every file of graphs/ and config/ must be valid, and the schema itself a schema. Files of WRONG must not be valid.
"""

import json
import pathlib
import re
import subprocess
import sys

import jsonschema
import yaml

# Wrong inputs of tests/broken that a schema can tell: names and forms of fields, not what they mean.
WRONG = [
    "unknown-field",
    "unknown-field-of-link",
    "missing-field",
    "list-instead-of-mapping",
    "mapping-instead-of-list",
    "instrument-unknown",
    "state-unknown",
    "status-unknown",
    "product-code-of-letters",
    "version-missing",
    "version-unknown",
]


class Core(yaml.SafeLoader):
    """Plain words as YAML 1.2 takes them: `on` and `NO` are texts, and so are dates."""

    yaml_implicit_resolvers = {}


NUMBER = r"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$"
Core.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(true|false)$"), list("tf"))
Core.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"^[-+]?[0-9]+$"), list("-+0123456789"))
Core.add_implicit_resolver("tag:yaml.org,2002:float", re.compile(NUMBER), list("-+.0123456789"))
Core.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"^(null|~|)$"), ["n", "~", ""])


def errors_of(path, validator):
    with open(path, encoding="utf-8") as file:
        content = yaml.load(file, Core)
    return [f"{path}: {'/'.join(map(str, e.absolute_path))}: {e.message[:200]}" for e in validator.iter_errors(content)]


def main(program, source):
    source = pathlib.Path(source)
    schema = json.loads(subprocess.run([program, "schema"], check=True, capture_output=True).stdout)
    kind = jsonschema.validators.validator_for(schema)
    kind.check_schema(schema)
    validator = kind(schema)

    right = sorted(path for folder in ("graphs", "config") for path in (source / folder).rglob("*.yaml"))
    failures = [error for path in right for error in errors_of(path, validator)]
    for name in WRONG:
        if not errors_of(source / "tests" / "broken" / f"{name}.yaml", validator):
            failures.append(f"{name}.yaml is valid by the schema")
    print("\n".join(failures[:40]))
    print(f"{len(right)} files valid, {len(WRONG)} not" if not failures else f"{len(failures)} failures")
    return 1 if failures or not right else 0


sys.exit(main(*sys.argv[1:]))
