package io.github.callcard.app.window;

import static io.github.callcard.app.window.RunningProgram.awaitText;
import static io.github.callcard.app.window.RunningProgram.press;
import static io.github.callcard.app.window.RunningProgram.type;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.settings.FieldText;
import io.github.callcard.settings.OwnAction.OpenAddress;
import io.github.callcard.settings.OwnAction.RunProgram;
import io.github.callcard.ui.Desktop;
import io.github.callcard.ui.card.CardPictures;
import io.github.callcard.ui.settings.SettingsWindow;
import io.github.callcard.ui.toolkit.FxThread;
import io.github.callcard.ui.toolkit.Look;
import io.github.callcard.ui.toolkit.PictureTest;
import io.github.callcard.ui.toolkit.Pictures;
import io.github.callcard.words.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Own actions of cards, from the window for settings to the card. */
class OwnActionsInSettingsTest extends ProgramWindowTest {

    @Test
    void anActionIsAddedChangedAndRemovedAndHoldsAtOnce() throws Exception {
        settings("{}");
        openSettings();
        press(window, "page.cards");
        press(window, "card.actions");
        type(window, "name", "Web shop");
        type(window, "url", "http://shop.example/?phone={number}");
        press(window, "keep");
        awaitText(window, "has to begin with https://");
        assertThat(running.store.current().card().actions()).isEmpty();

        type(window, "url", "https://shop.example/?phone={number}");
        press(window, "keep");
        await().until(() -> running.store
                .current()
                .card()
                .actions()
                .equals(List.of(new OpenAddress("Web shop", new FieldText("https://shop.example/?phone={number}")))));
        await().until(() -> actionsOfCards().contains("Web shop"));

        pressNamed("Edit Web shop");
        press(window, "program");
        type(window, "path", "/usr/bin/notes");
        FxThread.get(() -> {
            ((TextArea) RunningProgram.find(window, "arguments")).setText("--name\n{name} of {company}\n");
            return true;
        });
        press(window, "keep");
        await().until(() -> running.store
                .current()
                .card()
                .actions()
                .equals(List.of(new RunProgram(
                        "Web shop",
                        "/usr/bin/notes",
                        List.of(new FieldText("--name"), new FieldText("{name} of {company}"))))));

        pressNamed("Remove Web shop");
        await().until(() -> running.store.current().card().actions().isEmpty());
        await().until(() -> !actionsOfCards().contains("Web shop"));
    }

    @Test
    void whatTheFileHasBesideItStays() throws Exception {
        settings("""
                { "card": { "actions": [ { "name": "Old", "url": "https://x.example/", "since": 7 } ] } }
                """);
        openSettings();
        press(window, "page.cards");
        pressNamed("Edit Old");
        type(window, "name", "New");
        press(window, "keep");

        await().until(() -> running.settingsText().contains("\"New\""));
        assertThat(running.settingsText()).contains("\"since\": 7");
    }

    @Test
    void anAdministratorsActionsCannotBeChangedHere() throws Exception {
        settings("{}");
        policy("{ \"card\": { \"actions\": [ { \"name\": \"Orders\", \"url\": \"https://x.example/{number}\" } ] } }");
        openSettings();
        press(window, "page.cards");

        awaitText(window, "Orders");
        assertThat(FxThread.get(
                        () -> RunningProgram.find(window, "card.actions").isDisabled()))
                .isTrue();
        assertThat(buttons()).doesNotContain("Edit Orders", "Remove Orders");
        assertThat(actionsOfCards()).contains("Orders");
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void theFormIsThereToLookAt(String theme) throws Exception {
        settings("""
                { "card": { "theme": "%s", "actions": [
                  { "name": "Open in the web shop of the group", "url": "https://a-very-long-name-of-a-server.example.com/customers/by/phone?number={number}&name={name}" },
                  { "name": "Notes", "program": "/usr/bin/notes" } ] } }
                """.formatted(theme));
        openSettings();
        press(window, "page.cards");
        pressNamed("Edit Open in the web shop of the group");
        CardPictures.write(window, Path.of("target", "pictures", "settings-own-actions-page-" + theme + ".png"));
        press(window, "program");
        CardPictures.write(window, Path.of("target", "pictures", "settings-own-actions-program-" + theme + ".png"));
        assertThat(RunningProgram.read(window)).contains("Whole path of the program", "Arguments, one a line");
    }

    @PictureTest
    void theFormIsThereToLookAtInEveryLanguage(Look look) throws Exception {
        settings("""
                { "language": "%s", "card": { "theme": "%s", "actions": [
                  { "name": "Open in the web shop of the group", "url": "https://a-very-long-name-of-a-server.example.com/customers/by/phone?number={number}&name={name}" },
                  { "name": "Notes", "program": "/usr/bin/notes" } ] } }
                """.formatted(look.language().tag(), look.scheme().name().toLowerCase(Locale.ROOT)));
        Words words = new Words(SettingsWindow.class, look.locale());
        open(words.say("settings"), secrets, RunningProgram::follow, Desktop::openSettings);
        press(window, "page.cards");
        FxThread.get(() -> {
            ((ScrollPane) window.lookup(".scroll-pane")).setVvalue(0.4);
            return true;
        });
        Pictures.take(window, "settings-own-actions", look);
        pressNamed(words.say("action.edit", "Open in the web shop of the group"));
        type(window, "url", "http://shop.example/");
        press(window, "keep");
        awaitText(window, "https://");
        Pictures.take(window, "settings-own-actions-page", look);
        press(window, "program");
        Pictures.take(window, "settings-own-actions-program", look);
    }

    private List<String> actionsOfCards() {
        return running.program.services().actions().stream()
                .map(action -> action.label())
                .toList();
    }

    private List<String> buttons() {
        return FxThread.get(() -> window.lookupAll(".button").stream()
                .map(Node::getAccessibleText)
                .toList());
    }

    private void pressNamed(String said) {
        await().until(() -> buttons().contains(said));
        FxThread.get(() -> {
            window.lookupAll(".button").stream()
                    .filter(button -> said.equals(button.getAccessibleText()))
                    .map(Button.class::cast)
                    .findFirst()
                    .orElseThrow()
                    .fire();
            return true;
        });
    }
}
