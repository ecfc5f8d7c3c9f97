package io.github.callcard.os.notifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The menu as the desktop reads it and tells what was chosen, {@code com.canonical.dbusmenu}. Belongs to the bus's thread.
 *
 * <p>Source: {@code dbus-menu.xml} of libdbusmenu 16.04, and how GNOME's AppIndicator extension, Plasma and Xfce use it.
 */
final class MenuObject implements BusObject {

    static final String PATH = "/MenuBar";

    private static final int VERSION = 3;

    private static final Declaration DECLARATION = new Declaration(PATH, "com.canonical.dbusmenu", """
            <node><interface name="com.canonical.dbusmenu">
              <property name="Version" type="u" access="read"/>
              <property name="TextDirection" type="s" access="read"/>
              <property name="Status" type="s" access="read"/>
              <property name="IconThemePath" type="as" access="read"/>
              <method name="GetLayout"><arg type="i" direction="in"/><arg type="i" direction="in"/><arg type="as" direction="in"/>
                <arg type="u" direction="out"/><arg type="(ia{sv}av)" direction="out"/></method>
              <method name="GetGroupProperties"><arg type="ai" direction="in"/><arg type="as" direction="in"/>
                <arg type="a(ia{sv})" direction="out"/></method>
              <method name="GetProperty"><arg type="i" direction="in"/><arg type="s" direction="in"/>
                <arg type="v" direction="out"/></method>
              <method name="Event"><arg type="i" direction="in"/><arg type="s" direction="in"/><arg type="v" direction="in"/>
                <arg type="u" direction="in"/></method>
              <method name="EventGroup"><arg type="a(isvu)" direction="in"/><arg type="ai" direction="out"/></method>
              <method name="AboutToShow"><arg type="i" direction="in"/><arg type="b" direction="out"/></method>
              <method name="AboutToShowGroup"><arg type="ai" direction="in"/><arg type="ai" direction="out"/>
                <arg type="ai" direction="out"/></method>
              <signal name="ItemsPropertiesUpdated"><arg type="a(ia{sv})"/><arg type="a(ias)"/></signal>
              <signal name="LayoutUpdated"><arg type="u"/><arg type="i"/></signal>
              <signal name="ItemActivationRequested"><arg type="i"/><arg type="u"/></signal>
            </interface></node>
            """);

    private final MenuTree tree = new MenuTree();
    private int revision = 1;

    /** Takes the entries in place of those before, and tells the desktop where it is there. */
    void show(List<MenuEntry> entries, Optional<SessionBus> bus) {
        Optional<List<Integer>> texts = tree.replace(entries);
        if (texts.isEmpty()) {
            revision++;
            bus.ifPresent(to ->
                    to.tell(this, "LayoutUpdated", new BusValue.Unsigned(revision), new BusValue.Int(MenuTree.ROOT)));
        } else if (!texts.get().isEmpty()) {
            bus.ifPresent(to -> to.tell(
                    this,
                    "ItemsPropertiesUpdated",
                    tree.properties(texts.get()),
                    new BusValue.Array("(ias)", List.of())));
        }
    }

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public BusValue property(String name) {
        return switch (name) {
            case "Version" -> new BusValue.Unsigned(VERSION);
            case "TextDirection" -> new BusValue.Text("ltr");
            case "Status" -> new BusValue.Text("normal");
            default -> BusValue.texts(List.of());
        };
    }

    @Override
    public Optional<BusValue.Tuple> call(String method, List<BusValue> parameters) {
        return switch (method) {
            case "GetLayout" -> layout(number(parameters.get(0)), number(parameters.get(1)));
            case "GetGroupProperties" -> Optional.of(BusValue.tuple(properties(numbers(parameters.getFirst()))));
            case "GetProperty" -> property(number(parameters.get(0)), text(parameters.get(1)));
            case "Event" -> event(parameters) ? Optional.of(BusValue.tuple()) : Optional.empty();
            case "EventGroup" -> Optional.of(BusValue.tuple(BusValue.numbers(events(parameters.getFirst()))));
            // The desktop was told of every change when it came.
            case "AboutToShow" ->
                tree.has(number(parameters.getFirst()))
                        ? Optional.of(BusValue.tuple(new BusValue.Flag(false)))
                        : Optional.empty();
            case "AboutToShowGroup" ->
                Optional.of(BusValue.tuple(
                        BusValue.numbers(List.of()),
                        BusValue.numbers(numbers(parameters.getFirst()).stream()
                                .filter(number -> !tree.has(number))
                                .toList())));
            default -> Optional.empty();
        };
    }

    /** Of the properties that the caller names all are told: they are few. */
    private Optional<BusValue.Tuple> layout(int number, int depth) {
        return tree.has(number)
                ? Optional.of(BusValue.tuple(new BusValue.Unsigned(revision), tree.layout(number, depth)))
                : Optional.empty();
    }

    /** No number at all stands for every entry. */
    private BusValue properties(List<Integer> numbers) {
        return tree.properties(numbers.isEmpty() ? tree.all() : numbers);
    }

    private Optional<BusValue.Tuple> property(int number, String name) {
        return Optional.ofNullable(tree.properties(number).values().get(name))
                .map(value -> BusValue.tuple(new BusValue.Boxed(value)));
    }

    /** False where there is no such entry any more. */
    private boolean event(List<BusValue> parameters) {
        int number = number(parameters.get(0));
        if (text(parameters.get(1)).equals("clicked")) {
            tree.entry(number).map(MenuEntry::command).ifPresent(Runnable::run);
        }
        return tree.has(number);
    }

    /** The numbers that there are no entries of. */
    private List<Integer> events(BusValue events) {
        List<Integer> unknown = new ArrayList<>();
        if (events instanceof BusValue.Array several) {
            for (BusValue one : several.values()) {
                if (one instanceof BusValue.Tuple parts && !event(parts.parts())) {
                    unknown.add(number(parts.parts().getFirst()));
                }
            }
        }
        return unknown;
    }

    private static int number(BusValue value) {
        return value instanceof BusValue.Int number ? number.number() : -1;
    }

    private static String text(BusValue value) {
        return value instanceof BusValue.Text text ? text.text() : "";
    }

    private static List<Integer> numbers(BusValue value) {
        return value instanceof BusValue.Array numbers
                ? numbers.values().stream().map(MenuObject::number).toList()
                : List.of();
    }
}
