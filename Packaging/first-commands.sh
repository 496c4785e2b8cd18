#!/usr/bin/env bash
# Prints the commands under "Begin" in the README, as they are there: first-commands.sh README [BLOCK]
#
# BLOCK is the first without it, or the one that it counts.
set -euo pipefail
awk -v wanted="${2:-1}" '/^## / { inside = ($0 == "## Begin") }
     inside && /^    / { if (!open) { block++; open = 1 } if (block == wanted) print substr($0, 5); next }
     { open = 0 }' "$1"
