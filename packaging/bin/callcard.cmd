@echo off
rem Starts Callcard with the first Java that is there: a bundled one, CALLCARD_JAVA_HOME, JAVA_HOME, the path.
rem
rem What a program hands to a script, cmd.exe reads as commands, and reads it again where the script passes it on. So a call
rem or a link, whose text comes from outside, is refused when the command line has a character in it that cmd.exe acts upon,
rem and cmd.exe is ended before it does what else stands there. Nothing is looked at but the line as a variable, which is
rem never read as commands.
setlocal EnableDelayedExpansion
set "LINE=!CMDCMDLINE!"
if not defined LINE goto start
if not "!LINE:~3500!"=="" goto refused
if "!LINE:callcard=!"=="!LINE!" goto start
if not "!LINE: call =!"=="!LINE!" goto outside
if "!LINE: open =!"=="!LINE!" goto start
:outside
for %%c in ("&" "|" "<" ">" "^" "%%") do if not "!LINE:%%~c=!"=="!LINE!" goto refused

:start
endlocal
setlocal DisableDelayedExpansion
set "LIB=%~dp0..\lib"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
if defined CALLCARD_JAVA_HOME set "JAVA=%CALLCARD_JAVA_HOME%\bin\java"
if exist "%~dp0..\runtime\bin\java.exe" set "JAVA=%~dp0..\runtime\bin\java"
rem A softphone waits for this one, which shows nothing and is over at once. Without quotes of our own about the argument,
rem which could end them.
if not [%1]==[call] goto window
for %%j in ("%LIB%\callcard-*.jar") do set "JAR=%%~fj"
"%JAVA%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -XX:-UsePerfData -Xmx64m -cp "%JAR%;%LIB%\*" io.github.callcard.app.Main %*
exit /b %ERRORLEVEL%

:window
rem An older Java goes without the flags that it does not know.
"%JAVA%" -XX:+IgnoreUnrecognizedVMOptions "@%LIB%\jvm.options" "@%LIB%\installed.options" --module-path "%LIB%\javafx" --patch-module "javafx.graphics=%LIB%\javafx\monocle\openjfx-monocle.jar" -cp "%LIB%\*" %CALLCARD_JAVA_OPTIONS% io.github.callcard.app.Main %*
exit /b %ERRORLEVEL%

:refused
echo callcard: this call or link has a character in it that Windows' command line acts upon; run Java itself as docs/softphones.md says. 1>&2
exit 1
