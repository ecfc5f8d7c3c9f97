#!/bin/sh
# Links the Windows image of Callcard on Linux: the program of target/callcard with a trimmed Java, as build.ps1 makes it on
# Windows, in target/windows/image. For tests only: the Java is older than the product's, and launchers of our own stand in
# for jpackage's. Needs what .ci/windows has made, unzip, a JDK 25 and a compiler for Windows.
set -eu
cd "$(dirname "$0")/../../.."
distribution=$PWD/${1:-target/callcard}
case ${1:-} in /*) distribution=$1 ;; esac
common=$PWD/packaging/common
sources=$PWD/src/test/windows
windows=$PWD/target/windows
# shellcheck source=packaging/common/names.sh
. "$common/names.sh"
jdk=$(find_jdk)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# shellcheck source=packaging/common/image.sh
. "$common/image.sh"

# The modules of the Windows Java, taken out of its one file. A module that is made anew has another hash than java.base keeps of
# it, and the table of modules that this Java was linked with is not that of the next one.
take_modules() {
    "$jdk/bin/jimage" extract --dir "$work/modules" "$windows/jre/lib/modules"
    "$jdk/bin/java" -XX:TieredStopAtLevel=1 "$sources/WithoutHashes.java" "$work/modules/java.base/module-info.class"
    "$jdk/bin/javac" -nowarn -source 21 -target 21 -Xlint:-options --patch-module java.base="$sources" -d "$work/modules/java.base" \
        "$sources/SystemModulesMap.java"
    rm -f "$work"/modules/java.base/jdk/internal/module/SystemModules\$*.class
}

# $1 a module, $2 the folder of its classes, more arguments are options of jmod.
make_module() {
    name=$1 classes=$2
    shift 2
    "$jdk/bin/jmod" create --target-platform windows-amd64 --class-path "$classes" "$@" "$work/jmods/$name.jmod"
}

# The version is the linker's, which takes no other. Which library belongs to which module is not written anywhere: all of them come with java.base, as do the settings.
make_java_modules() {
    mkdir -p "$work/libs" "$work/jmods" "$work/etc"
    cp -r "$windows"/jre/bin/* "$work/libs"
    rm -f "$work"/libs/*.exe "$work"/libs/server/*.jsa
    cp "$windows"/jre/bin/java.exe "$windows"/jre/bin/javaw.exe "$work/libs"
    cp "$windows"/jre/lib/* "$work/etc" 2>/dev/null || true
    rm -f "$work/etc/modules"
    for folder in "$work"/modules/*; do
        name=${folder##*/}
        if [ "$name" = java.base ]; then
            # What lies in lib comes there, and what lies in bin there: jmod has a section for each.
            make_module java.base "$folder" --module-version 25 --libs "$work/etc" --cmds "$work/libs" --config "$windows/jre/conf"
        else
            make_module "$name" "$folder"
        fi
    done
}

make_javafx_modules() {
    for jar in "$windows"/javafx-*/*.jar; do
        name=$(echo "${jar##*/}" | sed 's/^javafx-\([a-z]*\)-.*/javafx.\1/')
        mkdir -p "$work/fx/classes" "$work/fx/libs/javafx"
        unzip -qo "$jar" -d "$work/fx/classes"
        rm -f "$work/fx/classes/javafx-swt.jar"
        for library in "$work"/fx/classes/*.dll; do
            [ -e "$library" ] || continue
            if [ -e "$windows/jre/bin/${library##*/}" ]; then mv "$library" "$work/fx/libs/javafx"; else mv "$library" "$work/fx/libs"; fi
        done
        make_module "$name" "$work/fx/classes" --libs "$work/fx/libs"
        rm -r "$work/fx"
    done
}

link() {
    modules=$(needed_modules),$(property modules | tr ' ' ,),jdk.crypto.mscapi
    stamp=$(echo "$modules" | sha256 | cut -c 1-12)
    [ -e "$windows/runtime-$stamp" ] && return
    take_modules
    make_java_modules
    make_javafx_modules
    "$jdk/bin/jlink" --module-path "$work/jmods" --add-modules "$modules" --output "$work/linked" --strip-java-debug-attributes \
        --include-locales="$(property locales)" --no-header-files --no-man-pages --disable-plugin generate-jli-classes \
        --disable-plugin system-modules \
        --compress zip-6
    rm -rf "$windows"/runtime-*
    mv "$work/linked" "$windows/runtime-$stamp"
}

# As jpackage lays it out: launchers, what they start in app, the Java in runtime.
lay_out() {
    image=$windows/image
    rm -rf "$image"
    mkdir -p "$image/app"
    cp -r "$windows/runtime-$stamp" "$image/runtime"
    cp "$distribution"/lib/*.jar "$distribution/LICENSE" "$image/app"
    unzip -qoj "$distribution"/lib/jna-[0-9]*.jar com/sun/jna/win32-x86-64/jnidispatch.dll -d "$image/app"
    {
        echo '[Application]'
        (cd "$image/app" && LC_ALL=C ls -- *.jar) | sed 's/^/app.classpath=$APPDIR\\/'
        echo "app.mainclass=$(property main.class)"
        echo
        echo '[JavaOptions]'
        flags_of "$distribution/lib/jvm.options" "$distribution/lib/installed.options" | sed 's/^/java-options=/'
        # What this Java does not know, and what Wine's screen does not have.
        printf 'java-options=%s\n' -XX:+IgnoreUnrecognizedVMOptions -Dprism.order=sw -Dprism.lcdtext=false \
            '-Djna.boot.library.path=$APPDIR' \
            -Djna.nounpack=true
    } >"$image/app/callcard.cfg"
    cp "$image/app/callcard.cfg" "$image/app/callcardw.cfg"
    x86_64-w64-mingw32-gcc -s -O1 -municode -o "$image/callcard.exe" "$sources/launcher.c"
    x86_64-w64-mingw32-gcc -s -O1 -municode -mwindows -DWINDOW -o "$image/callcardw.exe" "$sources/launcher.c"
}

link
lay_out
du -sh "$image"
