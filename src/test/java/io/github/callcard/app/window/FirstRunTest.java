package io.github.callcard.app.window;

import static io.github.callcard.app.window.RunningProgram.awaitText;
import static io.github.callcard.app.window.RunningProgram.press;
import static io.github.callcard.app.window.RunningProgram.read;
import static io.github.callcard.app.window.RunningProgram.type;
import static io.github.callcard.app.window.RunningProgram.typed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.call.Call;
import io.github.callcard.demo.OnlineStandIn;
import io.github.callcard.demo.SignInBehaviour;
import io.github.callcard.demo.SignInBehaviour.Answer;
import io.github.callcard.os.SecretStore;
import io.github.callcard.os.SecretStores;
import io.github.callcard.sync.SyncStatus;
import io.github.callcard.ui.Desktop;
import io.github.callcard.ui.toolkit.FxThread;
import io.github.callcard.ui.toolkit.OnFxThread;
import io.github.callcard.words.Sentence;
import java.io.IOException;
import java.net.URI;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The way of a new user, against the stand-in: from an empty profile to the first card. */
class FirstRunTest extends ProgramWindowTest {

    @AutoClose
    private OnlineStandIn online;

    @BeforeEach
    void serveOnline() throws IOException {
        online = OnlineStandIn.start(server);
    }

    @Test
    void withUserAndPasswordToTheFirstCard() throws Exception {
        open(secrets);
        assertThat(read(window)).contains("Know who is calling before you pick up");
        press(window, "next");
        type(window, "url", server.address().toString());
        press(window, "next");
        awaitText(window, "Sign in to SuperOffice");
        type(window, "user", "demo");
        type(window, "secret", "demo");
        press(window, "next");

        awaitText(window, "Which phone rings?");
        assertThat(secrets.secrets()).containsValue("demo");
        assertThat(running.settingsText()).contains(server.address().toString()).doesNotContain("\"demo\",\"demo\"");
        await().until(() -> running.program.monitor().sync().status().state() == SyncStatus.State.CURRENT);

        press(window, "next");
        awaitText(window, "who is in your SuperOffice");
        press(window, "ring");
        await().until(() -> !running.calls.isEmpty());
        Call call = running.calls.element();
        assertThat(call.match().callers()).isNotEmpty();
        assertThat(read(window)).contains("A card is now in the corner of the screen. It closes by itself.");

        press(window, "next");
        awaitText(window, "numbers are known.");
        press(window, "next");
        await().until(() -> !RunningProgram.isOpen(SETUP));
        assertThat(running.settingsText()).contains("\"done\"").doesNotContain("\"page\"");
    }

    @Test
    void onlineInTheBrowser() throws Exception {
        openOnline(RunningProgram::follow);

        awaitText(window, "Which phone rings?");
        assertThat(secrets.secrets().keySet()).anyMatch(name -> name.startsWith("sign-in of Cust12345"));
        await().until(() -> running.program.monitor().directory().size() > 0);
    }

    @Test
    void aSignInThatIsTurnedDownInTheBrowserIsSaidAndCanBeStartedAgain() throws Exception {
        online.behave(SignInBehaviour.USUAL.with(Answer.DENIES));
        openOnline(RunningProgram::follow);

        awaitText(window, "refused in the browser");
        assertThat(secrets.secrets()).isEmpty();
    }

    @Test
    void aSignInInTheBrowserShowsItsAddressAndCanBeCancelled() throws Exception {
        openOnline(page -> false);

        awaitText(window, "If your browser does not open");
        assertThat(typed(window, "page")).contains("/login/common/oauth/authorize", "code_challenge_method=S256");
        press(window, "cancel");
        await().until(() -> !read(window).toString().contains("If your browser does not open"));
        assertThat(secrets.secrets()).isEmpty();
    }

    @Test
    void aWrongPasswordIsSaidAndNothingIsKept() throws Exception {
        open(secrets);
        goToSignIn();
        type(window, "user", "demo");
        type(window, "secret", "wrong");
        press(window, "next");

        await().until(() ->
                !FxThread.get(() -> window.lookupAll(".step.failed")).isEmpty());
        assertThat(read(window)).contains("Sign in to SuperOffice");
        assertThat(secrets.secrets()).isEmpty();

        type(window, "secret", "demo");
        press(window, "next");
        awaitText(window, "Which phone rings?");
    }

    @Test
    void thePageAfterTheSignInIsSeenFromItsTop() throws Exception {
        settings("{ \"language\": \"de\" }");
        open(
                "Callcard einrichten",
                SecretStores.none(
                        Sentence.of("There is no place to keep secrets here; set environment variables instead.")),
                page -> false,
                Desktop::openSetup);
        press(window, "next");
        type(window, "url", server.address().toString());
        press(window, "next");
        awaitText(window, "Bei SuperOffice anmelden");
        type(window, "user", "demo");
        type(window, "secret", "wrong");
        press(window, "next");
        awaitText(window, "Trotzdem weiter");
        type(window, "secret", "demo");
        press(window, "untilTheEnd");
        press(window, "next");

        awaitText(window, "Welches Telefon klingelt?");
        OnFxThread.run(() -> {});
        assertThat(FxThread.get(() -> ((ScrollPane) window.lookup("#scroll")).getVvalue()))
                .isZero();
    }

    @Test
    void aPasswordThatWasForgottenToTypeIsAskedFor() throws Exception {
        open(secrets);
        goToSignIn();
        type(window, "user", "demo");
        press(window, "next");

        awaitText(window, "The password is missing");
    }

    @Test
    void anUnreachableServerCanBeKeptForLater() throws Exception {
        open(secrets);
        press(window, "next");
        type(window, "url", "http://127.0.0.1:1/SuperOffice/");
        press(window, "next");

        await().until(() -> "_Continue anyway".equals(text("next")));
        press(window, "next");
        awaitText(window, "Sign in to SuperOffice");
        type(window, "user", "demo");
        type(window, "secret", "demo");
        press(window, "next");
        await().until(() -> "_Continue anyway".equals(text("next")));
        press(window, "next");

        awaitText(window, "Which phone rings?");
        assertThat(running.store.current().server()).isPresent();
        await().until(() -> running.program.monitor().sync().status().state() == SyncStatus.State.FAILED);
    }

    @Test
    void anAddressThatIsNoneIsExplained() throws Exception {
        open(secrets);
        press(window, "next");
        type(window, "url", "crm example.com/SuperOffice");
        press(window, "next");

        awaitText(window, "is not a web address");
    }

    @Test
    void anAddressIsCompletedAndTheWholeOneIsAsked() throws Exception {
        open(secrets);
        press(window, "next");
        type(window, "url", " crm.invalid/SuperOffice/default.aspx?contact_id=2 ");
        press(window, "next");

        awaitText(window, "https://crm.invalid/SuperOffice/ could not be found");
        assertThat(typed(window, "url")).isEqualTo("https://crm.invalid/SuperOffice/");
    }

    @Test
    void anAddressWithoutEncryptionHasToBeAccepted() throws Exception {
        open(secrets);
        press(window, "next");
        type(window, "url", "http://crm.invalid/SuperOffice/");
        awaitText(window, "anybody on the network could read your password");
        press(window, "next");
        awaitText(window, "Use https://, or tick the box below the address");

        press(window, "plainHttp");
        press(window, "next");
        await().until(() -> "_Continue anyway".equals(text("next")));
    }

    @Test
    void withoutAKeyStoreTheUserIsToldAndMayKeepThePasswordUntilTheEnd() throws Exception {
        open(SecretStores.none(
                Sentence.of("There is no place to keep secrets: install a keyring such as gnome-keyring.")));
        goToSignIn();
        awaitText(window, "install a keyring such as gnome-keyring");
        type(window, "user", "demo");
        type(window, "secret", "demo");
        press(window, "next");
        awaitText(window, "The password was not saved");

        press(window, "untilTheEnd");
        press(window, "next");
        awaitText(window, "Which phone rings?");
        await().until(() -> running.program.monitor().sync().status().state() == SyncStatus.State.CURRENT);
        assertThat(running.settingsText()).doesNotContain("secret").doesNotContain("password");
    }

    @Test
    void theServerCanWaitAndThePhoneBeSetUp() throws Exception {
        open(secrets);
        press(window, "next");
        press(window, "later");
        awaitText(window, "Which phone rings?");
        press(window, "addSimulated");
        type(window, "name", "Desk phone");
        press(window, "next");

        awaitText(window, " · Ready");
        assertThat(read(window)).contains("Desk phone");
        assertThat(running.store.current().lines()).hasSize(1);
        press(window, "next");
        awaitText(window, "an unused number");
    }

    @Test
    void closedHalfWayItGoesOnWhereItWasAlsoAfterARestart() throws Exception {
        open(secrets);
        goToSignIn();
        type(window, "user", "demo");
        new FxRobot().press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        await().until(() -> !RunningProgram.isOpen(SETUP));
        running.close();

        open(secrets);

        assertThat(read(window)).contains("Sign in to SuperOffice");
        assertThat(typed(window, "user")).isEqualTo("demo");
        press(window, "back");
        assertThat(typed(window, "url")).isEqualTo(server.address().toString());
    }

    @Test
    void whoIsThroughGetsTheStatusWindowBackThatIsTheWayIn() throws Exception {
        open(secrets);
        running.program.desktop().openStatus();
        Stage status = (Stage) RunningProgram.window("Callcard").getScene().getWindow();
        OnFxThread.run(() -> status.setIconified(true));
        press(window, "next");
        press(window, "later");
        press(window, "next");
        press(window, "next");
        awaitText(window, "Callcard cannot see calls yet");
        assertThat(FxThread.get(status::isIconified)).isTrue();

        press(window, "next");

        await().until(() -> !FxThread.get(status::isIconified));
    }

    @Test
    void onlyOneSentenceSaysWhatLinesAreFor() throws Exception {
        open(secrets);
        press(window, "next");
        press(window, "later");

        awaitText(window, "Your phone rings as before");
        assertThat(read(window)).noneMatch(text -> text.startsWith("Callcard watches a line"));
    }

    @Test
    void theKeyboardIsEnough() throws Exception {
        open(secrets);
        FxRobot robot = new FxRobot();
        robot.type(KeyCode.ENTER);
        awaitText(window, "Where is your SuperOffice?");
        robot.write(server.address().toString(), 0).type(KeyCode.ENTER);
        awaitText(window, "Sign in to SuperOffice");
        robot.write("demo", 0).type(KeyCode.TAB).write("demo", 0).type(KeyCode.ENTER);

        awaitText(window, "Which phone rings?");
    }

    private void goToSignIn() {
        press(window, "next");
        type(window, "url", server.address().toString());
        press(window, "next");
        awaitText(window, "Sign in to SuperOffice");
    }

    /** The stand-in is an environment of its own, which only the settings file can name. */
    private void openOnline(Predicate<URI> browser) throws Exception {
        settings("""
                { "setup": { "signIn": "online", "url": "%s" } }
                """.formatted(online.address()));
        openSetup(secrets, browser);
        press(window, "next");
        type(window, "tenant", "Cust12345");
        type(window, "clientId", OnlineStandIn.CLIENT_ID);
        press(window, "next");
        awaitText(window, "You sign in to SuperOffice in your browser.");
        press(window, "next");
    }

    private String text(String id) {
        return FxThread.get(() -> {
            Node button = RunningProgram.find(window, id);
            return ((ButtonBase) button).getText();
        });
    }

    private void open(SecretStore store) throws Exception {
        openSetup(store, RunningProgram::follow);
    }
}
