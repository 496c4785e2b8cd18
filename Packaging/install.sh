#!/usr/bin/env bash
# Installs a built program with its manual, completions and licences: install.sh PROGRAM VERSION FOLDER
#
# FOLDER is the prefix, with whatever is before it: /tmp/staging/usr.
set -euo pipefail
program=$1 version=$2 folder=$3
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

install -D -m 755 "$program" "$folder/bin/portolan"
strip --strip-unneeded "$folder/bin/portolan"

python3 "$here/manual.py" "$program" "$version" "$work/manual"
for page in "$work"/manual/*.1; do
    gzip --best --no-name "$page"
    install -D -m 644 "$page.gz" "$folder/share/man/man1/$(basename "$page").gz"
done

completion() {
    # The first line of the one for bash names an interpreter, though it is not a program.
    "$program" --generate-completion-script "$1" | sed '1{/^#!/d}' >"$work/$1"
    install -D -m 644 "$work/$1" "$folder/share/$2"
}
completion bash bash-completion/completions/portolan
completion zsh zsh/vendor-completions/_portolan
completion fish fish/vendor_completions.d/portolan.fish

install -D -m 644 "$here/copyright" "$folder/share/doc/portolan/copyright"
gzip --best --no-name --stdout "$here/../CHANGELOG.md" >"$work/changelog.gz"
install -D -m 644 "$work/changelog.gz" "$folder/share/doc/portolan/changelog.gz"
