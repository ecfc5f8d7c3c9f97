package io.github.callcard.os.hotkey;

import io.github.callcard.os.x11.XDisplay;
import java.util.Map;
import java.util.concurrent.Executor;

/** The hot keys that a system has. */
final class HotKeySystems {

    private HotKeySystems() {}

    /**
     * Those of the session in which this process runs.
     *
     * @param system the value of {@code os.name}
     * @param environment of the process
     * @param mainThread runs tasks on the application's main thread, to which macOS' hot keys belong
     */
    static HotKeySystem of(String system, Map<String, String> environment, Executor mainThread) {
        if (system.startsWith("Windows")) {
            return new WindowsHotKeys(User32Library.load(), Kernel32Library.load());
        }
        if (system.startsWith("Mac")) {
            return new MacHotKeys(CarbonLibrary.load(), mainThread);
        }
        if (isWayland(environment)) {
            return new UnavailableHotKeys(Refusals.WAYLAND);
        }
        return XDisplay.open()
                .<HotKeySystem>map(X11HotKeys::new)
                .orElseGet(() -> new UnavailableHotKeys(Refusals.NOWHERE));
    }

    /** There the X server is one for X11's programs alone, and hears a key only while one of them is in front. */
    static boolean isWayland(Map<String, String> environment) {
        return !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty()
                || environment.getOrDefault("XDG_SESSION_TYPE", "").equals("wayland");
    }
}
