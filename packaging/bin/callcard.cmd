@echo off
rem Starts Callcard with the first Java that is there: a bundled one, CALLCARD_JAVA_HOME, JAVA_HOME, the path.
setlocal
set "LIB=%~dp0..\lib"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
if defined CALLCARD_JAVA_HOME set "JAVA=%CALLCARD_JAVA_HOME%\bin\java"
if exist "%~dp0..\runtime\bin\java.exe" set "JAVA=%~dp0..\runtime\bin\java"
"%JAVA%" "@%LIB%\jvm.options" --module-path "%LIB%\javafx" --patch-module "javafx.graphics=%LIB%\javafx\monocle\openjfx-monocle.jar" -cp "%LIB%\*" %CALLCARD_JAVA_OPTIONS% io.github.callcard.app.Main %*
exit /b %ERRORLEVEL%
