#!/usr/bin/env bash
# Prints the commands under "Begin" in the README, as they are there: first-commands.sh README
set -euo pipefail
awk '/^## / { inside = ($0 == "## Begin") } inside && /^    / { print substr($0, 5); found = 1 }
     inside && found && !/^    / { exit }' "$1"
