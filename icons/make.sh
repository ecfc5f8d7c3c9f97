#!/bin/sh
# Makes every icon from callcard.svg. Needs rsvg-convert (librsvg2-bin), icotool (icoutils) and png2icns (icnsutils).
# made-from.sha256 records what they were made from; a test sees that they still belong together.
set -eu
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT

for size in 16 24 32 48 64 128 256 512; do
    rsvg-convert --width "$size" --height "$size" callcard.svg --output "callcard-$size.png"
done
icotool --create --output callcard.ico callcard-16.png callcard-24.png callcard-32.png callcard-48.png \
    callcard-64.png --raw=callcard-256.png
rsvg-convert --width 1024 --height 1024 callcard.svg --output "$work/1024.png"
png2icns callcard.icns callcard-16.png callcard-32.png callcard-48.png callcard-128.png callcard-256.png \
    callcard-512.png "$work/1024.png" >/dev/null
sha256sum callcard.svg callcard-*.png callcard.ico callcard.icns >made-from.sha256
