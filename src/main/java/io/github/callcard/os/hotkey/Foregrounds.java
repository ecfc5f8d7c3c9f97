package io.github.callcard.os.hotkey;

import io.github.callcard.os.ObjectiveC;
import io.github.callcard.os.x11.XDisplay;
import java.util.Map;

/** The foreground of each system. */
public final class Foregrounds {

    private Foregrounds() {}

    /** That of the session in which this process runs. */
    public static Foreground ofSystem() {
        return of(System.getProperty("os.name", ""), System.getenv());
    }

    /** @param system the value of {@code os.name} */
    private static Foreground of(String system, Map<String, String> environment) {
        if (system.startsWith("Windows")) {
            return new WindowsForeground(User32Library.load());
        }
        if (system.startsWith("Mac")) {
            return new MacForeground(ObjectiveC.load());
        }
        return HotKeySystems.isWayland(environment)
                ? Foreground.NONE
                : XDisplay.open().<Foreground>map(X11Foreground::new).orElse(Foreground.NONE);
    }
}
