#!/bin/sh
# The installed program runs by itself: it finds the policy that was installed with it, and no other.
#   installed_test.sh SOURCE BUILD
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
unset ENTENTE_DATA
failed=0

fail() {
    echo "FAILED: $*"
    failed=1
}

cmake --install "$2" --prefix "$folder" >/dev/null
cd /
program=$folder/bin/entente
share=$folder/share

"$program" version >/dev/null || fail 'version'
"$program" check "$share/entente/graphs/tutorial.yaml" >/dev/null || fail 'the tutorial is not accepted'
"$program" help --man | cmp -s - "$share/man/man1/entente.1" || fail 'the manual page is another'
"$program" completion bash | cmp -s - "$share/bash-completion/completions/entente" || fail 'the completion is another'
[ -s "$share/zsh/site-functions/_entente" ] || fail 'no completion for zsh'
[ -s "$share/doc/entente/LICENSE" ] || fail 'no licence'

echo 'entente: 1
nonsense: here' >"$share/entente/config/blocs.yaml"
if said=$("$program" check "$share/entente/graphs/tutorial.yaml" 2>&1); then fail 'the installed policy is not read'; fi
case $said in *"$share/entente/config/blocs.yaml:2:1"*) ;; *) fail "another policy is read: $said" ;; esac
exit $failed
