#!/usr/bin/env bash
# Installs the package in a new root of Debian 12 and uses it there as a newcomer would: check-deb.sh PACKAGE
#
# The root has nothing of Swift. Takes root, and a network that reaches Debian's archive.
set -euo pipefail
package=$1
here=$(cd "$(dirname "$0")" && pwd)
source=$(dirname "$here")
sudo=$([ "$(id -u)" = 0 ] || echo sudo)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# From apt's own configuration: the archive that this system's packages come from.
mirror() {
    apt-get indextargets --format '$(ORIGIN) $(LABEL) $(REPO_URI)' | awk '$1 == "Debian" && $2 == "Debian" { print $3; exit }'
}

mkdir "$work/given"
cp "$package" "$work/given/"
cp -R "$source/Content" "$work/given/Content"
"$here/first-commands.sh" "$source/README.md" >"$work/given/begin.sh"
{ "$here/first-commands.sh" "$source/README.md" 2 && echo "portolan build"; } >"$work/given/import.sh"
cat >"$work/given/list.csv" <<'LIST'
Client,To,Port,Protocol,Client Zone,To Zone,Purpose
Customer's browser,Shop front,443,TCP,Internet,DMZ,orders
Shop front,Order service,8443,TCP,DMZ,Inside,orders
Order service,Order database,5432,TCP,Inside,Inside,orders
Order service,Name server,53,UDP/TCP,Inside,Inside,names
LIST
cat >"$work/given/check.sh" <<'CHECK'
set -eu
echo "APT::Get::Assume-Yes \"true\";" >/etc/apt/apt.conf.d/90assume-yes
export HOME=/root LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive
# What the README's first line uses; in a new root there is no one else to be.
sudo() { "$@"; }
cd /given
! command -v swift
# Those of the README, one after another, as a newcomer types them: newcomer FILE WHAT
newcomer() {
    commands=0 failures=0 start=$(date +%s)
    while read -r command; do
        commands=$((commands + 1))
        # A command may change the folder.
        eval "$command" </dev/null || { failures=$((failures + 1)); echo "FAILED: $command"; }
    done <"$1"
    echo "From $2 to a picture: $commands commands, $failures failures, $(($(date +%s) - start)) s."
    test "$failures" = 0
}
newcomer begin.sh "nothing"
test -s Output/1.0/shop/order/order.svg
test -s Output/1.0/shop/refund/refund.svg
mkdir /given/listed
cd /given/listed
cp ../list.csv .
newcomer ../import.sh "a list of connections"
test -s Output/1.0/connections/all-connections/all-connections.svg
cd /given
portolan --version --verbose
portolan check --content Content
portolan build --content Content --output Site --locked --strict
test -s Site/versions.json
for page in /usr/share/man/man1/portolan*.1.gz; do test -s "$page"; done
bash -n /usr/share/bash-completion/completions/portolan
CHECK
# shellcheck disable=SC2016
$sudo mmdebstrap --quiet --variant=apt --format=null \
    --customize-hook="copy-in $work/given /" \
    --customize-hook='chroot "$1" sh /given/check.sh' \
    bookworm /dev/null "$(mirror)"
echo "The package installs on a bare Debian 12, and builds both sites there."
