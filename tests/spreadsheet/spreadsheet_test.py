"""What a spreadsheet holds is what the JSON of the same command holds, read by another reader.

    spreadsheet_test.py PROGRAM SOURCE
"""

import json
import math
import pathlib
import re
import subprocess
import sys
import tempfile
import zipfile
from xml.etree import ElementTree

program, source = sys.argv[1:3]
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
LINK = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
EXACT = 10**15  # whole numbers from here on are texts

CALLS = [
    ["supply", f"{source}/graphs/rare-earths.yaml", "--bounds", "--origins", "--top", "0"],
    ["supply", f"{source}/graphs/tutorial.yaml", "--scenario", "halt", "--markets"],
    ["chokepoints", f"{source}/graphs/rare-earths.yaml", "--top", "12"],
    ["alliances", f"{source}/graphs/tutorial.yaml", "--plan", "fiji"],
    ["forecast", f"{source}/graphs/tutorial.yaml", "--date", "2027-07-01"],
    ["survey", f"{source}/tests/transcripts/trade.csv"],
    ["check", f"{source}/graphs/turkey-article.yaml"],
]

HOSTILE = """\
entente: 1
name: "=cmd|' /C calc'!A0"
date: 2026-01-01
chains: {c: {unit: t, quantum: 1 t, stages: [{stage: s}]}}
sources:
  evil: {title: "=HYPERLINK(\\"x\\")", publisher: "<b>&_x0041_", year: 2025, licence: "+1"}
nations:
  FJI: {name: "=1+1", production: {s: {value: 7, source: evil}}}
  TON: {name: "@SUM(A1) 中国 \\U0001F600 e\\u0301", demand: {s: 9}}
links: [{id: "-2+3", from: FJI, to: TON, stage: s, capacity: 5, cost: 1}]
"""


def run(*words):
    done = subprocess.run([program, *words], capture_output=True, text=True, timeout=240)
    assert done.returncode == 0, (words, done.stderr)
    return done.stdout


def cell_of(cell):
    """A cell as Python has it: nothing, a number, a truth, a text."""
    kind, value = cell.get("t", "n"), cell.find(f"{MAIN}v")
    assert cell.find(f"{MAIN}f") is None, "no cell is a formula"
    if kind == "inlineStr":
        text = "".join(part.text or "" for part in cell.iter(f"{MAIN}t"))
        return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda found: chr(int(found[1], 16)), text)
    if value is None:
        return None
    return value.text == "1" if kind == "b" else float(value.text)


def column_number(name):
    number = 0
    for letter in re.match("[A-Z]+", name)[0]:
        number = 26 * number + ord(letter) - ord("A") + 1
    return number - 1


def sheets_of(path):
    """The rows of each sheet, in the order of the workbook; absent cells are None."""
    with zipfile.ZipFile(path) as file:
        assert file.testzip() is None
        links = {link.get("Id"): link.get("Target")
                 for link in ElementTree.fromstring(file.read("xl/_rels/workbook.xml.rels"))}
        sheets = {}
        for sheet in ElementTree.fromstring(file.read("xl/workbook.xml")).iter(f"{MAIN}sheet"):
            content = ElementTree.fromstring(file.read("xl/" + links[sheet.get(LINK)]))
            assert content.find(f".//{MAIN}pane").get("state") == "frozen"
            rows = []
            for row in content.iter(f"{MAIN}row"):
                while len(rows) < int(row.get("r")):
                    rows.append([])
                for cell in row:
                    at = column_number(cell.get("r"))
                    rows[-1] += [None] * (at + 1 - len(rows[-1]))
                    rows[-1][at] = cell_of(cell)
            sheets[sheet.get("name")] = rows
        return sheets


def expected(value, unit):
    if isinstance(value, dict):
        raise AssertionError("an interval has two columns")
    if isinstance(value, bool) or value is None or isinstance(value, str):
        return value
    if unit == "%":
        return value / 100
    return str(value) if isinstance(value, int) and abs(value) >= EXACT else value


def same(cell, value):
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return isinstance(cell, float) and math.isclose(cell, value, rel_tol=1e-14, abs_tol=1e-300)
    return cell == value or (cell in (None, "") and value in (None, ""))


def check_table(name, table, sheet, columns):
    """Each row of JSON is a row of the sheet; a column with an interval somewhere is two."""
    heads = sheet[0]
    of_sheet = [row for row in columns if row[0] == name and row[1]]
    assert [row[1] for row in of_sheet] == heads, (name, heads)
    assert len(sheet) == 1 + len(table["rows"]), name
    units = {column["name"]: column["unit"] for column in table["columns"]}
    meanings = {column["name"]: column["meaning"] for column in table["columns"]}
    assert {row[2] for row in of_sheet} == set(units)
    for i, (_, head, column, unit, meaning) in enumerate(of_sheet):
        assert (unit or "") == units[column] and (meaning or "") == meanings[column]
        twice = sum(row[2] == column for row in of_sheet) == 2
        low = twice and of_sheet[i - 1][2] != column
        for at, row in enumerate(table["rows"], 1):
            value = row[column]
            if isinstance(value, dict):
                assert twice, (name, column)
                value = value["low" if low else "high"]
            cell = sheet[at][i] if i < len(sheet[at]) else None
            assert same(cell, expected(value, units[column])), (name, at, head, cell, value)


def check_call(words, folder):
    path = f"{folder}/answer.xlsx"
    run(*words, "--quiet", "-o", path)
    answer = json.loads(run(*words, "--format", "json"))
    sheets = sheets_of(path)
    names = list(sheets)
    assert names[-3:] == ["Columns", "Sources", "Settings"], names
    assert names[:-3] == [name[:31] for name in answer["tables"]], names
    for name, table in answer["tables"].items():
        check_table(name[:31], table, sheets[name[:31]], sheets["Columns"])
    settings = {row[0]: row[1] for row in sheets["Settings"]}
    assert settings["command"] == answer["command"]
    assert settings["fingerprint"] == answer["network"]["fingerprint"]
    assert (settings["call"] or "") == " ".join(answer["settings"]["call"])
    notes = [row[1] for row in sheets["Settings"] if row[0] == "note"]
    assert notes == answer["notes"], (notes, answer["notes"])
    again = f"{folder}/again.xlsx"
    run(*words, "--quiet", "--threads", "1", "-o", again)
    assert pathlib.Path(path).read_bytes() == pathlib.Path(again).read_bytes()
    return sheets


def check_refusal(words, text):
    done = subprocess.run([program, *words], capture_output=True, text=True, timeout=60)
    assert done.returncode == 2 and text in done.stderr, (words, done.stderr)


with tempfile.TemporaryDirectory() as folder:
    for call in CALLS:
        found = check_call(call, folder)
        assert len(found["Sources"]) > 1, call
    hostile = pathlib.Path(folder) / "hostile.yaml"
    hostile.write_text(HOSTILE, encoding="utf-8")
    for command in ("supply", "check", "chokepoints"):
        found = check_call([command, str(hostile)], folder)
        assert found["Sources"][1][:4] == ["evil", '=HYPERLINK("x")', "<b>&_x0041_", "2025"]
    network = CALLS[1][1]
    check_refusal(["supply", network, "--format", "xlsx", "-o", f"{folder}/a.csv"], "-o FILE.xlsx")
    check_refusal(["supply", network, "--format", "csv", "-o", f"{folder}/a.xlsx"], "ends as a spreadsheet does")
    check_refusal(["survey", CALLS[5][1], "--format", "csv", "-o", f"{folder}/a.xlsx"], "ends as a spreadsheet does")
    piped = subprocess.run([program, "supply", network, "--format", "xlsx"], capture_output=True, timeout=60)
    assert piped.returncode == 0 and piped.stdout.startswith(b"PK")
print(f"{len(CALLS) + 3} answers, and 3 refusals: spreadsheets hold what JSON holds")
