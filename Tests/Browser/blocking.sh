#!/usr/bin/env bash
# Uses pages in a real browser: blocking.sh PAGE… blocks whatever can be blocked on them, and filters the matrix. Prints
# what does not work, and fails if there is anything. First of all it has to find fault with a page that was spoilt.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

try() {
    {
        echo '<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Blocking</title><body data-pages="'
        for page in "$@"; do echo "file://$(realpath "$page")"; done
        echo '"><script>'
        cat "$here/blocking.js"
        echo "</script></html>"
    } >"$work/page.html"
    # Files count as of one origin, so that the page may look into its frames.
    chromium --headless --no-sandbox --disable-gpu --user-data-dir="$work/profile" --allow-file-access-from-files \
        --virtual-time-budget=120000 --dump-dom "file://$work/page.html" 2>"$work/messages" \
        | sed -n '/<pre id="faults">/,/<\/pre>/p' \
        | sed -e 's/.*<pre id="faults">//' -e 's/<\/pre>.*//' -e 's/&gt;/>/g' -e 's/&lt;/</g' -e 's/&amp;/\&/g'
}

# A page of which a step has lost its name, and with it what the script looks for.
spoilt=$(grep -l 'data-step="happy-path:2"' "$@" | head -n 1)
mkdir -p "$work/site/edition/section/slide"
cp -r "$(dirname "$spoilt")/../../assets" "$work/site/edition/assets"
sed 's/data-step="happy-path:2"/data-step="lost"/' "$spoilt" >"$work/site/edition/section/slide/index.html"
try "$work/site/edition/section/slide/index.html" >"$work/faulty"
grep -q 'other steps are marked' "$work/faulty" || { echo "The test is blind: it misses a step that is not marked"; exit 1; }

try "$@" >"$work/faults"
if ! grep -q '^tried: ' "$work/faults"; then
    grep -v dbus "$work/messages" >&2 || true
    echo "The browser tried nothing." >&2
    exit 1
fi
cat "$work/faults"
[ "$(wc -l <"$work/faults")" -eq 1 ]
