# shellcheck shell=sh
# A usual office for trying the packaged program: the stand-in for SuperOffice, and settings that name it. Sourced after
# names.sh. Needs $distribution, $work (a scratch folder), $jdk (a JDK 25) and $common (where this file is).
# shellcheck disable=SC2154 # set by the script that sources this

office=

# Starts the server and writes the settings into the profile $1; secrets go into the environment.
open_office() {
    : >"$work/office.address"
    "$jdk/bin/java" -XX:TieredStopAtLevel=1 -cp "$distribution/lib/*" "$common/StandInServer.java" \
        >"$work/office.address" 2>"$work/office.log" </dev/null &
    office=$!
    await_office
    CALLCARD_PASSWORD=demo
    CALLCARD_KEY=$(head -c 32 /dev/urandom | base64)
    export CALLCARD_PASSWORD CALLCARD_KEY
    mkdir -p "$1"
    printf '{ "server": { "url": "%s", "user": "demo" }, "region": "NO" }\n' "$(cat "$work/office.address")" \
        >"$1/settings.json"
}

await_office() {
    tries=0
    until grep -q '^http' "$work/office.address"; do
        tries=$((tries + 1))
        if [ $tries -gt 300 ] || ! kill -0 "$office" 2>/dev/null; then
            cat "$work/office.log" >&2
            echo "The stand-in for SuperOffice did not start." >&2
            return 1
        fi
        sleep 0.2
    done
}

close_office() {
    [ -n "$office" ] || return 0
    kill "$office" 2>/dev/null || true
    wait "$office" 2>/dev/null || true
    office=
}
