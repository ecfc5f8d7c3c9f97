#!/bin/sh
# Makes the macOS packages of target/callcard: a disk image to drag from, and a package for administrators, for the kind of
# processor this Mac has. Build target/callcard first, on the Mac: mvn -q package -DskipTests
#
# Signed where CALLCARD_SIGN names a "Developer ID Application" identity of the keychain, the package where
# CALLCARD_SIGN_PACKAGE names a "Developer ID Installer" one; notarised where CALLCARD_NOTARY names a profile that
# "xcrun notarytool store-credentials" has kept. Without them the application is signed for this Mac alone.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
top=$(cd "$here/../.." && pwd)
distribution=${1:-$top/target/callcard}
output=${2:-$top/target/packages}
work=$top/target/packaging-macos

# shellcheck source=packaging/common/names.sh
. "$here/../common/names.sh"

jdk=$(find_jdk)
name=$(property name)
version=$(package_version)
lib=$distribution/lib
case $(uname -m) in
    arm64) architecture=arm64 javafx=mac-aarch64 jna=darwin-aarch64 ;;
    x86_64) architecture=x86_64 javafx=mac jna=darwin-x86-64 ;;
    *) echo "Nothing is known of Macs with $(uname -m)." >&2; exit 1 ;;
esac
app=$work/image/$name.app
contents=$app/Contents
inside=$contents/app
home=$contents/runtime/Contents/Home

# JavaFX as modules of the runtime, its libraries inside: nothing is unpacked into the user's home.
make_modules() {
    mkdir -p "$work/jmods" "$work/javafx"
    for jar in "$lib"/javafx/javafx-*-"$javafx".jar; do
        module=$(basename "$jar" | cut -d- -f2)
        release=$(basename "$jar" | cut -d- -f3)
        classes=$work/javafx/$module
        mkdir -p "$classes" "$classes-libraries" "$work/javafx-jars"
        cp "$jar" "$work/javafx-jars"
        unzip -qo "$jar" -d "$classes"
        find "$classes" -maxdepth 1 -name '*.dylib' -exec mv {} "$classes-libraries" \;
        "$jdk/bin/jmod" create --class-path "$classes" --libs "$classes-libraries" --module-version "$release" \
            "$work/jmods/javafx.$module.jmod"
    done
}

# Every module that a jar of ours uses, and those it only finds as services.
module_list() {
    found=$("$jdk/bin/jdeps" --multi-release 25 --ignore-missing-deps --print-module-deps \
        --module-path "$work/javafx-jars" "$work"/content/*.jar)
    services=$(sed -n 's/^modules=//p' "$lib/package.properties" | tr ' ' ',')
    printf '%s\n' "$found${services:+,$services}"
}

# What goes inside: our jars, and JNA's library by itself, where it can be signed. The jar loses its own copies, for every
# system there is: notarisation looks into jars and refuses what it finds unsigned.
make_content() {
    mkdir -p "$work/content"
    cp "$lib"/*.jar "$distribution/LICENSE" "$work/content"
    unzip -qoj "$work"/content/jna-[0-9]*.jar "com/sun/jna/$jna/libjnidispatch.jnilib" -d "$work/content"
    zip -qd "$work"/content/jna-[0-9]*.jar 'com/sun/jna/*-*/*'
}

# The flags of the installed program; "--add-opens x" is written "--add-opens=x", a flag a line.
flags() {
    sed -e '/^#/d' -e '/^[[:space:]]*$/d' -E -e 's/^(--[a-z-]+)[[:space:]]+/\1=/' "$lib/jvm.options" "$lib/installed.options"
    # shellcheck disable=SC2016 # filled by the launcher
    printf '%s\n' '-Djna.boot.library.path=$APPDIR' '-Djna.nounpack=true' '-XX:AOTCache=$APPDIR/callcard.aot'
}

make_image() {
    modules=$(module_list)
    echo "Modules: $modules"
    "$jdk/bin/jlink" --module-path "$work/jmods" --add-modules "$modules" --strip-debug --no-header-files \
        --no-man-pages --compress zip-6 --output "$work/runtime"
    flags >"$work/flags"
    set --
    while IFS= read -r flag; do
        set -- "$@" --java-options "$flag"
    done <"$work/flags"
    # jpackage refuses versions that begin with 0; ours stands in the Info.plist, which is replaced below.
    "$jdk/bin/jpackage" --type app-image --name "$name" --app-version 1.0 --dest "$work/image" --input "$work/content" \
        --main-jar "$(property main.jar)" --main-class "$(property main.class)" --runtime-image "$work/runtime" \
        --icon "$top/icons/callcard.icns" --vendor "$(property vendor)" --copyright "$(property copyright)" \
        --mac-package-identifier "$(property identifier)" "$@"
    "$here/fill.sh" "$distribution" "$here/Info.plist.in" >"$contents/Info.plist"
}

# Runs the program as a user would and keeps what the virtual machine learned; class path and flags are those it starts with.
train() {
    # shellcheck disable=SC2016 # what stands in the file
    class_path=$(sed -n 's/^app\.classpath=//p' "$inside/$name.cfg" | sed "s|\$APPDIR|$inside|" | paste -sd: -)
    set --
    while IFS= read -r flag; do
        case $flag in
            -XX:AOTCache=*) ;;
            *) set -- "$@" "$(printf '%s\n' "$flag" | sed "s|\$APPDIR|$inside|")" ;;
        esac
    done <"$work/flags"
    "$home/bin/java" "$@" "-XX:AOTCacheOutput=$inside/callcard.aot" -cp "$class_path" "$(property main.class)" \
        --profile "$work/profile" demo --calls 3 --pictures "$work/pictures"
    # The launcher starts Java by its library.
    rm -r "${home:?}/bin"
}

# Signs from the inside out: every library and tool, the runtime, the application.
sign() {
    identity=${CALLCARD_SIGN:--}
    set -- --force --sign "$identity"
    if [ "$identity" != - ]; then
        set -- "$@" --timestamp --options runtime
    fi
    find "$contents" -type f \( -name '*.dylib' -o -name '*.jnilib' -o -name jspawnhelper \) \
        -exec codesign "$@" --entitlements "$here/entitlements.plist" {} +
    codesign "$@" --entitlements "$here/entitlements.plist" "$contents/runtime"
    codesign "$@" --entitlements "$here/entitlements.plist" "$app"
    codesign --verify --deep --strict "$app"
}

# Waits for Apple's word on a file and fastens it to what the user gets.
notarise() {
    if [ -n "${CALLCARD_NOTARY:-}" ]; then
        xcrun notarytool submit "$1" --keychain-profile "$CALLCARD_NOTARY" --wait
        xcrun stapler staple "${2:-$1}"
    fi
}

make_disk_image() {
    stage=$work/disk
    mkdir -p "$stage"
    cp -R "$app" "$stage"
    ln -s /Applications "$stage/Applications"
    disk=$output/callcard-$version-$architecture.dmg
    rm -f "$disk"
    hdiutil create -quiet -volname "$name" -srcfolder "$stage" -fs HFS+ -format UDZO "$disk"
    if [ -n "${CALLCARD_SIGN:-}" ]; then
        codesign --sign "$CALLCARD_SIGN" --timestamp "$disk"
    fi
    notarise "$disk"
    echo "$disk"
}

make_package() {
    root=$work/root
    mkdir -p "$root/Applications" "$root/usr/local/bin"
    cp -R "$app" "$root/Applications"
    install -m 755 "$here/callcard" "$root/usr/local/bin/callcard"
    pkgbuild --quiet --root "$root" --component-plist "$here/component.plist" --identifier "$(property identifier)" \
        --version "$version" --install-location / "$work/component.pkg"
    "$here/fill.sh" "$distribution" "$here/distribution.xml.in" "$architecture" >"$work/distribution.xml"
    package=$output/callcard-$version-$architecture.pkg
    set --
    if [ -n "${CALLCARD_SIGN_PACKAGE:-}" ]; then
        set -- --sign "$CALLCARD_SIGN_PACKAGE" --timestamp
    fi
    productbuild --quiet --distribution "$work/distribution.xml" --package-path "$work" --resources "$distribution" "$@" \
        "$package"
    if [ -n "${CALLCARD_SIGN_PACKAGE:-}" ]; then
        notarise "$package"
    fi
    echo "$package"
}

rm -rf "$work"
mkdir -p "$work" "$output"
make_modules
make_content
make_image
train
sign
if [ -n "${CALLCARD_NOTARY:-}" ]; then
    ditto -c -k --keepParent "$app" "$work/$name.zip"
    notarise "$work/$name.zip" "$app"
fi
make_disk_image
make_package
