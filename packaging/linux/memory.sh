#!/usr/bin/env bash
# Says how much memory bin/callcard has resident while calls come and go, on a display of its own:
#
#   packaging/linux/memory.sh [CALLS [SECONDS]]
#
# Needs target/callcard (mvn -q package -DskipTests) and Xvfb; uses openbox and tint2 where they are. 1,800 calls, one every
# 0.3 s, take ten minutes. The demo brings a server and its calls along. A line every ten seconds: seconds since the start, MB
# resident, cards painted. It fails where the second half of the calls needed a tenth more than the first.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/../.."
# shellcheck source=display.sh
. packaging/linux/display.sh
calls=${1:-1800}
every=${2:-0.3}
launcher=target/callcard/bin/callcard
work=$(mktemp -d)
program=

clean_up() {
  local status=$?
  trap - EXIT
  [ -z "$program" ] || kill "$program" 2>/dev/null || true
  close_display
  rm -rf "$work"
  exit "$status"
}

if [ ! -x "$launcher" ]; then
  echo "There is no $launcher; build it with: mvn -q package -DskipTests" >&2
  exit 1
fi
trap clean_up EXIT
trap 'exit 130' INT TERM
open_display "$work" || { echo "No display could be opened; install Xvfb." >&2 && exit 1; }
export XDG_RUNTIME_DIR="$work"
"$launcher" --profile "$work/profile" --verbose demo --calls "$calls" --every "$every" >"$work/out" 2>"$work/err" &
program=$!
began=$SECONDS
echo "seconds MB cards"
while sleep 10; kill -0 "$program" 2>/dev/null; do
  resident=$(awk '/^VmRSS/ { print int($2 / 1024 + 0.5) }' "/proc/$program/status" 2>/dev/null || true)
  [ -n "$resident" ] || break
  echo "$((SECONDS - began)) $resident $(grep -c 'is painted' "$work/err" || true)" | tee -a "$work/resident"
done
wait "$program" || { tail -n 20 "$work/err" >&2 && exit 1; }
program=
# The first tenth warms up.
awk '{ mb[NR] = $2 } END {
  from = int(NR / 10) + 1; half = int(NR / 2)
  for (i = from; i <= NR; i++) if (i <= half) { if (mb[i] > first) first = mb[i] } else if (mb[i] > second) second = mb[i]
  printf "at most %d MB in the first half, %d MB in the second\n", first, second
  exit second > first * 1.1
}' "$work/resident"
