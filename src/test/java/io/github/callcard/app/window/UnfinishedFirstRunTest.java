package io.github.callcard.app.window;

import static io.github.callcard.app.window.RunningProgram.awaitText;
import static io.github.callcard.app.window.RunningProgram.press;
import static io.github.callcard.app.window.RunningProgram.read;
import static io.github.callcard.app.window.RunningProgram.type;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** A first run that was closed half way: it goes on at the first page that is not finished, and says that it can. */
class UnfinishedFirstRunTest extends ProgramWindowTest {

    private static final String CONTINUE = "Continue setting up…";

    @Test
    void closedAfterTheSignInItGoesOnWithThePhone() throws Exception {
        openSetup(secrets, RunningProgram::follow);
        signIn();
        closeByKey();
        running.close();

        start(secrets, RunningProgram::follow);
        running.program.desktop().openStatus();
        Parent status = RunningProgram.window("Callcard");
        awaitText(status, CONTINUE);
        press(status, "setup");
        window = RunningProgram.window(SETUP);
        awaitText(window, "Which phone rings?");

        press(window, "next");
        awaitText(window, "who is in your SuperOffice");
        press(window, "next");
        press(window, "next");
        await().until(() -> !RunningProgram.isOpen(SETUP));
        await().until(() -> !read(status).contains(CONTINUE));
        assertThat(running.settingsText()).contains("\"done\"").doesNotContain("\"page\"");
    }

    @Test
    void whatWasSetUpInTheSettingsMeanwhileIsNotAskedForAgain() throws Exception {
        settings("""
                { "setup": { "page": "server" }, "server": { "url": "%s", "user": "demo" },
                  "lines": [ { "type": "simulated" } ] }
                """.formatted(server.address()));
        keepPassword();
        openSetup(secrets, RunningProgram::follow);

        awaitText(window, "See a card");
    }

    @Test
    void closedOnTheLastPageItIsFinished() throws Exception {
        openSetup(secrets, RunningProgram::follow);
        press(window, "next");
        press(window, "later");
        press(window, "next");
        press(window, "next");
        awaitText(window, "Callcard cannot see calls yet");

        closeByKey();

        assertThat(running.settingsText()).contains("\"done\"");
        running.program.desktop().openStatus();
        awaitText(RunningProgram.window("Callcard"), "Set up SuperOffice…");
    }

    @Test
    void aServerOfTheAdministratorNeedsNoFirstRun() throws Exception {
        policy("{ \"server\": { \"url\": \"%s\", \"user\": \"demo\" } }".formatted(server.address()));
        keepPassword();
        start(secrets, RunningProgram::follow);
        running.program.desktop().openStatus();
        Parent status = RunningProgram.window("Callcard");

        awaitText(status, "84 numbers");
        assertThat(read(status)).doesNotContain(CONTINUE);
    }

    @Test
    void aServerOfTheAdministratorThatLeavesTheUserOpenBeginsTheFirstRun() throws Exception {
        policy("{ \"server\": { \"url\": \"%s\", \"signIn\": \"basic\" } }".formatted(server.address()));
        openSetup(secrets, RunningProgram::follow);

        press(window, "next");
        press(window, "next");
        awaitText(window, "Sign in to SuperOffice");
        type(window, "user", "demo");
        type(window, "secret", "demo");
        press(window, "next");
        awaitText(window, "Which phone rings?");
        await().until(() -> running.program.monitor().directory().size() > 0);

        assertThat(running.settingsText()).contains("\"user\"").doesNotContain("\"url\"");
    }

    @Test
    void theLastPageLeadsToWhatIsMissingAndTheTestCallStaysInTheSettings() throws Exception {
        openSetup(secrets, RunningProgram::follow);
        signIn();
        press(window, "next");
        press(window, "next");
        awaitText(window, "No phone is watched: add a line.");
        new FxRobot().type(KeyCode.SPACE);
        awaitText(window, "Which phone rings?");
        closeByKey();

        running.program.desktop().openSettings();
        Parent settings = RunningProgram.window(SETTINGS);
        press(settings, "page.lines");
        press(settings, "ring");

        await().until(() -> !running.calls.isEmpty());
        assertThat(running.calls.element().match().callers()).isNotEmpty();
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
        await().until(() -> running.program.monitor().directory().size() > 0);
    }

    private void closeByKey() {
        new FxRobot().type(KeyCode.ESCAPE);
        await().until(() -> !RunningProgram.isOpen(SETUP));
    }
}
