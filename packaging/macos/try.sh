#!/bin/sh
# Looks into the disk image and the package that build.sh made, and starts the program from the image.
set -eu
packages=${1:-$(dirname "$0")/../../target/packages}
mount=$(mktemp -d)
trap 'hdiutil detach -quiet "$mount" || true' EXIT

hdiutil attach -quiet -readonly -nobrowse -mountpoint "$mount" "$packages"/callcard-*.dmg
app=$mount/Callcard.app
codesign --verify --deep --strict "$app"
plutil -lint "$app/Contents/Info.plist"
"$app/Contents/MacOS/Callcard" --version
scratch=$(mktemp -d)
cat >"$scratch/answer.json" <<'ANSWER'
{"CallerIDHash":"h","CallerIDs":[{"PhoneNumber":4722123456,"PersonId":7,"PersonName":"Kari Nordmann","ContactId":3,
"ContactName":"Fjord AS"}]}
ANSWER
"$app/Contents/MacOS/Callcard" --profile "$scratch" lookup --from "$scratch/answer.json" --region NO 22123456 |
    grep 'Kari Nordmann'
rm -r "$scratch"
if [ -n "${CALLCARD_NOTARY:-}" ]; then
    spctl --assess --type execute --verbose "$app"
    xcrun stapler validate "$app"
fi
for wanted in ./Applications/Callcard.app/Contents/MacOS/Callcard ./usr/local/bin/callcard; do
    if ! pkgutil --payload-files "$packages"/callcard-*.pkg | grep -qx "$wanted"; then
        echo "The package has no $wanted." >&2
        exit 1
    fi
done
echo "Looked at and started."
