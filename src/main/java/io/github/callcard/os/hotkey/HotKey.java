package io.github.callcard.os.hotkey;

import io.github.callcard.words.KeyNames;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A key with the modifiers held with it, such as Ctrl+Alt+K. It has Ctrl, Alt or Win, since all else is what somebody types;
 * only F13 to F19 may stand alone.
 */
public record HotKey(Set<Modifier> modifiers, Key key) {

    /**
     * A key that is held with another. The one with the system's sign is Win, Cmd or Super, however the system calls it. Ctrl
     * and Shift are also read by their German and Scandinavian names.
     */
    public enum Modifier {
        CTRL("Ctrl", "ctrl|control|strg"),
        ALT("Alt", "alt|option"),
        SHIFT("Shift", "shift|umschalt|skift"),
        WIN("Win", "win|cmd|command|super|meta");

        private final String written;
        private final String names;

        Modifier(String written, String names) {
            this.written = written;
            this.names = names;
        }

        private static Optional<Modifier> named(String name) {
            return Arrays.stream(values())
                    .filter(modifier -> name.toLowerCase(Locale.ROOT).matches(modifier.names))
                    .findFirst();
        }

        /** The name on the keys of that system. */
        private String on(String system) {
            return this != WIN
                    ? written
                    : system.startsWith("Mac") ? "Cmd" : system.startsWith("Linux") ? "Super" : "Win";
        }
    }

    public HotKey {
        modifiers = Set.copyOf(modifiers);
    }

    /** The hot key that is written so; empty where it is none. */
    public static Optional<HotKey> parse(String written) {
        List<String> names =
                Arrays.stream(written.split("\\+", -1)).map(String::strip).toList();
        Set<Modifier> modifiers = EnumSet.noneOf(Modifier.class);
        for (String name : names.subList(0, names.size() - 1)) {
            Optional<Modifier> modifier = Modifier.named(name);
            if (modifier.isEmpty() || !modifiers.add(modifier.get())) {
                return Optional.empty();
            }
        }
        return Key.named(names.getLast()).map(key -> new HotKey(modifiers, key)).filter(HotKey::isUsable);
    }

    private boolean isUsable() {
        return key.standsAlone()
                || modifiers.contains(Modifier.CTRL)
                || modifiers.contains(Modifier.ALT)
                || modifiers.contains(Modifier.WIN);
    }

    boolean has(Modifier modifier) {
        return modifiers.contains(modifier);
    }

    /**
     * The hot key as it is written in that system.
     *
     * @param system the value of {@code os.name}
     */
    public String on(String system) {
        return Stream.concat(
                        Arrays.stream(Modifier.values())
                                .filter(modifiers::contains)
                                .map(each -> each.on(system)),
                        Stream.of(key.written()))
                .collect(Collectors.joining("+"));
    }

    /** The hot key as people read it: Macs have signs on Shift and Ctrl, other keyboards their names in the reader's language. */
    public Object shown() {
        String system = System.getProperty("os.name", "");
        return system.startsWith("Mac") ? on(system) : new KeyNames(on(system));
    }

    @Override
    public String toString() {
        return on(System.getProperty("os.name", ""));
    }
}
