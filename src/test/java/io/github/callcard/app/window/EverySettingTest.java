package io.github.callcard.app.window;

import static io.github.callcard.app.window.RunningProgram.press;
import static io.github.callcard.app.window.RunningProgram.type;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.app.line.LineKind;
import io.github.callcard.app.line.LineKinds;
import io.github.callcard.app.update.FeedServer;
import io.github.callcard.settings.SettingEntry;
import io.github.callcard.settings.SettingsPage;
import io.github.callcard.settings.SettingsSchema;
import io.github.callcard.ui.settings.Field;
import io.github.callcard.ui.settings.SettingRow;
import io.github.callcard.ui.toolkit.FxThread;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each setting that the schema puts on a page can be seen there. */
class EverySettingTest extends ProgramWindowTest {

    @Test
    void eachIsInTheWindow() throws Exception {
        settings("{}");
        onWindows();
        openSettings();

        Set<String> keys = new TreeSet<>(keysOfPages());
        keys.addAll(keysOfLines());
        assertThat(seen().keySet()).containsExactlyElementsOf(keys);
    }

    @Test
    void whereNothingIsSetTheUsualValueIsShown() throws Exception {
        settings("{}");
        onWindows();
        openSettings();
        Map<String, Node> seen = seen();

        Map<String, String> usual = new TreeMap<>();
        SettingsSchema.entries().stream()
                .filter(entry -> seen.get(entry.key()) instanceof SettingRow)
                .forEach(entry -> usual.put(entry.key(), entry.kind().usual()));
        assertThat(usual).containsKeys("sync.minutes", "updates.check", "card.theme");
        assertThat(usual)
                .allSatisfy(
                        (key, value) -> assertThat(shown(seen.get(key))).as(key).isEqualTo(value));
    }

    @ParameterizedTest
    @CsvSource({"basic, clientId tenant environment", "online, url plainHttp user"})
    void eachIsShownAsLockedWithThePlaceWhereTheAdministratorDecidesIt(String signIn, String ofOthers)
            throws Exception {
        settings("{}");
        policy("""
                { "server": { "url": "http://crm.invalid/", "signIn": "%s", "user": "tej0", "clientId": "c", "tenant": "Cust1",
                    "environment": "sod", "acceptLanguage": "nb-NO", "language": "no", "culture": "nb-NO", "timeZone": "UTC",
                    "selections": [12], "plainHttp": true },
                  "region": "NO", "language": "en",
                  "site": { "outsideLine": "0", "incomingPrefix": "0", "outgoingPrefix": "9", "areaCode": "22",
                    "longestExtension": 4, "plusMissing": true },
                  "colleagues": { "file": "colleagues.csv", "numbers": ["+47 22 33 44"], "departments": ["Sales"] },
                  "card": { "theme": "light", "context": false, "lookup": false, "lookupsPerHour": 5, "add": false, "actions": [], "secondsAfterCall": 1, "secondsAfterMissed": 1, "reducedMotion": true, "tray": true },
                  "when": { "outsideOnly": true, "knownOnly": true, "outgoing": false, "showAnyway": true, "hideFromSharing": true,
                    "withoutLines": ["Desk phone"] },
                  "where": { "corner": "top_left", "screen": "window", "corners": ["1920x1080+0+0 top_left"] },
                  "sound": { "on": true, "importantCallers": ["Muster"], "importantSelections": [12], "importantCategories": [3] },
                  "keys": { "card": "Ctrl+Alt+K", "search": "none", "dial": "Ctrl+Alt+D" },
                  "sync": { "minutes": 20 }, "snapshot": { "maxAgeDays": 30 }, "journal": { "days": 30, "colleagues": false }, "start": { "atSignIn": false },
                  "updates": { "check": false, "url": "https://callcard.example/feed.json", "key": "%s" } }
                """.formatted(signIn, publicKey()));
        onWindows();
        openSettings();

        Map<String, Node> seen = seen();
        seen.keySet().removeIf(key -> key.startsWith("lines."));
        Set<String> keys = new TreeSet<>(keysOfPages());
        Stream.of(ofOthers.split(" ", -1)).map("server."::concat).forEach(keys::remove);
        assertThat(seen.keySet()).containsExactlyElementsOf(keys);
        assertThat(seen).allSatisfy((key, place) -> {
            assertThat(labels(place)).as(key).contains("Set by your administrator");
            assertThat(control(place).isDisabled()).as(key).isTrue();
            assertThat(control(place).getAccessibleHelp())
                    .as(key)
                    .isEqualTo("Set by your administrator (%s)", running.machine.resolve("policy.json"));
        });
    }

    private static String publicKey() throws Exception {
        try (var feed = new FeedServer()) {
            return feed.key();
        }
    }

    /** The keys that the schema puts on a page; lines have keys of their own. */
    private static Set<String> keysOfPages() {
        return SettingsSchema.entries().stream()
                .filter(entry -> entry.page() != null && entry.page() != SettingsPage.LINES)
                .map(SettingEntry::key)
                .collect(Collectors.toSet());
    }

    /** The keys of each kind of line that the window can edit. */
    private static List<String> keysOfLines() {
        return LineKinds.BUILT_IN.kinds().stream()
                .filter(LineKind::isEditable)
                .flatMap(kind -> kind.entries().stream()
                        .filter(entry -> entry.page() == SettingsPage.LINES)
                        .map(entry -> "lines." + kind.name() + "." + entry.key()))
                .toList();
    }

    /** The controls that the user can get to see, by key. */
    private Map<String, Node> seen() {
        Map<String, Node> seen = new TreeMap<>();
        if (FxThread.get(() -> RunningProgram.find(window, "online").isDisabled())) {
            seen.putAll(seenNow());
        } else {
            type(window, "url", "http://crm.invalid/");
            seen.putAll(seenNow());
            press(window, "online");
            seen.putAll(seenNow());
        }
        seen.putAll(seenAt("page.numbers", "page.cards", "page.program"));
        press(window, "page.lines");
        List.of(
                        "addSip",
                        "addTapi",
                        "addHook",
                        "addActionurl",
                        "addFritzbox",
                        "addAsterisk",
                        "add3cx",
                        "addWazo",
                        "addSimulated")
                .forEach(button -> {
                    press(window, button);
                    seenNow().forEach((key, place) -> seen.put(key, place));
                    press(window, "cancel");
                });
        return seen;
    }

    private Map<String, Node> seenAt(String... pages) {
        Map<String, Node> seen = new LinkedHashMap<>();
        for (String page : pages) {
            press(window, page);
            seen.putAll(seenNow());
        }
        return seen;
    }

    private Map<String, Node> seenNow() {
        return FxThread.get(() -> {
            List<Node> buttons = new ArrayList<>(window.lookupAll(".more-button"));
            buttons.stream()
                    .filter(RunningProgram::isSeen)
                    .forEach(button -> ((ToggleButton) button).setSelected(true));
            return window.lookupAll("*").stream()
                    .filter(node -> !keyOf(node).isEmpty() && RunningProgram.isSeen(node))
                    .collect(Collectors.toMap(EverySettingTest::keyOf, node -> node, (one, other) -> one));
        });
    }

    private static String keyOf(Node node) {
        return switch (node) {
            case Field field -> field.getKey();
            case SettingRow row -> row.getKey();
            default -> "";
        };
    }

    private static String shown(@Nullable Node place) {
        return FxThread.get(() -> switch (control(place)) {
            case CheckBox box -> String.valueOf(box.isSelected());
            case ComboBoxBase<?> box -> String.valueOf(box.getValue());
            case TextInputControl field -> field.getText();
            case Button add -> "";
            default -> throw new AssertionError("an unknown control: " + place);
        });
    }

    private static Node control(@Nullable Node place) {
        return switch (Objects.requireNonNull(place)) {
            case Field field -> Objects.requireNonNull(field.getControl());
            case SettingRow row ->
                row.lookupAll("*").stream()
                        .filter(node -> row.getKey().equals(node.getId()))
                        .findFirst()
                        .orElseThrow();
            default -> throw new AssertionError("no setting: " + place);
        };
    }

    private static List<String> labels(Node place) {
        return FxThread.get(() -> RunningProgram.read((Parent) place));
    }
}
