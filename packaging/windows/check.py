#!/usr/bin/env python3
"""Checks the Windows package on Linux: builds it by wixl, reads it back, and installs it under Wine.

wixl knows a part of the WiX language. What it does not know is taken out of the source here and put into the package as
the rows that candle and light would make of it: conditions of features, secure properties, the copied policy file, its folder's
rights, PATH.
The dialogs of WixUI are left out. Needs wixl, msitools and wine64; the files installed are small stand-ins. .ci/installed-windows
installs the real program with what is here.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import uuid
import xml.etree.ElementTree as xml
from pathlib import Path
from xml.sax.saxutils import escape

HERE = Path(__file__).resolve().parent
ICON = HERE.parent.parent / "icons" / "callcard.ico"
WIX = "{http://schemas.microsoft.com/wix/2006/wi}"
RUN = r"Software\Microsoft\Windows\CurrentVersion\Run"
SERVER = "https://crm.example.com/SuperOffice/"


CULTURES = ("en-US", "nb-NO", "sv-SE", "da-DK", "de-DE", "nl-NL")


def texts(culture):
    """The texts of the package in a language."""
    strings = xml.parse(HERE / f"{culture}.wxl").getroot()
    return {string.get("Id"): string.text for string in strings}


def run(*command, **more):
    done = subprocess.run([str(c) for c in command], capture_output=True, text=True, check=False, **more)
    if done.returncode:
        sys.exit(f"{command[0]} failed ({done.returncode}): {done.stdout}{done.stderr}")
    return done.stdout


def check(truth, what):
    if not truth:
        sys.exit(f"windows: {what}")


def variables(scope, version):
    """What build.ps1 hands to candle; wix.properties holds the guids."""
    names = dict(line.split("=", 1) for line in (HERE / "wix.properties").read_text().splitlines() if line[:1] not in "#")
    for line in (HERE.parent / "package.properties").read_text().splitlines():
        if "=" in line and not line.startswith("#"):
            name, value = line.split("=", 1)
            names[name] = "Callcard" if value == "${project.name}" else value
    machine = scope == "machine"
    return {
        "Scope": scope,
        "Root": "HKLM" if machine else "HKCU",
        "InstallScope": "perMachine" if machine else "perUser",
        "SystemPath": "yes" if machine else "no",
        "Name": names["name"],
        "Command": names["command"],
        "Window": names["command"] + "w",
        "Version": version,
        "Vendor": names["vendor"],
        "ProductCode": "{" + str(uuid.uuid5(uuid.NAMESPACE_URL, f"{scope} {version}")).upper() + "}",
        "UpgradeCode": names["windows.upgrade.code"] if machine else names["upgrade.code.user"],
        "Icon": ICON.name,
        "License": "license.rtf",
        "OpenArguments": names["open.arguments"],
        "AutostartArguments": names["autostart.arguments"],
        **{f"Guid{part}": names[f"guid.{part.lower()}.{scope}"] for part in ("Menu", "Links", "Autostart", "NoAutostart")},
        **({f"Guid{part}": names[f"guid.{part.lower()}"] for part in ("Server", "Policy", "PolicyFolder")} if machine else
           {"GuidFolder": names["guid.folder"]}),
    }


class Leftovers:
    """What wixl does not know, as rows."""

    def __init__(self, product):
        self.tables = {}
        self.secure = []
        self.parents = {child: parent for parent in product.iter() for child in parent}
        for element in list(product.iter()):
            take = getattr(self, element.tag.removeprefix(WIX), None)
            if take and take(element, self.parents[element]):
                self.parents[element].remove(element)

    def row(self, create, sql):
        self.tables.setdefault(create, []).append(sql)

    def Property(self, element, parent):
        if element.attrib.pop("Secure", "no") == "yes":
            self.secure.append(element.get("Id"))
        return False

    def Condition(self, element, parent):
        if parent.tag == WIX + "Component":
            self.row("", f"UPDATE `Component` SET `Condition` = '{element.text}' WHERE `Component` = '{parent.get('Id')}'")
            return True
        if parent.tag != WIX + "Feature":
            return False
        self.row(
            "CREATE TABLE `Condition` (`Feature_` CHAR(38) NOT NULL, `Level` INT NOT NULL, `Condition` CHAR(255)"
            " PRIMARY KEY `Feature_`, `Level`)",
            "INSERT INTO `Condition` (`Feature_`, `Level`, `Condition`)"
            f" VALUES ('{parent.get('Id')}', {element.get('Level')}, '{element.text}')",
        )
        return True

    def CopyFile(self, element, parent):
        self.row(
            "CREATE TABLE `MoveFile` (`FileKey` CHAR(72) NOT NULL, `Component_` CHAR(72) NOT NULL, `SourceName` CHAR(255)"
            " LOCALIZABLE, `DestName` CHAR(255) LOCALIZABLE, `SourceFolder` CHAR(72), `DestFolder` CHAR(72) NOT NULL,"
            " `Options` INT NOT NULL PRIMARY KEY `FileKey`)",
            "INSERT INTO `MoveFile` (`FileKey`, `Component_`, `DestName`, `SourceFolder`, `DestFolder`, `Options`) VALUES"
            f" ('{element.get('Id')}', '{parent.get('Id')}', '{element.get('DestinationName')}',"
            f" '{element.get('SourceProperty')}', '{element.get('DestinationDirectory')}', 0)",
        )
        self.row("", "INSERT INTO `InstallExecuteSequence` (`Action`, `Sequence`) VALUES ('MoveFiles', 3800)")
        return True

    def Component(self, element, parent):
        if element.get("Permanent") == "yes":
            # 256 for one of 64 bits, 16 for one that stays.
            self.row("", f"UPDATE `Component` SET `Attributes` = 272 WHERE `Component` = '{element.get('Id')}'")
        return False

    def CreateFolder(self, element, parent):
        folder = element.get("Directory") or self.parents[parent].get("Id")
        self.row("", f"INSERT INTO `CreateFolder` (`Directory_`, `Component_`) VALUES ('{folder}', '{parent.get('Id')}')")
        for rights in element.findall(WIX + "PermissionEx"):
            self.row(
                "CREATE TABLE `MsiLockPermissionsEx` (`MsiLockPermissionsEx` CHAR(72) NOT NULL, `LockObject` CHAR(72) NOT NULL,"
                " `Table` CHAR(255) NOT NULL, `SDDLText` CHAR(255) NOT NULL, `Condition` CHAR(255)"
                " PRIMARY KEY `MsiLockPermissionsEx`)",
                "INSERT INTO `MsiLockPermissionsEx` (`MsiLockPermissionsEx`, `LockObject`, `Table`, `SDDLText`) VALUES"
                f" ('{rights.get('Id')}', '{folder}', 'CreateFolder', '{rights.get('Sddl')}')",
            )
        return True

    def Environment(self, element, parent):
        self.row(
            "CREATE TABLE `Environment` (`Environment` CHAR(72) NOT NULL, `Name` CHAR(255) NOT NULL LOCALIZABLE, `Value`"
            " CHAR(255) LOCALIZABLE, `Component_` CHAR(72) NOT NULL PRIMARY KEY `Environment`)",
            "INSERT INTO `Environment` (`Environment`, `Name`, `Value`, `Component_`) VALUES"
            f" ('{element.get('Id')}', '{'=-*' if element.get('System') == 'yes' else '=-'}{element.get('Name')}',"
            f" '[~];{element.get('Value')}', '{parent.get('Id')}')",
        )
        for sequence, action in ((3250, "RemoveEnvironmentStrings"), (5250, "WriteEnvironmentStrings")):
            self.row("", f"INSERT INTO `InstallExecuteSequence` (`Action`, `Sequence`) VALUES ('{action}', {sequence})")
        return True

    def UIRef(self, element, parent):
        return True

    def WixVariable(self, element, parent):
        return True

    def into(self, msi):
        for create, rows in self.tables.items():
            for sql in ([create] if create else []) + rows:
                run("msibuild", msi, "-q", sql)
        known = table(msi, "Property").get("SecureCustomProperties", ["", ""])[1]
        names = ";".join(filter(None, [known, *self.secure]))
        if known:
            run("msibuild", msi, "-q", "DELETE FROM `Property` WHERE `Property` = 'SecureCustomProperties'")
        run("msibuild", msi, "-q", f"INSERT INTO `Property` (`Property`, `Value`) VALUES ('SecureCustomProperties', '{names}')")


def table_rows(msi, name):
    """The rows of a table; none where there is no such table."""
    if name not in run("msiinfo", "tables", msi).split():
        return []
    listed = run("msiinfo", "export", msi, name).replace("\r", "").split("\n")[3:]
    return [row.split("\t") for row in listed if row]


def table(msi, name):
    """The rows of a table by their first column."""
    return {row[0]: row for row in table_rows(msi, name)}


def sample(folder):
    image = folder / "image"
    for name, text in {
        "callcard.exe": "command",
        "callcardw.exe": "window",
        "app/callcard.jar": "program",
        "app/callcard.cfg": "flags",
        "runtime/lib/modules": "modules",
        "runtime/legal/java.base/LICENSE": "licence",
        "runtime/conf/odd $name & more.txt": "odd",
    }.items():
        file = image / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    return image


def build(work, image, scope, version, culture="en-US"):
    java = Path(os.environ.get("JAVA_HOME", "/usr")) / "bin" / "java"
    values = variables(scope, version)
    defined = [argument for name, value in values.items() for argument in ("-D", f"{name}={value}")]
    files, source = work / f"files-{scope}-{version}.wxs", work / f"{scope}-{version}.wxs"
    # wixl takes no absolute paths.
    shutil.copy(ICON, work)
    run(java, HERE / "Harvest.java", image.name, scope, values["UpgradeCode"], values["Name"], files, cwd=work)
    xml.register_namespace("", WIX[1:-1])
    # light fills the texts in; wixl does not know them.
    said = texts(culture)
    plain = run("wixl", "-E", *defined, HERE / "callcard.wxs")
    plain = re.sub(r"!\(loc\.(\w+)\)", lambda place: escape(said[place[1]], {'"': "&quot;"}), plain)
    tree = xml.ElementTree(xml.fromstring(plain))
    left = Leftovers(tree.getroot())
    tree.write(source, encoding="utf-8", xml_declaration=True)
    msi = work / f"callcard-{version}-{scope}-{culture}.msi"
    run("wixl", "-a", "x64", *defined, "-o", msi, source.name, files.name, cwd=work)
    left.into(msi)
    return msi


def read_back(msi, scope, image):
    values = variables(scope, "0")
    root = 2 if scope == "machine" else 1
    properties = {row[0]: row[1] for row in table(msi, "Property").values()}
    check(properties["UpgradeCode"].strip("{}").lower() == values["UpgradeCode"].lower(), "the upgrade code differs")
    check(("ALLUSERS" in properties) == (scope == "machine"), f"{scope}: ALLUSERS is {properties.get('ALLUSERS')}")
    wanted = {"AUTOSTART"} | ({"SERVERURL", "POLICYFILE"} if scope == "machine" else set())
    check(wanted <= set(properties["SecureCustomProperties"].split(";")), "a property does not reach the elevated part")

    components = table(msi, "Component")
    guids = [row[1] for row in components.values()]
    check(len(set(guids)) == len(guids), "two components share a guid")
    check(all(int(row[3]) & 256 for row in components.values()), "a component is not a 64-bit one")
    files = [file for file in image.rglob("*") if file.is_file()]
    check(len(table(msi, "File")) == len(files), f"{len(table(msi, 'File'))} of {len(files)} files are packed")
    if scope == "user":
        check(all(int(row[3]) & 4 for row in components.values()), "a component of a user's folder has a file as key path")

    registry = {(int(row[1]), row[2], row[3]): row[4] for row in table(msi, "Registry").values()}
    command = '"[APPDIR]callcardw.exe"'
    for scheme in ("tel", "callto", "callcard"):
        check((root, r"Software\Callcard\Capabilities\UrlAssociations", scheme) in registry, f"{scheme} is not offered")
    check(registry[root, r"Software\RegisteredApplications", "Callcard"] == r"Software\Callcard\Capabilities", "no offer")
    for link in (r"Software\Classes\Callcard.Call", r"Software\Classes\callcard"):
        opens = registry[root, link + r"\shell\open\command", ""]
        check(opens == command + ' open -- "%1"', f"{link} opens {opens}, where the address could be an option")
    check((root, r"Software\Classes\callcard", "URL Protocol") in registry, "callcard: is no scheme")
    check(registry[root, RUN, "CallcardSetup"] == command + " --at-sign-in", "no autostart")
    for _, key, _ in registry:
        check(not key.lower().startswith((r"software\classes\tel", r"software\classes\callto")), f"{key} takes the default")

    features = table(msi, "Feature")
    check(int(features["Autostart"][5]) > 1, "Callcard starts at sign-in without being asked to")
    conditions = {row[0]: row[2] for row in table(msi, "Condition").values()}
    check(conditions["Autostart"] == 'AUTOSTART = "1"', "AUTOSTART does nothing")
    searched = {row[0] for row in table_rows(msi, "AppSearch")}
    check("KEPTAUTOSTART" in searched, "an upgrade forgets the autostart")
    check(not searched & wanted, "a search overwrites what the command line says")
    shortcut = table(msi, "Shortcut")["MenuEntry"]
    check(shortcut[1] == "ProgramMenuFolder" and shortcut[4] == "[APPDIR]callcardw.exe", "no menu entry")
    if scope == "machine":
        policy_folder(msi, components, features)
    else:
        check(not table(msi, "MsiLockPermissionsEx"), "rights of a folder that is not this user's alone")
    steps = table(msi, "InstallExecuteSequence")
    # Wine does not say that an upgrade removes, so this is only read.
    check("NOT UPGRADINGPRODUCTCODE" in steps["ForgetAutostart"][1], "an upgrade takes the user's autostart away")
    check(components["AtSignIn"][4] == 'AUTOSTART <> "0"', "an upgrade keeps the autostart whatever it is told")
    sequence = {name: int(row[2]) for name, row in steps.items() if row[2]}
    check(sequence["RemoveExistingProducts"] < sequence["InstallFiles"], "an upgrade leaves old files")


def speaks(msi, culture):
    """The package has the texts of its language, and is the same product in each."""
    said = texts(culture)
    properties = {row[0]: row[1] for row in table(msi, "Property").values()}
    check(properties["ProductLanguage"] == said["Language"], f"{culture}: the language is {properties['ProductLanguage']}")
    features = table(msi, "Feature")
    check(features["TelephoneLinks"][2:4] == [said["TelephoneLinks"], said["TelephoneLinksText"]], f"{culture}: telephone links")
    check(features["Autostart"][2:4] == [said["Autostart"], said["AutostartText"]], f"{culture}: autostart")
    check(features["Program"][3] == said["SummarySentence"], f"{culture}: the program")
    conditions = " ".join(row[1] for row in table(msi, "LaunchCondition").values())
    check(said["NeedsWindows"] in conditions and said["NewerIsInstalled"] in conditions, f"{culture}: what is refused")
    values = {row[4] for row in table(msi, "Registry").values()}
    check({said["Summary"], said["CallType"]} <= values, f"{culture}: what Windows says of it")
    return properties["ProductCode"]


def javafx_modules():
    """What build.ps1 leaves out of JavaFX's modules, only read: its jlink runs on the build machine, which fails without this."""
    (body,) = re.findall(r"^function Export-JavaFxModule.*?^}", (HERE / "build.ps1").read_text(), re.M | re.S)
    before, _, _ = body.partition("jmod.exe")
    check(re.search(r"Remove-Item .*'javafx-swt\.jar'", before), "what draws in windows of SWT is packed")
    check("$isOfJdk = Test-Path (Join-Path $Bin $dll.Name)" in before and "if ($isOfJdk) { $aside }" in before,
          "jlink refuses libraries of JavaFX that the JDK has too")


def policy_folder(msi, components, features):
    """The folder of the policy comes with every installation for the machine, and only administrators write there."""
    always = {row[1] for row in table_rows(msi, "FeatureComponents") if int(features[row[0]][5]) == 1}
    made = [row[1] for row in table_rows(msi, "CreateFolder") if row[0] == "PolicyFolder" and row[1] in always]
    check(len(made) == 1 and components[made[0]][2] == "PolicyFolder", "the policy's folder is not always made")
    check(int(components[made[0]][3]) & 16, "the policy's folder goes with the program, and anybody could make it then")
    check(int(run("msiinfo", "suminfo", msi).split("Version:")[1].split("(")[0]) >= 500 , "no rights before Windows Installer 5")
    rights = [row for row in table_rows(msi, "MsiLockPermissionsEx") if row[1:3] == ["PolicyFolder", "CreateFolder"]]
    check(len(rights) == 1 and not any(rights[0][4:]), "the policy's folder has no rights of its own, or not always")
    sddl = rights[0][3]
    check(sddl.startswith("O:BA"), "the policy's folder does not belong to administrators")
    flags, entries = re.search(r"D:([A-Z]*)((?:\([^)]*\))*)$", sddl).groups()
    check("P" in flags, "what ProgramData lets users do is inherited")
    for kind, _, right, _, _, who in (entry.split(";") for entry in re.findall(r"\(([^)]*)\)", entries)):
        check(kind == "A" and (who in ("SY", "BA") or right == "0x1200a9"), f"{who} may do {right} in the policy's folder")


class Wine:
    """A Windows 10 on a drive of its own; without a screen unless it is given one."""

    def __init__(self, work, display=None):
        self.prefix = work / "wine"
        self.environment = {**os.environ, "WINEPREFIX": str(self.prefix), "WINEDEBUG": "-all", "WINEARCH": "win64",
                            "WINEDLLOVERRIDES": "mscoree,mshtml="}
        self.environment.pop("DISPLAY", None)
        if display:
            self.environment["DISPLAY"] = display
        self.wine = shutil.which("wine64") or "/usr/lib/wine/wine64"
        self.run("wineboot", "--init")
        # Wine is Windows 7 by itself.
        self.run("winecfg", "-v", "win10")

    def run(self, *command, status=0):
        done = subprocess.run([self.wine, *map(str, command)], env=self.environment, capture_output=True, text=True,
                              check=False, timeout=300)
        check(status is None or done.returncode == status, f"{' '.join(map(str, command))} under Wine: {done.returncode}")
        return done.stdout

    def msi(self, *arguments, status=0):
        self.run("msiexec", *arguments, "/qn", status=status)

    def value(self, root, key, name):
        """A value of the registry, None where there is none."""
        said = self.run("reg", "query", f"{root}\\{key}", *(("/v", name) if name else ("/ve",)), status=None)
        lines = [line.strip() for line in said.replace("\r", "").split("\n") if "REG_" in line]
        return lines[0].split("    ")[-1] if lines else None

    def file(self, path):
        return self.prefix / "drive_c" / path

    def end(self):
        subprocess.run([shutil.which("wineserver") or "/usr/lib/wine/wineserver", "-k"], env=self.environment, check=False)


def installs(wine, old, new, newest, work):
    """Installs silently as an administrator would, upgrades, and removes it again."""
    policy = work / "fjord policy.json"
    policy.write_text('{ "updates": { "check": false } }')
    windows_path = "Z:" + str(policy).replace("/", "\\")
    program, copied = wine.file("Program Files/Callcard"), wine.file("ProgramData/Callcard/policy.json")
    server = (r"HKLM", r"SOFTWARE\Policies\Callcard", "server.url")

    wine.msi("/i", old, "AUTOSTART=1", f"SERVERURL={SERVER}", f"POLICYFILE={windows_path}")
    check((program / "callcardw.exe").is_file(), "nothing was installed")
    check((program / "runtime/conf/odd $name & more.txt").is_file(), "a file with an odd name is missing")
    check(wine.value(*server) == SERVER, f"the server's address became {wine.value(*server)}")
    check(copied.is_file() and copied.read_text() == policy.read_text(), "the policy file was not copied")
    run_value = ("HKLM", RUN, "CallcardSetup")
    check(wine.value(*run_value).startswith(r'"C:\Program Files\Callcard\callcardw.exe"'), "no autostart")
    opens = wine.value("HKLM", r"Software\Classes\Callcard.Call\shell\open\command", "")
    check(opens and opens.startswith(r'"C:\Program Files\Callcard\callcardw.exe"') and "%1" in opens, f"opens {opens}")

    # An upgrade is told nothing of all this and changes nothing of it.
    wine.msi("/i", new)
    check((program / "callcardw.exe").is_file(), "the upgrade removed the program")
    check(not (program / "app/gone.jar").exists(), "the upgrade left a file of the old version")
    check(wine.value(*server) == SERVER, "the upgrade forgot the server's address")
    check(wine.value(*run_value) is not None, "the upgrade forgot the autostart")

    # Unless it is told so.
    wine.msi("/i", newest, "AUTOSTART=0")
    check(wine.value(*run_value) is None, "AUTOSTART=0 does nothing at an upgrade")
    check(wine.value("HKLM", r"Software\Callcard\Installer", "AUTOSTART") == "0", "the next upgrade would not know")
    check(wine.value(*server) == SERVER, "the upgrade forgot the server's address")

    # The user has switched it on in the settings as well.
    own = ("HKCU", RUN, "Callcard")
    wine.run("reg", "add", rf"HKCU\{RUN}", "/v", "Callcard", "/d", "mine", "/f")
    data = wine.file("users/somebody/AppData/Roaming/Callcard/settings.json")
    data.parent.mkdir(parents=True)
    data.write_text("{}")
    wine.msi("/x", newest)
    check(not program.exists(), f"left behind: {list(program.rglob('*')) if program.exists() else ''}")
    for place in (run_value, own, server, ("HKLM", r"Software\RegisteredApplications", "Callcard"),
                  ("HKLM", r"Software\Classes\callcard", "URL Protocol")):
        check(wine.value(*place) is None, f"left behind: {place}")
    check(copied.is_file() and data.is_file(), "what is the administrator's or the user's was deleted")


def plain(wine, machine, user):
    """Without properties nothing is decided for anybody; for one user everything stays among the user's things."""
    wine.msi("/i", machine)
    check(wine.file("ProgramData/Callcard").is_dir(), "the policy's folder is left to whoever makes it first")
    check(wine.value("HKLM", RUN, "CallcardSetup") is None, "Callcard starts at sign-in without being asked to")
    check(wine.value("HKLM", r"SOFTWARE\Policies\Callcard", "server.url") is None, "an empty policy was written")
    wine.msi("/x", machine)
    wine.msi("/i", user, "AUTOSTART=1")
    check(wine.value("HKCU", RUN, "CallcardSetup") is not None, "no autostart for one user")
    check(wine.value("HKLM", r"Software\RegisteredApplications", "Callcard") is None, "one user's went to the machine")
    check(wine.value("HKCU", r"Software\RegisteredApplications", "Callcard") is not None, "no offer for one user")
    check(any(wine.prefix.glob("drive_c/users/*/AppData/Local/Programs/Callcard/callcardw.exe")), "not in the user's folder")
    wine.msi("/x", user)
    check(wine.value("HKCU", RUN, "CallcardSetup") is None, "autostart was left behind")
    check(not any(wine.prefix.glob("drive_c/users/*/AppData/Local/Programs/Callcard")), "the user's folder was left behind")


def main():
    javafx_modules()
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        image = sample(work)
        gone = image / "app/gone.jar"
        gone.write_text("of the old version")
        old = build(work, image, "machine", "0.1.0")
        gone.unlink()
        packages = {scope: build(work, image, scope, "0.2.0") for scope in ("machine", "user")}
        newest = build(work, image, "machine", "0.3.0")
        for scope, msi in packages.items():
            read_back(msi, scope, image)
            others = [build(work, image, scope, "0.2.0", culture) for culture in CULTURES[1:]]
            products = {speaks(built, culture) for built, culture in zip([msi, *others], CULTURES)}
            check(len(products) == 1, "another language is another product, so its texts cannot be a transform")
        print("windows: both packages build in all languages and hold what they should")
        if "--no-wine" in sys.argv[1:]:
            return
        wine = Wine(work)
        try:
            installs(wine, old, packages["machine"], newest, work)
            plain(wine, packages["machine"], packages["user"])
        finally:
            wine.end()
        print("windows: installed, upgraded and removed under Wine")


if __name__ == "__main__":
    main()
