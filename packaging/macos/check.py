#!/usr/bin/env python3
"""Reads what describes the macOS application: the property lists and the installer's script, filled as build.sh does."""

import plistlib
import subprocess
import sys
import xml.etree.ElementTree as xml
from pathlib import Path

HERE = Path(__file__).resolve().parent
DISTRIBUTION = HERE.parent.parent / "target" / "callcard"


def check(truth, what):
    if not truth:
        sys.exit(f"macos: {what}")


def filled(template):
    done = subprocess.run([HERE / "fill.sh", DISTRIBUTION, HERE / template, "arm64"], capture_output=True, check=False)
    check(done.returncode == 0, done.stderr.decode())
    check(b"@" not in done.stdout.replace(b"@NAMES@", b""), f"{template} has a name that nothing fills")
    return done.stdout


info = plistlib.loads(filled("Info.plist.in"))
check(info["LSUIElement"] is True, "it would stand in the Dock")
check(info["CFBundleURLTypes"][0]["CFBundleURLSchemes"] == ["tel", "callto", "callcard"], "a scheme is missing")
check(info["NSLocalNetworkUsageDescription"].startswith("Callcard "), "macOS would refuse the office's network without a word")
check(info["CFBundleIdentifier"] == "io.github.callcard", "the identifier changed, so an upgrade would be another program")
check(all(part.isdigit() for part in info["CFBundleShortVersionString"].split(".")), "the version is not of numbers")

build = (HERE / "build.sh").read_text()
for flag in ("apple.awt.application.appearance=system", "apple.awt.UIElement=true", "glass.taskbarApplication=false"):
    check(f" -D{flag} " in build, f"the program starts without {flag}")

entitlements = plistlib.loads((HERE / "entitlements.plist").read_bytes())
check(
    entitlements
    == {f"com.apple.security.cs.{name}": True
        for name in ("allow-jit", "allow-unsigned-executable-memory", "disable-library-validation")},
    "the entitlements are not those that docs/decisions/0019 gives reasons for",
)

(component,) = plistlib.loads((HERE / "component.plist").read_bytes())
check(component["RootRelativeBundlePath"] == f"Applications/{info['CFBundleName']}.app", "the package holds another application")
check(component["BundleIsRelocatable"] is False, "the installer would follow a copy that somebody moved")

script = xml.fromstring(filled("distribution.xml.in"))
reference = [ref for ref in script.iter("pkg-ref") if ref.text][0]
check(reference.get("id") == info["CFBundleIdentifier"], "the package and the application have two identifiers")
check(script.find("options").get("hostArchitectures") == "arm64", "the package would go onto other processors")
print("macos: the property lists and the installer's script say what they should")
