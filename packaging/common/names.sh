# shellcheck shell=sh
# What packaging scripts know of the program they package; sourced. Needs $distribution, the folder of target/callcard.

# One value of package.properties.
property() {
    # shellcheck disable=SC2154 # set by the script that sources this
    value=$(sed -n "s/^$1=//p" "$distribution/lib/package.properties")
    if [ -z "$value" ]; then
        echo "package.properties has no $1; build it with: mvn -q package -DskipTests" >&2
        return 1
    fi
    printf '%s\n' "$value"
}

# The version a package carries: numbers and dots only, whatever is still to come.
package_version() {
    property version | sed 's/-SNAPSHOT$//'
}

# The flags of a file like jvm.options, a word a line.
flags_of() {
    sed -e '/^#/d' -e '/^[[:space:]]*$/d' "$@" | tr -s ' ' '\n'
}

# The home of a JDK that links and packages: JAVA_HOME where it is one, else one in the usual places.
find_jdk() {
    for home in "${JAVA_HOME:-}" /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        if [ -x "$home/bin/jpackage" ] && grep -q '^JAVA_VERSION="25[.+"]' "$home/release" 2>/dev/null; then
            printf '%s\n' "$home"
            return
        fi
    done
    echo "No JDK 25 with jpackage was found; set JAVA_HOME to one." >&2
    return 1
}
