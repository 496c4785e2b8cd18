#!/usr/bin/env bash
# Puts every diagram of Output, light and dark, and the pictures in FOLDER/random on pages with photographs of them:
# contact-sheet.sh FOLDER
set -euo pipefail
folder=$1
mkdir -p "$folder"
profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT

# A page of the pictures given, each as often as there are themes: sheet NAME "THEMES" FILE…
sheet() {
    local name=$1 themes=$2 file theme
    shift 2
    {
        echo '<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Contact sheet</title><style>'
        echo 'body{display:grid;grid-template-columns:1fr 1fr;gap:12px;margin:12px;font:14px sans-serif;background:#888}'
        echo 'figure{margin:0;padding:8px;background:#fff}figure.dark{background:#000;color:#fff}'
        echo 'svg{width:100%;height:auto;aspect-ratio:16/9}</style>'
        for file in "$@"; do
            for theme in $themes; do
                echo "<figure class=\"$theme\" data-theme=\"$theme\">"
                sed '1s/^<?xml[^>]*?>//' "$file"
                echo "<figcaption>${file#Output/}</figcaption></figure>"
            done
        done
    } >"$folder/$name.html"
    chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --user-data-dir="$profile" \
        --window-size="1900,$((24 + 572 * (($# * $(wc -w <<<"$themes") + 1) / 2)))" --virtual-time-budget=10000 \
        --screenshot="$folder/$name.png" "file://$(realpath "$folder")/$name.html" 2>"$profile/messages" \
        || { cat "$profile/messages" >&2; exit 1; }
    echo "$folder/$name.html $folder/$name.png"
}

# Pictures of a few pages each: a browser takes none that is higher than 16,384 pixels.
sheets() {
    local name=$1 themes=$2 size=$3 number=1
    shift 3
    while [ $# -gt 0 ]; do
        sheet "$name-$number" "$themes" "${@:1:$size}"
        shift "$(($# < size ? $# : size))"
        number=$((number + 1))
    done
}

mapfile -t diagrams < <(find Output -name '*.svg' -not -path '*/slides/*' | sort)
sheets diagrams "light dark" 9 "${diagrams[@]}"
if [ -d "$folder/random" ]; then sheets random light 10 "$folder"/random/*.svg; fi
