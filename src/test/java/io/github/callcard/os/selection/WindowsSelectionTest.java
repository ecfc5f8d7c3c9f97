package io.github.callcard.os.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The program in front is made to copy: the clipboard afterwards, and the selection that is found. */
class WindowsSelectionTest {

    private static final int ALWAYS = Integer.MAX_VALUE;

    /** The clipboard is opened to keep what is there, to read the text, and to give back. */
    private static final int TO_KEEP = 1;

    private static final int TO_READ = 2;

    @Test
    void theTextIsReadAndTheClipboardHasWhatWasThere() throws Exception {
        ClipboardInMemory clipboard = clipboard("22 12 34 56", ALWAYS);

        assertThat(read(clipboard)).isEqualTo(new Selection.Text("22 12 34 56"));
        assertThat(clipboard.text()).isEqualTo("mine");
    }

    /** It may be that nothing is selected, and it may be a program that does not copy by this key. */
    @Test
    void aProgramThatCopiesNothingIsSaid() throws Exception {
        ClipboardInMemory clipboard = clipboard(null, ALWAYS);

        assertThat(read(clipboard)).isEqualTo(new Selection.None(Reasons.NOT_COPIED));
        assertThat(clipboard.text()).isEqualTo("mine");
    }

    @Test
    void aClipboardThatAnotherProgramHasOpenIsSaidAndNothingIsCopied() throws Exception {
        ClipboardInMemory clipboard = clipboard("22 12 34 56", 0);

        assertThat(read(clipboard)).isEqualTo(new Selection.None(Reasons.CLIPBOARD_BUSY));
        assertThat(clipboard.text()).isEqualTo("mine");
    }

    @Test
    void aClipboardThatCouldNotBeGivenBackIsSaid() throws Exception {
        ClipboardInMemory clipboard = clipboard("22 12 34 56", TO_READ);

        assertThat(read(clipboard)).isEqualTo(new Selection.None(Reasons.CLIPBOARD_NOT_GIVEN_BACK));
        assertThat(clipboard.text()).isEqualTo("22 12 34 56");
    }

    @Test
    void aTextThatCannotBeReadIsNotTakenForNone() throws Exception {
        assertThat(read(clipboard("22 12 34 56", TO_KEEP))).isEqualTo(new Selection.None(Reasons.CLIPBOARD_BUSY));
    }

    private static ClipboardInMemory clipboard(@Nullable String selected, int openings) {
        return new ClipboardInMemory("mine", selected, openings);
    }

    private static Selection read(ClipboardInMemory clipboard) throws InterruptedException {
        return new WindowsSelection(clipboard, clipboard, Duration.ofMillis(20)).read();
    }
}
