@echo off
rem Starts Callcard with the first Java that is there: a bundled one, CALLCARD_JAVA_HOME, JAVA_HOME, the path.
setlocal
set "LIB=%~dp0..\lib"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
if defined CALLCARD_JAVA_HOME set "JAVA=%CALLCARD_JAVA_HOME%\bin\java"
if exist "%~dp0..\runtime\bin\java.exe" set "JAVA=%~dp0..\runtime\bin\java"
rem A softphone waits for this one, which shows nothing and is over at once.
if not "%~1"=="call" goto window
for %%j in ("%LIB%\callcard-*.jar") do set "JAR=%%~fj"
"%JAVA%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -XX:-UsePerfData -Xmx64m -cp "%JAR%;%LIB%\*" io.github.callcard.app.Main %*
exit /b %ERRORLEVEL%

:window
rem An older Java goes without the flags that it does not know.
"%JAVA%" -XX:+IgnoreUnrecognizedVMOptions "@%LIB%\jvm.options" "@%LIB%\installed.options" --module-path "%LIB%\javafx" --patch-module "javafx.graphics=%LIB%\javafx\monocle\openjfx-monocle.jar" -cp "%LIB%\*" %CALLCARD_JAVA_OPTIONS% io.github.callcard.app.Main %*
exit /b %ERRORLEVEL%
