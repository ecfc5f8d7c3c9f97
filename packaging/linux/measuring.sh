# shellcheck shell=bash
# What measures the installed program uses; sourced. Needs $work (a scratch folder) and $prepared_profile (a profile to start from).
# shellcheck disable=SC2154 # set by the script that sources this

session=

# need WHAT REMEDY TEST...: ends with one sentence where the test fails.
need() {
  local what=$1 remedy=$2
  shift 2
  "$@" >/dev/null 2>&1 || { echo "$what is missing; $remedy." >&2 && exit 1; }
}

end_program() {
  [ -n "$session" ] || return 0
  kill "$session" 2>/dev/null || true
  wait "$session" 2>/dev/null || true
  session=
}

# start VARIANT FILE ARGUMENTS...: in the background, its standard error into FILE; sets began, in ms since 1970.
start() {
  local variant=$1 said=$2
  shift 2
  rm -rf "$work/profile"
  cp -r "$prepared_profile" "$work/profile"
  began=$(date +%s%3N)
  "$variant" --profile "$work/profile" "$@" >/dev/null 2>"$said" &
  session=$!
}

# await FILE PATTERN: prints the milliseconds from the start to the time that the first such line carries.
await() {
  local line='' tries
  for ((tries = 0; tries < 600; tries++)); do
    line=$(grep -m 1 "$2" "$1" 2>/dev/null || true)
    [ -z "$line" ] || break
    sleep 0.1
  done
  [ -n "$line" ] || { echo "Not seen in a minute: $2" >&2 && return 1; }
  line=$(echo "$line" | grep -o '^[-0-9 ]*[0-9][0-9]:[0-9:]*[.,][0-9]*' | tr , .)
  echo $(($(date -d "$line" +%s%3N) - began))
}

# What is resident, of the program itself: the launcher's process is the program's.
resident() {
  awk '/^VmRSS/ { print int($2 / 1024 + 0.5) }' "/proc/$session/status"
}

median() { sort -n "$1" | awk '{ value[NR] = $1 } END { print (value[int((NR + 1) / 2)] + value[int(NR / 2) + 1]) / 2 }'; }
