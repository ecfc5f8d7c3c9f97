# shellcheck shell=sh
# A display of our own with a window manager and a tray, as far as they are installed; sourced. Sets DISPLAY.

display_processes=

# Fails where there is no Xvfb. $1 is a folder for what the servers say.
open_display() {
    command -v Xvfb >/dev/null || return 1
    rm -f "$1/display"
    Xvfb -displayfd 3 -screen 0 1280x800x24 -nolisten tcp 3>"$1/display" >"$1/xvfb.log" 2>&1 &
    display_processes=$!
    tries=0
    until [ -s "$1/display" ]; do
        tries=$((tries + 1))
        if [ $tries -gt 100 ] || ! kill -0 "$display_processes" 2>/dev/null; then
            cat "$1/xvfb.log" >&2
            return 1
        fi
        sleep 0.1
    done
    DISPLAY=:$(cat "$1/display")
    export DISPLAY
    unset WAYLAND_DISPLAY
    for program in openbox tint2; do
        if command -v $program >/dev/null; then
            $program >"$1/$program.log" 2>&1 &
            display_processes="$! $display_processes"
        fi
    done
    await_tray
}

# The tray takes a moment to say that it is there; a program that asks before finds none.
await_tray() {
    command -v tint2 >/dev/null && command -v xprop >/dev/null || return 0
    tries=0
    until xprop -root _NET_CLIENT_LIST >/dev/null 2>&1 && xwininfo -root -tree 2>/dev/null | grep -q '"tint2"'; do
        tries=$((tries + 1))
        [ $tries -le 50 ] || return 0
        sleep 0.1
    done
    sleep 0.5
}

close_display() {
    for process in $display_processes; do
        kill "$process" 2>/dev/null || true
        wait "$process" 2>/dev/null || true
    done
    display_processes=
}
