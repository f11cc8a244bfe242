#!/bin/sh
# Wrong includes and second types of one name are refused, each at its line, and right ones are not.
set -eu
check=$1/tools/check-rooms
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
failed=0

fail() {
    echo "FAILED: $*"
    failed=1
}

# refused FILE INCLUDE MESSAGE: the include on the file's second line is refused with the message.
refused() {
    rm -rf "$folder/src"
    mkdir -p "$folder/src/${1%/*}"
    printf '#pragma once\n#include %s\n' "$2" >"$folder/src/$1"
    if said=$("$check" "$folder/src" 2>&1); then fail "$1 may include $2"; fi
    case $said in "src/$1:2: $3") ;; *) fail "$1 with $2 says: $said" ;; esac
}

accepted() {
    rm -rf "$folder/src"
    mkdir -p "$folder/src/${1%/*}"
    printf '#pragma once\n#include %s\n' "$2" >"$folder/src/$1"
    said=$("$check" "$folder/src" 2>&1) || fail "$1 may not include $2: $said"
}

# two FIRST SECOND: a header of one room holds the first text, one of another room the second; says what is said of them.
two() {
    rm -rf "$folder/src"
    mkdir -p "$folder/src/base" "$folder/src/report/frame"
    printf '#pragma once\n%s\n' "$1" >"$folder/src/base/a.hpp"
    printf '#pragma once\n%s\n' "$2" >"$folder/src/report/frame/b.hpp"
    "$check" "$folder/src" 2>&1
}

clash() {
    if said=$(two "$1" "$2"); then fail "'$1' and '$2' are accepted"; fi
    case $said in
    "src/report/frame/b.hpp:2: type Flow is also defined in src/base/a.hpp; "*) ;;
    *) fail "'$1' and '$2' say: $said" ;;
    esac
}

together() { said=$(two "$1" "$2") || fail "'$1' and '$2' are refused: $said"; }

clash 'struct Flow {' 'struct Flow {'
clash 'class Flow final : public Base {' 'enum class Flow : int {'
clash 'struct Flow {};' 'struct Flow {'
clash 'struct Flow' 'class [[nodiscard]] Flow {'
together 'struct Flow {' 'struct Flow;'
together 'struct Flow {' '    struct Flow {'
together 'struct Flow {' 'struct Flow<int> {'
together 'struct Flow {' 'class Flow::State {'
together 'struct Flow {' 'struct Flows {'

refused base/x.hpp '"definition/y.hpp"' 'base may not look into definition'
refused network/a/x.cpp '"analysis/y.hpp"' 'network may not look into analysis'
refused report/x.cpp '"exchange/y.hpp"' 'report may not look into exchange'
refused exchange/x.cpp '"analysis/y.hpp"' 'exchange may not look into analysis'
refused analysis/x.cpp '"x.hpp"' 'include "x.hpp" names no room; write "analysis/x.hpp"'
refused analysis/x.cpp '"kitchen/x.hpp"' 'there is no room kitchen'
refused network/x.cpp '<yaml-cpp/yaml.h>' 'network may not include <yaml-cpp/yaml.h>'
refused definition/x.hpp '<yaml-cpp/yaml.h>' '<yaml-cpp/yaml.h> may be included by .cpp files only'
refused cli/x.cpp '<httplib.h>' 'cli may not include <httplib.h>'
refused serve/x.hpp '<httplib.h>' '<httplib.h> may be included by .cpp files only'
refused cli/x.cpp '<graphviz/gvc.h>' 'cli may not include <graphviz/gvc.h>'
refused report/x.cpp '<boost/graph/depth_first_search.hpp>' \
    'report may not include <boost/graph/depth_first_search.hpp>'
refused analysis/x.hpp '<boost/graph/graph_traits.hpp>' \
    '<boost/graph/graph_traits.hpp> may be included by .cpp files only'
refused report/x.cpp '<CLI/CLI.hpp>' 'report may not include <CLI/CLI.hpp>'
refused base/x.cpp '<lemon/core.h>' '<lemon/core.h> is of no package that a room may see'

accepted definition/x.cpp '<yaml-cpp/yaml.h>'
accepted network/x.hpp '<boost/graph/graph_traits.hpp>'
accepted cli/x.cpp '"exchange/y.hpp"'
accepted report/web/x.cpp '"base/id.hpp"'
accepted base/x.cpp '<sys/stat.h>'
accepted base/x.hpp '<vector>'

"$check" || fail 'the rooms are not in order'
exit $failed
