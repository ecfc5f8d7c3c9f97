package io.github.callcard.ui.tray;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.ui.theme.Theme;
import io.github.callcard.ui.toolkit.FxThread;
import io.github.callcard.ui.toolkit.Look;
import io.github.callcard.ui.toolkit.OnFxThread;
import io.github.callcard.ui.toolkit.PictureTest;
import io.github.callcard.ui.toolkit.Pictures;
import io.github.callcard.words.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.ContextMenu;
import javafx.stage.Screen;
import javafx.stage.Window;
import org.junit.jupiter.api.extension.ExtendWith;

/** The menu of the icon beside the clock, as it looks in every language. */
@ExtendWith(OnFxThread.class)
class TrayMenuPicturesTest {

    private static final Instant NOW = Instant.parse("2026-11-30T09:41:00Z");

    private static final String NAME =
            "Alexandra-Charlotte von Hohenlohe-Langenburg, Donaudampfschifffahrtsgesellschaft Regensburg mbH & Co. KG";

    @PictureTest
    void itIsThereToLookAt(Look look) {
        StatusWords words =
                new StatusWords(new Words(StatusPresenter.class, look.locale()), look.formats(), ZoneId.of("UTC"));
        try (Theme theme = FxThread.get(() -> new Theme(look.scheme()))) {
            TrayMenu menu = FxThread.get(() -> new TrayMenu(theme, words, new SilentCommands() {
                @Override
                public boolean isSetUp() {
                    return false;
                }
            }));
            FxThread.get(() -> {
                String ready = words.say("lines.ready", 2, 3);
                menu.show(
                        new TrayLook(TrayState.READY, false, 2),
                        words.say("tray.sentence", ready, words.say("sync.numbers", 12_345)),
                        words.say("calls.missed", 2),
                        List.of(
                                words.say("recent.missed", "Kari-Anne Østby", "09:41"),
                                words.say("recent.call", "Erika Mustermann", "08:15")));
                menu.offerUpdate(words.say("update", "1.2.3"));
                menu.open();
                return true;
            });
            Pictures.take(root(), "tray-menu", look);
            FxThread.get(() -> {
                menu.close();
                return true;
            });
        }
    }

    @PictureTest
    void theLongestOneLeavesTheScreenFree(Look look) {
        StatusWords words =
                new StatusWords(new Words(StatusPresenter.class, look.locale()), look.formats(), ZoneId.of("UTC"));
        try (Theme theme = FxThread.get(() -> new Theme(look.scheme()))) {
            TrayMenu menu = FxThread.get(() -> new TrayMenu(theme, words, new SilentCommands()));
            FxThread.get(() -> {
                menu.show(
                        new TrayLook(TrayState.NO_SERVER, false, 12),
                        longestState(words),
                        words.say("calls.missed", 12),
                        List.of(
                                words.recent(new RecentLine(NAME, NOW, true), NOW),
                                words.recent(new RecentLine(NAME, NOW, false), NOW)));
                menu.open();
                return true;
            });
            assertThat(FxThread.get(() -> root().prefWidth(-1)))
                    .isLessThan(FxThread.get(
                            () -> Screen.getPrimary().getVisualBounds().getWidth() / 2));
            Pictures.take(root(), "tray-menu-longest", look);
            FxThread.get(() -> {
                menu.close();
                return true;
            });
        }
    }

    private static String longestState(StatusWords words) {
        String sentence = words.say("sync.down", words.say("sync.current", words.say("sync.numbers", 12_345), "09:41"));
        for (String part : List.of(
                words.say("lines.ready", 2, 3),
                words.say("pause.until", "14:30"),
                words.say("voicemails", 2),
                words.say("missed", 12),
                words.say("held", 1))) {
            sentence = words.say("tray.sentence", part, sentence);
        }
        return sentence;
    }

    private static Parent root() {
        return FxThread.get(() -> Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .findFirst()
                .orElseThrow()
                .getScene()
                .getRoot());
    }
}
