# shellcheck shell=bash
# What measures the program of target/packages uses; sourced in the repository's folder. Sets $installed (the program), $work
# (a scratch folder) and $prepared_profile (a profile to start from), all gone at the end.
# shellcheck disable=SC2034 # read by what is sourced here, and by the script that sources this
distribution=target/callcard
root=$PWD/target/packages/root
installed=$root/usr/lib/callcard/bin/callcard
common=packaging/common
# shellcheck source=display.sh
. packaging/linux/display.sh
# shellcheck source=../common/names.sh
. packaging/common/names.sh
# shellcheck source=../common/stand-in.sh
. packaging/common/stand-in.sh

session=

# need WHAT REMEDY TEST...: ends with one sentence where the test fails.
need() {
  local what=$1 remedy=$2
  shift 2
  "$@" >/dev/null 2>&1 || { echo "$what is missing; $remedy." >&2 && exit 1; }
}

# prepare PROGRAM...: finds the packaged program, these programs and a JDK, and makes the scratch folder.
prepare() {
  local program
  need "$distribution" "run: mvn -q package -DskipTests" test -e "$distribution/lib/jvm.options"
  need "$installed" "run: packaging/linux/build.sh" test -x "$installed"
  for program in Xvfb openbox tint2 xprop xwininfo "$@"; do
    need "$program" "install what .ci/run installs" command -v "$program"
  done
  jdk=$(find_jdk)
  work=$(mktemp -d)
  prepared_profile=$work/prepared
  trap clean_up EXIT
  trap 'exit 130' INT TERM
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

# Fills the prepared profile from a server that is gone afterwards.
fill_profile() {
  start_stand_in "$prepared_profile"
  ("$installed" --profile "$prepared_profile" sync)
  stop_stand_in
}

# in_turns ROUNDS VARIANT...: measures each in every round, after one to warm up; then says how it was measured.
in_turns() {
  local rounds=$1 round variant
  shift
  for ((round = 0; round <= rounds; round++)); do
    if [ "$round" = 1 ]; then rm -f "$work"/*.figures; fi
    for variant in "$@"; do measure "$variant"; done
  done
  echo "$rounds rounds in turns after one to warm up, load $(cut -d ' ' -f 1 /proc/loadavg), $(nproc) cores:"
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

# note VARIANT FIGURE: takes what is read as a figure of this round.
note() { cat >>"$work/$1.$2.figures"; }

# What is resident, of the program itself: the launcher's process is the program's.
resident() {
  awk '/^VmRSS/ { print int($2 / 1024 + 0.5) }' "/proc/$session/status"
}

# median VARIANT FIGURE
median() { sort -n "$work/$1.$2.figures" | awk '{ value[NR] = $1 } END { print (value[int((NR + 1) / 2)] + value[int(NR / 2) + 1]) / 2 }'; }
