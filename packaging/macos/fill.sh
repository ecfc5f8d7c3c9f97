#!/bin/sh
# fill.sh DISTRIBUTION TEMPLATE [ARCHITECTURE]: prints a template of this folder with the names of package.properties.
set -eu
distribution=$1
template=$2
architecture=${3:-}
# shellcheck source=packaging/common/names.sh
. "$(dirname "$0")/../common/names.sh"

schemes=
for scheme in $(property schemes); do
    schemes="$schemes<string>$scheme</string>"
done
sed -e "s|@NAME@|$(property name)|g" -e "s|@IDENTIFIER@|$(property identifier)|g" \
    -e "s|@VERSION@|$(package_version)|g" -e "s|@CATEGORY@|$(property mac.category)|g" \
    -e "s|@COPYRIGHT@|$(property copyright)|g" -e "s|@SCHEMES@|$schemes|g" \
    -e "s|@ARCHITECTURE@|$architecture|g" "$template"
