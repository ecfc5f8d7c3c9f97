package io.github.callcard.app.window;

import static io.github.callcard.app.window.RunningProgram.awaitText;
import static io.github.callcard.app.window.RunningProgram.press;
import static io.github.callcard.app.window.RunningProgram.read;
import static io.github.callcard.app.window.RunningProgram.type;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.app.update.FeedServer;
import io.github.callcard.directory.Directory;
import io.github.callcard.line.Line;
import io.github.callcard.settings.CardSettings.Theme;
import io.github.callcard.settings.LineSettings;
import io.github.callcard.settings.Profile;
import io.github.callcard.sync.SyncStatus.State;
import io.github.callcard.ui.toolkit.FxThread;
import io.github.callcard.ui.toolkit.OnFxThread;
import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Settings that are changed while the program runs, by the window. */
class SettingsWindowTest extends ProgramWindowTest {

    @Test
    void aChoiceHoldsAndIsKeptAtOnce() throws Exception {
        open("{ \"later\": 7 }", "{}");
        press(window, "page.cards");
        OnFxThread.run(() -> combo("card.theme").setValue("dark"));

        assertThat(running.store.current().card().theme()).isEqualTo(Theme.DARK);
        await().until(() ->
                FxThread.get(() -> window.getStylesheets().stream().anyMatch(sheet -> sheet.endsWith("dark.css"))));
        assertThat(running.settingsText()).contains("dark", "\"later\": 7");
    }

    @Test
    void aNumberIsKeptWhenItIsTyped() throws Exception {
        open("{}", "{}");
        press(window, "page.program");
        type(window, "sync.minutes", "30");

        await().until(() -> running.store.current().sync().interval().toMinutes() == 30);
    }

    @Test
    void whatCannotBeUsedIsSaidBesideTheFieldAndStaysThere() throws Exception {
        open("{}", "{}");
        press(window, "page.program");
        type(window, "sync.minutes", "0");
        awaitText(window, "Enter a whole number from 1 to 1,440.");
        press(window, "page.numbers");
        type(window, "site.areaCode", "twenty");
        awaitText(window, "The area code \"twenty\" is not made of digits.");

        assertThat(running.store.current().sync().interval().toMinutes()).isEqualTo(15);
        assertThat(running.settingsText()).doesNotContain("twenty");
        OnFxThread.run(() -> window.getScene().getWindow().hide());
        running.program.desktop().openSettings();
        assertThat(RunningProgram.typed(window, "site.areaCode")).isEqualTo("twenty");
        type(window, "site.areaCode", "22");
        await().until(() -> running.store.current().site().areaCode().equals("22"));
    }

    @Test
    void whatTheAdministratorDecidesIsLockedAndSaysSo() throws Exception {
        open("{}", "{ \"card\": { \"theme\": \"light\" }, \"lines\": [ { \"type\": \"simulated\" } ] }");
        press(window, "page.cards");

        Control theme = FxThread.get(() -> combo("card.theme"));
        assertThat(theme.isDisabled()).isTrue();
        assertThat(theme.getAccessibleHelp())
                .isEqualTo("Set by your administrator (%s)", running.machine.resolve("policy.json"));
        assertThat(read(window)).contains("Set by your administrator");
        press(window, "page.lines");
        assertThat(read(window))
                .contains("Set by your administrator", "Practice line")
                .doesNotContain("Edit");
        assertThat(FxThread.get(() -> window.lookupAll(".line-remove"))).isEmpty();
    }

    @Test
    void aTestOfTheConnectionTakesWhatIsTypedAndKeepsNothing() throws Exception {
        open("{}", "{}");
        type(window, "url", server.address().toString());
        type(window, "user", "demo");
        type(window, "secret", "demo");
        press(window, "test");

        awaitText(window, "The caller ids can be read");
        assertThat(secrets.secrets()).isEmpty();
        assertThat(running.store.current().server()).isEmpty();
        assertThat(read(window)).contains("Not saved yet. Callcard still uses the previous server.");
    }

    @Test
    void aSavedServerIsAskedAtOnce() throws Exception {
        open("{ \"lines\": [ { \"type\": \"simulated\" } ] }", "{}");
        assertThat(running.program.monitor().sync().status().state()).isEqualTo(State.OFF);
        Line line = running.program.monitor().lines().getFirst();
        type(window, "url", server.address().toString());
        type(window, "user", "demo");
        type(window, "secret", "demo");
        press(window, "keep");

        await().until(() -> running.program.monitor().directory().size() > 0);
        assertThat(secrets.secrets()).containsValue("demo");
        assertThat(running.program.monitor().lines()).as("is not disturbed").containsExactly(line);
        await().until(() -> !read(window).contains("Not saved yet. Callcard still uses the previous server."));
    }

    @Test
    void anotherCountryReadsTheSameNumbersInAnotherWayWithoutLosingThem() throws Exception {
        keepPassword();
        open("""
                { "region": "NO", "server": { "url": "%s", "user": "demo" } }
                """.formatted(server.address()), "{}");
        await().until(() -> running.program.monitor().directory().size() > 0);
        Directory before = running.program.monitor().directory();
        server.close();
        press(window, "page.numbers");
        OnFxThread.run(() -> combo("region").setValue("GB"));

        await().until(() -> running.program
                        .monitor()
                        .directory()
                        .plan()
                        .region(442079460101L)
                        .isPresent()
                && running.program.monitor().directory() != before);
        await().until(() -> running.program.monitor().sync().status().state() == State.FAILED);
        assertThat(running.program.monitor().directory().size()).isEqualTo(before.size());
    }

    @Test
    void linesAreAddedEditedAndRemovedWhileTheOthersGoOn() throws Exception {
        open("{ \"lines\": [ { \"type\": \"simulated\", \"name\": \"One\", \"later\": 1 } ] }", "{}");
        press(window, "page.lines");
        awaitText(window, "One");
        press(window, "addSip");
        press(window, "keep");
        awaitText(window, "The extension is missing");
        Line one = running.program.monitor().lines().getFirst();
        type(window, "user", "1001");
        type(window, "domain", "pbx.invalid");
        press(window, "more-button");
        type(window, "registerSeconds", "5");
        type(window, "password", "sip-secret");
        press(window, "keep");
        awaitText(window, "Enter a whole number from 10 to 7,200 for the registration interval, or leave it empty.");
        type(window, "registerSeconds", "120");
        press(window, "keep");

        awaitText(window, "SIP 1001 at pbx.invalid");
        await().until(() -> running.program.monitor().lines().size() == 2);
        assertThat(running.program.monitor().lines()).contains(one);
        assertThat(secrets.secrets()).containsEntry("SIP password of 1001@pbx.invalid", "sip-secret");
        assertThat(running.settingsText())
                .contains("\"later\"", "\"registerSeconds\": 120")
                .doesNotContain("sip-secret");

        press(window, "line-edit");
        type(window, "name", "Two");
        press(window, "keep");
        await().until(() -> names().contains("Two") && !names().contains("One"));
        press(window, "line-remove");
        await().until(() -> running.program.monitor().lines().size() == 1);
        assertThat(running.store.current().lines()).hasSize(1);
    }

    @Test
    void aLineThatIsRemovedCanBeBroughtBackAsItWas() throws Exception {
        open("""
                { "lines": [ { "type": "simulated", "name": "One", "later": 1 }, { "type": "simulated", "name": "Two" } ] }
                """, "{}");
        press(window, "page.lines");
        awaitText(window, "One");
        press(window, "line-remove");
        awaitText(window, "One was removed.");
        await().until(() -> !names().contains("One"));
        press(window, "bringBack");

        await().until(() -> names().contains("One"));
        await().until(() -> !read(window).contains("One was removed."));
        assertThat(running.store.current().lines()).hasSize(2);
        assertThat(running.settingsText()).containsSubsequence("One", "\"later\"", "Two");
    }

    @Test
    void theLineThatIsAddedHasTheKeyboardAndEnterKeepsIt() throws Exception {
        open("{}", "{}");
        press(window, "page.lines");
        press(window, "addSimulated");
        await().until(() -> FxThread.get(
                () -> "name".equals(window.getScene().getFocusOwner().getId())));
        new FxRobot().write("Reception", 0).type(KeyCode.ENTER);

        await().until(() -> names().contains("Reception"));
    }

    @Test
    void onlyKindsOfLinesThatCanWorkHereAreOffered() throws Exception {
        system.setProperty("os.name", "Linux");
        open("{}", "{}");
        press(window, "page.lines");

        assertThat(FxThread.get(() -> window.lookupAll("#addTapi"))).isEmpty();
        assertThat(FxThread.get(() -> RunningProgram.isSeen(window.lookup("#addHook"))))
                .isTrue();
    }

    @Test
    void anAddressIsCompletedBeforeItIsTriedAndKept() throws Exception {
        open("{}", "{}");
        type(window, "url", server.address().toString().replace("http://", "HTTP:/") + "default.aspx?x=1");
        type(window, "user", "demo");
        type(window, "secret", "demo");
        press(window, "test");
        awaitText(window, "answers at " + server.address());
        assertThat(RunningProgram.typed(window, "url"))
                .isEqualTo(server.address().toString());

        press(window, "keep");
        await().until(() -> running.store.current().server().isPresent());
        assertThat(running.store.current().server().orElseThrow().url())
                .isEqualTo(server.address().toString());
    }

    @Test
    void everyControlHasANameForScreenReadersAndIsReachedByTheKeyboard() throws Exception {
        open("{ \"lines\": [ { \"type\": \"simulated\" } ] }", "{}");
        for (String page : List.of("page.server", "page.lines", "page.numbers", "page.cards", "page.program")) {
            press(window, page);
            List<Node> controls = FxThread.get(() -> window.lookupAll("*").stream()
                    .filter(node -> node.getStyleClass().contains("text-field")
                            || node.getStyleClass().contains("combo-box")
                            || node.getStyleClass().contains("check-box")
                            || node.getStyleClass().contains("button"))
                    .filter(RunningProgram::isSeen)
                    .toList());
            assertThat(controls).as(page).isNotEmpty().allSatisfy(control -> {
                assertThat(RunningProgram.nameOf(control, window))
                        .as("%s of %s", control, page)
                        .isNotEmpty();
                assertThat(control.isFocusTraversable()).isTrue();
            });
        }
    }

    @Test
    void aSoftphoneIsListedOnceAndCanBeNamed() throws Exception {
        open("{}", "{}");
        press(window, "page.lines");
        press(window, "addHook");
        awaitText(window, "tells Callcard of its calls");
        press(window, "keep");
        awaitText(window, "Softphone");
        assertThat(running.store.current().lines())
                .extracting(LineSettings::type)
                .containsExactly("hook");
        await("all softphones tell their calls by one")
                .until(() -> FxThread.get(() -> window.lookupAll("#addHook").isEmpty()));

        press(window, "line-edit");
        type(window, "name", "MicroSIP");
        press(window, "keep");
        await().until(() -> names().contains("MicroSIP"));
        press(window, "line-remove");
        await().until(() -> running.store.current().lines().isEmpty());
        await().until(() -> FxThread.get(
                () -> !window.lookupAll("#addHook").isEmpty() && RunningProgram.isSeen(window.lookup("#addHook"))));
    }

    @Test
    void whatIsSeldomAskedOfAServerIsKeptWithIt() throws Exception {
        open(
                "{ \"server\": { \"url\": \"%s\", \"user\": \"demo\", \"selections\": [12] } }"
                        .formatted(server.address()),
                "{}");
        press(window, "more-button");
        assertThat(RunningProgram.typed(window, "selections")).isEqualTo("12");
        type(window, "selections", "12, all");
        type(window, "culture", "nb-NO");
        press(window, "keep");
        awaitText(window, "\"all\" is not the ID of a selection");
        assertThat(running.store.current().server().orElseThrow().culture()).isNull();

        type(window, "selections", "12 40");
        press(window, "keep");

        await().until(() ->
                running.store.current().server().orElseThrow().selections().equals(List.of(12, 40)));
        assertThat(running.store.current().server().orElseThrow().culture()).isEqualTo("nb-NO");
        await().until(() -> !read(window).contains("Not saved yet. Callcard still uses the previous server."));
    }

    @Test
    void newerVersionsAreLookedForAsSoonAsItIsWanted() throws Exception {
        open("{ \"updates\": { \"check\": false } }", "{}");
        try (FeedServer feed = new FeedServer(Instant.now());
                UpdateOffers offers = new UpdateOffers(
                        running.store,
                        running.surroundings,
                        new Profile(running.folder),
                        "1.0.0",
                        running.program.desktop(),
                        page -> {})) {
            running.program.desktop().openStatus();
            Parent status = RunningProgram.window("Callcard");
            press(window, "page.program");
            press(window, "more-button");
            type(window, "updates.url", feed.address().toString());
            await().until(() -> running.store.current().updates().url().isPresent());
            type(window, "updates.key", feed.key());
            await().until(() -> running.store.current().updates().key().isPresent());
            assertThat(feed.asked()).isEmpty();

            press(window, "updates.check");
            awaitText(status, "Version 1.2.0 is available");

            press(window, "updates.check");
            await().until(() -> read(status).stream().noneMatch(text -> text.contains("1.2.0")));
            assertThat(offers).isNotNull();
        }
    }

    @Test
    void escapeClosesTheWindow() throws Exception {
        open("{}", "{}");

        new FxRobot().type(KeyCode.ESCAPE);

        await().until(() -> !RunningProgram.isOpen(SETTINGS));
    }

    private List<String> names() {
        return running.program.monitor().lines().stream().map(Line::name).toList();
    }

    @SuppressWarnings("unchecked") // every list of the settings rows is one of texts
    private ComboBox<String> combo(String key) {
        return (ComboBox<String>) RunningProgram.find(window, key);
    }

    private void open(String settings, String policy) throws Exception {
        settings(settings);
        policy(policy);
        openSettings();
    }
}
