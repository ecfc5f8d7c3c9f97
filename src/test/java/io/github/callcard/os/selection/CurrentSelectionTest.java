package io.github.callcard.os.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Asking for the selected text, whatever the system does. */
class CurrentSelectionTest {

    private static final Duration LONG = Duration.ofMinutes(2);

    @Test
    void theTextOfTheMomentIsAnswered() throws Exception {
        try (CurrentSelection selection = new CurrentSelection(() -> () -> Selection.of("22 12 34 56"), LONG)) {
            assertThat(selection.ask().get(1, TimeUnit.MINUTES)).isEqualTo(new Selection.Text("22 12 34 56"));
        }
    }

    @Test
    void aProgramThatNeverAnswersIsSaidAndWaitedForNoLonger() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        SelectionSource hanging = () -> {
            never.await();
            return Selection.of("late");
        };
        try (CurrentSelection selection = new CurrentSelection(() -> hanging, Duration.ofMillis(1))) {
            assertThat(said(selection))
                    .isEqualTo(
                            "The program in front does not hand over its selected text; copy the number and paste it here.");
        }
    }

    @Test
    void aSystemWithoutTheLibraryIsSaid() throws Exception {
        try (CurrentSelection selection = new CurrentSelection(
                () -> {
                    throw new UnsatisfiedLinkError("none");
                },
                LONG)) {
            assertThat(said(selection)).startsWith("The program in front does not hand over its selected text");
        }
    }

    @Test
    void nothingAndTooMuchAreSentences() {
        assertThat(Selection.of(" \n ")).hasToString(new Selection.None(Reasons.NOTHING).toString());
        assertThat(Selection.of("7".repeat(2_001))).hasToString(new Selection.None(Reasons.TOO_LONG).toString());
        assertThat(Selection.of("7".repeat(2_000))).isInstanceOf(Selection.Text.class);
    }

    private static String said(CurrentSelection selection) throws Exception {
        Selection answer = selection.ask().get(1, TimeUnit.MINUTES);
        assertThat(answer).isInstanceOf(Selection.None.class);
        return ((Selection.None) answer).why().toString();
    }
}
