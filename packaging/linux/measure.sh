#!/usr/bin/env bash
# Measures the packaged program beside the same program started plainly by the JDK, in turns, and prints the medians:
#
#   packaging/linux/measure.sh [ROUNDS]
#
# Needs target/callcard, target/packages (packaging/linux/build.sh), Xvfb and tint2. Milliseconds count from before the
# program is started to the line of its log; megabytes are resident ones, settled for some seconds. It starts from a snapshot
# and without a server, as in a train; the demo brings its own server along.
set -Eeuo pipefail
trap 'echo "Measuring failed at line $LINENO: $BASH_COMMAND" >&2' ERR
cd "$(dirname "$(readlink -f "$0")")/../.."
# shellcheck source=measuring.sh
. packaging/linux/measuring.sh
prepare
settle=4

installed() { exec "$installed" "$@"; }

plain() {
  exec "$jdk/bin/java" @"$distribution/lib/jvm.options" --module-path "$distribution/lib/javafx" \
    --patch-module "javafx.graphics=$distribution/lib/javafx/monocle/openjfx-monocle.jar" \
    -cp "$distribution/lib/*" "$(property main.class)" "$@"
}

# The milliseconds that the program counts itself, from the start of its process.
ready() { grep -o 'Ready to look up [0-9]* ms' "$work/profile/logs/callcard.log" | grep -o '[0-9]*'; }

# The processor time, in ms, of a softphone's telling the running program of a call.
hand_over() {
  local TIMEFORMAT='%U %S'
  { time { ("$1" --profile "$work/profile" call +4722000101 --id 1 --state ended >/dev/null 2>&1); :; }; } 2>&1 |
    awk '{ print int(($1 + $2) * 1000 + 0.5) }'
}

measure() {
  local variant=$1
  start "$variant" "$work/said"
  await "$work/profile/logs/callcard.log" "In the tray" | note "$variant" tray
  ready | note "$variant" ready
  sleep "$settle"
  resident | note "$variant" idle
  hand_over "$variant" | note "$variant" call
  end_program
  start "$variant" "$work/said" --verbose demo --calls 1
  await "$work/said" "The card of call 1 is painted" | note "$variant" card
  sleep "$settle"
  resident | note "$variant" with-card
  end_program
}

report() { # WHAT FILE
  local ours plain
  ours=$(median installed "$2")
  plain=$(median plain "$2")
  printf '| %s | %s | %s | %s |\n' "$1" "$ours" "$plain" "$(awk "BEGIN { printf \"%.2f\", $ours / $plain }")"
}

open_display "$work" || { echo "The display does not start; its own words are above." >&2 && exit 1; }
export LC_ALL=C.UTF-8 XDG_RUNTIME_DIR="$work"
fill_profile
in_turns "${1:-7}" plain installed
echo "| | installed | plain | ratio |"
echo "|---|---|---|---|"
report "start to ready to look up, without a server, ms" ready
report "start to the icon in the tray, ms" tray
report "start to the first card, painted, ms" card
report "a call handed over, ms of a processor" call
report "resident in the tray, MB" idle
report "resident with a card, MB" with-card
for deb in target/packages/"$(property command)_$(package_version)"_*.deb; do
  echo "| .deb, MB | $(awk "BEGIN { print $(stat -c %s "$deb") / 1000000 }") | | |"
done
echo "| installed, MB | $(du -sm --apparent-size "$root" | cut -f 1) | | |"
