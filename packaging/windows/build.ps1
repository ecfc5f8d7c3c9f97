<#
.SYNOPSIS
Makes the Windows packages of target\callcard: one MSI for one user and one for the machine, each in six languages.

.DESCRIPTION
Needs a JDK 25 (JAVA_HOME) and the WiX Toolset 3.14 (WIX, or on the path). Build target\callcard first, by
"mvn -q package -DskipTests" on Windows, so that JavaFX's libraries are those of Windows.

Signs everything of ours where CALLCARD_SIGNING_THUMBPRINT names a certificate with its key in the user's certificate store.

.PARAMETER Distribution
What the packages are made of.

.PARAMETER Output
Where the packages go.
#>
[CmdletBinding()]
param(
    [string] $Distribution = (Join-Path $PSScriptRoot '..\..\target\callcard'),
    [string] $Output = (Join-Path $PSScriptRoot '..\..\target\packages')
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

function Read-Property([string] $Path) {
    Get-Content -Raw -Encoding UTF8 $Path | ConvertFrom-StringData
}

function Invoke-Tool([string] $Tool, [string[]] $Arguments) {
    & $Tool @Arguments
    if ($LASTEXITCODE -ne 0) {
        throw "$Tool failed with status $LASTEXITCODE."
    }
}

function Find-Jdk {
    $release = if ($env:JAVA_HOME) { Join-Path $env:JAVA_HOME 'release' } else { $null }
    if (-not $release -or -not (Test-Path $release) -or -not (Select-String -Quiet '^JAVA_VERSION="25[.+"]' $release)) {
        throw 'JAVA_HOME does not name a JDK 25; set it to one.'
    }
    Join-Path $env:JAVA_HOME 'bin'
}

function Find-Wix {
    $places = @($env:WIX, "${env:ProgramFiles(x86)}\WiX Toolset v3.14") | Where-Object { $_ }
    foreach ($place in $places) {
        $bin = Join-Path $place 'bin'
        if (Test-Path (Join-Path $bin 'candle.exe')) {
            return $bin
        }
    }
    throw 'The WiX Toolset 3.14 was not found; install it, or set WIX to its folder.'
}

function Initialize-Folder([string] $Path) {
    if (Test-Path $Path) {
        Remove-Item -Recurse -Force $Path
    }
    New-Item -ItemType Directory -Path $Path | Out-Null
    (Resolve-Path $Path).Path
}

# The flags of a file like jvm.options, each in one word: "--add-opens x" is written "--add-opens=x".
function Get-Flag([string[]] $Path) {
    Get-Content $Path | Where-Object { $_.Trim() -and -not $_.StartsWith('#') } |
        ForEach-Object { $_.Trim() -replace '^(--[a-z-]+)\s+', '$1=' }
}

# JavaFX as modules of the runtime, its libraries inside: nothing is unpacked into the user's folder. Microsoft's run-time
# libraries come with JavaFX and with the JDK; jlink refuses two files of one name, so JavaFX's go into a folder of their own.
function Export-JavaFxModule([string] $Bin, [string] $Jars, [string] $Target, [string] $Scratch) {
    foreach ($jar in Get-ChildItem $Jars -Filter 'javafx-*-win.jar') {
        if ($jar.Name -notmatch '^javafx-(\w+)-([\d.]+)-win\.jar$') {
            throw "$($jar.Name) is not a jar of JavaFX for Windows."
        }
        $module, $version = $Matches[1], $Matches[2]
        $classes = Initialize-Folder (Join-Path $Scratch $module)
        $libraries = Initialize-Folder (Join-Path $Scratch "$module-libraries")
        Push-Location $classes
        try {
            Invoke-Tool (Join-Path $Bin 'jar.exe') @('-xf', $jar.FullName)
        } finally {
            Pop-Location
        }
        # What draws in windows of SWT, which is none of ours.
        Remove-Item -ErrorAction SilentlyContinue (Join-Path $classes 'javafx-swt.jar')
        $aside = (New-Item -ItemType Directory -Path (Join-Path $libraries 'javafx')).FullName
        foreach ($dll in Get-ChildItem $classes -Filter '*.dll') {
            $isOfJdk = Test-Path (Join-Path $Bin $dll.Name)
            Move-Item $dll.FullName $(if ($isOfJdk) { $aside } else { $libraries })
        }
        Invoke-Tool (Join-Path $Bin 'jmod.exe') @('create', '--class-path', $classes, '--libs', $libraries,
            '--module-version', $version, (Join-Path $Target "javafx.$module.jmod"))
    }
}

# Every module that a jar of ours uses, and those it only finds as services.
function Get-ModuleList([string] $Bin, [string] $Jars, [string] $JavaFx, [string[]] $Services) {
    $arguments = @('--multi-release', '25', '--ignore-missing-deps', '--print-module-deps', '--module-path', $JavaFx)
    $arguments += (Get-ChildItem $Jars -Filter '*.jar').FullName
    $found = & (Join-Path $Bin 'jdeps.exe') @arguments
    if ($LASTEXITCODE -ne 0) {
        throw "jdeps failed with status $LASTEXITCODE."
    }
    (@($found | Select-Object -Last 1) + $Services | Where-Object { $_ }) -join ','
}

# Runs the program as a user would and keeps what the virtual machine learned; class path and flags are those it starts with.
function Export-AotCache([string] $Image, [string[]] $Flags, [string] $MainClass, [string] $Cache, [string] $Scratch) {
    $app = Join-Path $Image 'app'
    $classPath = (Get-Content (Join-Path $app 'callcard.cfg') | Where-Object { $_.StartsWith('app.classpath=') } |
        ForEach-Object { $_.Substring('app.classpath='.Length).Replace('$APPDIR', $app) }) -join ';'
    $given = $Flags | ForEach-Object { $_.Replace('$APPDIR', $app) } | Where-Object { -not $_.StartsWith('-XX:AOTCache=') }
    # What methods did is for the second compiler, which does not run; it makes the first one work more at the start.
    $given += @('-XX:+UnlockDiagnosticVMOptions', '-XX:-AOTRecordTraining')
    Invoke-Tool (Join-Path $Image 'runtime\bin\java.exe') ($given + @("-XX:AOTCacheOutput=$Cache", '-cp', $classPath,
            $MainClass, '--profile', (Join-Path $Scratch 'profile'), 'demo', '--calls', '3',
            '--pictures', (Join-Path $Scratch 'pictures')))
}

# Signs what nobody has signed yet: our launchers, JavaFX's and JNA's libraries, the packages. The Java comes signed.
function Add-Signature([string[]] $Path) {
    if (-not $env:CALLCARD_SIGNING_THUMBPRINT) {
        return
    }
    $unsigned = $Path | Where-Object { (Get-AuthenticodeSignature $_).Status -eq 'NotSigned' }
    if (-not $unsigned) {
        return
    }
    $kits = Get-ChildItem "${env:ProgramFiles(x86)}\Windows Kits\10\bin\*\x64\signtool.exe" | Sort-Object FullName
    if (-not $kits) {
        throw 'signtool.exe was not found; install the Windows SDK.'
    }
    $timestamps = if ($env:CALLCARD_TIMESTAMP_URL) { $env:CALLCARD_TIMESTAMP_URL } else { 'http://timestamp.digicert.com' }
    Invoke-Tool $kits[-1].FullName (@('sign', '/sha1', $env:CALLCARD_SIGNING_THUMBPRINT, '/fd', 'SHA256', '/tr', $timestamps,
            '/td', 'SHA256') + $unsigned)
}

function Export-License([string] $Text, [string] $Target) {
    $body = (Get-Content $Text | ForEach-Object { ($_ -replace '([\\{}])', '\$1') + '\par' }) -join "`r`n"
    Set-Content -Encoding ASCII $Target "{\rtf1\ansi\deff0{\fonttbl{\f0 Segoe UI;}}\fs18`r`n$body`r`n}"
}

# Calls and sets what Windows Installer's objects have, which PowerShell cannot see by itself.
function Invoke-Method([object] $Target, [string] $Method, [object[]] $Arguments = @()) {
    $Target.GetType().InvokeMember($Method, 'InvokeMethod', $null, $Target, $Arguments)
}

function Write-Indexed([object] $Target, [string] $Property, [object[]] $IndexAndValue) {
    [void] $Target.GetType().InvokeMember($Property, 'SetProperty', $null, $Target, $IndexAndValue)
}

# Puts other languages into an English package: Windows Installer applies the transform whose name is the number of the user's
# language, where the package says that it has that.
function Add-Language([string] $Package, [object[]] $Translations, [string] $English) {
    $openForChange = 1
    $msiViewModifyAssign = 3
    $platformAndLanguages = 7
    $installer = New-Object -ComObject WindowsInstaller.Installer
    $database = Invoke-Method $installer 'OpenDatabase' @($Package, $openForChange)
    $view = Invoke-Method $database 'OpenView' @('SELECT `Name`, `Data` FROM `_Storages`')
    $summary = $database.GetType().InvokeMember('SummaryInformation', 'GetProperty', $null, $database, @(1))
    try {
        foreach ($one in $Translations) {
            $record = Invoke-Method $installer 'CreateRecord' @(2)
            Write-Indexed $record 'StringData' @(1, $one.Language)
            [void] (Invoke-Method $view 'Execute' @($record))
            [void] (Invoke-Method $record 'SetStream' @(2, $one.Transform))
            [void] (Invoke-Method $view 'Modify' @($msiViewModifyAssign, $record))
        }
        [void] (Invoke-Method $view 'Close')
        $languages = @($English) + @($Translations | ForEach-Object { $_.Language })
        Write-Indexed $summary 'Property' @($platformAndLanguages, "x64;$($languages -join ',')")
        [void] (Invoke-Method $summary 'Persist')
        [void] (Invoke-Method $database 'Commit')
    } finally {
        # The file is open until then.
        foreach ($opened in $summary, $view, $database) {
            [void] [System.Runtime.InteropServices.Marshal]::FinalReleaseComObject($opened)
        }
    }
}

# The texts' languages, English first, with the number that Windows has for each.
function Read-PackageCulture {
    $all = Get-ChildItem $PSScriptRoot -Filter '*.wxl' | ForEach-Object {
        $texts = [xml] (Get-Content -Raw -Encoding UTF8 $_.FullName)
        $number = $texts.WixLocalization.String | Where-Object { $_.Id -eq 'Language' }
        [pscustomobject] @{ Name = $_.BaseName; File = $_.FullName; Language = $number.InnerText }
    }
    @($all | Where-Object { $_.Name -eq 'en-US' }) + @($all | Where-Object { $_.Name -ne 'en-US' })
}

# The package in one language. The files are compressed once for all of them.
function Export-Language([object] $Culture, [string] $Target, [string] $Objects, [string] $Scope, [string] $Cabinets) {
    $light = Join-Path (Find-Wix) 'light.exe'
    # ICE91 warns that a package for one user puts files into that user's folder, which is what it is for.
    Invoke-Tool $light @('-nologo', '-ext', 'WixUIExtension', "-cultures:$($Culture.Name);en-US", '-loc', $Culture.File,
        '-sice:ICE91', '-spdb', '-cc', $Cabinets, '-reusecab', '-out', $Target, (Join-Path $Objects 'callcard.wixobj'),
        (Join-Path $Objects "files-$Scope.wixobj"))
}

function Export-Package([string] $Scope, [string] $Image, [hashtable] $Names, [hashtable] $Wix, [string] $Scratch) {
    $machine = $Scope -eq 'machine'
    $tools = Find-Wix
    $cultures = @(Read-PackageCulture)
    $upgradeCode = if ($machine) { $Names['windows.upgrade.code'] } else { $Wix['upgrade.code.user'] }
    $version = $Names['version'] -replace '-SNAPSHOT$', ''
    $variables = @{
        Scope = $Scope
        Root = if ($machine) { 'HKLM' } else { 'HKCU' }
        InstallScope = if ($machine) { 'perMachine' } else { 'perUser' }
        SystemPath = if ($machine) { 'yes' } else { 'no' }
        Name = $Names['name']
        Command = $Names['command']
        Window = $Names['command'] + 'w'
        Version = $version
        Vendor = $Names['vendor']
        # The same in all languages, which would be other products else.
        ProductCode = [guid]::NewGuid().ToString('B').ToUpperInvariant()
        UpgradeCode = $upgradeCode
        Icon = Join-Path $PSScriptRoot '..\..\icons\callcard.ico'
        License = Join-Path $Scratch 'license.rtf'
        OpenArguments = $Wix['open.arguments']
        AutostartArguments = $Wix['autostart.arguments']
        GuidMenu = $Wix["guid.menu.$Scope"]
        GuidLinks = $Wix["guid.links.$Scope"]
        GuidAutostart = $Wix["guid.autostart.$Scope"]
        GuidNoAutostart = $Wix["guid.noautostart.$Scope"]
        GuidFolder = $Wix['guid.folder']
        GuidServer = $Wix['guid.server']
        GuidPolicy = $Wix['guid.policy']
        GuidPolicyFolder = $Wix['guid.policyfolder']
    }
    $files = Join-Path $Scratch "files-$Scope.wxs"
    Invoke-Tool (Join-Path $env:JAVA_HOME 'bin\java.exe') @((Join-Path $PSScriptRoot 'Harvest.java'), $Image, $Scope,
        $upgradeCode, $Names['name'], $files)
    $objects = Initialize-Folder (Join-Path $Scratch "objects-$Scope")
    $defined = $variables.GetEnumerator() | ForEach-Object { "-d$($_.Key)=$($_.Value)" }
    Invoke-Tool (Join-Path $tools 'candle.exe') (@('-nologo', '-arch', 'x64') + $defined +
        @('-out', "$objects\\", (Join-Path $PSScriptRoot 'callcard.wxs'), $files))
    $package = Join-Path $Output "$($Names['command'])-$version-x64-$Scope.msi"
    $cabinets = Initialize-Folder (Join-Path $Scratch "cabinets-$Scope")
    Export-Language $cultures[0] $package $objects $Scope $cabinets
    $translations = foreach ($culture in @($cultures | Select-Object -Skip 1)) {
        $other = Join-Path $objects "$($culture.Name).msi"
        $transform = Join-Path $objects "$($culture.Name).mst"
        Export-Language $culture $other $objects $Scope $cabinets | Out-Host
        Invoke-Tool (Join-Path $tools 'torch.exe') @('-nologo', '-p', '-t', 'language', $package, $other, '-out', $transform) |
            Out-Host
        [pscustomobject] @{ Transform = $transform; Language = $culture.Language }
    }
    # When all are made: each is the difference from the English package.
    Add-Language $package $translations $cultures[0].Language
    Add-Signature $package
    Write-Output $package
}

$library = Join-Path $Distribution 'lib'
if (-not (Test-Path (Join-Path $library 'package.properties'))) {
    throw "$Distribution is not there; build it with: mvn -q package -DskipTests"
}
$names = Read-Property (Join-Path $library 'package.properties')
$wix = Read-Property (Join-Path $PSScriptRoot 'wix.properties')
$bin = Find-Jdk
$work = Initialize-Folder (Join-Path $PSScriptRoot '..\..\target\packaging-windows')
New-Item -ItemType Directory -Force -Path $Output | Out-Null
$Output = (Resolve-Path $Output).Path

# What goes beside the launchers: our jars, and JNA's library, which would be unpacked to a temporary folder otherwise.
$content = Initialize-Folder (Join-Path $work 'content')
Copy-Item (Join-Path $library '*.jar') $content
Copy-Item (Join-Path $Distribution 'LICENSE') $content
$jna = Initialize-Folder (Join-Path $work 'jna')
Push-Location $jna
try {
    Invoke-Tool (Join-Path $bin 'jar.exe') @('-xf', (Get-ChildItem $library -Filter 'jna-[0-9]*.jar').FullName,
        'com/sun/jna/win32-x86-64/jnidispatch.dll')
} finally {
    Pop-Location
}
Copy-Item (Join-Path $jna 'com\sun\jna\win32-x86-64\jnidispatch.dll') $content

$javaFx = Join-Path $library 'javafx'
$modules = Initialize-Folder (Join-Path $work 'jmods')
Export-JavaFxModule $bin $javaFx $modules (Initialize-Folder (Join-Path $work 'javafx'))
$windowsJars = Initialize-Folder (Join-Path $work 'javafx-jars')
Copy-Item (Join-Path $javaFx 'javafx-*-win.jar') $windowsJars
$services = @($names['modules'] -split ' ') + @($wix['modules'] -split ' ')
$list = Get-ModuleList $bin $content $windowsJars $services
Write-Output "Modules: $list"
$runtime = Join-Path $work 'runtime'
Invoke-Tool (Join-Path $bin 'jlink.exe') @('--module-path', $modules, '--add-modules', $list, '--strip-debug',
    '--include-locales', $names['locales'], '--no-header-files', '--no-man-pages', '--compress', 'zip-6', '--output', $runtime)

# callcard.exe is the command line, callcardw.exe the window without a console, as java.exe and javaw.exe are.
$flags = @(Get-Flag @((Join-Path $library 'jvm.options'), (Join-Path $library 'installed.options'))) +
    @('-Djna.boot.library.path=$APPDIR', '-Djna.nounpack=true', '-XX:AOTCache=$APPDIR\callcard.aot')
$console = Join-Path $work 'console.properties'
Set-Content -Encoding ASCII $console "win-console=true`ndescription=$($names['name']) command line"
$images = Initialize-Folder (Join-Path $work 'images')
$arguments = @('--type', 'app-image', '--name', "$($names['command'])w", '--dest', $images, '--input', $content,
    '--main-jar', $names['main.jar'], '--main-class', $names['main.class'], '--runtime-image', $runtime,
    '--icon', (Join-Path $PSScriptRoot '..\..\icons\callcard.ico'), '--app-version', ($names['version'] -replace '-SNAPSHOT$', ''),
    '--vendor', $names['vendor'], '--copyright', $names['copyright'], '--description', $names['name'],
    '--add-launcher', "$($names['command'])=$console")
Invoke-Tool (Join-Path $bin 'jpackage.exe') ($arguments + @($flags | ForEach-Object { '--java-options'; $_ }))
$image = Join-Path $images "$($names['command'])w"

Export-AotCache $image $flags $names['main.class'] (Join-Path $image 'app\callcard.aot') $work
# The launchers start Java by its library.
Remove-Item (Join-Path $image 'runtime\bin\*.exe')

Add-Signature (Get-ChildItem -Recurse $image -Include '*.exe', '*.dll').FullName
Export-License (Join-Path $Distribution 'LICENSE') (Join-Path $work 'license.rtf')
foreach ($scope in 'user', 'machine') {
    Export-Package $scope $image $names $wix $work
}
