@echo off
rem Starts Kernelwalk on the first Java that is new enough: that of JAVA_HOME, of the path, or the one that built it.
setlocal DisableDelayedExpansion
set "LEAST=25"
for %%I in ("%~dp0..") do set "APP=%%~fI"

rem The JDK that built this program and the folder it was built in.
set "BUILT_WITH="
set "BUILT_IN="
if exist "%APP%\origin" (
    set /p BUILT_WITH=<"%APP%\origin"
    for /f "usebackq skip=1 delims=" %%I in ("%APP%\origin") do set "BUILT_IN=%%I"
)

set "JAVA="
if defined JAVA_HOME call :consider "%JAVA_HOME%\bin\java.exe"
if not defined JAVA for %%I in (java.exe) do if not "%%~$PATH:I" == "" call :consider "%%~$PATH:I"
if not defined JAVA if defined BUILT_WITH call :consider "%BUILT_WITH%\bin\java.exe"
if not defined JAVA (
    echo kernelwalk: needs Java %LEAST% or newer and found none: install one, or set JAVA_HOME to its folder>&2
    exit /b 1
)

rem The window is asked for by nothing or by a file alone; everything else is a command, and those that draw are alike.
set "KIND=command"
set "FIRST=%~1"
if "%~1" == "" set "KIND=window"
if not "%~1" == "" if "%~2" == "" if not "%FIRST:~0,1%" == "-" set "KIND=window"
if "%~1" == "export" set "KIND=export"
if "%~1" == "worksheet" set "KIND=export"

rem Commands end before code that is compiled best is worth its price, and most of them before a larger young generation is.
set "QUICK="
if "%KIND%" == "command" set "QUICK=-XX:TieredStopAtLevel=1 -XX:NewSize=4m"
if "%KIND%" == "export" set "QUICK=-XX:TieredStopAtLevel=1 -Xms112m -XX:NewSize=64m"

rem A start-up cache fits one Java and one folder, and slows down the start of any other.
set "CACHE="
if /i "%JAVA%" == "%BUILT_WITH%\bin\java.exe" if /i "%APP%" == "%BUILT_IN%" set "CACHE=-XX:AOTCache="%APP%\lib\%KIND%.aot""
"%JAVA%" "@%APP%\lib\java.options" %QUICK% %CACHE% --module-path "%APP%\lib" --module kernelwalk/kernelwalk.app.Main %*
exit /b %ERRORLEVEL%

rem Takes the Java at %1 when it is new enough; the file "release" of its home answers sooner than Java itself.
:consider
if not exist "%~1" exit /b
set "VERSION=0"
if exist "%~dp1..\release" (
    for /f "usebackq tokens=2 delims==" %%V in (`findstr /b "JAVA_VERSION=" "%~dp1..\release"`) do set "VERSION=%%~V"
) else (
    for /f "tokens=3" %%V in ('""%~1" -version 2^>^&1 ^| findstr /c:" version ""') do set "VERSION=%%~V"
)
for /f "tokens=1 delims=.-+" %%V in ("%VERSION%") do set "VERSION=%%V"
if %VERSION% geq %LEAST% set "JAVA=%~1"
exit /b
