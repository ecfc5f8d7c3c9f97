package io.github.callcard.os.hotkey;

import io.github.callcard.os.hotkey.HotKey.Modifier;
import io.github.callcard.os.x11.KeyCombination;
import io.github.callcard.os.x11.KeyGrabs;
import io.github.callcard.os.x11.XDisplay;
import io.github.callcard.words.Sentence;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Hot keys of an X server, each a passive grab of the root window. */
final class X11HotKeys implements HotKeySystem {

    private final KeyGrabs grabs;
    private final Map<KeyCombination, Runnable> deeds = new ConcurrentHashMap<>();

    /** @param display closed with these */
    X11HotKeys(XDisplay display) {
        grabs = new KeyGrabs(display, this::press);
    }

    private void press(KeyCombination combination) {
        Runnable deed = deeds.get(combination);
        if (deed != null) {
            deed.run();
        }
    }

    @Override
    public Optional<Sentence> hold(HotKey key, Runnable pressed) {
        KeyCombination combination = combination(key);
        deeds.put(combination, pressed);
        Optional<Sentence> refusal = switch (grabs.grab(combination)) {
            case HELD -> Optional.empty();
            case TAKEN -> Optional.of(Refusals.taken(key));
            case NO_KEY -> Optional.of(Refusals.noKey(key));
        };
        if (refusal.isPresent()) {
            deeds.remove(combination);
        }
        return refusal;
    }

    @Override
    public void release(HotKey key) {
        grabs.release(combination(key));
        deeds.remove(combination(key));
    }

    static KeyCombination combination(HotKey key) {
        return new KeyCombination(
                key.key().x11(),
                key.has(Modifier.CTRL),
                key.has(Modifier.ALT),
                key.has(Modifier.SHIFT),
                key.has(Modifier.WIN));
    }

    @Override
    public void close() {
        grabs.close();
    }
}
