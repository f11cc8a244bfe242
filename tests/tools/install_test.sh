#!/bin/sh
# tools/install says nothing where nothing is missing, and where it may not install, names what is and ends with 3.
# The system it looks at is a folder of stand-ins.
set -eu
root=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
failed=0

fail() {
    echo "FAILED: $*"
    failed=1
}

stand_in() { # NAME BODY
    printf '#!/bin/sh\n%s\n' "$2" >"$folder/$1"
    chmod +x "$folder/$1"
}

for tool in sh dirname sed xargs env; do ln -s "$(command -v $tool)" "$folder/$tool"; done
stand_in echo 'printf "%s\\n" "$*"'

# run WORDS…: sets said and code.
run() {
    code=0
    said=$(PATH=$folder "$root/tools/install" "$@" 2>&1) || code=$?
}

expect() { # WHAT CODE TEXT
    [ "$code" -eq "$2" ] || fail "$1: ended with $code: $said"
    case $said in *"$3"*) ;; *) fail "$1: said: $said" ;; esac
}

# shellcheck disable=SC2016  # the dollars are the stand-ins'
{
    stand_in dpkg-query 'echo "installed "'
    run build test check
    expect 'all is there' 0 ''
    [ -z "$said" ] || fail "all is there: said: $said"

    stand_in dpkg-query 'case "$*" in *Provides*) echo "installed nodejs-dev, npm (= 10) " ;; *npm*) exit 1 ;; *) echo "installed " ;; esac'
    run build test check
    expect 'another package brings it' 0 ''
    [ -z "$said" ] || fail "another package brings it: said: $said"

    stand_in dpkg-query 'case "$*" in *libfmt-dev*) echo "config-files "; exit 0 ;; *cmake*) exit 1 ;; esac; echo "installed "'
    stand_in id 'echo 1000'
    stand_in apt-get 'echo "apt-get was called"'
    run build
    expect 'no sudo' 3 'apt-get install --no-install-recommends cmake libfmt-dev'

    stand_in sudo 'echo "a password is needed"; exit 1'
    run build
    expect 'sudo with a password' 3 'sudo apt-get install --no-install-recommends cmake libfmt-dev'
    case $said in *'was called'*) fail 'installed without leave' ;; esac

    stand_in sudo '[ "$1" = -n ] && shift; exec "$@"'
    stand_in true ":"
    run build
    expect 'sudo without a password' 0 'installing cmake libfmt-dev'

    stand_in id 'echo 0'
    stand_in apt-get 'case "$*" in *install*) exit 100 ;; esac'
    run build
    expect 'the installation fails' 3 'the installation failed'

    rm "$folder/apt-get"
    run build
    expect 'no apt' 3 'these packages are missing, and may not be installed from here: cmake libfmt-dev'

    rm "$folder/dpkg-query"
    run build
    expect 'no dpkg' 3 'install what it calls these packages, and run this again: g++ cmake'
}

run
expect 'no group' 2 'usage'
exit $failed
