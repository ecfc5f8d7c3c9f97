#!/bin/sh
# Makes the .deb and the .rpm of target/callcard; docs/decisions/0018 says why they look as they do.
#
#   packaging/linux/build.sh [--version VERSION] [DISTRIBUTION [FOLDER]]
#
# FOLDER (usually target/packages) gets callcard_VERSION_ARCH.deb, callcard-VERSION-1.ARCH.rpm and the installed tree in
# root/. --version packs the tree that stands there already under another version, for trying upgrades.
# Needs a JDK 25, unzip, dpkg-deb, and rpmbuild for the .rpm; with Xvfb and tint2 the AOT cache knows the tray as well.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
other_version=
if [ "${1:-}" = --version ]; then
    other_version=$2
    shift 2
fi
distribution=$(cd "${1:-$here/../../target/callcard}" && pwd)
out=${2:-$here/../../target/packages}
mkdir -p "$out"
out=$(cd "$out" && pwd)
work=$out/work
root=$out/root
# shellcheck disable=SC2034 # read by image.sh
common=$here/../common

# shellcheck source=../common/names.sh
. "$here/../common/names.sh"
# shellcheck source=../common/stand-in.sh
. "$here/../common/stand-in.sh"
# shellcheck source=../common/image.sh
. "$here/../common/image.sh"
# shellcheck source=display.sh
. "$here/display.sh"

jdk=$(find_jdk)
# Once: a commit made meanwhile must not give the jars another date than the cache was trained with.
SOURCE_DATE_EPOCH=$(source_date)
export SOURCE_DATE_EPOCH

command=$(property command)
version=${other_version:-$(package_version)}
effort=6
rpm_effort=9
[ -z "$other_version" ] || { effort=0 && rpm_effort=1; }
# The only place a program can be at on every distribution: some keep /opt for the machine's owner.
home=/usr/lib/$command

# What the launcher and JavaFX load from the system, by its names on Debian and Ubuntu, then as libraries for rpm.
deb_depends='libc6 (>= 2.34), zlib1g, libgtk-3-0t64 | libgtk-3-0, libpango-1.0-0, libpangoft2-1.0-0, libfreetype6, '
deb_depends=$deb_depends'libfontconfig1, libx11-6, libxext6, libxi6, libxrender1, libxtst6, libxxf86vm1, libgl1, '
deb_depends=$deb_depends'fonts-dejavu-core | fonts-freefont-ttf'
deb_recommends='libsecret-1-0, default-dbus-session-bus | dbus-session-bus, xdg-utils'
deb_suggests='gnome-keyring | kwalletmanager'

prepare_root() {
    rm -rf "$work" "$root"
    mkdir -p "$work"
    link_runtime --strip-native-debug-symbols exclude-debuginfo-files
    # Cards are small: drawn by the processor they need no graphics driver, which takes 60 MB and its time to load.
    make_app -Djpackage.app-version="$version" -Dprism.order=sw
    # What is left in libjvm.so tells in a report of a crash where it was.
    find "$work/runtime" "$work/app" -type f ! -name libjvm.so \( -name '*.so' -o -path '*/bin/*' -o -name jexec \
        -o -name jspawnhelper \) -exec strip --strip-unneeded {} +
    chmod 644 "$work"/app/*.so
    image=$work/image
    rm -rf "$image"
    mkdir -p "$image/bin" "$image/lib"
    mv "$work/app" "$image/lib/app"
    mv "$work/runtime" "$image/lib/runtime"
    launcher >"$image/bin/$command"
    chmod 755 "$image/bin/$command"
    date_image
    train_with_display
    # Under the name that the user's list of processes shall have.
    mv "$image/lib/runtime/bin/java" "$work/java"
    rm -r "$image/lib/runtime/bin"
    mkdir "$image/lib/runtime/bin"
    mv "$work/java" "$image/lib/runtime/bin/$command"
    lay_out
}

# docs/decisions/0023 says why it is not jpackage's.
launcher() {
    cat <<LAUNCHER
#!/bin/sh
case \$0 in
    /usr/bin/* | $home/*) home=$home ;;
    *) home=\$(dirname "\$(dirname "\$(readlink -f "\$0")")") ;;
esac
APPDIR=\$home/lib/app
# The flags of other Java programs are not for this one.
unset JDK_JAVA_OPTIONS
# Each thread that allocates would otherwise get an arena of the C library, which grows and is never given back.
export MALLOC_ARENA_MAX="\${MALLOC_ARENA_MAX:-2}"
exec "\$home/lib/runtime/bin/$command" "-Djpackage.app-path=\$home/bin/$command" \\
$(sed 's/.*/    "&" \\/' "$work/launch.options")
    -cp "$(cat "$work/launch.classpath")" \\
    $(property main.class) "\$@"
LAUNCHER
}

train_with_display() {
    if open_display "$work"; then
        train "$image/lib/app" "$image/lib/runtime" || { close_display && return 1; }
        close_display
    else
        echo "Without Xvfb the AOT cache knows no tray; callcard will start a little slower." >&2
        (unset DISPLAY WAYLAND_DISPLAY && train "$image/lib/app" "$image/lib/runtime")
    fi
}

# The tree as it will be installed.
lay_out() {
    mkdir -p "$root/usr/bin" "$root/usr/lib" "$root/usr/share/applications" "$root/usr/share/doc/$command"
    mv "$image" "$root$home"
    ln -s "../lib/$command/bin/$command" "$root/usr/bin/$command"
    schemes=$(for scheme in $(property schemes); do printf 'x-scheme-handler/%s;' "$scheme"; done)
    for entry in "$here"/*.desktop; do
        sed -e "s|@name@|$(property name)|" -e "s|@command@|$command|" -e "s|@summary@|$(property summary)|" \
            -e "s|@categories@|$(property linux.categories)|" -e "s|@keywords@|$(property linux.keywords)|" \
            -e "s|@schemes@|$schemes|" "$entry" >"$root/usr/share/applications/$(basename "$entry")"
    done
    for icon in "$here"/../../icons/callcard-*.png; do
        size=$(basename "$icon" .png)
        size=${size#callcard-}
        install -D -m 644 "$icon" "$root/usr/share/icons/hicolor/${size}x$size/apps/$command.png"
    done
    install -D -m 644 "$here/../../icons/callcard.svg" "$root/usr/share/icons/hicolor/scalable/apps/$command.svg"
    copyright >"$root/usr/share/doc/$command/copyright"
    changelog | gzip -9n >"$root/usr/share/doc/$command/changelog.gz"
    mkdir -p "$root/usr/share/man/man1"
    sed -e "s|@name@|$(property name)|" -e "s|@summary@|$(property summary)|" "$here/callcard.1" | gzip -9n \
        >"$root/usr/share/man/man1/$command.1.gz"
    chmod -R u+w,go-w,a+rX "$root"
    find "$root" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
}

copyright() {
    echo "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/"
    echo "Upstream-Name: $(property name)"
    printf '\nFiles: *\n%s\nLicense: %s\n' "$(property copyright | sed 's/^Copyright/Copyright:/')" "$(property license)"
    echo " On Debian systems the text is in /usr/share/common-licenses/Apache-2.0."
    printf '\nFiles: usr/lib/%s/lib/runtime/*\nCopyright: Oracle and others\n' "$command"
    echo "License: GPL-2 with Classpath exception"
    echo " The licences of Java and of what it contains are in $home/lib/runtime/legal."
    printf '\nFiles: usr/lib/%s/lib/app/*.jar\nCopyright: their authors\nLicense: as each jar says\n' "$command"
    echo " Of the libraries, in META-INF of each."
}

# In Debian's form, which CHANGELOG.md has not.
changelog() {
    echo "$command ($version) unstable; urgency=medium"
    printf '\n  * What is new stands in CHANGELOG.md of the sources.\n\n'
    echo " -- $(property vendor) <$(property maintainer)>  $(LC_ALL=C date -u -R -d "@$SOURCE_DATE_EPOCH")"
}

make_deb() {
    arch=$(dpkg --print-architecture)
    control=$work/deb
    rm -rf "$control"
    mkdir -p "$control"
    cp -a "$root/usr" "$control/usr"
    mkdir "$control/DEBIAN"
    cat >"$control/DEBIAN/control" <<CONTROL
Package: $command
Version: $version
Architecture: $arch
Maintainer: $(property vendor) <$(property maintainer)>
Installed-Size: $(du -sk "$root" | cut -f 1)
Depends: $deb_depends
Recommends: $deb_recommends
Suggests: $deb_suggests
Section: comm
Priority: optional
Description: $(property summary)
$(property description | fold -s -w 76 | sed 's/^/ /; s/ *$//')
CONTROL
    install -D -m 644 "$here/lintian-overrides" "$control/usr/share/lintian/overrides/$command"
    for script in "$here"/debian/*; do
        sed "s|@home@|$home|" "$script" >"$control/DEBIAN/$(basename "$script")"
        chmod 755 "$control/DEBIAN/$(basename "$script")"
    done
    (cd "$control" && find usr -type f -exec md5sum {} +) >"$control/DEBIAN/md5sums"
    deb=$out/${command}_${version}_$arch.deb
    # xz wherever it is built: Ubuntu's own choice is quicker and a third bigger.
    dpkg-deb --root-owner-group -Zxz "-z$effort" --build "$control" "$deb" >/dev/null
    rm -r "$control"
    echo "$deb: $(($(wc -c <"$deb") / 1000)) kB"
}

make_rpm() {
    if ! command -v rpmbuild >/dev/null; then
        echo "Without rpmbuild there is no .rpm." >&2
        return 0
    fi
    spec=$work/$command.spec
    sed -e "s|@name@|$(property name)|" -e "s|@command@|$command|" -e "s|@version@|$version|" -e "s|@home@|$home|" \
        -e "s|@license@|$(property license)|" -e "s|@vendor@|$(property vendor)|" -e "s|@summary@|$(property summary)|" \
        -e "s|@description@|$(property description)|" -e "s|@root@|$root|" -e "s|@effort@|$rpm_effort|" \
        "$here/package.spec" >"$spec"
    rpmbuild -bb --quiet --define "_topdir $work/rpm" --define "_rpmdir $work/rpms" \
        "$spec" >"$work/rpmbuild.log" 2>&1 || { cat "$work/rpmbuild.log" >&2 && return 1; }
    find "$work/rpms" -name '*.rpm' | while read -r rpm; do
        mv "$rpm" "$out"
        rpm=$out/$(basename "$rpm")
        echo "$rpm: $(($(wc -c <"$rpm") / 1000)) kB"
    done
    rm -rf "$work/rpm" "$work/rpms"
}

trap "close_display; stop_stand_in" EXIT
trap 'exit 130' INT TERM
if [ -z "$other_version" ]; then
    prepare_root
    echo "$root: $(du -sm --apparent-size "$root" | cut -f 1) MB installed"
    make_deb
    make_rpm
else
    make_deb
    make_rpm
fi
