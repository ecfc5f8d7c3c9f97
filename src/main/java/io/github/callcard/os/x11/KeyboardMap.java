package io.github.callcard.os.x11;

import com.sun.jna.Pointer;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The present meaning of the keys: which key makes a symbol, and which keys are which modifier.
 *
 * @param firstKey the lowest code of a key
 * @param keys the symbols of each key, in turn
 * @param modifiers the codes of the keys of each of the eight modifiers, in turn; 0 for none
 */
record KeyboardMap(int firstKey, Rows keys, Rows modifiers) {

    static final int SHIFT = 1;
    static final int LOCK = 1 << 1;
    static final int CONTROL = 1 << 2;

    private static final int MODIFIERS = 8;
    private static final int[] NUM_LOCK = {0xFF7F};
    private static final int[] ALT = {0xFFE9, 0xFFEA};
    private static final int[] SUPER = {0xFFEB, 0xFFEC};
    private static final int USUAL_ALT = 1 << 3;
    private static final int USUAL_SUPER = 1 << 6;

    /**
     * Numbers in rows of the same length.
     *
     * @param width how many a row has; 0 where there are no rows
     */
    record Rows(int width, List<Integer> numbers) {

        Rows {
            numbers = List.copyOf(numbers);
        }

        static Rows of(int width, int... numbers) {
            return new Rows(width, IntStream.of(numbers).boxed().toList());
        }

        int count() {
            return width == 0 ? 0 : numbers.size() / width;
        }

        boolean has(int row, int column, int number) {
            return column < width && numbers.get(row * width + column) == number;
        }

        IntStream row(int row) {
            return row < count()
                    ? IntStream.range(row * width, (row + 1) * width).map(numbers::get)
                    : IntStream.empty();
        }
    }

    /** The map that the server has now. */
    static KeyboardMap of(XDisplay display) {
        XcbLibrary xcb = display.xcb();
        Pointer connection = display.connection();
        Pointer setup = xcb.xcb_get_setup(connection);
        // xcb_setup_t: min_keycode and max_keycode.
        int first = setup.getByte(34) & 0xFF;
        int count = (setup.getByte(35) & 0xFF) - first + 1;
        int keys = xcb.xcb_get_keyboard_mapping(connection, (byte) first, (byte) count);
        int modifiers = xcb.xcb_get_modifier_mapping(connection);
        return new KeyboardMap(
                first,
                symbols(xcb.xcb_get_keyboard_mapping_reply(connection, keys, null)),
                codes(xcb.xcb_get_modifier_mapping_reply(connection, modifiers, null)));
    }

    /** Symbols of 32 bits; their number stands at 4, that of each key in the second byte. */
    private static Rows symbols(@Nullable Pointer reply) {
        return XDisplay.read(
                        reply, read -> Rows.of(read.getByte(1) & 0xFF, read.getIntArray(XDisplay.HEAD, read.getInt(4))))
                .orElse(Rows.of(0));
    }

    /** Codes of a byte, of eight modifiers; the number of each stands in the second byte. */
    private static Rows codes(@Nullable Pointer reply) {
        return XDisplay.read(reply, read -> {
                    int width = read.getByte(1) & 0xFF;
                    byte[] bytes = read.getByteArray(XDisplay.HEAD, width * MODIFIERS);
                    return Rows.of(
                            width,
                            IntStream.range(0, bytes.length)
                                    .map(i -> bytes[i] & 0xFF)
                                    .toArray());
                })
                .orElse(Rows.of(0));
    }

    /** The code of the key that makes a symbol: without modifiers if there is one, else in any way. */
    OptionalInt key(int symbol) {
        OptionalInt plain = find(row -> keys.has(row, 0, symbol));
        return plain.isPresent() ? plain : find(row -> keys.row(row).anyMatch(each -> each == symbol));
    }

    private OptionalInt find(IntPredicate wanted) {
        return IntStream.range(0, keys.count())
                .filter(wanted)
                .map(row -> row + firstKey)
                .findFirst();
    }

    /** The bits of a combination's modifiers in the state of a key. */
    int mask(KeyCombination combination) {
        return (combination.control() ? CONTROL : 0)
                | (combination.shift() ? SHIFT : 0)
                | (combination.alt() ? modifier(ALT, USUAL_ALT) : 0)
                | (combination.meta() ? modifier(SUPER, USUAL_SUPER) : 0);
    }

    /** The bits that say nothing about what is held: caps lock and num lock, each on or off. */
    int[] locks() {
        int num = modifier(NUM_LOCK, 0);
        return num == 0 ? new int[] {0, LOCK} : new int[] {0, LOCK, num, LOCK | num};
    }

    /** The bit of the modifier that one of these symbols is on. */
    private int modifier(int[] symbols, int otherwise) {
        return IntStream.range(0, Math.min(MODIFIERS, modifiers.count()))
                .filter(modifier -> modifiers
                        .row(modifier)
                        .filter(code -> code >= firstKey)
                        .flatMap(code -> keys.row(code - firstKey))
                        .anyMatch(symbol -> IntStream.of(symbols).anyMatch(each -> each == symbol)))
                .map(modifier -> 1 << modifier)
                .findFirst()
                .orElse(otherwise);
    }
}
