package io.github.callcard.os.hotkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.words.Sentence;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Keys that follow the settings, with a keyboard in memory for the system's. */
class HotKeysTest {

    private static final HotKey K = HotKey.parse("Ctrl+Alt+K").orElseThrow();
    private static final HotKey L = HotKey.parse("Ctrl+Alt+L").orElseThrow();

    private final Keyboard keyboard = new Keyboard();
    private final List<String> done = new CopyOnWriteArrayList<>();
    private final List<Map<String, Sentence>> told = new CopyOnWriteArrayList<>();

    @AutoClose
    private final HotKeys keys = new HotKeys(
            () -> keyboard, Map.of("card", () -> done.add("card"), "search", () -> done.add("search")), told::add);

    @Test
    void eachKeyDoesWhatItIsFor() {
        use(Map.of("card", K, "search", L));

        keyboard.press(L);
        keyboard.press(K);

        assertThat(done).containsExactly("search", "card");
        assertThat(told).containsExactly(Map.of());
    }

    @Test
    void anotherKeyInTheSettingsReplacesTheOneBefore() {
        use(Map.of("card", K));
        use(Map.of("card", L));

        assertThat(keyboard.log).containsExactly("hold Ctrl+Alt+K", "release Ctrl+Alt+K", "hold Ctrl+Alt+L");
    }

    @Test
    void aKeyThatStaysIsNeverGivenBack() {
        use(Map.of("card", K, "search", L));
        use(Map.of("card", K));

        assertThat(keyboard.log).filteredOn(line -> line.startsWith("release")).containsExactly("release Ctrl+Alt+L");
    }

    @Test
    void twoKeysCanChangePlaces() {
        use(Map.of("card", K, "search", L));
        use(Map.of("card", L, "search", K));

        keyboard.press(L);

        assertThat(done).containsExactly("card");
    }

    @Test
    void aKeyOfAnotherProgramIsSaidAndTriedAgainAtTheNextChange() {
        keyboard.taken.put(K, Refusals.taken(K));
        use(Map.of("card", K));
        assertThat(told.getLast().get("card"))
                .hasToString("Ctrl+Alt+K belongs to another program already; choose another key in the settings.");

        keyboard.taken.clear();
        use(Map.of("card", K));

        assertThat(told.getLast()).isEmpty();
        keyboard.press(K);
        assertThat(done).containsExactly("card");
    }

    @Test
    void oneKeyForTwoThingsIsRefused() {
        use(Map.of("card", K, "search", K));

        assertThat(told.getLast().values())
                .extracting(Sentence::toString)
                .containsExactly("Ctrl+Alt+K is chosen for two things; choose another key in the settings.");
    }

    @Test
    void theSystemIsNotAskedWhereNobodyWantsAKey() {
        use(Map.of());

        assertThat(keyboard.log).isEmpty();
    }

    @Test
    void allIsGivenBackAtTheEnd() {
        use(Map.of("card", K));

        keys.close();

        await().until(() -> keyboard.log.contains("close"));
        keys.use(Map.of("card", L));
        assertThat(keyboard.log).doesNotContain("hold Ctrl+Alt+L");
    }

    @Test
    void waylandIsToldByItsOwnVariables() {
        assertThat(HotKeySystems.isWayland(Map.of("WAYLAND_DISPLAY", "wayland-0", "DISPLAY", ":0")))
                .isTrue();
        assertThat(HotKeySystems.isWayland(Map.of("XDG_SESSION_TYPE", "wayland")))
                .isTrue();
        assertThat(HotKeySystems.isWayland(Map.of("XDG_SESSION_TYPE", "x11", "DISPLAY", ":0")))
                .isFalse();
        try (HotKeySystem wayland = HotKeySystems.of("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0"), Runnable::run)) {
            assertThat(wayland.hold(K, () -> {})).contains(Refusals.WAYLAND);
        }
    }

    private void use(Map<String, HotKey> wanted) {
        int before = told.size();
        keys.use(wanted);
        await().until(() -> told.size() > before);
    }

    private static final class Keyboard implements HotKeySystem {

        private final List<String> log = new CopyOnWriteArrayList<>();
        private final Map<HotKey, Sentence> taken = new ConcurrentHashMap<>();
        private final Map<HotKey, Runnable> held = new ConcurrentHashMap<>();

        private void press(HotKey key) {
            Objects.requireNonNull(held.get(key), "nobody holds " + key).run();
        }

        @Override
        public Optional<Sentence> hold(HotKey key, Runnable pressed) {
            if (taken.containsKey(key)) {
                return Optional.ofNullable(taken.get(key));
            }
            log.add("hold " + key);
            held.put(key, pressed);
            return Optional.empty();
        }

        @Override
        public void release(HotKey key) {
            log.add("release " + key);
            held.remove(key);
        }

        @Override
        public void close() {
            log.add("close");
        }
    }
}
