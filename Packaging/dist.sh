#!/usr/bin/env bash
# Makes an archive that needs no package manager: dist.sh PROGRAM VERSION FOLDER
set -euo pipefail
program=$1 version=$2 folder=$3
here=$(cd "$(dirname "$0")" && pwd)
time=${SOURCE_DATE_EPOCH:-$(git -C "$here" log -1 --format=%ct 2>/dev/null || date +%s)}
name=portolan-$version-linux-$(uname -m)
rm -rf "${folder:?}/$name"
mkdir -p "$folder/$name"
"$here/install.sh" "$program" "$version" "$folder/$name"

# The library that a program is linked to, and the package that has it here.
libraries() {
    ldd "$1" | awk '$2 == "=>" && $3 ~ /^\// { print $3 }' | while read -r library; do
        # Packages name their files as they were before /lib became a link.
        package=$({ dpkg-query --search "$(readlink --canonicalize "$library")" "$library" 2>/dev/null || true; } |
            head -n 1 | cut -d : -f 1)
        printf '%s %s\n' "${package:-?}" "$(basename "$library")"
    done | sort -u
}
direct=$(objdump -p "$folder/$name/bin/portolan" | awk '$1 == "NEEDED" { print $2 }')
{
    echo "Portolan $version for Linux, $(uname -m). Copy bin and share into /usr/local, or run bin/portolan where it is."
    echo
    echo "It needs these libraries, here with the packages of Debian 12 that have them:"
    echo
    libraries "$folder/$name/bin/portolan" | while read -r package library; do
        if grep -qxF "$library" <<<"$direct"; then printf '    %-36s %s\n' "$package" "$library"; fi
    done
} >"$folder/$name/INSTALL"
tar --create --gzip --file "$folder/$name.tar.gz" --directory "$folder" --sort=name --owner=0 --group=0 --numeric-owner \
    --mtime="@$time" "$name"
echo "$folder/$name.tar.gz"
