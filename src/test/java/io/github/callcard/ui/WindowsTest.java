package io.github.callcard.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.ui.toolkit.FxThread;
import io.github.callcard.ui.toolkit.OnFxThread;
import io.github.callcard.ui.toolkit.OwnWindow;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A window is made when somebody first opens it, and is the same from then on. */
@ExtendWith(OnFxThread.class)
class WindowsTest {

    /** Belongs to the JavaFX thread. */
    private final List<String> happened = new ArrayList<>();

    private final Windows windows = new Windows();

    @Test
    void aWindowIsMadeOnceAndNotBeforeItIsOpened() {
        offer();
        assertThat(happened()).isEmpty();

        windows.open(Diary.class, Diary::open);
        windows.open(Diary.class, Diary::open);

        assertThat(happened()).containsExactly("made", "opened", "opened");
    }

    @Test
    void whatWasNeverOpenedIsNeitherRefreshedNorClosed() {
        offer();

        refreshAndClose();

        assertThat(happened()).isEmpty();
    }

    @Test
    void whatWasOpenedIsRefreshedAndClosed() {
        offer();
        windows.open(Diary.class, Diary::open);

        refreshAndClose();

        assertThat(happened()).containsExactly("made", "opened", "refreshed", "closed");
    }

    @Test
    void whatWasOpenedSpeaksAnotherLanguage() {
        offer();
        FxThread.run(windows::speak);
        windows.open(Diary.class, Diary::open);
        FxThread.run(windows::speak);

        await().until(() -> happened().equals(List.of("made", "opened", "spoke")));
    }

    @Test
    void aWindowThatThereIsNotIsNotOpened() {
        windows.open(Diary.class, Diary::open);

        assertThat(happened()).isEmpty();
    }

    private void offer() {
        FxThread.run(() -> windows.offer(Diary.class, Diary::new, diary -> happened.add("spoke")));
    }

    private void refreshAndClose() {
        FxThread.run(() -> {
            windows.refresh();
            windows.close();
        });
    }

    private List<String> happened() {
        return FxThread.get(() -> List.copyOf(happened));
    }

    private final class Diary implements OwnWindow {

        Diary() {
            happened.add("made");
        }

        void open() {
            happened.add("opened");
        }

        @Override
        public void refresh() {
            happened.add("refreshed");
        }

        @Override
        public void close() {
            happened.add("closed");
        }
    }
}
