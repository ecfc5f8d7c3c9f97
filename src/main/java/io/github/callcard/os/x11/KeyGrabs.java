package io.github.callcard.os.x11;

import com.sun.jna.Pointer;
import io.github.callcard.os.LastingThread;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Key combinations that the X server gives to Callcard whatever window has the keys, with caps lock and num lock on or off.
 * When the keyboard gets another layout they are taken anew. Safe to use from any thread.
 */
public final class KeyGrabs implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KeyGrabs.class);

    private static final int KEY_PRESS = 2;
    private static final int KEY_RELEASE = 3;
    private static final int CLIENT_MESSAGE = 33;
    private static final int MAPPING_NOTIFY = 34;
    private static final int TYPE = 0x7F;
    private static final int POINTER_MAPPING = 2;
    private static final byte ASYNCHRONOUS = 1;

    /** The answer to the wish for a key. */
    public enum Outcome {
        HELD,
        /** Another program has it. */
        TAKEN,
        /** The keyboard has no such key. */
        NO_KEY
    }

    private record Grab(int key, int mask) {}

    private final XDisplay display;
    private final Consumer<KeyCombination> pressed;
    private final Map<KeyCombination, Grab> held = new LinkedHashMap<>();
    private final int inbox;
    private final Thread events;
    private KeyboardMap map;

    /**
     * Takes no key yet.
     *
     * @param display closed with these
     * @param pressed told on a thread of its own, once for each time the keys are pressed; must return at once
     */
    public KeyGrabs(XDisplay display, Consumer<KeyCombination> pressed) {
        this.display = display;
        this.pressed = pressed;
        this.map = KeyboardMap.of(display);
        this.inbox = display.createInbox();
        this.events = LastingThread.start("hot-keys", this::takeEvents);
    }

    /** Takes a combination, or says why it cannot be had. */
    public synchronized Outcome grab(KeyCombination combination) {
        OptionalInt key = map.key(combination.symbol());
        if (key.isEmpty()) {
            return Outcome.NO_KEY;
        }
        Grab wanted = new Grab(key.getAsInt(), map.mask(combination));
        for (int lock : map.locks()) {
            if (!grab(wanted.key(), wanted.mask() | lock)) {
                release(wanted);
                return Outcome.TAKEN;
            }
        }
        held.put(combination, wanted);
        return Outcome.HELD;
    }

    /** False where another client has it: the server answers BadAccess. */
    private boolean grab(int key, int mask) {
        int cookie = display.xcb()
                .xcb_grab_key_checked(
                        display.connection(),
                        (byte) 0,
                        display.root(),
                        (short) mask,
                        (byte) key,
                        ASYNCHRONOUS,
                        ASYNCHRONOUS);
        Pointer error = display.xcb().xcb_request_check(display.connection(), cookie);
        XDisplay.free(error);
        return error == null;
    }

    /** Gives a combination back; nothing where it was not held. */
    public synchronized void release(KeyCombination combination) {
        Grab grab = held.remove(combination);
        if (grab != null) {
            release(grab);
        }
    }

    private void release(Grab grab) {
        for (int lock : map.locks()) {
            XDisplay.free(display.xcb()
                    .xcb_request_check(
                            display.connection(),
                            display.xcb()
                                    .xcb_ungrab_key_checked(
                                            display.connection(), (byte) grab.key(), display.root(), (short)
                                                    (grab.mask() | lock))));
        }
    }

    private void takeEvents() {
        Held down = new Held();
        Pointer event = display.xcb().xcb_wait_for_event(display.connection());
        while (event != null) {
            int type = event.getByte(0) & TYPE;
            try {
                switch (type) {
                    case KEY_PRESS -> {
                        if (down.isNew(code(event), event.getInt(4))) {
                            press(code(event), event.getShort(28));
                        }
                    }
                    case KEY_RELEASE -> down.released(code(event), event.getInt(4));
                    case MAPPING_NOTIFY -> {
                        if (event.getByte(4) != POINTER_MAPPING) {
                            grabAnew();
                        }
                    }
                    default -> LOG.trace("An event of the type {}", type);
                }
            } finally {
                XDisplay.free(event);
            }
            if (type == CLIENT_MESSAGE) {
                return;
            }
            event = display.xcb().xcb_wait_for_event(display.connection());
        }
    }

    private static int code(Pointer event) {
        return event.getByte(1) & 0xFF;
    }

    /** A key that stays down is let go and pressed in the same millisecond, again and again. */
    private static final class Held {
        private int releasedKey;
        private int releasedAt;

        private boolean isNew(int key, int time) {
            return key != releasedKey || time != releasedAt;
        }

        private void released(int key, int time) {
            releasedKey = key;
            releasedAt = time;
        }
    }

    private void press(int key, int state) {
        find(key, state).ifPresent(pressed);
    }

    private synchronized Optional<KeyCombination> find(int key, int state) {
        int locks = map.locks()[map.locks().length - 1];
        int modifiers = state & 0xFF & ~locks;
        return held.entrySet().stream()
                .filter(entry -> entry.getValue().equals(new Grab(key, modifiers)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private synchronized void grabAnew() {
        Map<KeyCombination, Grab> before = Map.copyOf(held);
        before.values().forEach(this::release);
        held.clear();
        map = KeyboardMap.of(display);
        before.keySet().forEach(combination -> {
            if (grab(combination) != Outcome.HELD) {
                LOG.warn("A hot key cannot be had with the keyboard's new layout");
            }
        });
    }

    /** Gives every key back and ends the connection. */
    @Override
    public void close() {
        display.send(inbox, inbox, display.atom("_CALLCARD_END"), 0);
        try {
            events.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        display.close();
    }
}
