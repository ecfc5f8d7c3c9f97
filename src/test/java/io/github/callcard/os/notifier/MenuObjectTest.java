package io.github.callcard.os.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MenuObjectTest {

    private final List<String> chosen = new ArrayList<>();
    private final MenuObject menu = new MenuObject();

    @Test
    void theLayoutHasEveryEntryWithWhatLiesBelowIt() {
        show("1 line ready", "Kari_N · 10:00");

        assertThat(layout(0, -1))
                .isEqualTo(BusValue.tuple(
                        number(0),
                        properties(Map.of("children-display", text("submenu"))),
                        children(
                                entry(1, Map.of("label", text("1 line ready"), "enabled", flag(false))),
                                entry(2, Map.of("type", text("separator"))),
                                entry(3, Map.of("label", text("Kari__N · 10:00"), "enabled", flag(true))),
                                entry(
                                        4,
                                        Map.of(
                                                "label", text("Pause"),
                                                "enabled", flag(true),
                                                "children-display", text("submenu")),
                                        entry(5, Map.of("label", text("For an hour"), "enabled", flag(true)))),
                                entry(6, Map.of("label", text("Quit"), "enabled", flag(true))))));
    }

    @Test
    void aDesktopReadsOneLevelAtATimeWhereItAsksForThat() {
        show("1 line ready", "Kari");

        assertThat(layout(0, 1).toString()).contains("Pause").doesNotContain("For an hour");
        assertThat(layout(4, 1).toString()).contains("For an hour").doesNotContain("Quit");
    }

    @Test
    void aClickRunsTheEntryAndNothingElseDoes() {
        show("1 line ready", "Kari");

        assertThat(event(5, "hovered")).isPresent();
        assertThat(chosen).isEmpty();
        assertThat(event(5, "clicked")).isPresent();
        assertThat(event(1, "clicked")).as("it only says something").isPresent();

        assertThat(chosen).containsExactly("hour");
    }

    @Test
    void severalClicksAtOnceAnswerWhichEntriesThereAreNot() {
        show("1 line ready", "Kari");
        BusValue events = new BusValue.Array(
                "(isvu)",
                List.of(
                        BusValue.tuple(number(6), text("clicked"), new BusValue.Boxed(text("")), number(0)),
                        BusValue.tuple(number(77), text("clicked"), new BusValue.Boxed(text("")), number(0))));

        assertThat(menu.call("EventGroup", List.of(events))).contains(BusValue.tuple(BusValue.numbers(List.of(77))));
        assertThat(chosen).containsExactly("quit");
    }

    @Test
    void aClickOnAMenuThatWasReadBeforeAChangeDoesWhatItsTextSaid() {
        show("1 line ready", "Kari");
        menu.show(List.of(MenuEntry.command("quit", "Quit", () -> chosen.add("quit"))), Optional.empty());

        assertThat(event(6, "clicked")).isPresent();
        assertThat(event(5, "clicked")).as("gone meanwhile").isEmpty();

        assertThat(chosen).containsExactly("quit");
    }

    @Test
    void anotherTextIsToldAloneAndAnotherEntryHasTheMenuReadAnew() {
        MenuTree tree = new MenuTree();
        assertThat(tree.replace(entries("1 line ready", "Kari"))).isEmpty();

        assertThat(tree.replace(entries("1 line ready", "Kari"))).contains(List.of());
        assertThat(tree.replace(entries("No line", "Kari"))).contains(List.of(1));
        assertThat(tree.replace(entries("No line", "Ola").reversed())).isEmpty();
    }

    @Test
    void entriesThatThereAreNotAreNotMadeUp() {
        show("1 line ready", "Kari");

        assertThat(menu.call("GetLayout", List.of(number(77), number(-1), BusValue.texts(List.of()))))
                .isEmpty();
        assertThat(menu.call("AboutToShow", List.of(number(77)))).isEmpty();
        assertThat(menu.call("AboutToShow", List.of(number(4)))).contains(BusValue.tuple(flag(false)));
        assertThat(menu.call("GetProperty", List.of(number(6), text("label"))))
                .contains(BusValue.tuple(new BusValue.Boxed(text("Quit"))));
        assertThat(menu.call("GetProperty", List.of(number(6), text("icon-name"))))
                .isEmpty();
    }

    private void show(String state, String recent) {
        menu.show(entries(state, recent), Optional.empty());
    }

    private List<MenuEntry> entries(String state, String recent) {
        return List.of(
                MenuEntry.note("state", state),
                MenuEntry.line("line"),
                MenuEntry.command("recent", recent, () -> chosen.add("recent")),
                MenuEntry.menu(
                        "pause",
                        "Pause",
                        List.of(MenuEntry.command("pause.hour", "For an hour", () -> chosen.add("hour")))),
                MenuEntry.command("quit", "Quit", () -> chosen.add("quit")));
    }

    private BusValue layout(int number, int depth) {
        return menu.call("GetLayout", List.of(number(number), number(depth), BusValue.texts(List.of())))
                .orElseThrow()
                .parts()
                .get(1);
    }

    private Optional<BusValue.Tuple> event(int number, String event) {
        return menu.call("Event", List.of(number(number), text(event), new BusValue.Boxed(text("")), number(0)));
    }

    private static BusValue entry(int number, Map<String, BusValue> properties, BusValue... children) {
        return BusValue.tuple(number(number), properties(properties), children(children));
    }

    private static BusValue children(BusValue... children) {
        return new BusValue.Array(
                "v", List.of(children).stream().map(BusValue.Boxed::new).toList());
    }

    private static BusValue properties(Map<String, BusValue> properties) {
        return new BusValue.Properties(properties);
    }

    private static BusValue number(int number) {
        return new BusValue.Int(number);
    }

    private static BusValue text(String text) {
        return new BusValue.Text(text);
    }

    private static BusValue flag(boolean isSet) {
        return new BusValue.Flag(isSet);
    }
}
