package io.github.callcard.app.window;

import static io.github.callcard.app.window.Office.awaitText;
import static io.github.callcard.app.window.Office.press;
import static io.github.callcard.app.window.Office.read;
import static io.github.callcard.app.window.Office.type;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** A first run that was closed half way: it goes on at the first page that is not finished, and says that it can. */
class UnfinishedFirstRunTest extends OfficeWindowTest {

    private static final String CONTINUE = "Continue setting up…";

    @Test
    void closedAfterTheSignInItGoesOnWithThePhone() throws Exception {
        openSetup(secrets, Office::follow);
        signIn();
        closeByKey();
        office.close();

        start(secrets, Office::follow);
        office.program.desktop().openStatus();
        Parent status = Office.window("Callcard");
        awaitText(status, CONTINUE);
        press(status, "setup");
        window = Office.window(SETUP);
        awaitText(window, "Which phone rings?");

        press(window, "next");
        awaitText(window, "who is in your SuperOffice");
        press(window, "next");
        press(window, "next");
        await().until(() -> !Office.isOpen(SETUP));
        await().until(() -> !read(status).contains(CONTINUE));
        assertThat(office.settingsText()).contains("\"done\"").doesNotContain("\"page\"");
    }

    @Test
    void whatWasSetUpInTheSettingsMeanwhileIsNotAskedForAgain() throws Exception {
        settings("""
                { "setup": { "page": "server" }, "server": { "url": "%s", "user": "demo" },
                  "lines": [ { "type": "simulated" } ] }
                """.formatted(server.address()));
        keepPassword();
        openSetup(secrets, Office::follow);

        awaitText(window, "See a card");
    }

    @Test
    void closedOnTheLastPageItIsFinished() throws Exception {
        openSetup(secrets, Office::follow);
        press(window, "next");
        press(window, "later");
        press(window, "next");
        press(window, "next");
        awaitText(window, "Callcard cannot see calls yet");

        closeByKey();

        assertThat(office.settingsText()).contains("\"done\"");
        office.program.desktop().openStatus();
        awaitText(Office.window("Callcard"), "Set up SuperOffice…");
    }

    @Test
    void aServerOfTheAdministratorNeedsNoFirstRun() throws Exception {
        policy("{ \"server\": { \"url\": \"%s\", \"user\": \"demo\" } }".formatted(server.address()));
        keepPassword();
        start(secrets, Office::follow);
        office.program.desktop().openStatus();
        Parent status = Office.window("Callcard");

        awaitText(status, "84 numbers");
        assertThat(read(status)).doesNotContain(CONTINUE);
    }

    @Test
    void theLastPageLeadsToWhatIsMissingAndTheTestCallStaysInTheSettings() throws Exception {
        openSetup(secrets, Office::follow);
        signIn();
        press(window, "next");
        press(window, "next");
        awaitText(window, "No phone is watched: add a line.");
        new FxRobot().type(KeyCode.SPACE);
        awaitText(window, "Which phone rings?");
        closeByKey();

        office.program.desktop().openSettings();
        Parent settings = Office.window(SETTINGS);
        press(settings, "page.lines");
        press(settings, "ring");

        await().until(() -> !office.calls.isEmpty());
        assertThat(office.calls.element().match().callers()).isNotEmpty();
    }

    private void signIn() {
        press(window, "next");
        type(window, "url", server.address().toString());
        press(window, "next");
        awaitText(window, "Sign in to SuperOffice");
        type(window, "user", "demo");
        type(window, "secret", "demo");
        press(window, "next");
        awaitText(window, "Which phone rings?");
        await().until(() -> office.program.monitor().directory().size() > 0);
    }

    private void closeByKey() {
        new FxRobot().type(KeyCode.ESCAPE);
        await().until(() -> !Office.isOpen(SETUP));
    }
}
