package io.github.callcard.ui.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.peer.PeerProcess;
import io.github.callcard.ui.toolkit.XDesktopTest;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** The hot key on a real display with a window manager, beside a window somebody types in. */
class CardKeyboardOnDisplayTest extends XDesktopTest {

    private static final String KEYS = "ctrl+alt+shift+k";

    @Test
    void theHotKeyGivesTheNewestCardTheKeyboardAndEscGivesItBack() throws Exception {
        startTypist();
        try (RemoteCards cards = startCards()) {
            cards.order("ring 1");
            cards.order("ring 2");
            cards.awaitPainted("2");
            desktop.xdotool("type", "before ");

            desktop.xdotool("key", KEYS);
            awaitKeyboard("Callcard");
            cards.awaitSeconds(2);
            desktop.xdotool("key", "Return");
            cards.await("pressed 2");
            desktop.xdotool("key", "Escape");
            awaitKeyboard("xterm");
            desktop.xdotool("type", "after\n");

            assertThat(typed()).isEqualTo("before after\n");
            assertThat(cards.places()).hasSize(2);
        }
    }

    @Test
    void theSameKeyAgainGoesOnToTheNextCard() throws Exception {
        startTypist();
        try (RemoteCards cards = startCards()) {
            cards.order("ring 1");
            cards.order("ring 2");
            cards.awaitPainted("2");
            desktop.xdotool("key", KEYS);
            awaitKeyboard("Callcard");
            cards.awaitSeconds(2);

            desktop.xdotool("key", KEYS);

            // The first card lies lowest.
            int lowest = cards.places().stream().mapToInt(card -> card[3]).max().orElseThrow();
            await().until(() -> cards.withKeyboard().stream().allMatch(card -> card[3] == lowest));
            desktop.xdotool("key", "Return");
            cards.await("pressed 1");
            assertThat(cards.told("pressed 2")).isFalse();
        }
    }

    @Test
    void itWorksWithCapsLockAndNumLockOn() throws Exception {
        startTypist();
        try (RemoteCards cards = startCards()) {
            cards.order("ring 1");
            cards.awaitPainted("1");
            desktop.xdotool("key", "Num_Lock");
            desktop.xdotool("key", "Caps_Lock");

            desktop.xdotool("key", KEYS);

            awaitKeyboard("Callcard");
        }
    }

    @Test
    void aCardThatGoesGivesTheKeyboardBack() throws Exception {
        startTypist();
        try (RemoteCards cards = startCards()) {
            cards.order("ring 1");
            cards.awaitPainted("1");
            desktop.xdotool("key", KEYS);
            awaitKeyboard("Callcard");

            cards.order("dismiss 1");

            awaitKeyboard("xterm");
            desktop.xdotool("type", "mine\n");
            assertThat(typed()).isEqualTo("mine\n");
        }
    }

    @Test
    void whoTurnsToAnotherWindowKeepsItThere() throws Exception {
        startTypist();
        desktop.start("other", "xterm", "-T", "other", "-geometry", "40x5+600+10");
        awaitKeyboard("other");
        try (RemoteCards cards = startCards()) {
            cards.order("ring 1");
            cards.awaitPainted("1");
            desktop.xdotool("key", KEYS);
            awaitKeyboard("Callcard");

            desktop.run("wmctrl", "-a", "xterm");

            awaitKeyboard("xterm");
            cards.order("dismiss 1");
            await().until(() -> cards.places().isEmpty());
            assertThat(desktop.focusedWindow()).isEqualTo("xterm");
        }
    }

    @Test
    void withoutACardTheHotKeyDoesNothing() throws Exception {
        startTypist();
        try (RemoteCards cards = startCards()) {
            desktop.xdotool("key", KEYS);
            desktop.xdotool("type", "still here\n");

            assertThat(typed()).isEqualTo("still here\n");
        }
    }

    @Test
    void aKeyThatAnotherProgramHasIsRefusedInASentence() throws Exception {
        try (RemoteCards first = startCards();
                RemoteCards second = RemoteCards.start(desktop, "painted")) {
            second.order("keys Ctrl+Alt+Shift+K");
            second.await(
                    "refused Ctrl+Alt+Shift+K belongs to another program already; choose another key in the settings.");

            first.order("keys Ctrl+Alt+Shift+J");
            first.await("keys are Ctrl+Alt+Shift+J");
            second.order("keys Ctrl+Alt+F8");
            second.await("keys are Ctrl+Alt+F8");
            second.order("keys Ctrl+Alt+Shift+K");
            second.await("keys are Ctrl+Alt+Shift+K");
        }
    }

    /** Letters go on arriving where they are typed, whatever comes and goes beside them. */
    @Test
    void aTypistLosesNothingWhileFiftyCardsComeAndGoAlsoWithTheHotKeyInBetween() throws Exception {
        startTypist();
        StringBuilder expected = new StringBuilder();
        try (RemoteCards cards = startCards()) {
            for (int card = 1; card <= 50; card++) {
                cards.order("ring " + card);
                type(expected, "word" + card + " ");
                if (card % 10 == 0) {
                    cards.awaitPainted(Integer.toString(card));
                    desktop.xdotool("key", KEYS);
                    awaitKeyboard("Callcard");
                    desktop.xdotool("type", "xyz");
                    desktop.xdotool("key", "Escape");
                    awaitKeyboard("xterm");
                }
                if (card > 2) {
                    cards.order("dismiss " + (card - 2));
                }
                type(expected, "more ");
            }
            type(expected, "end");
            desktop.xdotool("key", "Return");

            assertThat(typed()).isEqualTo(expected + "\n");
            assertThat(cards.told("pressed ")).as("a button was pressed").isFalse();
        }
    }

    private void type(StringBuilder expected, String text) throws Exception {
        desktop.xdotool("type", "--delay", "4", text);
        expected.append(text);
    }

    private PeerProcess startTypist() throws Exception {
        PeerProcess xterm = desktop.start(
                "xterm",
                "xterm",
                "-T",
                "xterm",
                "-geometry",
                "40x10+10+10",
                "-e",
                "sh",
                "-c",
                "IFS= read -r line; printf '%s\\n' \"$line\" > typed; sleep 120");
        awaitKeyboard("xterm");
        return xterm;
    }

    private String typed() throws IOException {
        await().until(() -> Files.exists(folder.resolve("typed")) && Files.size(folder.resolve("typed")) > 0);
        return Files.readString(folder.resolve("typed"));
    }

    private void awaitKeyboard(String window) {
        await().until(() -> desktop.focusedWindow().equals(window));
    }

    private RemoteCards startCards() throws IOException {
        RemoteCards cards = RemoteCards.start(desktop, "painted");
        cards.order("keys Ctrl+Alt+Shift+K");
        cards.await("keys are Ctrl+Alt+Shift+K");
        return cards;
    }
}
