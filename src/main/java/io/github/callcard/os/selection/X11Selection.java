package io.github.callcard.os.selection;

import io.github.callcard.os.x11.PrimarySelection;
import io.github.callcard.os.x11.XDisplay;
import java.time.Duration;
import java.util.Optional;

/** The primary selection of an X server: whatever text was selected last, in any program, without being copied. */
final class X11Selection {

    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private X11Selection() {}

    static Selection read() throws InterruptedException {
        Optional<XDisplay> opened = XDisplay.open();
        if (opened.isEmpty()) {
            return new Selection.None(Reasons.NO_DISPLAY);
        }
        try (XDisplay display = opened.get()) {
            PrimarySelection.Answer answer = new PrimarySelection(display).read(TIMEOUT);
            return switch (answer.outcome()) {
                case TEXT -> Selection.of(answer.text());
                case NOTHING -> new Selection.None(Reasons.NOTHING);
                case TOO_LONG -> new Selection.None(Reasons.TOO_LONG);
                case NO_ANSWER -> new Selection.None(Reasons.NO_ANSWER);
            };
        }
    }
}
