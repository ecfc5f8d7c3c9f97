package io.github.callcard.app.window;

import static io.github.callcard.app.window.Office.awaitText;
import static io.github.callcard.app.window.Office.press;
import static io.github.callcard.app.window.Office.type;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.demo.StandIn;
import io.github.callcard.os.SecretStores;
import io.github.callcard.sync.SyncStatus;
import io.github.callcard.ui.toolkit.FxThread;
import io.github.callcard.ui.toolkit.OnFxThread;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Scale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Renders every page of the windows for settings into target/pictures, at twice their size, for people to look at. */
@ExtendWith(OnFxThread.class)
@Timeout(120)
@SuppressWarnings("NullAway.Init") // each test opens the program its own way
class SettingsPicturesTest {

    private static final Path PICTURES = Path.of("target", "pictures");
    private static final String LONG =
            "https://a-very-long-name-of-a-server.in-an-even-longer-domain.example.com/Super";

    @TempDir
    private Path folder;

    private StandIn server;
    private Office office;

    @BeforeEach
    void serve() throws IOException {
        server = StandIn.start();
        Files.createDirectories(PICTURES);
    }

    @AfterEach
    void close() {
        office.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void everyPageOfTheFirstRun(String theme) throws Exception {
        settings("{ \"card\": { \"theme\": \"%s\" } }".formatted(theme));
        office = new Office(
                folder,
                server,
                SecretStores.none("There is no place to keep secrets: libsecret is not installed; install it"
                        + " (libsecret-1-0 on Debian) with a keyring such as gnome-keyring, or set environment variables"
                        + " instead."),
                page -> false);
        office.workplace.desktop().openSetup();
        Parent window = Office.window("Set up Callcard");
        picture(window, "setup-1-welcome-" + theme);
        press(window, "next");
        type(window, "url", LONG.replace("https", "http"));
        press(window, "next");
        picture(window, "setup-2-server-plain-" + theme);
        press(window, "online");
        picture(window, "setup-2-server-online-" + theme);
        press(window, "onsite");
        type(window, "url", "http://127.0.0.1:1/SuperOffice/");
        press(window, "next");
        awaitText(window, "Continue anyway");
        picture(window, "setup-2-server-away-" + theme);
        type(window, "url", server.address().toString());
        press(window, "next");
        awaitText(window, "Sign in to SuperOffice");
        type(window, "user", "demo");
        type(window, "secret", "wrong");
        press(window, "next");
        awaitText(window, "Continue anyway");
        picture(window, "setup-3-signin-wrong-" + theme);
        type(window, "secret", "demo");
        press(window, "untilTheEnd");
        press(window, "next");
        awaitText(window, "Which phone rings?");
        picture(window, "setup-4-phone-empty-" + theme);
        press(window, "addSip");
        picture(window, "setup-4-phone-sip-" + theme);
        press(window, "cancel");
        press(window, "addSimulated");
        type(window, "name", "The desk phone of the reception on the second floor beside the long corridor");
        press(window, "keep");
        awaitText(window, "· Ready");
        picture(window, "setup-4-phone-lines-" + theme);
        await().until(() -> office.workplace.station().sync().status().state() == SyncStatus.State.CURRENT);
        press(window, "next");
        awaitText(window, "who is in your SuperOffice");
        press(window, "ring");
        picture(window, "setup-5-testcall-" + theme);
        press(window, "next");
        picture(window, "setup-6-done-" + theme);
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void everyPageOfTheSettings(String theme) throws Exception {
        settings("""
                { "server": { "url": "%s", "user": "demo" },
                  "card": { "theme": "%s" },
                  "colleagues": { "numbers": ["+49 89 1234", "+47 22 33 44"] },
                  "lines": [ { "type": "simulated", "name": "Reception" },
                             { "type": "sip", "user": "1001", "domain": "pbx.in-a-very-long-domain.example.com" },
                             { "type": "tapi" }, { "type": "fritzbox" } ] }
                """.formatted(server.address(), theme));
        Files.createDirectories(folder.resolve("machine"));
        Files.writeString(
                folder.resolve("machine/policy.json"),
                "{ \"region\": \"NO\", \"server\": { \"url\": \"%s\" }, \"card\": { \"tray\": true } }"
                        .formatted(LONG));
        TestSecrets secrets = new TestSecrets();
        office = new Office(folder, server, secrets, page -> false);
        office.workplace.desktop().openSettings();
        Parent window = Office.window("Callcard settings");
        picture(window, "settings-1-server-" + theme);
        type(window, "secret", "demo");
        press(window, "test");
        await().until(() -> FxThread.get(() -> window.lookupAll(".step").size() > 0));
        picture(window, "settings-1-server-tested-" + theme);
        press(window, "page.lines");
        awaitText(window, "Reception");
        picture(window, "settings-2-lines-" + theme);
        press(window, "line-edit");
        picture(window, "settings-2-line-" + theme);
        press(window, "page.numbers");
        type(window, "site.areaCode", "twenty");
        type(window, "site.longestExtension", "9");
        press(window, "page.cards");
        press(window, "page.numbers");
        awaitText(window, "Enter a whole number from 2 to 6.");
        picture(window, "settings-3-numbers-" + theme);
        press(window, "page.cards");
        picture(window, "settings-4-cards-" + theme);
        press(window, "page.program");
        picture(window, "settings-5-program-" + theme);
    }

    private void settings(String text) throws IOException {
        Path profile = Files.createDirectories(folder.resolve("profile"));
        Files.writeString(profile.resolve("settings.json"), text);
    }

    private static void picture(Parent root, String name) throws IOException {
        BufferedImage picture = FxThread.get(() -> {
            root.applyCss();
            root.layout();
            SnapshotParameters twice = new SnapshotParameters();
            twice.setTransform(new Scale(2, 2));
            WritableImage image = root.snapshot(twice, null);
            int width = (int) image.getWidth();
            int height = (int) image.getHeight();
            BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
            int[] pixels = new int[width * height];
            image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
            copy.setRGB(0, 0, width, height, pixels, 0, width);
            return copy;
        });
        Path file = PICTURES.resolve(name + ".png");
        assertThat(ImageIO.write(picture, "png", file.toFile())).isTrue();
        assertThat(picture.getWidth()).isGreaterThan(2 * 400);
    }
}
