#!/usr/bin/env bash
# Makes the Debian package: deb.sh PROGRAM VERSION FOLDER
#
# The same program gives the same bytes: times of files are that of the last commit, or SOURCE_DATE_EPOCH.
set -euo pipefail
program=$1 version=$2
mkdir -p "$3"
folder=$(cd "$3" && pwd)
here=$(cd "$(dirname "$0")" && pwd)
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git -C "$here" log -1 --format=%ct 2>/dev/null || date +%s)}
export SOURCE_DATE_EPOCH
architecture=$(dpkg --print-architecture)
root=$folder/root
rm -rf "$root" "$folder/shlibs"
umask 022
mkdir -p "$root/DEBIAN"

"$here/install.sh" "$program" "$version" "$root/usr"
# A package of Debian's kind has a changelog of its own name and form.
mv "$root/usr/share/doc/portolan/changelog.gz" "$root/usr/share/doc/portolan/NEWS.gz"
entry() {
    printf 'portolan (%s) stable; urgency=medium\n\n' "$version"
    printf '  * See NEWS.gz for what has changed.\n\n'
    printf ' -- The Portolan authors <portolan@portolan.example>  %s\n' "$(LC_ALL=C date -u -R -d "@$SOURCE_DATE_EPOCH")"
}
entry | gzip --best --no-name >"$root/usr/share/doc/portolan/changelog.gz"
chmod 644 "$root/usr/share/doc/portolan/changelog.gz"

# The packages of the libraries that the program is linked to, by dpkg's own reckoning.
mkdir -p "$folder/shlibs/debian"
printf 'Source: portolan\n\nPackage: portolan\nArchitecture: any\n' >"$folder/shlibs/debian/control"
libraries=$(cd "$folder/shlibs" && dpkg-shlibdeps -O "$root/usr/bin/portolan" | sed -n 's/^shlibs:Depends=//p')

cat >"$root/DEBIAN/control" <<CONTROL
Package: portolan
Version: $version
Section: doc
Priority: optional
Architecture: $architecture
Depends: $libraries
Recommends: librsvg2-bin
Suggests: chromium
Installed-Size: $(du -k --summarize --exclude=DEBIAN "$root" | cut -f 1)
Maintainer: The Portolan authors <portolan@portolan.example>
Description: communication diagrams of networks from Markdown
 Portolan turns a corpus of Markdown slides into a site that shows who talks to
 whom on a network: a diagram for each slide, a legend of its ports, the happy
 path step by step, the firewall matrix, and rules for the firewalls that have
 to let it through. Layouts are computed; the same corpus gives the same bytes.
CONTROL
(cd "$root" && find usr -type f -print0 | LC_ALL=C sort -z | xargs -0 md5sum) >"$root/DEBIAN/md5sums"
chmod 644 "$root/DEBIAN/control" "$root/DEBIAN/md5sums"
package=$folder/portolan_${version}_$architecture.deb
dpkg-deb --root-owner-group --build "$root" "$package" >/dev/null
echo "$package"
