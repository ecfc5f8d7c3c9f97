package io.github.callcard.ui.settings;

import io.github.callcard.ui.toolkit.Look;
import io.github.callcard.ui.toolkit.OnFxThread;
import io.github.callcard.ui.toolkit.PictureTest;
import io.github.callcard.ui.toolkit.Pictures;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/** The list of what the user said of numbers, for people to look at. */
@Tag("pictures")
@ExtendWith(OnFxThread.class)
class CorrectionsPicturesTest {

    /** That of the page in the smallest window. */
    private static final double LEAST = 440;

    @PictureTest(everyLegibility = true)
    void noneSomeAndMoreThanFindRoom(Look look) {
        try (CorrectionsOnScreen screen = new CorrectionsOnScreen(look::theme, look.locale(), look.scaled(LEAST))) {
            Pictures.take(screen.root(), "corrections-none", look);
        }
        try (CorrectionsOnScreen screen = new CorrectionsOnScreen(look::theme, look.locale(), look.scaled(LEAST))) {
            screen.say(true, "+47 22 98 76 54", "Ola Nordmann");
            screen.say(
                    false,
                    "+47 91 12 23 33",
                    "Kari-Anne Østby-Fredriksen Haugland von und zu Guttenberg, Nordic Seafood Distribution");
            screen.say(true, "+971 4 555 0123", "فاطمة الزهراء");
            Pictures.take(screen.root(), "corrections-some", look);
        }
        try (CorrectionsOnScreen screen = new CorrectionsOnScreen(look::theme, look.locale(), look.scaled(LEAST))) {
            for (int i = 1; i <= 9; i++) {
                screen.say(i % 2 == 0, "+47 22 00 01 0" + i, "Person " + i);
            }
            Pictures.take(screen.root(), "corrections-many", look);
        }
    }
}
