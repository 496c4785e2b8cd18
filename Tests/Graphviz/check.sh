#!/usr/bin/env bash
# Asks this system's Graphviz and that of Debian unstable for the layouts of the same graphs: check.sh REQUESTS ROOT
#
# REQUESTS is a folder of graphs with Portolan's own answers in placed.txt. ROOT is where a root of Debian unstable is
# made, unless it is there; that, and to run in it, takes root.
set -euo pipefail
requests=$1 root=$2
here=$(cd "$(dirname "$0")" && pwd)
shim=$here/../../Sources/CGraphviz
sudo=$([ "$(id -u)" = 0 ] || echo sudo)
flags="-Wall -Wextra -D_Nonnull="

# From apt's own configuration: the archive that this system's packages come from.
mirror() {
    apt-get indextargets --format '$(ORIGIN) $(LABEL) $(REPO_URI)' | awk '$1 == "Debian" && $2 == "Debian" { print $3; exit }'
}

names=$(cd "$requests" && ls -- *.dot | LC_ALL=C sort)
# shellcheck disable=SC2086,SC2046
cc $flags -I"$shim" "$here/place.c" -o "$requests/place" $(pkg-config --cflags --libs libgvc)
(cd "$requests" && ./place $names) >"$requests/system.txt"
cmp "$requests/placed.txt" "$requests/system.txt"
echo "The program places $(wc -w <<<"$names") graphs as their text says."

if [ ! -e "$root/.made" ]; then
    # Unstable's signed index expires after a week, which a mirror or a clock may be behind by.
    $sudo mmdebstrap --quiet --variant=apt --aptopt='Acquire::Check-Valid-Until "false"' \
        --include=gcc,libc6-dev,pkgconf,libgraphviz-dev sid "$root" "$(mirror)"
    $sudo touch "$root/.made"
fi
$sudo rm -rf "$root/portolan"
$sudo mkdir "$root/portolan"
$sudo cp "$here/place.c" "$shim/shim.h" "$requests"/*.dot "$root/portolan/"
# shellcheck disable=SC2016
$sudo chroot "$root" sh -ec 'cd /portolan; gcc $1 place.c -o place $(pkg-config --cflags --libs libgvc); shift; ./place "$@"' \
    sh "$flags" $names >"$requests/unstable.txt"
python3 "$here/compare.py" "$requests" "$requests/system.txt" "$requests/unstable.txt"
