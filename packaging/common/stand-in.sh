# shellcheck shell=sh
# What the packaged program is tried beside: the stand-in for SuperOffice, and settings that name it. Sourced after
# names.sh. Needs $distribution, $work (a scratch folder), $jdk (a JDK 25) and $common (where this file is).
# shellcheck disable=SC2154 # set by the script that sources this

stand_in=

# Starts the server and writes the settings into the profile $1; secrets go into the environment.
start_stand_in() {
    : >"$work/stand-in.address"
    "$jdk/bin/java" -XX:TieredStopAtLevel=1 -cp "$distribution/lib/*" "$common/StandInServer.java" \
        >"$work/stand-in.address" 2>"$work/stand-in.log" </dev/null &
    stand_in=$!
    await_stand_in
    CALLCARD_PASSWORD=demo
    CALLCARD_KEY=$(head -c 32 /dev/urandom | base64)
    export CALLCARD_PASSWORD CALLCARD_KEY
    mkdir -p "$1"
    printf '{ "server": { "url": "%s", "user": "demo" }, "region": "NO" }\n' "$(cat "$work/stand-in.address")" \
        >"$1/settings.json"
}

await_stand_in() {
    tries=0
    until grep -q '^http' "$work/stand-in.address"; do
        tries=$((tries + 1))
        if [ $tries -gt 300 ] || ! kill -0 "$stand_in" 2>/dev/null; then
            cat "$work/stand-in.log" >&2
            echo "The stand-in for SuperOffice did not start." >&2
            return 1
        fi
        sleep 0.2
    done
}

stop_stand_in() {
    [ -n "$stand_in" ] || return 0
    kill "$stand_in" 2>/dev/null || true
    wait "$stand_in" 2>/dev/null || true
    stand_in=
}
