package io.github.callcard.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.ui.toolkit.FxThread;
import io.github.callcard.ui.toolkit.FxTimer;
import io.github.callcard.ui.toolkit.OnFxThread;
import io.github.callcard.words.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.event.ActionEvent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnFxThread.class)
class SettingRowTest {

    private static final Path PICKED = Path.of("colleagues.csv").toAbsolutePath();

    private final SettingsInMemory settings = new SettingsInMemory();

    @AutoClose
    private final FxTimer timer = new FxTimer();

    private final List<String> shownToPicker = new ArrayList<>();

    @Test
    void aFileThatIsPickedIsKeptAtOnce() {
        settings.map.put("colleagues.file", "old.csv");
        SettingRow row = row(Optional.of(PICKED));

        browse(row);

        assertThat(shownToPicker).containsExactly("old.csv");
        assertThat(settings.map).containsEntry("colleagues.file", PICKED.toString());
        assertThat(field(row).getText()).isEqualTo(PICKED.toString());
    }

    @Test
    void whoPicksNothingChangesNothing() {
        settings.map.put("colleagues.file", "old.csv");

        browse(row(Optional.empty()));

        assertThat(settings.map).containsEntry("colleagues.file", "old.csv");
    }

    @Test
    void aFileThatTheAdministratorDecidesCannotBePicked() {
        settings.locks.put("colleagues.file", "policy.json");
        SettingRow row = row(Optional.of(PICKED));

        assertThat(browseButton(row).isDisabled()).isTrue();
        assertThat(field(row).getAccessibleHelp()).isEqualTo("Set by your administrator (policy.json)");
    }

    @Test
    void aRowThatAnotherOneReplacesTakesNothingThatIsHalfTyped() {
        settings.map.put("colleagues.file", "old.csv");
        SettingRow row = row(Optional.empty());

        OnFxThread.run(() -> {
            field(row).setText("half-ty");
            row.close();
            field(row).fireEvent(new ActionEvent());
            row.commit();
        });

        assertThat(settings.map).containsEntry("colleagues.file", "old.csv");
    }

    private SettingRow row(Optional<Path> answer) {
        return FxThread.get(() -> {
            SettingRow row = new SettingRow("colleagues.file");
            row.connect(
                    new SettingContext(settings, new Words(SettingsWindow.class, Locale.ENGLISH), Locale.UK, timer),
                    (owner, current) -> {
                        shownToPicker.add(current);
                        return answer;
                    });
            new Scene(row);
            return row;
        });
    }

    private static void browse(SettingRow row) {
        FxThread.get(() -> {
            browseButton(row).fire();
            return row;
        });
    }

    private static Button browseButton(SettingRow row) {
        return (Button) row.lookupAll(".browse").iterator().next();
    }

    private static TextField field(SettingRow row) {
        return (TextField) row.lookupAll(".text-field").iterator().next();
    }
}
