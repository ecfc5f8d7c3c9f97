package io.github.callcard.windows;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A window as Windows describes it.
 *
 * @param process the number Windows has for its process, not that of this system
 * @param styles the extended styles that are on, such as {@code NOACTIVATE}
 */
record Seen(long process, String type, int x, int y, int width, int height, List<String> styles, String title) {

    /** One at 150 %, rounded up. */
    private static final int LARGEST_PIXEL = 2;

    private static final Pattern LINE =
            Pattern.compile("window \\p{XDigit}+ process (\\d+) class (.+?) at (-?\\d+),(-?\\d+)"
                    + " size (\\d+)x(\\d+)((?: [A-Z]+)*) title '(.*)'");

    /** @throws IllegalArgumentException when the line is none of {@code window-probe list} */
    static Seen of(String line) {
        Matcher window = LINE.matcher(line);
        if (!window.matches()) {
            throw new IllegalArgumentException(line);
        }
        return new Seen(
                Long.parseLong(window.group(1)),
                window.group(2),
                Integer.parseInt(window.group(3)),
                Integer.parseInt(window.group(4)),
                Integer.parseInt(window.group(5)),
                Integer.parseInt(window.group(6)),
                List.of(window.group(7).strip().split(" ")),
                window.group(8));
    }

    /** True for a window of the size of a card, on the screen: those that are not shown lie far outside. */
    boolean isCard() {
        return title.isEmpty() && type.startsWith("Glass") && width >= 250 && height >= 90 && x >= 0 && y >= 0;
    }

    /** True for the window of one pixel that has the keyboard while the menu of the tray's icon is open. */
    boolean isOwnerOfTheMenu() {
        return title.equals("Callcard") && width <= LARGEST_PIXEL && x > -9000;
    }

    boolean isTitled(String wanted) {
        return title.equals(wanted) && x > -9000 && width > 100;
    }
}
