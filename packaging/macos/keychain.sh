#!/bin/sh
# For a build machine: takes the certificates and the key of notarisation out of the environment into a keychain of their
# own, and tells the following steps (GITHUB_ENV) which identities they hold. Without them the packages are not signed.
#
# CERTIFICATES is a PKCS#12 file in base64 and PASSWORD what opens it; NOTARY_KEY is an App Store Connect key (.p8) in
# base64, with NOTARY_KEY_ID and NOTARY_ISSUER.
set -eu
if [ -z "${CERTIFICATES:-}" ]; then
    echo "No certificates: the packages are not signed."
    exit 0
fi
folder=$(mktemp -d)
trap 'rm -r "$folder"' EXIT
umask 077
keychain=${RUNNER_TEMP:?}/callcard.keychain-db
lock=$(openssl rand -hex 24)

security create-keychain -p "$lock" "$keychain"
security set-keychain-settings -lut 7200 "$keychain"
security unlock-keychain -p "$lock" "$keychain"
printf '%s' "$CERTIFICATES" | base64 -D >"$folder/certificates.p12"
security import "$folder/certificates.p12" -k "$keychain" -P "$PASSWORD" -T /usr/bin/codesign -T /usr/bin/pkgbuild \
    -T /usr/bin/productbuild
security set-key-partition-list -S apple-tool:,apple: -k "$lock" "$keychain" >/dev/null
# shellcheck disable=SC2046 # a list of keychains
security list-keychains -d user -s "$keychain" $(security list-keychains -d user | tr -d '"')

# The first identity of a kind, by its name.
identity() {
    security find-identity -v "$keychain" | sed -n "s/.*\"\(Developer ID $1: .*\)\"/\1/p" | head -n 1
}
{
    echo "CALLCARD_SIGN=$(identity Application)"
    echo "CALLCARD_SIGN_PACKAGE=$(identity Installer)"
} >>"${GITHUB_ENV:?}"

if [ -n "${NOTARY_KEY:-}" ]; then
    printf '%s' "$NOTARY_KEY" | base64 -D >"$folder/key.p8"
    xcrun notarytool store-credentials callcard --key "$folder/key.p8" --key-id "$NOTARY_KEY_ID" \
        --issuer "$NOTARY_ISSUER" --keychain "$keychain"
    echo "CALLCARD_NOTARY=callcard" >>"$GITHUB_ENV"
fi
