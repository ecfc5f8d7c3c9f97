package io.github.callcard.app.window;

import static io.github.callcard.app.window.RunningProgram.awaitText;
import static io.github.callcard.app.window.RunningProgram.press;
import static io.github.callcard.app.window.RunningProgram.type;
import static org.awaitility.Awaitility.await;

import io.github.callcard.line.hook.PhoneProgram;
import io.github.callcard.os.SecretStores;
import io.github.callcard.sync.SyncStatus;
import io.github.callcard.ui.Desktop;
import io.github.callcard.ui.settings.SettingsWindow;
import io.github.callcard.ui.signin.SetupWindow;
import io.github.callcard.ui.toolkit.FxThread;
import io.github.callcard.ui.toolkit.Look;
import io.github.callcard.ui.toolkit.PictureTest;
import io.github.callcard.ui.toolkit.Pictures;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.Words;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Timeout;

/**
 * Looks at every page of the windows for settings, light and dark, with long texts: nothing that is to be read may be cut
 * off.
 */
@Timeout(600)
class SettingsPicturesTest extends ProgramWindowTest {

    private static final String LONG =
            "https://a-very-long-name-of-a-server.in-an-even-longer-domain.example.com/Super";

    private Look look = Look.LIGHT;

    @PictureTest
    void everyPageOfTheFirstRun(Look shown) throws Exception {
        look = shown;
        settings("{ \"language\": \"%s\", \"card\": { \"theme\": \"%s\" } }"
                .formatted(look.language().tag(), theme()));
        open(
                setup().say("setup"),
                SecretStores.none(
                        Sentence.of("There is no place to keep secrets: libsecret is not installed; install it"
                                + " (libsecret-1-0 on Debian, libsecret on Fedora) with a keyring such as gnome-keyring, or set"
                                + " environment variables instead.")),
                page -> false,
                Desktop::openSetup);
        picture("setup-1-welcome");
        press(window, "next");
        type(window, "url", LONG.replace("https", "http"));
        press(window, "next");
        picture("setup-2-server-plain");
        press(window, "online");
        picture("setup-2-server-online");
        press(window, "onsite");
        type(window, "url", "http://127.0.0.1:1/SuperOffice/");
        press(window, "next");
        awaitText(window, setup().say("next.anyway"));
        picture("setup-2-server-away");
        type(window, "url", server.address().toString());
        press(window, "next");
        awaitText(window, setup().say("signin.title"));
        type(window, "user", "demo");
        type(window, "secret", "wrong");
        press(window, "next");
        awaitText(window, setup().say("next.anyway"));
        picture("setup-3-signin-wrong");
        type(window, "secret", "demo");
        press(window, "untilTheEnd");
        press(window, "next");
        awaitText(window, setup().say("phone.title"));
        picture("setup-4-phone-empty");
        press(window, "addSip");
        picture("setup-4-phone-sip");
        press(window, "cancel");
        press(window, "addActionurl");
        awaitText(window, "CALLCARD_ACTION_URL_TOKEN");
        picture("setup-4-phone-actionurl-keyless");
        press(window, "cancel");
        press(window, "addSimulated");
        type(window, "name", "The desk phone of the reception on the second floor beside the long corridor");
        press(window, "next");
        awaitText(window, "· " + words().say("line.state.ready"));
        picture("setup-4-phone-lines");
        await().until(() -> running.program.monitor().sync().status().state() == SyncStatus.State.CURRENT);
        press(window, "next");
        awaitText(window, setup().say("testcall.title"));
        press(window, "ring");
        picture("setup-5-testcall");
        press(window, "next");
        picture("setup-6-done");
        shrink();
        for (String page : List.of("done", "testcall", "phone", "signin", "server")) {
            picture("setup-7-least-" + page);
            press(window, "back");
        }
        picture("setup-7-least-welcome");
        press(window, "next");
        press(window, "online");
        picture("setup-7-least-online");
    }

    @PictureTest
    void everyPageOfTheSettings(Look shown) throws Exception {
        look = shown;
        settings("""
                { "language": "%s", "server": { "url": "%s", "user": "demo" },
                  "card": { "theme": "%s" },
                  "colleagues": { "numbers": ["+49 89 1234", "+47 22 33 44"] },
                  "lines": [ { "type": "simulated", "name": "Reception" },
                             { "type": "sip", "user": "1001", "domain": "pbx.in-a-very-long-domain.example.com" },
                             { "type": "tapi" }, { "type": "baresip" } ] }
                """.formatted(look.language().tag(), server.address(), theme()));
        onWindows();
        policy("{ \"region\": \"NO\", \"server\": { \"url\": \"%s\" }, \"card\": { \"tray\": true } }".formatted(LONG));
        open(words().say("settings"), secrets, RunningProgram::follow, Desktop::openSettings);
        picture("settings-1-server");
        type(window, "secret", "demo");
        press(window, "test");
        await().until(() -> FxThread.get(() -> window.lookupAll(".step").size() > 0));
        picture("settings-1-server-tested");
        press(window, "more-button");
        type(window, "selections", "12, all of them");
        press(window, "test");
        picture("settings-1-server-more");
        press(window, "page.lines");
        awaitText(window, "Reception");
        picture("settings-2-lines");
        press(window, "line-edit");
        picture("settings-2-line");
        press(window, "cancel");
        press(window, "addSip");
        press(window, "more-button");
        picture("settings-2-line-sip-more");
        press(window, "cancel");
        press(window, "addTapi");
        press(window, "more-button");
        picture("settings-2-line-tapi-more");
        press(window, "cancel");
        press(window, "addHook");
        picture("settings-2-line-hook");
        choose(PhoneProgram.NFON);
        picture("settings-2-line-hook-nfon");
        for (PhoneProgram program : List.of(PhoneProgram.MICROSIP, PhoneProgram.TWINKLE, PhoneProgram.OTHER)) {
            choose(program);
            press(window, "wait");
            picture("settings-2-line-hook-" + program.name().toLowerCase(Locale.ROOT));
        }
        press(window, "cancel");
        press(window, "addAsterisk");
        press(window, "more-button");
        picture("settings-2-line-asterisk-more");
        press(window, "cancel");
        press(window, "add3cx");
        picture("settings-2-line-3cx");
        press(window, "cancel");
        press(window, "addWazo");
        picture("settings-2-line-wazo");
        press(window, "cancel");
        press(window, "addFritzbox");
        press(window, "more-button");
        picture("settings-2-line-fritzbox-more");
        press(window, "cancel");
        press(window, "addActionurl");
        awaitText(window, "action_incoming_url");
        press(window, "phone-copy");
        picture("settings-2-line-actionurl");
        toTheEnd();
        picture("settings-2-line-actionurl-end");
        press(window, "cancel");
        press(window, "line-remove");
        awaitText(window, words().say("lines.removed", "Reception"));
        picture("settings-2-line-removed");
        press(window, "page.numbers");
        press(window, "more-button");
        type(window, "site.areaCode", "twenty");
        type(window, "site.longestExtension", "9");
        press(window, "page.cards");
        press(window, "page.numbers");
        awaitText(window, words().say("setting.number", 2, 6));
        picture("settings-3-numbers");
        toTheEnd();
        picture("settings-3-numbers-end");
        press(window, "page.cards");
        picture("settings-4-cards");
        press(window, "more-button");
        scroll(0.5);
        picture("settings-4-cards-more");
        toTheEnd();
        picture("settings-4-cards-end");
        press(window, "page.program");
        press(window, "more-button");
        picture("settings-5-program");
        toTheEnd();
        picture("settings-5-program-end");
        shrink();
        for (String page : List.of("server", "lines", "numbers", "cards", "program")) {
            press(window, "page." + page);
            picture("settings-6-least-" + page);
        }
    }

    private String theme() {
        return look.scheme().name().toLowerCase(Locale.ROOT);
    }

    private Words setup() {
        return new Words(SetupWindow.class, look.locale());
    }

    private Words words() {
        return new Words(SettingsWindow.class, look.locale());
    }

    private void toTheEnd() {
        scroll(1);
    }

    /** @param part of the page that is above, from 0 to 1 */
    private void scroll(double part) {
        FxThread.get(() -> {
            window.applyCss();
            window.layout();
            ((ScrollPane) window.lookup(".scroll-pane")).setVvalue(part);
            return true;
        });
    }

    @SuppressWarnings("unchecked")
    private void choose(PhoneProgram program) {
        FxThread.get(() -> {
            ((ComboBox<PhoneProgram>) RunningProgram.find(window, "program")).setValue(program);
            return true;
        });
    }

    private void shrink() {
        FxThread.get(() -> {
            Stage stage = (Stage) window.getScene().getWindow();
            stage.setWidth(stage.getMinWidth());
            stage.setHeight(stage.getMinHeight());
            return stage;
        });
    }

    private void picture(String name) {
        Pictures.take(window, name, look);
    }
}
