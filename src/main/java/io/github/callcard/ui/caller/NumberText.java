package io.github.callcard.ui.caller;

import io.github.callcard.directory.Match;
import io.github.callcard.line.CallDetails;
import io.github.callcard.number.CallerNumber;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.LongFunction;

/** The written form of a number, for the user. */
public interface NumberText {

    /** The caller's own number as the user's country writes it, as it came where it had to be guessed, empty when there is none. */
    String number(Match match, CallDetails details);

    /** The country's name in the user's language, when the number states one. */
    Optional<String> country(Match match);

    /**
     * Numbers written by the number plan.
     *
     * @param format writes an E.164 number the way of the user's country
     * @param region the ISO code of an E.164 number's country
     * @param language the language of the countries' names
     */
    static NumberText of(LongFunction<String> format, LongFunction<Optional<String>> region, Locale language) {
        return of(format, region, CallerNumber::stated, language);
    }

    /**
     * Numbers written by the number plan of a site with rules of its own.
     *
     * @param format writes an E.164 number the way of the user's country
     * @param region the ISO code of an E.164 number's country
     * @param stated the number a caller string states and does not leave to be guessed
     * @param language the language of the countries' names
     */
    static NumberText of(
            LongFunction<String> format,
            LongFunction<Optional<String>> region,
            Function<CallerNumber, OptionalLong> stated,
            Locale language) {
        return new NumberText() {
            @Override
            public String number(Match match, CallDetails details) {
                if (match.number().isWithheld()) {
                    return "";
                }
                OptionalLong called = called(match, stated);
                return OuterText.line(called.isPresent() ? format.apply(called.getAsLong()) : details.number());
            }

            @Override
            public Optional<String> country(Match match) {
                OptionalLong called = called(match, stated);
                return called.isEmpty()
                        ? Optional.empty()
                        : region.apply(called.getAsLong())
                                .map(code -> Locale.of("", code).getDisplayCountry(language));
            }
        };
    }

    /**
     * The number that called, where that is known: a guess would put another country on the card, and a possible match was
     * found under a number that must not be shown as the caller's.
     */
    private static OptionalLong called(Match match, Function<CallerNumber, OptionalLong> stated) {
        boolean foundAsRead = match.confident()
                && match.e164().isPresent()
                && match.number().readings().stream()
                        .anyMatch(r -> r.e164() == match.e164().getAsLong());
        return foundAsRead ? match.e164() : stated.apply(match.number());
    }
}
