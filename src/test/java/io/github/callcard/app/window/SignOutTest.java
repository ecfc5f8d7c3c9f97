package io.github.callcard.app.window;

import static io.github.callcard.app.window.RunningProgram.awaitText;
import static io.github.callcard.app.window.RunningProgram.press;
import static io.github.callcard.app.window.RunningProgram.read;
import static io.github.callcard.app.window.RunningProgram.type;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.settings.Profile;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Parent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signing out and in again in the settings, where the account stands. */
@SuppressWarnings("NullAway.Init") // opened before each test
class SignOutTest extends ProgramWindowTest {

    private Path snapshot;

    @BeforeEach
    void open() throws Exception {
        settings("""
                { "server": { "url": "%s", "user": "demo" } }
                """.formatted(server.address()));
        keepPassword();
        openSettings();
        snapshot = new Profile(running.folder).snapshot();
        await().until(() -> running.program.monitor().directory().size() > 0 && Files.exists(snapshot));
        awaitText(window, "You are signed in as demo.");
    }

    @Test
    void itIsAskedFirstAndTheQuestionLosesNothing() {
        press(window, "signOut");
        awaitText(window, "Callcard will delete your sign-in");
        press(window, "stay");

        await().until(() -> read(window).stream().noneMatch(text -> text.startsWith("Callcard will delete")));
        assertThat(secrets.secrets()).containsValue("demo");
        assertThat(running.program.monitor().directory().size()).isPositive();
    }

    @Test
    void itForgetsThePasswordTheNamesAndTheKey() {
        signOut();

        assertThat(secrets.secrets()).doesNotContainValue("demo");
        assertThat(snapshot).doesNotExist();
        assertThat(running.program.monitor().directory().size()).isZero();
        assertThat(running.store.current().server())
                .as("where the server is stays known")
                .isPresent();
    }

    @Test
    void theStatusWindowLeadsBackToTheSignIn() {
        signOut();
        running.program.desktop().openStatus();
        Parent status = RunningProgram.window("Callcard");
        awaitText(status, "Nobody is signed in to SuperOffice; sign in.");
        press(status, "setup");
        awaitText(window, "Sign _in");
        type(window, "secret", "demo");
        press(window, "signIn");

        await().until(() -> running.program.monitor().directory().size() > 0);
        awaitText(window, "You are signed in as demo.");
        assertThat(secrets.secrets()).containsValue("demo");
    }

    private void signOut() {
        press(window, "signOut");
        press(window, "really");
        awaitText(window, "Nobody is signed in.");
        await().until(() -> running.program.monitor().sync().status().needsSignIn());
    }
}
