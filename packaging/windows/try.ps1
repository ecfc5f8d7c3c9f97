<#
.SYNOPSIS
Installs the MSI for the machine as an administrator would, tries it, and removes it again. Needs an elevated session.
#>
[CmdletBinding()]
param([string] $Packages = (Join-Path $PSScriptRoot '..\..\target\packages'))

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

function Invoke-Installer([string[]] $Arguments) {
    $process = Start-Process msiexec -ArgumentList ($Arguments + @('/qn', '/l*v', "`"$log`"")) -Wait -PassThru
    if ($process.ExitCode -ne 0) {
        Get-Content -Tail 60 $log
        throw "msiexec $Arguments ended with $($process.ExitCode)."
    }
}

function Assert-That([bool] $Truth, [string] $What) {
    if (-not $Truth) {
        throw $What
    }
}

function Get-Registered([string] $Key, [string] $Name) {
    $item = Get-Item -ErrorAction SilentlyContinue $Key
    if ($item) { $item.GetValue($Name) }
}

$log = Join-Path ([IO.Path]::GetTempPath()) 'callcard-msi.log'
$package = (Get-ChildItem $Packages -Filter '*-machine.msi').FullName
$folder = Join-Path $env:ProgramFiles 'Callcard'
$policy = 'HKLM:\SOFTWARE\Policies\Callcard'
$run = 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Run'

# The languages that it has beside English, by their numbers.
$installer = New-Object -ComObject WindowsInstaller.Installer
$database = $installer.GetType().InvokeMember('OpenDatabase', 'InvokeMethod', $null, $installer, @($package, 0))
$view = $database.GetType().InvokeMember('OpenView', 'InvokeMethod', $null, $database, @('SELECT `Name` FROM `_Storages`'))
[void] $view.GetType().InvokeMember('Execute', 'InvokeMethod', $null, $view, $null)
$languages = while ($row = $view.GetType().InvokeMember('Fetch', 'InvokeMethod', $null, $view, $null)) {
    $row.GetType().InvokeMember('StringData', 'GetProperty', $null, $row, @(1))
}
foreach ($opened in $view, $database) {
    [void] [System.Runtime.InteropServices.Marshal]::FinalReleaseComObject($opened)
}
Assert-That ("$($languages | Sort-Object)" -eq '1030 1031 1043 1044 1053') "The package speaks English and $languages."

Invoke-Installer @('/i', "`"$package`"", 'AUTOSTART=1', 'SERVERURL=https://crm.example.com/SuperOffice/')
$said = & (Join-Path $folder 'callcard.exe') --version
Assert-That ($LASTEXITCODE -eq 0 -and "$said" -match 'Callcard') "callcard.exe --version said: $said"
$answer = Join-Path ([IO.Path]::GetTempPath()) 'callcard-answer.json'
Set-Content -Encoding ASCII $answer ('{"CallerIDHash":"h","CallerIDs":[{"PhoneNumber":4722123456,"PersonId":7,' +
    '"PersonName":"Kari Nordmann","ContactId":3,"ContactName":"Fjord AS"}]}')
$said = & (Join-Path $folder 'callcard.exe') lookup --from $answer --region NO 22123456
Assert-That ($LASTEXITCODE -eq 0 -and "$said" -match 'Kari Nordmann') "callcard.exe lookup said: $said"
Assert-That ((Get-Registered $policy 'server.url') -eq 'https://crm.example.com/SuperOffice/') 'The server address is no policy.'
Assert-That ("$(Get-Registered $run 'CallcardSetup')" -match 'callcardw\.exe') 'Callcard does not start at sign-in.'
Assert-That ("$(Get-Registered 'HKLM:\SOFTWARE\RegisteredApplications' 'Callcard')" -ne '') 'Callcard offers itself for no links.'
$shared = Get-Acl (Join-Path $env:ProgramData 'Callcard')
$write = [Security.AccessControl.FileSystemRights]'Write, Delete, DeleteSubdirectoriesAndFiles, ChangePermissions, TakeOwnership'
$writers = $shared.GetAccessRules($true, $true, [Security.Principal.SecurityIdentifier]) |
    Where-Object { $_.FileSystemRights -band $write } | ForEach-Object { $_.IdentityReference.Value } | Sort-Object -Unique
Assert-That ("$writers" -eq 'S-1-5-18 S-1-5-32-544') "The policy's folder can be written by $writers."
Assert-That ($shared.Sddl -match '^O:(BA|SY)') "The policy's folder belongs to $($shared.Owner)."

Invoke-Installer @('/x', "`"$package`"")
Assert-That (-not (Test-Path $folder)) 'Files were left behind.'
Assert-That (-not (Get-Registered $policy 'server.url')) 'The policy was left behind.'
Assert-That (-not (Get-Registered $run 'CallcardSetup')) 'The autostart was left behind.'
Write-Output 'Installed, tried and removed.'
