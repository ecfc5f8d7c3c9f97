#!/usr/bin/env bash
# Measures what the kind of tray costs the packaged program, in turns, and prints the medians:
#
#   packaging/linux/measure-tray.sh [ROUNDS]
#
# Three desktops: Xfce's panel, which shows items by D-Bus; a panel that embeds windows, tint2, and a session bus on which nobody
# shows items; the same panel and no bus. Needs target/callcard, target/packages (packaging/linux/build.sh), Xvfb, openbox, tint2,
# xfce4-panel and dbus-daemon. Milliseconds count from before the program is started to the line of its log; megabytes are those
# of the program, six seconds later: Pss counts what processes share by parts.
set -Eeuo pipefail
trap 'echo "Measuring failed at line $LINENO: $BASH_COMMAND" >&2' ERR
cd "$(dirname "$(readlink -f "$0")")/../.."
# shellcheck source=measuring.sh
. packaging/linux/measuring.sh
prepare xfce4-panel dbus-daemon
settle=6

# start_bus NAME: a session bus at $work/NAME.
start_bus() {
  local tries=0
  dbus-daemon --session --nofork --address="unix:path=$work/$1" >"$work/$1.log" 2>&1 &
  display_processes="$! $display_processes"
  until [ -S "$work/$1" ]; do
    tries=$((tries + 1))
    [ "$tries" -le 100 ] || { echo "The session bus does not start." >&2 && return 1; }
    sleep 0.1
  done
}

# Xfce's panel with nothing but its tray, on a display and a bus of its own.
open_items() {
  local settings=$work/config/xfce4/xfconf/xfce-perchannel-xml
  mkdir -p "$settings" "$work/items"
  sed 's/BOTTOM/770/' packaging/linux/xfce4-panel.xml >"$settings/xfce4-panel.xml"
  start_bus bus
  export DBUS_SESSION_BUS_ADDRESS="unix:path=$work/bus" XDG_CONFIG_HOME="$work/config"
  open_display "$work/items" openbox xfce4-panel
  items=$DISPLAY
  unset DBUS_SESSION_BUS_ADDRESS XDG_CONFIG_HOME
}

item() { exec env DISPLAY="$items" DBUS_SESSION_BUS_ADDRESS="unix:path=$work/bus" "$installed" "$@"; }
embedded_with_bus() { exec env DISPLAY="$embedding" DBUS_SESSION_BUS_ADDRESS="unix:path=$work/empty-bus" "$installed" "$@"; }
embedded() { exec env DISPLAY="$embedding" "$installed" "$@"; }

# Megabytes of the program itself: the launcher's process is the program's.
share() { awk '/^Pss:/ { print int($2 / 1024 + 0.5) }' "/proc/$session/smaps_rollup"; }
threads() { awk '/^Threads/ { print $2 }' "/proc/$session/status"; }

measure() {
  local variant=$1
  start "$variant" "$work/said"
  await "$work/profile/logs/callcard.log" "In the tray" | note "$variant" tray
  sleep "$settle"
  resident | note "$variant" resident
  share | note "$variant" share
  threads | note "$variant" threads
  end_program
}

report() { # WHAT VARIANT
  printf '| %s |' "$1"
  for figure in tray resident share threads; do printf ' %s |' "$(median "$2" "$figure")"; done
  echo
}

export LC_ALL=C.UTF-8 XDG_RUNTIME_DIR="$work/runtime"
unset DBUS_SESSION_BUS_ADDRESS
mkdir -p "$XDG_RUNTIME_DIR"
open_display "$work" || { echo "The display does not start; its own words are above." >&2 && exit 1; }
embedding=$DISPLAY
start_bus empty-bus
open_items
fill_profile
in_turns "${1:-4}" item embedded_with_bus embedded
echo "| | icon, ms | resident, MB | Pss, MB | threads |"
echo "|---|---|---|---|---|"
report "an item by D-Bus" item
report "an embedded window, a bus in vain" embedded_with_bus
report "an embedded window, no bus" embedded
