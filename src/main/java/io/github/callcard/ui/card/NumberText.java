package io.github.callcard.ui.card;

import io.github.callcard.directory.Match;
import io.github.callcard.line.CallDetails;
import io.github.callcard.number.CallerNumber.Reading;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongFunction;

/** How a number is written on the card. */
public interface NumberText {

    /** The caller's own number as the user's country writes it, empty when there is none. */
    String number(Match match, CallDetails details);

    /** The country's name in the card's language, when the number names one. */
    Optional<String> country(Match match);

    /**
     * Numbers written by the number plan.
     *
     * @param format writes an E.164 number the way of the user's country
     * @param region the ISO code of an E.164 number's country
     * @param language the language of the countries' names
     */
    static NumberText of(LongFunction<String> format, LongFunction<Optional<String>> region, Locale language) {
        return new NumberText() {
            @Override
            public String number(Match match, CallDetails details) {
                if (match.number().isWithheld()) {
                    return "";
                }
                OptionalLong dialled = dialled(match);
                return OuterText.line(dialled.isPresent() ? format.apply(dialled.getAsLong()) : details.number());
            }

            @Override
            public Optional<String> country(Match match) {
                OptionalLong dialled = dialled(match);
                return dialled.isEmpty()
                        ? Optional.empty()
                        : region.apply(dialled.getAsLong())
                                .map(code -> Locale.of("", code).getDisplayCountry(language));
            }
        };
    }

    /** The number that called: a possible match was found under another number, which must not be shown as the caller's. */
    private static OptionalLong dialled(Match match) {
        List<Reading> readings = match.number().readings();
        boolean foundAsRead = match.e164().isPresent()
                && readings.stream().anyMatch(r -> r.e164() == match.e164().getAsLong());
        if (foundAsRead) {
            return match.e164();
        }
        return readings.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(readings.getFirst().e164());
    }
}
