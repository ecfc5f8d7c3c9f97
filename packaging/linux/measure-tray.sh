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
# shellcheck source=display.sh
. packaging/linux/display.sh
rounds=${1:-4}
distribution=target/callcard
# shellcheck source=../common/names.sh
. packaging/common/names.sh
# shellcheck source=../common/stand-in.sh
. packaging/common/stand-in.sh
# shellcheck source=measuring.sh
. packaging/linux/measuring.sh
installed=$PWD/target/packages/root/usr/lib/callcard/bin/callcard
settle=6
buses=()

need "$installed" "run: packaging/linux/build.sh" test -x "$installed"
for program in Xvfb openbox tint2 xprop xwininfo xfce4-panel dbus-daemon; do
  need "$program" "install what .ci/run installs" command -v "$program"
done
# shellcheck disable=SC2034 # read by stand-in.sh
common=packaging/common
# shellcheck disable=SC2034 # read by stand-in.sh
jdk=$(find_jdk)
work=$(mktemp -d)
prepared_profile=$work/prepared

clean_up() {
  local status=$?
  trap - EXIT
  end_program
  stop_stand_in
  close_display
  [ ${#buses[@]} = 0 ] || kill "${buses[@]}" 2>/dev/null || true
  rm -rf "$work"
  exit "$status"
}

# start_bus NAME: a session bus at $work/NAME.
start_bus() {
  local tries=0
  dbus-daemon --session --nofork --address="unix:path=$work/$1" >"$work/$1.log" 2>&1 &
  buses+=("$!")
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
  cat >"$settings/xfce4-panel.xml" <<'END'
<?xml version="1.0" encoding="UTF-8"?>
<channel name="xfce4-panel" version="1.0">
  <property name="configver" type="int" value="2"/>
  <property name="panels" type="array">
    <value type="int" value="1"/>
    <property name="panel-1" type="empty">
      <property name="position" type="string" value="p=0;x=640;y=770"/>
      <property name="size" type="uint" value="48"/>
      <property name="length" type="uint" value="50"/>
      <property name="plugin-ids" type="array"><value type="int" value="1"/></property>
    </property>
  </property>
  <property name="plugins" type="empty"><property name="plugin-1" type="string" value="systray"/></property>
</channel>
END
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
  await "$work/profile/logs/callcard.log" "In the tray" >>"$work/$variant.tray"
  sleep "$settle"
  resident >>"$work/$variant.resident"
  share >>"$work/$variant.share"
  threads >>"$work/$variant.threads"
  end_program
}

report() { # WHAT VARIANT
  printf '| %s |' "$1"
  for figure in tray resident share threads; do printf ' %s |' "$(median "$work/$2.$figure")"; done
  echo
}

trap clean_up EXIT
trap 'exit 130' INT TERM
export LC_ALL=C.UTF-8 XDG_RUNTIME_DIR="$work/runtime"
unset DBUS_SESSION_BUS_ADDRESS
mkdir -p "$XDG_RUNTIME_DIR"
open_display "$work" || { echo "The display does not start; its own words are above." >&2 && exit 1; }
embedding=$DISPLAY
start_bus empty-bus
open_items
start_stand_in "$prepared_profile"
"$installed" --profile "$prepared_profile" sync
stop_stand_in
variants=(item embedded_with_bus embedded)
for variant in "${variants[@]}"; do measure "$variant"; done
rm -f "$work"/*.tray "$work"/*.resident "$work"/*.share "$work"/*.threads
for ((round = 0; round < rounds; round++)); do
  for variant in "${variants[@]}"; do measure "$variant"; done
done
echo "$rounds rounds in turns after one to warm up, load $(cut -d ' ' -f 1 /proc/loadavg), $(nproc) cores:"
echo "| | icon, ms | resident, MB | Pss, MB | threads |"
echo "|---|---|---|---|---|"
report "an item by D-Bus" item
report "an embedded window, a bus in vain" embedded_with_bus
report "an embedded window, no bus" embedded
