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
# shellcheck source=display.sh
. packaging/linux/display.sh
rounds=${1:-7}
distribution=target/callcard
# shellcheck source=../common/names.sh
. packaging/common/names.sh
# shellcheck source=../common/stand-in.sh
. packaging/common/stand-in.sh
# shellcheck source=measuring.sh
. packaging/linux/measuring.sh
root=$PWD/target/packages/root

need "$distribution" "run: mvn -q package -DskipTests" test -e "$distribution/lib/jvm.options"
need "$root" "run: packaging/linux/build.sh" test -x "$root/usr/lib/callcard/bin/callcard"
for program in Xvfb openbox tint2 xprop xwininfo; do
  need "$program" "install what .ci/run installs" command -v "$program"
done
# shellcheck disable=SC2034 # read by stand-in.sh
common=packaging/common
jdk=$(find_jdk)
java=$jdk/bin/java
work=$(mktemp -d)
prepared_profile=$work/prepared
settle=4

installed() { exec "$root/usr/lib/callcard/bin/callcard" "$@"; }

plain() {
  exec "$java" @"$distribution/lib/jvm.options" --module-path "$distribution/lib/javafx" \
    --patch-module "javafx.graphics=$distribution/lib/javafx/monocle/openjfx-monocle.jar" \
    -cp "$distribution/lib/*" "$(property main.class)" "$@"
}

clean_up() {
  local status=$?
  trap - EXIT
  end_program
  stop_stand_in
  close_display
  rm -rf "$work"
  exit "$status"
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
  await "$work/profile/logs/callcard.log" "In the tray" >>"$work/$variant.tray"
  ready >>"$work/$variant.ready"
  sleep "$settle"
  resident >>"$work/$variant.idle"
  hand_over "$variant" >>"$work/$variant.call"
  end_program
  start "$variant" "$work/said" --verbose demo --calls 1
  await "$work/said" "The card of call 1 is painted" >>"$work/$variant.card"
  sleep "$settle"
  resident >>"$work/$variant.with-card"
  end_program
}

report() { # WHAT FILE
  local ours plain
  ours=$(median "$work/installed.$2")
  plain=$(median "$work/plain.$2")
  printf '| %s | %s | %s | %s |\n' "$1" "$ours" "$plain" "$(awk "BEGIN { printf \"%.2f\", $ours / $plain }")"
}

trap clean_up EXIT
trap 'exit 130' INT TERM
open_display "$work" || { echo "The display does not start; its own words are above." >&2 && exit 1; }
export LC_ALL=C.UTF-8 XDG_RUNTIME_DIR="$work"
start_stand_in "$prepared_profile"
(installed --profile "$prepared_profile" sync)
stop_stand_in
for variant in plain installed; do measure "$variant"; done
rm -f "$work"/*.tray "$work"/*.ready "$work"/*.call "$work"/*.idle "$work"/*.card "$work"/*.with-card
for ((round = 0; round < rounds; round++)); do
  for variant in plain installed; do measure "$variant"; done
done
echo "$rounds rounds in turns after one to warm up, load $(cut -d ' ' -f 1 /proc/loadavg), $(nproc) cores:"
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
