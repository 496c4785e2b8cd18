#!/usr/bin/env bash
# Measures drawings in a real browser: check.sh MEASURES.json FILE.svg… prints what cannot be read, and where a picture's
# crossings, bends and detours are not those that `portolan check --diagrams --format json` told, and fails if there is
# anything. First of all it measures faulty.svg, in which it has to find every kind of fault.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The lines that the checker writes for the pictures given: measure MEASURES.json FILE.svg…
measure() {
    local measures=$1
    shift
    {
        echo '<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Drawings</title>'
        for file in "$@"; do
            echo "<section data-file=\"$file\">"
            sed '1s/^<?xml[^>]*?>//' "$file"
            echo "</section>"
        done
        echo '<script type="application/json" id="measures">'
        sed 's/</\\u003c/g' "$measures"
        echo "</script><script>"
        cat "$here/check.js"
        echo "</script></html>"
    } >"$work/page.html"
    chromium --headless --no-sandbox --disable-gpu --user-data-dir="$work/profile" --virtual-time-budget=20000 \
        --dump-dom "file://$work/page.html" 2>"$work/messages" \
        | sed -n '/<pre id="faults">/,/<\/pre>/p' \
        | sed -e 's/.*<pre id="faults">//' -e 's/<\/pre>.*//' -e 's/&gt;/>/g' -e 's/&lt;/</g' -e 's/&amp;/\&/g'
}

kinds='text wider than reckoned|text narrower than reckoned|text outside its box|link without a line|end off its box|end in the air|line through a box
line over text|line on a badge|line on a line|badge off its line|badge that is not where it says
letter wider than its badge|badge on a badge|badge on a box|badge on text|another figure
label on an end|line on an end|label on a title|label on a border|ends too close|lines too close|line through a foreign zone
text too small'
echo '{"diagrams": [{"edition": "Browser", "slide": "", "diagram": "faulty", "crossings": 7, "bends": 7, "meanDetour": 7}]}' \
    >"$work/faulty.json"
measure "$work/faulty.json" "$here/faulty.svg" >"$work/faulty"
tr '|' '\n' <<<"$kinds" | while read -r kind; do
    grep -q ": $kind: " "$work/faulty" || { echo "The checker is blind: it sees no ‘$kind’ in faulty.svg"; exit 1; }
done

measure "$@" >"$work/faults"
if ! grep -q '^measured: ' "$work/faults"; then
    grep -v dbus "$work/messages" >&2 || true
    echo "The browser measured nothing." >&2
    exit 1
fi
cat "$work/faults"
[ "$(wc -l <"$work/faults")" -eq 1 ]
