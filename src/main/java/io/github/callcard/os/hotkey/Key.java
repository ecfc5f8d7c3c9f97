package io.github.callcard.os.hotkey;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A key that may be part of a hot key, with its number in each system: the virtual key of Windows ({@code winuser.h}), the
 * virtual key of macOS, which is a place on the keyboard ({@code Events.h} of Carbon), and the symbol of X11
 * ({@code keysymdef.h}).
 */
public enum Key {
    A("A", 'A', 0x00, 'a'),
    B("B", 'B', 0x0B, 'b'),
    C("C", 'C', 0x08, 'c'),
    D("D", 'D', 0x02, 'd'),
    E("E", 'E', 0x0E, 'e'),
    F("F", 'F', 0x03, 'f'),
    G("G", 'G', 0x05, 'g'),
    H("H", 'H', 0x04, 'h'),
    I("I", 'I', 0x22, 'i'),
    J("J", 'J', 0x26, 'j'),
    K("K", 'K', 0x28, 'k'),
    L("L", 'L', 0x25, 'l'),
    M("M", 'M', 0x2E, 'm'),
    N("N", 'N', 0x2D, 'n'),
    O("O", 'O', 0x1F, 'o'),
    P("P", 'P', 0x23, 'p'),
    Q("Q", 'Q', 0x0C, 'q'),
    R("R", 'R', 0x0F, 'r'),
    S("S", 'S', 0x01, 's'),
    T("T", 'T', 0x11, 't'),
    U("U", 'U', 0x20, 'u'),
    V("V", 'V', 0x09, 'v'),
    W("W", 'W', 0x0D, 'w'),
    X("X", 'X', 0x07, 'x'),
    Y("Y", 'Y', 0x10, 'y'),
    Z("Z", 'Z', 0x06, 'z'),
    DIGIT_0("0", '0', 0x1D, '0'),
    DIGIT_1("1", '1', 0x12, '1'),
    DIGIT_2("2", '2', 0x13, '2'),
    DIGIT_3("3", '3', 0x14, '3'),
    DIGIT_4("4", '4', 0x15, '4'),
    DIGIT_5("5", '5', 0x17, '5'),
    DIGIT_6("6", '6', 0x16, '6'),
    DIGIT_7("7", '7', 0x1A, '7'),
    DIGIT_8("8", '8', 0x1C, '8'),
    DIGIT_9("9", '9', 0x19, '9'),
    F1("F1", 0x70, 0x7A, 0xFFBE),
    F2("F2", 0x71, 0x78, 0xFFBF),
    F3("F3", 0x72, 0x63, 0xFFC0),
    F4("F4", 0x73, 0x76, 0xFFC1),
    F5("F5", 0x74, 0x60, 0xFFC2),
    F6("F6", 0x75, 0x61, 0xFFC3),
    F7("F7", 0x76, 0x62, 0xFFC4),
    F8("F8", 0x77, 0x64, 0xFFC5),
    F9("F9", 0x78, 0x65, 0xFFC6),
    F10("F10", 0x79, 0x6D, 0xFFC7),
    F11("F11", 0x7A, 0x67, 0xFFC8),
    F12("F12", 0x7B, 0x6F, 0xFFC9),
    F13("F13", 0x7C, 0x69, 0xFFCA),
    F14("F14", 0x7D, 0x6B, 0xFFCB),
    F15("F15", 0x7E, 0x71, 0xFFCC),
    F16("F16", 0x7F, 0x6A, 0xFFCD),
    F17("F17", 0x80, 0x40, 0xFFCE),
    F18("F18", 0x81, 0x4F, 0xFFCF),
    F19("F19", 0x82, 0x50, 0xFFD0),
    SPACE("Space", 0x20, 0x31, 0x20),
    INSERT("Insert", 0x2D, 0x72, 0xFF63),
    HOME("Home", 0x24, 0x73, 0xFF50),
    END("End", 0x23, 0x77, 0xFF57),
    PAGE_UP("PageUp", 0x21, 0x74, 0xFF55),
    PAGE_DOWN("PageDown", 0x22, 0x79, 0xFF56),
    LEFT("Left", 0x25, 0x7B, 0xFF51),
    UP("Up", 0x26, 0x7E, 0xFF52),
    RIGHT("Right", 0x27, 0x7C, 0xFF53),
    DOWN("Down", 0x28, 0x7D, 0xFF54);

    private final String written;
    private final int windows;
    private final int mac;
    private final int x11;

    Key(String written, int windows, int mac, int x11) {
        this.written = written;
        this.windows = windows;
        this.mac = mac;
        this.x11 = x11;
    }

    /** The key of that name, in upper or lower case. */
    static Optional<Key> named(String name) {
        return Arrays.stream(values())
                .filter(key -> key.written.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** True for keys beyond those that programs use alone. */
    boolean standsAlone() {
        return compareTo(F13) >= 0 && compareTo(F19) <= 0;
    }

    public String written() {
        return written;
    }

    int windows() {
        return windows;
    }

    int mac() {
        return mac;
    }

    int x11() {
        return x11;
    }
}
