# shellcheck shell=sh
# A display of our own with a window manager and a tray, as far as they are installed; sourced. Sets DISPLAY.
# A second one can be opened beside it; close_display closes all.

display_processes=

# Fails where there is no Xvfb. $1 is a folder for what the servers say; further arguments are the programs to start on it
# instead of a window manager and a panel.
open_display() {
    command -v Xvfb >/dev/null || return 1
    rm -f "$1/display"
    Xvfb -displayfd 3 -screen 0 1280x800x24 -nolisten tcp 3>"$1/display" >"$1/xvfb.log" 2>&1 &
    display_server=$!
    display_processes="$display_server $display_processes"
    tries=0
    until [ -s "$1/display" ]; do
        tries=$((tries + 1))
        if [ $tries -gt 100 ] || ! kill -0 "$display_server" 2>/dev/null; then
            cat "$1/xvfb.log" >&2
            return 1
        fi
        sleep 0.1
    done
    DISPLAY=:$(cat "$1/display")
    export DISPLAY
    unset WAYLAND_DISPLAY
    display_folder=$1
    shift
    [ $# -gt 0 ] || set -- openbox tint2
    for program in "$@"; do
        if command -v "$program" >/dev/null; then
            "$program" >"$display_folder/$program.log" 2>&1 &
            display_processes="$! $display_processes"
        fi
    done
    case " $* " in *" tint2 "*) await_tray ;; esac
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
