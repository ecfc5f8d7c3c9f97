package io.github.callcard.ui.settings;

import io.github.callcard.words.Words;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The countries to choose from, as the user calls them. */
final class Countries {

    private Countries() {}

    /** ISO codes in the order of their names; first the empty one, for the system's own. */
    static List<String> codes(Locale user) {
        Comparator<String> byName = Comparator.comparing(code -> name(code, user), Collator.getInstance(user));
        return Stream.concat(
                        Stream.of(""), Arrays.stream(Locale.getISOCountries()).sorted(byName))
                .toList();
    }

    static String name(String code, Locale user, Words words) {
        return code.isEmpty() ? words.say("region.system") : name(code, user);
    }

    private static String name(String code, Locale user) {
        return Locale.of("", code).getDisplayCountry(user);
    }
}
