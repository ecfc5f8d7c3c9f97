#!/usr/bin/env python3
"""Reads what describes the macOS application: the property lists and the installer's script, filled as build.sh does."""

import plistlib
import os
import re
import subprocess
import sys
import tempfile
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


def of_the_build(function, call, **programs):
    """Runs one function of build.sh among stand-ins for a Mac's programs; answers its exit status and what the programs noted."""
    (body,) = re.findall(rf"^{function}\(\) \{{\n.*?^\}}$", (HERE / "build.sh").read_text(), re.M | re.S)
    with tempfile.TemporaryDirectory() as work:
        for name, script in {"sleep": ":", **programs}.items():
            program = Path(work) / name
            program.write_text(f"#!/bin/sh\n{script}\n")
            program.chmod(0o755)
        noted = Path(work) / "noted"
        noted.touch()
        environment = {**os.environ, "PATH": f"{work}:{os.environ['PATH']}", "NOTED": str(noted), "CALLCARD_NOTARY": "callcard"}
        done = subprocess.run(["sh", "-euc", f"work={work}\n{body}\n{call}"], env=environment, capture_output=True, check=False)
        return done.returncode, noted.read_text().splitlines()


info = plistlib.loads(filled("Info.plist.in"))
check(info["LSUIElement"] is True, "it would stand in the Dock")
check(info["CFBundleURLTypes"][0]["CFBundleURLSchemes"] == ["tel", "callto", "callcard"], "a scheme is missing")
check(info["NSLocalNetworkUsageDescription"].startswith("Callcard "), "macOS would refuse the office's network without a word")
check(info["CFBundleIdentifier"] == "io.github.callcard", "the identifier changed, so an upgrade would be another program")
check(all(part.isdigit() for part in info["CFBundleShortVersionString"].split(".")), "the version is not of numbers")

build = (HERE / "build.sh").read_text()
for flag in ("apple.awt.application.appearance=system", "apple.awt.UIElement=true", "glass.taskbarApplication=false"):
    check(f" -D{flag} " in build, f"the program starts without {flag}")

# A busy disk image is made again, and one that stays busy is a failure.
busy_twice = 'echo try >>"$NOTED"; [ "$(wc -l <"$NOTED")" -gt 2 ]'
check(of_the_build("create_disk", "create_disk x.dmg", hdiutil=busy_twice) == (0, ["try"] * 3), "a busy disk image ends the build")
status, tries = of_the_build("create_disk", "create_disk x.dmg", hdiutil='echo try >>"$NOTED"; exit 1')
check(status != 0 and len(tries) == 5, "a disk image that cannot be made is no failure")

# notarytool ends with 0 in both cases.
for said, fine in (("Accepted", True), ("Invalid", False)):
    status, asked = of_the_build("notarise", "notarise x.dmg", xcrun='echo "$1 $2" >>"$NOTED"', plutil=f"echo {said}")
    check((status == 0) is fine, f"a notarisation that is {said} is taken for another")
    check(("stapler staple" in asked) is fine, f"a file is stapled, or not, although it is {said}")

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
