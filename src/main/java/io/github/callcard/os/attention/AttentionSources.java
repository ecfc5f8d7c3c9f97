package io.github.callcard.os.attention;

import io.github.callcard.os.ObjectiveC;
import io.github.callcard.os.x11.XDisplay;
import java.util.Map;
import java.util.Optional;

/** The sources, one a system, of whether the user can be disturbed. */
final class AttentionSources {

    private AttentionSources() {}

    /** @param system the value of {@code os.name} */
    static AttentionSource of(String system, Map<String, String> environment) {
        if (system.startsWith("Windows")) {
            return new WindowsAttention(ShellLibrary.load(), NotificationMode.of(WinRtLibrary.load()));
        }
        if (system.startsWith("Mac")) {
            return new MacAttention(ObjectiveC.load());
        }
        Optional<XDisplay> display = XDisplay.open();
        return new DesktopAttention(display, DesktopInhibition.of(environment));
    }
}
