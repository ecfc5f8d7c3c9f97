package io.github.callcard.app.window;

import static io.github.callcard.app.window.Office.awaitText;
import static io.github.callcard.app.window.Office.press;
import static io.github.callcard.app.window.Office.read;
import static io.github.callcard.app.window.Office.type;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.app.settings.CardSettings.Theme;
import io.github.callcard.app.settings.LineSettings;
import io.github.callcard.app.settings.Profile;
import io.github.callcard.app.update.FeedServer;
import io.github.callcard.directory.Directory;
import io.github.callcard.line.Line;
import io.github.callcard.sync.SyncStatus.State;
import io.github.callcard.ui.toolkit.FxThread;
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
class SettingsWindowTest extends OfficeWindowTest {

    @Test
    void aChoiceHoldsAndIsKeptAtOnce() throws Exception {
        open("{ \"later\": 7 }", "{}");
        press(window, "page.cards");
        FxThread.get(() -> {
            combo("card.theme").setValue("dark");
            return true;
        });

        assertThat(office.store.current().card().theme()).isEqualTo(Theme.DARK);
        await().until(() ->
                FxThread.get(() -> window.getStylesheets().stream().anyMatch(sheet -> sheet.endsWith("dark.css"))));
        assertThat(office.settingsText()).contains("dark", "\"later\": 7");
    }

    @Test
    void aNumberIsKeptWhenItIsTyped() throws Exception {
        open("{}", "{}");
        press(window, "page.program");
        type(window, "sync.minutes", "30");

        await().until(() -> office.store.current().sync().interval().toMinutes() == 30);
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

        assertThat(office.store.current().sync().interval().toMinutes()).isEqualTo(15);
        assertThat(office.settingsText()).doesNotContain("twenty");
        FxThread.get(() -> {
            window.getScene().getWindow().hide();
            return true;
        });
        office.program.desktop().openSettings();
        assertThat(Office.typed(window, "site.areaCode")).isEqualTo("twenty");
        type(window, "site.areaCode", "22");
        await().until(() -> office.store.current().site().areaCode().equals("22"));
    }

    @Test
    void whatTheAdministratorDecidesIsLockedAndSaysSo() throws Exception {
        open("{}", "{ \"card\": { \"theme\": \"light\" }, \"lines\": [ { \"type\": \"simulated\" } ] }");
        press(window, "page.cards");

        Control theme = FxThread.get(() -> combo("card.theme"));
        assertThat(theme.isDisabled()).isTrue();
        assertThat(theme.getAccessibleHelp())
                .isEqualTo("Set by your administrator (%s)", office.machine.resolve("policy.json"));
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
        assertThat(office.store.current().server()).isEmpty();
        assertThat(read(window)).contains("Not saved yet. Callcard still uses the previous server.");
    }

    @Test
    void aSavedServerIsAskedAtOnce() throws Exception {
        open("{ \"lines\": [ { \"type\": \"simulated\" } ] }", "{}");
        assertThat(office.program.monitor().sync().status().state()).isEqualTo(State.OFF);
        Line line = office.program.monitor().lines().getFirst();
        type(window, "url", server.address().toString());
        type(window, "user", "demo");
        type(window, "secret", "demo");
        press(window, "keep");

        await().until(() -> office.program.monitor().directory().size() > 0);
        assertThat(secrets.secrets()).containsValue("demo");
        assertThat(office.program.monitor().lines()).as("is not disturbed").containsExactly(line);
        await().until(() -> !read(window).contains("Not saved yet. Callcard still uses the previous server."));
    }

    @Test
    void anotherCountryReadsTheSameNumbersInAnotherWayWithoutLosingThem() throws Exception {
        keepPassword();
        open("""
                { "region": "NO", "server": { "url": "%s", "user": "demo" } }
                """.formatted(server.address()), "{}");
        await().until(() -> office.program.monitor().directory().size() > 0);
        Directory before = office.program.monitor().directory();
        server.close();
        press(window, "page.numbers");
        FxThread.get(() -> {
            combo("region").setValue("GB");
            return true;
        });

        await().until(() -> office.program
                        .monitor()
                        .directory()
                        .plan()
                        .region(442079460101L)
                        .isPresent()
                && office.program.monitor().directory() != before);
        await().until(() -> office.program.monitor().sync().status().state() == State.FAILED);
        assertThat(office.program.monitor().directory().size()).isEqualTo(before.size());
    }

    @Test
    void linesAreAddedEditedAndRemovedWhileTheOthersGoOn() throws Exception {
        open("{ \"lines\": [ { \"type\": \"simulated\", \"name\": \"One\", \"later\": 1 } ] }", "{}");
        press(window, "page.lines");
        awaitText(window, "One");
        press(window, "addSip");
        press(window, "keep");
        awaitText(window, "The extension is missing");
        Line one = office.program.monitor().lines().getFirst();
        type(window, "user", "1001");
        type(window, "domain", "pbx.invalid");
        press(window, "more-button");
        type(window, "registerSeconds", "5");
        type(
                window,
                "library",
                folder.resolve("liblinphone-that-is-not-there.so").toString());
        type(window, "password", "sip-secret");
        press(window, "keep");
        awaitText(window, "Enter a whole number from 10 to 7,200 for the seconds of a registration, or nothing.");
        type(window, "registerSeconds", "120");
        press(window, "keep");

        awaitText(window, "SIP 1001 at pbx.invalid");
        await().until(() -> office.program.monitor().lines().size() == 2);
        assertThat(office.program.monitor().lines()).contains(one);
        assertThat(secrets.secrets()).containsEntry("SIP password of 1001@pbx.invalid", "sip-secret");
        assertThat(office.settingsText())
                .contains("\"later\"", "\"registerSeconds\": 120")
                .doesNotContain("sip-secret");

        press(window, "line-edit");
        type(window, "name", "Two");
        press(window, "keep");
        await().until(() -> names().contains("Two") && !names().contains("One"));
        press(window, "line-remove");
        await().until(() -> office.program.monitor().lines().size() == 1);
        assertThat(office.store.current().lines()).hasSize(1);
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
        assertThat(office.store.current().lines()).hasSize(2);
        assertThat(office.settingsText()).containsSubsequence("One", "\"later\"", "Two");
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
        assertThat(FxThread.get(() -> Office.isSeen(window.lookup("#addHook")))).isTrue();
    }

    @Test
    void anAddressIsCompletedBeforeItIsTriedAndKept() throws Exception {
        open("{}", "{}");
        type(window, "url", server.address().toString().replace("http://", "HTTP:/") + "default.aspx?x=1");
        type(window, "user", "demo");
        type(window, "secret", "demo");
        press(window, "test");
        awaitText(window, "answers at " + server.address());
        assertThat(Office.typed(window, "url")).isEqualTo(server.address().toString());

        press(window, "keep");
        await().until(() -> office.store.current().server().isPresent());
        assertThat(office.store.current().server().orElseThrow().url())
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
                    .filter(Office::isSeen)
                    .toList());
            assertThat(controls).as(page).isNotEmpty().allSatisfy(control -> {
                assertThat(Office.nameOf(control, window))
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
        awaitText(window, "callcard call");
        press(window, "keep");
        awaitText(window, "Softphone");
        assertThat(office.store.current().lines()).containsExactly(new LineSettings.Hook(null));
        assertThat(FxThread.get(() -> window.lookupAll("#addHook")))
                .as("all softphones tell their calls by one")
                .isEmpty();

        press(window, "line-edit");
        type(window, "name", "MicroSIP");
        press(window, "keep");
        await().until(() -> names().contains("MicroSIP"));
        press(window, "line-remove");
        await().until(() -> office.store.current().lines().isEmpty());
        assertThat(FxThread.get(() -> Office.isSeen(window.lookup("#addHook")))).isTrue();
    }

    @Test
    void whatIsSeldomAskedOfAServerIsKeptWithIt() throws Exception {
        open(
                "{ \"server\": { \"url\": \"%s\", \"user\": \"demo\", \"selections\": [12] } }"
                        .formatted(server.address()),
                "{}");
        press(window, "more-button");
        assertThat(Office.typed(window, "selections")).isEqualTo("12");
        type(window, "selections", "12, all");
        type(window, "culture", "nb-NO");
        press(window, "keep");
        awaitText(window, "The selection \"all\" is no id of one");
        assertThat(office.store.current().server().orElseThrow().culture()).isNull();

        type(window, "selections", "12 40");
        press(window, "keep");

        await().until(() ->
                office.store.current().server().orElseThrow().selections().equals(List.of(12, 40)));
        assertThat(office.store.current().server().orElseThrow().culture()).isEqualTo("nb-NO");
        await().until(() -> !read(window).contains("Not saved yet. Callcard still uses the previous server."));
    }

    @Test
    void newerVersionsAreLookedForAsSoonAsItIsWanted() throws Exception {
        open("{ \"updates\": { \"check\": false } }", "{}");
        try (FeedServer feed = new FeedServer(Instant.now());
                UpdateOffers offers = new UpdateOffers(
                        office.store,
                        office.surroundings,
                        new Profile(office.folder),
                        "1.0.0",
                        office.program.desktop(),
                        page -> {})) {
            office.program.desktop().openStatus();
            Parent status = Office.window("Callcard");
            press(window, "page.program");
            press(window, "more-button");
            type(window, "updates.url", feed.address().toString());
            await().until(() -> office.store.current().updates().url().isPresent());
            type(window, "updates.key", feed.key());
            await().until(() -> office.store.current().updates().key().isPresent());
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

        await().until(() -> !Office.isOpen(SETTINGS));
    }

    private List<String> names() {
        return office.program.monitor().lines().stream().map(Line::name).toList();
    }

    @SuppressWarnings("unchecked") // every list of the settings rows is one of texts
    private ComboBox<String> combo(String key) {
        return (ComboBox<String>) Office.find(window, key);
    }

    private void open(String settings, String policy) throws Exception {
        settings(settings);
        policy(policy);
        openSettings();
    }
}
