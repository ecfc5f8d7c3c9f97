package io.github.callcard.app.window;

import static io.github.callcard.app.window.Office.awaitText;
import static io.github.callcard.app.window.Office.press;
import static io.github.callcard.app.window.Office.read;
import static io.github.callcard.app.window.Office.type;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.app.settings.Profile;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Parent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signing out and in again in the settings, where the account stands. */
@SuppressWarnings("NullAway.Init") // opened before each test
class SignOutTest extends OfficeWindowTest {

    private Path snapshot;

    @BeforeEach
    void open() throws Exception {
        settings("""
                { "server": { "url": "%s", "user": "demo" } }
                """.formatted(server.address()));
        keepPassword();
        openSettings();
        snapshot = new Profile(office.folder).snapshot();
        await().until(() -> office.program.monitor().directory().size() > 0 && Files.exists(snapshot));
        awaitText(window, "You are signed in as demo.");
    }

    @Test
    void itIsAskedFirstAndTheQuestionLosesNothing() {
        press(window, "signOut");
        awaitText(window, "Callcard forgets your sign-in");
        press(window, "stay");

        await().until(() -> read(window).stream().noneMatch(text -> text.startsWith("Callcard forgets")));
        assertThat(secrets.secrets()).containsValue("demo");
        assertThat(office.program.monitor().directory().size()).isPositive();
    }

    @Test
    void itForgetsThePasswordTheNamesAndTheKey() {
        signOut();

        assertThat(secrets.secrets()).doesNotContainValue("demo");
        assertThat(snapshot).doesNotExist();
        assertThat(office.program.monitor().directory().size()).isZero();
        assertThat(office.store.current().server())
                .as("where the server is stays known")
                .isPresent();
    }

    @Test
    void theStatusWindowLeadsBackToTheSignIn() {
        signOut();
        office.program.desktop().openStatus();
        Parent status = Office.window("Callcard");
        awaitText(status, "Nobody is signed in to SuperOffice; sign in.");
        press(status, "setup");
        awaitText(window, "Sign _in");
        type(window, "secret", "demo");
        press(window, "signIn");

        await().until(() -> office.program.monitor().directory().size() > 0);
        awaitText(window, "You are signed in as demo.");
        assertThat(secrets.secrets()).containsValue("demo");
    }

    private void signOut() {
        press(window, "signOut");
        press(window, "really");
        awaitText(window, "Nobody is signed in.");
        await().until(() -> office.program.monitor().sync().status().needsSignIn());
    }
}
