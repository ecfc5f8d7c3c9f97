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
distribution=$(cd "${1:-$top/target/callcard}" && pwd)
output=${2:-$top/target/packages}
work=$top/target/packaging-macos

# shellcheck disable=SC2034 # read by image.sh
common=$here/../common
# shellcheck source=packaging/common/names.sh
. "$here/../common/names.sh"
# shellcheck source=packaging/common/stand-in.sh
. "$here/../common/stand-in.sh"
# shellcheck source=packaging/common/image.sh
. "$here/../common/image.sh"

jdk=$(find_jdk)
name=$(property name)
version=$(package_version)
architecture=$(uname -m)
app=$work/image/$name.app
contents=$app/Contents
inside=$contents/app
home=$contents/runtime/Contents/Home

# jpackage refuses versions that begin with 0; ours stands in the Info.plist, which is replaced here.
# shellcheck disable=SC2034 # read by image.sh
image_version=1.0

make_application() {
    link_runtime
    # The menu bar's icon takes the bar's own colour. AWT starts before JavaFX: without a word it would pin the light
    # appearance for both, and each would ask for an icon in the Dock.
    make_image "$top/icons/callcard.icns" -Dapple.awt.enableTemplateImages=true \
        -Dapple.awt.application.appearance=system -Dapple.awt.UIElement=true -Dglass.taskbarApplication=false \
        -- --mac-package-identifier "$(property identifier)"
    "$here/fill.sh" "$distribution" "$here/Info.plist.in" >"$contents/Info.plist"
    # Its texts in the other languages.
    cp -R "$here"/*.lproj "$contents/Resources"
    # JNA's library lies beside the jar, where it can be signed. The jar loses its own copies, for every system there is:
    # notarisation looks into jars and refuses what it finds unsigned.
    for jar in "$inside"/jna-[0-9]*.jar; do
        zip -qd "$jar" 'com/sun/jna/*-*/*'
        touch -r "$inside/$name.cfg" "$jar"
    done
    train "$inside" "$home"
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

# Waits for Apple's word on a file and fastens it to what the user gets. notarytool ends with 0 for a file that Apple refused
# as well: its status counts, and its log says why.
notarise() {
    [ -n "${CALLCARD_NOTARY:-}" ] || return 0
    answer=$work/notary.plist
    xcrun notarytool submit "$1" --keychain-profile "$CALLCARD_NOTARY" --wait --output-format plist >"$answer"
    status=$(plutil -extract status raw "$answer")
    if [ "$status" != Accepted ]; then
        echo "Apple did not notarise $1: $status." >&2
        xcrun notarytool log "$(plutil -extract id raw "$answer")" --keychain-profile "$CALLCARD_NOTARY" >&2 || true
        return 1
    fi
    xcrun stapler staple "${2:-$1}"
}

# The system's indexing may hold the new image for some seconds, and hdiutil then fails with "Resource busy".
create_disk() {
    for pause in 2 5 10 20; do
        if hdiutil create -quiet -ov "$@"; then
            return
        fi
        sleep "$pause"
    done
    hdiutil create -ov "$@"
}

make_disk_image() {
    stage=$work/disk
    mkdir -p "$stage"
    cp -R "$app" "$stage"
    ln -s /Applications "$stage/Applications"
    disk=$output/callcard-$version-$architecture.dmg
    rm -f "$disk"
    create_disk -volname "$name" -srcfolder "$stage" -fs HFS+ -format UDZO "$disk"
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
trap stop_stand_in EXIT
make_application
sign
if [ -n "${CALLCARD_NOTARY:-}" ]; then
    ditto -c -k --keepParent "$app" "$work/$name.zip"
    notarise "$work/$name.zip" "$app"
fi
make_disk_image
make_package
