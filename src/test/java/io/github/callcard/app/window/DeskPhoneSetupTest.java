package io.github.callcard.app.window;

import static io.github.callcard.app.window.RunningProgram.awaitText;
import static io.github.callcard.app.window.RunningProgram.press;
import static io.github.callcard.app.window.RunningProgram.read;
import static io.github.callcard.app.window.RunningProgram.type;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.line.actionurl.PhoneMaker;
import io.github.callcard.os.SecretStores;
import io.github.callcard.peer.Ports;
import io.github.callcard.ui.toolkit.FxThread;
import io.github.callcard.ui.toolkit.OnFxThread;
import io.github.callcard.words.Sentence;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** A user sets up his desk phones: what to enter stands in the settings, and a call shows whether it is right. */
class DeskPhoneSetupTest extends ProgramWindowTest {

    private void openForm() throws Exception {
        settings("{}");
        openSettings();
        press(window, "page.lines");
        press(window, "addActionurl");
    }

    private List<String> values() {
        return FxThread.get(() -> window.lookupAll(".phone-value").stream()
                .map(node -> ((TextField) node).getText())
                .toList());
    }

    private void choose(PhoneMaker maker) {
        OnFxThread.run(() -> {
            @SuppressWarnings("unchecked")
            ComboBox<PhoneMaker> box = (ComboBox<PhoneMaker>) RunningProgram.find(window, "maker");
            box.setValue(maker);
        });
    }

    private static int request(String address) throws Exception {
        try (HttpClient phone = HttpClient.newHttpClient()) {
            return phone.send(
                            HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    @Test
    void eachFieldOfTheMakerStandsThereWithItsWholeAddress() throws Exception {
        openForm();
        await().until(() -> !values().isEmpty());
        String token = secrets.secrets().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("action URL token"))
                .findFirst()
                .orElseThrow()
                .getValue();

        choose(PhoneMaker.YEALINK);

        assertThat(values())
                .hasSize(8)
                .first()
                .isEqualTo("http://127.0.0.1:28420/" + token
                        + "/ring?number=$remote&name=$display_remote&called=$local&id=$call_id&line=$active_user");
        assertThat(read(window))
                .contains("Incoming Call", "Missed Call")
                .anyMatch(text -> text.startsWith("Only programs of this computer reach"));
        assertThat(running.settingsText()).doesNotContain(token);
    }

    @Test
    void portAndNetworkAreThoseOfTheForm() throws Exception {
        openForm();
        await().until(() -> !values().isEmpty());

        press(window, "more-button");
        type(window, "port", "28999");
        assertThat(values()).allMatch(value -> value.contains("127.0.0.1:28999/"));

        press(window, "lan");
        assertThat(read(window)).noneMatch(text -> text.startsWith("Only programs of this computer reach"));
        List<String> hosts = FxThread.get(() -> List.copyOf(hosts().getItems()));
        assertThat(hosts).isNotEmpty();
        if (hosts.size() > 1) {
            int ofOne = values().size();
            OnFxThread.run(() -> hosts().setValue(""));
            assertThat(values()).hasSize(ofOne * (hosts.size() - 1));
        }
    }

    private ComboBox<String> hosts() {
        @SuppressWarnings("unchecked")
        ComboBox<String> box = (ComboBox<String>) RunningProgram.find(window, "host");
        return box;
    }

    @Test
    void aCallShowsThatItWorksAndAnotherPhoneFollowsAtOnce() throws Exception {
        openForm();
        await().until(() -> !values().isEmpty());
        press(window, "more-button");
        type(window, "port", Integer.toString(Ports.free()));
        String ring = values().getFirst().replaceFirst("\\?.*", "");

        press(window, "call");
        awaitText(window, "The line is saved and listens.");
        await().until(() -> running.program.lines().stream()
                .anyMatch(line -> line.id().provider().equals("actionurl")
                        && line.health().isReady()));
        assertThat(request(ring + "?number=0401234567&line=1001&id=1")).isEqualTo(200);

        awaitText(window, "It works: Desk phone tells of a call from 0401234567.");
        press(window, "call");
        awaitText(window, "The line is saved and listens.");
        assertThat(request(ring + "?number=anonymous&line=1002&id=2")).isEqualTo(200);
        awaitText(window, "It works: Desk phone 2 tells of a call");

        press(window, "keep");
        await().until(() -> running.store.current().lines().size() == 1);
    }

    @Test
    void aPortThatIsTakenIsSaidWhileTheCallIsWaitedFor() throws Exception {
        try (java.net.ServerSocket taken = new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            openForm();
            await().until(() -> !values().isEmpty());
            press(window, "more-button");
            type(window, "port", Integer.toString(taken.getLocalPort()));

            press(window, "call");

            awaitText(window, "The line is saved but cannot listen: Port " + taken.getLocalPort());
        }
    }

    @Test
    void withoutAKeyStoreItSaysWhereTheSecretCanBe() throws Exception {
        settings("{}");
        start(SecretStores.none(Sentence.of("There is no place to keep secrets.")), page -> false);
        running.program.desktop().openSettings();
        window = RunningProgram.window(SETTINGS);
        press(window, "page.lines");
        press(window, "addActionurl");

        awaitText(window, "CALLCARD_ACTION_URL_TOKEN");
        assertThat(values()).isEmpty();
    }

    @Test
    void everyControlHasANameAndTheKeyboardCopies() throws Exception {
        openForm();
        await().until(() -> !values().isEmpty());

        List<Node> named = FxThread.get(() -> window.lookupAll("*").stream()
                .filter(node -> node.getStyleClass().contains("phone-copy")
                        || node.getStyleClass().contains("phone-value")
                        || "maker".equals(node.getId())
                        || "host".equals(node.getId()))
                .toList());
        assertThat(named)
                .hasSizeGreaterThan(10)
                .allSatisfy(
                        node -> assertThat(RunningProgram.nameOf(node, window)).isNotBlank());

        OnFxThread.run(() -> {
            Button copy = (Button) window.lookup(".phone-copy");
            copy.requestFocus();
        });
        new FxRobot().type(KeyCode.SPACE);
        awaitText(window, "Copied: action_incoming_url");
        assertThat(FxThread.get(() -> Clipboard.getSystemClipboard().getString()))
                .isEqualTo(values().getFirst());
    }
}
