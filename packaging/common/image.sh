# shellcheck shell=sh
# Makes the installed program out of the distribution: a trimmed Java, the program beside it, and the cache that starts
# it. Sourced after names.sh and stand-in.sh. Needs $distribution, $work (a scratch folder of its own), $jdk (a JDK 25) and
# $common (where this file is); uses unzip.
# shellcheck disable=SC2154 # set by the script that sources this
# shellcheck disable=SC2016 # $APPDIR is the launcher's own word for the folder of the jars

# The libraries of JNA and the folders of its natives are named by system and processor.
jna_platform() {
    case $(uname -s)-$(uname -m) in
        Linux-x86_64) echo linux-x86-64 ;;
        Linux-aarch64) echo linux-aarch64 ;;
        Darwin-x86_64) echo darwin-x86-64 ;;
        Darwin-arm64) echo darwin-aarch64 ;;
        *) echo "Nobody has packaged Callcard for $(uname -s) on $(uname -m) yet." >&2 && return 1 ;;
    esac
}

# JavaFX's jars as modules to link, in $work/jmods: their native libraries come into the Java and nothing is unpacked into
# the user's home. What draws where there is no display is patched in here, since a patched Java has no AOT cache.
make_jmods() {
    rm -rf "$work/jmods" "$work/module"
    mkdir -p "$work/jmods"
    for module in base graphics controls fxml; do
        mkdir -p "$work/module/classes" "$work/module/libs"
        for jar in "$distribution/lib/javafx/javafx-$module"-*-*.jar; do
            unzip -qo "$jar" -x javafx-swt.jar -d "$work/module/classes" 2>/dev/null || [ $? = 11 ]
        done
        if [ $module = graphics ]; then
            unzip -qo "$distribution/lib/javafx/monocle/openjfx-monocle.jar" -x 'META-INF/*' -d "$work/module/classes"
        fi
        find "$work/module/classes" -maxdepth 1 \( -name '*.so' -o -name '*.dylib' \) -exec mv {} "$work/module/libs" \;
        "$jdk/bin/jmod" create --class-path "$work/module/classes" --libs "$work/module/libs" \
            "$work/jmods/javafx.$module.jmod"
        rm -r "$work/module"
    done
}

# The modules that the classes of the program and of its libraries use, as jdeps reads them.
needed_modules() {
    rm -rf "$work/classes"
    mkdir -p "$work/classes"
    # One folder of all classes: jdeps wants the modules of modular jars, which run on the class path here.
    for jar in "$distribution"/lib/*.jar; do
        unzip -qo "$jar" '*.class' -x module-info.class 'META-INF/*' -d "$work/classes" 2>/dev/null || [ $? = 11 ]
    done
    "$jdk/bin/jdeps" --print-module-deps --ignore-missing-deps --module-path "$distribution/lib/javafx" "$work/classes"
    rm -r "$work/classes"
}

# A Java with these modules alone, in $work/runtime. It is not compressed inside: the package is, and better as a whole.
link_runtime() {
    make_jmods
    modules=$(needed_modules),$(property modules | tr ' ' ,)
    echo "Modules: $modules"
    rm -rf "$work/runtime"
    "$jdk/bin/jlink" --module-path "$work/jmods" --add-modules "$modules" --output "$work/runtime" \
        --include-locales="$(property locales)" \
        --strip-java-debug-attributes --no-header-files --no-man-pages --compress zip-0 "$@"
}

# All that the program's Java starts, in $work/app, and how: $work/launch.options has a flag a line, more of which are
# arguments, and $work/launch.classpath the jars. $APPDIR stands for the folder they will be in.
make_app() {
    rm -rf "$work/app"
    mkdir -p "$work/app"
    cp "$distribution"/lib/*.jar "$work/app"
    "$jdk/bin/java" "$common/Modernise.java" "$work/app"
    # JNA's library lies beside the jars, where it can be signed and nothing is unpacked while it runs.
    unzip -qoj "$distribution"/lib/jna-[0-9]*.jar "com/sun/jna/$(jna_platform)/*jnidispatch*" -d "$work/app"
    cp "$distribution/LICENSE" "$work/app"
    {
        [ $# = 0 ] || printf '%s\n' "$@"
        flags_of "$distribution/lib/jvm.options" "$distribution/lib/installed.options"
        printf '%s\n' '-Djna.boot.library.path=$APPDIR' -Djna.nounpack=true "-XX:AOTCache=\$APPDIR/$(cache_name)"
    } >"$work/launch.options"
    {
        property main.jar
        (cd "$work/app" && LC_ALL=C ls -- *.jar) | grep -vFx "$(property main.jar)"
    } | sed 's,^,$APPDIR/,' | paste -sd : - >"$work/launch.classpath"
}

# The program with its Java as jpackage makes it, in $work/image: $1 is the icon, more arguments are flags of the program,
# after "--" of jpackage.
make_image() {
    icon=$1
    shift
    flags=
    while [ $# -gt 0 ] && [ "$1" != -- ]; do
        flags="$flags $1"
        shift
    done
    [ $# = 0 ] || shift
    # shellcheck disable=SC2086 # words
    make_app $flags
    while read -r option; do
        set -- "$@" --java-options "$option"
    done <"$work/launch.options"
    rm -rf "$work/image"
    "$jdk/bin/jpackage" --type app-image --name "$(property name)" --app-version "${image_version:-$(package_version)}" \
        --vendor "$(property vendor)" --description "$(property summary)" --copyright "$(property copyright)" \
        --icon "$icon" --input "$work/app" --main-jar "$(property main.jar)" --main-class "$(property main.class)" \
        --runtime-image "$work/runtime" --dest "$work/image" "$@"
    date_image
    # In the launcher's own order.
    find "$work/image" -name "$(property name).cfg" -exec sed -n 's/^app.classpath=//p' {} + | paste -sd : - \
        >"$work/launch.classpath"
}

# The cache holds for jars of the very same second, which packages keep.
date_image() {
    find "$work/image" -exec touch -h -d "@$(source_date)" {} + 2>/dev/null ||
        find "$work/image" -exec touch -h -t "$(date -u -r "$(source_date)" +%Y%m%d%H%M.%S)" {} +
}

# Seconds since 1970 that every packaged file carries: those of the sources.
source_date() {
    echo "${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || date +%s)}"
}

# Named by what it was made of: a cache of other jars, another Java or other flags is never taken for it.
cache_name() {
    hash=$(cat "$distribution"/lib/*.jar "$distribution"/lib/*.options "$work/runtime/lib/modules" | sha256 | cut -c 1-12)
    echo "$(property command)-$hash.aot"
}

sha256() {
    if command -v sha256sum >/dev/null; then sha256sum; else shasum -a 256; fi
}

# Runs the program as on a usual day for its AOT cache: settings, a server, a snapshot of its caller ids, and two calls that
# a softphone hands over; with a tray where there is a display. $1 is the folder of the jars, $2 the Java, both inside the
# image; the flags and the class path are those of the launcher.
train() {
    profile=$work/training
    rm -rf "$profile"
    java=$2/bin/java
    grep -v '^-XX:AOTCache=' "$work/launch.options" | sed 's,\$APPDIR,'"$1,g" >"$work/training.options"
    cache=$1/$(sed -n 's,^-XX:AOTCache=\$APPDIR/,,p' "$work/launch.options")
    training_path=$(sed 's,\$APPDIR,'"$1,g" "$work/launch.classpath")
    : >"$work/training.log"
    start_stand_in "$profile"
    if callcard sync && spend_a_day; then trained=yes; else trained=; fi
    stop_stand_in
    rm -rf "$profile"
    if [ -z "$trained" ] || [ ! -s "$cache" ]; then
        cat "$work/training.log" >&2
        echo "The training run left no AOT cache." >&2
        return 1
    fi
    touch -h -r "$1/$(property main.jar)" "$cache"
}

# The program as it is trained, without the cache.
callcard() {
    "$java" "@$work/training.options" -cp "$training_path" "$(property main.class)" --profile "$profile" "$@" \
        >>"$work/training.log" 2>&1
}

# What methods did is not kept: it is for the second compiler, and makes the first one compile at the start what ran much later.
spend_a_day() {
    # The address of a program that has ended: on its way to starting, this one tries to hand over, too.
    printf 'unix\n%s\nnobody\n' "$profile/nobody.sock" >"$profile/instance"
    "$java" "@$work/training.options" -XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining -XX:AOTCacheOutput="$cache" \
        -cp "$training_path" "$(property main.class)" --profile "$profile" --verbose >>"$work/training.log" 2>&1 &
    program=$!
    await_training callcard call +4722000101 --id 1 &&
        await_training grep -q 'card of call 1 is painted' "$profile/logs/callcard.log" &&
        callcard call +4722000101 --id 1 --state ended &&
        callcard call +442920180123 --id 2 &&
        await_training grep -q 'card of call 2 is painted' "$profile/logs/callcard.log" &&
        callcard call +442920180123 --id 2 --state ended &&
        sleep 3
    lived=$?
    kill "$program"
    # Asked to end it writes the cache first, and says that it was asked.
    wait "$program" || [ $? = 143 ] || lived=1
    return $lived
}

await_training() {
    tries=0
    until "$@"; do
        tries=$((tries + 1))
        if [ $tries -gt 120 ] || ! kill -0 "$program" 2>/dev/null; then
            echo "Not in time: $*" >>"$work/training.log"
            return 1
        fi
        sleep 0.5
    done
}
