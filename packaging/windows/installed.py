#!/usr/bin/env python3
"""Installs both Windows packages with the real program under Wine and tries them: .ci/installed-windows starts this.

Usage: installed.py WORK IMAGE, on a screen (DISPLAY). Each check is a line "ok ..." or "FAILED ..."; a failure is the exit status.
"""

import filecmp
import os
import re
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import check as package

PATIENCE = 180
SETTINGS = '{ "region": "NO", "lines": [] }'


class Trial:
    """Counts what was checked."""

    def __init__(self):
        self.passed = self.failed = 0

    def check(self, what, truth):
        self.passed, self.failed = self.passed + bool(truth), self.failed + (not truth)
        print(f"{'ok     ' if truth else 'FAILED '} {what}", flush=True)


def awaited(condition):
    """Whether it comes true in time."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.3)
    return False


class Program:
    """The installed program of the user of a drive."""

    def __init__(self, wine, folder):
        self.wine, self.folder = wine, folder
        roaming = next(wine.prefix.glob("drive_c/users/*/AppData/Roaming"))
        self.profile = roaming / "Callcard"
        self.profile.mkdir(exist_ok=True)
        self.log = roaming.parent / "Local" / "Callcard" / "logs" / "callcard.log"
        (self.profile / "settings.json").write_text(SETTINGS)
        self.process = None

    def command(self, *arguments):
        """The command line beside the program: its exit status and what it says."""
        done = subprocess.run([self.wine.wine, str(self.folder / "callcard.exe"), *arguments], env=self.wine.environment,
                              capture_output=True, text=True, check=False, timeout=PATIENCE, stdin=subprocess.DEVNULL)
        return done.returncode, done.stdout

    def start(self):
        self.log.unlink(missing_ok=True)
        self.process = subprocess.Popen([self.wine.wine, str(self.folder / "callcardw.exe"), "--verbose"],
                                        env=self.wine.environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                        stderr=subprocess.DEVNULL)
        return awaited(lambda: self.has_logged("In the tray"))

    def has_logged(self, text):
        return self.log.exists() and text in self.log.read_text(errors="replace")

    def runs(self):
        return self.process is not None and self.process.poll() is None

    def end(self):
        """Ends the program and the Java that it started."""
        for name in ("callcardw.exe", "javaw.exe"):
            self.wine.run("taskkill", "/f", "/im", name, status=None)
        return awaited(lambda: not self.runs())


def card_colours():
    """How many colours the card has that is on the screen; none where there is no card."""
    said = subprocess.run(["xwininfo", "-root", "-tree"], capture_output=True, text=True, check=True).stdout
    for width, height, x, y in re.findall(r'\("javaw?\.exe"[^)]*\)\s+(\d+)x(\d+)\+\S+\s+\+(-?\d+)\+(-?\d+)$', said, re.M):
        if int(width) >= 250 and int(height) >= 90 and 0 <= int(x) < 1280 and 0 <= int(y) < 800:
            place = f"{width}x{height}+{x}+{y}"
            done = subprocess.run(["import", "-window", "root", "-crop", place, "+repage", "-format", "%k", "info:"],
                                  capture_output=True, text=True, check=True)
            return int(done.stdout)
    return 0


def same_files(folder, image):
    """True when every file of the image is there as it is in the image, and no other."""
    wanted = sorted(file.relative_to(image) for file in image.rglob("*") if file.is_file())
    there = sorted(file.relative_to(folder) for file in folder.rglob("*") if file.is_file())
    return wanted == there and all(filecmp.cmp(image / file, folder / file, shallow=False) for file in wanted)


def registered_version(wine, scope):
    """The version that Windows' list of programs names."""
    root = "HKLM" if scope == "machine" else "HKCU"
    listed = wine.run("reg", "query", root + r"\Software\Microsoft\Windows\CurrentVersion\Uninstall", "/s", status=None)
    if "Callcard" not in listed:
        return None
    found = re.search(r"DisplayVersion\s+REG_SZ\s+(\S+)", listed)
    return found.group(1) if found else None


def shows_a_card(trial, program, where):
    trial.check(f"it starts {where}, into the tray", program.start())
    status, _ = program.command("call", "+4722123456", "--name", "Ola Nordmann", "--id", "1")
    trial.check("a softphone hands over a call", status == 0)
    trial.check("and its card is painted", awaited(lambda: card_colours() > 40))


def for_the_machine(trial, wine, image, old, new):
    folder = wine.file("Program Files/Callcard")
    run_value = ("HKLM", package.RUN, "CallcardSetup")
    wine.msi("/i", old, "AUTOSTART=1", f"SERVERURL={package.SERVER}")
    trial.check("the package for the machine is installed, file by file as it was packed", same_files(folder, image))
    trial.check("it starts at sign-in", "callcardw.exe" in (wine.value(*run_value) or ""))
    program = Program(wine, folder)
    status, said = program.command("--version")
    trial.check("callcard --version answers", status == 0 and said.startswith("Callcard "))
    said = wine.run("cmd", "/c", "callcard", "--version", status=None)
    trial.check("and is found by its name alone", said.startswith("Callcard "))
    # As a version had it that kept everything where the settings roam.
    (program.profile / "journal").write_text("of an earlier version")
    shows_a_card(trial, program, "from Program Files")
    trial.check("what roamed before lies on this computer now", sorted(file.name for file in program.profile.iterdir()) ==
                ["instance.lock", "settings.json"] and (program.log.parent.parent / "journal").exists())
    trial.check("Windows is to start it again after an update", program.has_logged("starts Callcard again after an update"))

    wine.msi("/i", new, "AUTOSTART=0")
    trial.check("it is upgraded while it runs", registered_version(wine, "machine") == "0.2.0")
    trial.check("every file is the new version's", same_files(folder, image))
    trial.check("AUTOSTART=0 at an upgrade ends the start at sign-in", wine.value(*run_value) is None)
    trial.check("the server's address is kept", wine.value("HKLM", r"SOFTWARE\Policies\Callcard", "server.url") == package.SERVER)
    wine.msi("/i", old, status=67)  # 1603 as an exit status of this system has eight bits
    trial.check("an older version is refused", registered_version(wine, "machine") == "0.2.0")
    trial.check("the program ends", program.end())
    shows_a_card(trial, program, "in its new version")
    trial.check("the program ends", program.end())

    wine.msi("/x", new)
    trial.check("no file is left of it", not folder.exists())
    for key in (r"Software\RegisteredApplications", r"Software\Callcard\Capabilities"):
        trial.check(f"nor a value in {key}", wine.value("HKLM", key, "Callcard" if "Reg" in key else "ApplicationName") is None)
    trial.check("nor in Windows' list of programs", registered_version(wine, "machine") is None)
    trial.check("the user's settings stay", (program.profile / "settings.json").read_text() == SETTINGS)


def for_one_user(trial, wine, image, msi):
    local = next(wine.prefix.glob("drive_c/users/*/AppData/Local"))
    folder = local / "Programs/Callcard"
    wine.msi("/i", msi, "AUTOSTART=1")
    trial.check("the package for one user is installed, file by file as it was packed", same_files(folder, image))
    program = Program(wine, folder)
    shows_a_card(trial, program, "from the user's own folder")
    trial.check("the program ends", program.end())
    wine.msi("/x", msi)
    trial.check("no file is left of it", not folder.exists())
    trial.check("nor its start at sign-in", wine.value("HKCU", package.RUN, "CallcardSetup") is None)
    trial.check("nor in the user's list of programs", registered_version(wine, "user") is None)


def main():
    work, image = Path(sys.argv[1]), Path(sys.argv[2])
    # The builder wants the image beside what it makes.
    beside = work / "image"
    beside.symlink_to(image.resolve())
    scopes = ("machine", "machine", "user")
    with ThreadPoolExecutor() as builders:
        packages = list(builders.map(lambda scope, version: package.build(work, beside, scope, version),
                                     scopes, ("0.1.0", "0.2.0", "0.1.0")))
    for msi, scope in zip(packages, scopes):
        package.read_back(msi, scope, image)
    print("both packages hold the real program")
    trial = Trial()
    wine = package.Wine(work, os.environ["DISPLAY"])
    try:
        for_the_machine(trial, wine, image, *packages[:2])
        for_one_user(trial, wine, image, packages[2])
    finally:
        wine.end()
    print(f"{trial.passed} passed, {trial.failed} failed of the installed Windows program")
    sys.exit(1 if trial.failed else 0)


main()
