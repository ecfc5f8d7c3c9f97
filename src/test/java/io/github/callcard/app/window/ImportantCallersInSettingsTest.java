package io.github.callcard.app.window;

import static io.github.callcard.app.window.RunningProgram.awaitText;
import static io.github.callcard.app.window.RunningProgram.press;
import static io.github.callcard.app.window.RunningProgram.read;
import static org.awaitility.Awaitility.await;

import io.github.callcard.demo.SampleCompany;
import io.github.callcard.ui.toolkit.OnFxThread;
import javafx.event.ActionEvent;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;

/** Selections and categories of important callers that SuperOffice does not tell: it is said beside the setting. */
class ImportantCallersInSettingsTest extends ProgramWindowTest {

    @Test
    void aSelectionThatIsNotToldIsSaidBesideItsSettingAndNoLongerOnceAnotherIsEntered() throws Exception {
        server.failOn(12);
        server.select(40, SampleCompany.entries());
        keepPassword();
        settings("""
                { "server": { "url": "%s", "user": "demo" }, "sound": { "on": true, "importantSelections": [12] } }
                """.formatted(server.address()));
        openSettings();
        press(window, "page.cards");

        awaitText(window, "SuperOffice does not answer for selection 12; check its number.");

        enter("40, all");
        awaitText(window, "Enter whole numbers of 1 or more, separated by commas, such as 12, 40.");
        enter("40");
        await().until(() -> read(window).stream().noneMatch(text -> text.contains("does not answer")));
    }

    @Test
    void aSelectionThatTheUserMayNotReadIsNamed() throws Exception {
        server.forbid(12);
        keepPassword();
        settings("""
                { "server": { "url": "%s", "user": "demo" }, "sound": { "on": true, "importantSelections": [12] } }
                """.formatted(server.address()));
        openSettings();
        press(window, "page.cards");

        awaitText(window, "does not allow this user to read selection 12; ask your SuperOffice administrator.");
    }

    private void enter(String selections) {
        OnFxThread.run(() -> {
            TextField field = (TextField) RunningProgram.find(window, "sound.importantSelections");
            field.setText(selections);
            field.fireEvent(new ActionEvent());
        });
    }
}
