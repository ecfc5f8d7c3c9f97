package io.github.callcard.os.notifier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A menu in the form of {@code com.canonical.dbusmenu}: entries by number, each with its properties. An entry keeps its number
 * while the program runs, so that a click on a menu that was read before a change does what its text said. Belongs to one
 * thread.
 *
 * <p>Source: {@code dbus-menu.xml} of libdbusmenu 16.04.
 */
final class MenuTree {

    /** The menu itself. */
    static final int ROOT = 0;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<Integer, MenuEntry> entries = new LinkedHashMap<>();
    private List<MenuEntry> top = List.of();

    /**
     * Takes the entries in place of those before.
     *
     * @return the numbers of the entries whose texts alone changed; empty when others or more changed, and the whole menu has to
     *     be read anew
     */
    Optional<List<Integer>> replace(List<MenuEntry> newTop) {
        Map<Integer, MenuEntry> before = new LinkedHashMap<>(entries);
        List<Integer> shapeBefore = shape(top);
        top = List.copyOf(newTop);
        entries.clear();
        number(top);
        if (!shapeBefore.equals(shape(top))) {
            return Optional.empty();
        }
        List<Integer> changed = new ArrayList<>();
        entries.forEach((number, entry) -> {
            MenuEntry old = before.get(number);
            if (old == null || !properties(old).equals(properties(entry))) {
                changed.add(number);
            }
        });
        return Optional.of(changed);
    }

    private void number(List<MenuEntry> list) {
        for (MenuEntry entry : list) {
            entries.put(numberOf(entry), entry);
            number(entry.entries());
        }
    }

    private int numberOf(MenuEntry entry) {
        return numbers.computeIfAbsent(entry.key(), key -> numbers.size() + 1);
    }

    /** The numbers in their order, each menu between a pair of brackets. */
    private List<Integer> shape(List<MenuEntry> list) {
        List<Integer> shape = new ArrayList<>();
        for (MenuEntry entry : list) {
            shape.add(numberOf(entry));
            if (!entry.entries().isEmpty()) {
                shape.add(-1);
                shape.addAll(shape(entry.entries()));
                shape.add(-2);
            }
        }
        return shape;
    }

    Optional<MenuEntry> entry(int number) {
        return Optional.ofNullable(entries.get(number));
    }

    boolean has(int number) {
        return number == ROOT || entries.containsKey(number);
    }

    /** The numbers of all entries. */
    List<Integer> all() {
        return List.copyOf(entries.keySet());
    }

    /**
     * An entry with what lies below it.
     *
     * @param depth how many levels below it; negative for all
     */
    BusValue.Tuple layout(int number, int depth) {
        List<MenuEntry> below =
                number == ROOT ? top : entry(number).map(MenuEntry::entries).orElse(List.of());
        List<BusValue.Boxed> children = new ArrayList<>();
        if (depth != 0) {
            below.forEach(child -> children.add(new BusValue.Boxed(layout(numberOf(child), depth - 1))));
        }
        return BusValue.tuple(new BusValue.Int(number), properties(number), new BusValue.Array("v", children));
    }

    BusValue.Properties properties(int number) {
        return number == ROOT
                ? new BusValue.Properties(Map.of("children-display", new BusValue.Text("submenu")))
                : entry(number).map(MenuTree::properties).orElse(new BusValue.Properties(Map.of()));
    }

    private static BusValue.Properties properties(MenuEntry entry) {
        Map<String, BusValue> properties = new LinkedHashMap<>();
        if (entry.isLine()) {
            properties.put("type", new BusValue.Text("separator"));
            return new BusValue.Properties(properties);
        }
        // One underscore would mark a key.
        properties.put("label", new BusValue.Text(entry.text().replace("_", "__")));
        properties.put("enabled", new BusValue.Flag(entry.isEnabled()));
        if (!entry.entries().isEmpty()) {
            properties.put("children-display", new BusValue.Text("submenu"));
        }
        return new BusValue.Properties(properties);
    }

    /** Entries with their properties, as several calls and signals have them. */
    BusValue.Array properties(List<Integer> ofNumbers) {
        List<BusValue> known = new ArrayList<>();
        for (int number : ofNumbers) {
            if (has(number)) {
                known.add(BusValue.tuple(new BusValue.Int(number), properties(number)));
            }
        }
        return new BusValue.Array("(ia{sv})", known);
    }
}
