package io.github.callcard.number;

import java.util.Random;

/** Endless caller strings: numbers with something wrong, addresses cut short, digits of other scripts, garbage. */
public final class HostileStrings {

    private static final String[] PIECES = {
        "sip:",
        "sips:",
        "tel:",
        "<",
        ">",
        "\"",
        "@",
        ";",
        ";phone-context=",
        "+47",
        ";ext=",
        ";isub=",
        ",,",
        "x",
        "ext",
        "(0)",
        "%2B",
        "%",
        "%zz",
        "*31#",
        "#31#",
        "00",
        "011",
        "0",
        "+",
        "++",
        "anonymous",
        "pbx.example.com",
        ":5060",
        "\u202E",
        "\u0660\u0661",
        "\uFF10\uFF11",
        "\uD835\uDFD8",
        "\uD83D",
        "\u0000",
        "\u00AD",
        "22123456",
        "4930",
        "39 02",
        "5215",
        "1650253",
        "-",
        ".",
        "/",
        "(",
        ")",
        " ",
        "~",
        "=",
        "&",
        "'",
        "доб",
        "flowers",
        "w",
        "p",
        "\uFDFA",
        "\u0301"
    };

    private final Random random;

    public HostileStrings(long seed) {
        this.random = new Random(seed);
    }

    public String next() {
        return switch (random.nextInt(5)) {
            case 0 -> digits(new StringBuilder(), 1 + random.nextInt(18)).toString();
            case 1 -> broken();
            case 2 -> pieces();
            case 3 -> repeated();
            default -> garbage();
        };
    }

    private StringBuilder digits(StringBuilder text, int count) {
        for (int i = 0; i < count; i++) {
            text.append((char) ('0' + random.nextInt(10)));
        }
        return text;
    }

    /** A whole address with one character exchanged, added or lost. */
    private String broken() {
        StringBuilder text = digits(new StringBuilder("\"Ola\" <sip:+47"), 8).append("@pbx.example.com;user=phone>");
        int at = random.nextInt(text.length());
        switch (random.nextInt(3)) {
            case 0 -> text.deleteCharAt(at);
            case 1 -> text.insert(at, (char) random.nextInt(0x10000));
            default -> text.setCharAt(at, (char) random.nextInt(0x100));
        }
        return text.toString();
    }

    private String pieces() {
        StringBuilder text = new StringBuilder();
        for (int count = 1 + random.nextInt(8); count > 0; count--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
            if (random.nextBoolean()) {
                digits(text, random.nextInt(10));
            }
        }
        return text.toString();
    }

    /** A few pieces over and over, which patterns that try every way would choke on. */
    private String repeated() {
        StringBuilder unit = new StringBuilder(PIECES[random.nextInt(PIECES.length)]);
        for (int more = random.nextInt(3); more > 0; more--) {
            unit.append(PIECES[random.nextInt(PIECES.length)]);
        }
        int length = 20 + random.nextInt(random.nextInt(8) == 0 ? 500 : 80);
        String text = unit.toString().repeat(length / unit.length() + 1);
        return (random.nextBoolean() ? "22123456" : "") + text.substring(0, length);
    }

    private String garbage() {
        int length = random.nextInt(random.nextInt(50) == 0 ? 600 : 40);
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append((char) (random.nextBoolean() ? random.nextInt(0x80) : random.nextInt(0x10000)));
        }
        return text.toString();
    }
}
