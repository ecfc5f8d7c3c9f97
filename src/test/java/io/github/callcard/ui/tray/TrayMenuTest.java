package io.github.callcard.ui.tray;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.ui.theme.SchemeChoice;
import io.github.callcard.ui.theme.Theme;
import io.github.callcard.ui.toolkit.FxThread;
import io.github.callcard.ui.toolkit.OnFxThread;
import io.github.callcard.words.Words;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnFxThread.class)
class TrayMenuTest {

    private final List<String> chosen = new CopyOnWriteArrayList<>();

    /** On Windows a window that takes the keyboard closes the menu, which must not happen while the menu handles its key. */
    @Test
    void whatIsChosenByKeysHappensOnceTheMenuIsClosed() {
        StatusWords words =
                new StatusWords(new Words(StatusPresenter.class, Locale.ENGLISH), Locale.UK, ZoneId.of("UTC"));
        try (Theme theme = FxThread.get(() -> new Theme(SchemeChoice.LIGHT))) {
            TrayMenu menu = FxThread.get(() -> new TrayMenu(theme, words, new SilentCommands() {
                @Override
                public void openLines() {
                    chosen.add(isOpen() ? "lines, the menu still open" : "lines");
                }
            }));
            FxThread.run(menu::open);
            await().until(() -> FxThread.get(TrayMenuTest::isOpen));

            // From below: Quit, Settings, Lines.
            for (KeyCode key : List.of(KeyCode.UP, KeyCode.UP, KeyCode.UP, KeyCode.ENTER)) {
                FxThread.run(() -> new Robot().keyType(key));
            }

            await().until(() -> !chosen.isEmpty());
            assertThat(chosen).containsExactly("lines");
        }
    }

    private static boolean isOpen() {
        return Window.getWindows().stream().anyMatch(window -> window instanceof ContextMenu && window.isShowing());
    }
}
