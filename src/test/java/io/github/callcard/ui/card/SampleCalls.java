package io.github.callcard.ui.card;

import io.github.callcard.call.Call;
import io.github.callcard.call.CallState;
import io.github.callcard.directory.CallerId;
import io.github.callcard.directory.Match;
import io.github.callcard.directory.Quality;
import io.github.callcard.directory.Reason;
import io.github.callcard.line.CallDetails;
import io.github.callcard.line.Direction;
import io.github.callcard.line.LineId;
import io.github.callcard.number.CallerNumber;
import io.github.callcard.number.CallerNumber.Form;
import io.github.callcard.number.CallerNumber.Kind;
import io.github.callcard.number.CallerNumber.Reading;
import io.github.callcard.ui.caller.CallerWords;
import io.github.callcard.ui.caller.NumberText;
import io.github.callcard.words.Sentence;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The calls that the tests of the card speak about. They begin at {@link #START}. */
public final class SampleCalls {

    public static final Instant START = Instant.parse("2026-03-02T09:42:00Z");
    public static final ZoneId UTC = ZoneId.of("UTC");
    public static final LineId DESK = new LineId("simulated", "desk");
    public static final CallerId ERIKA =
            new CallerId(493012345678L, 11, "Erika Mustermann", 5, "Muster GmbH & Co. KG", "Mrs");

    private static final Map<Long, String> WRITTEN = Map.of(
            493012345678L, "+49 30 12345678",
            4722123456L, "22 12 34 56",
            4722987654L, "22 98 76 54",
            4791122333L, "911 22 333",
            442079460123L, "+44 20 7946 0123");
    private static final Map<Long, String> REGIONS =
            Map.of(493012345678L, "DE", 4722123456L, "NO", 442079460123L, "GB");

    private SampleCalls() {}

    /** Numbers as a Norwegian user reads them, without the number plan. */
    public static NumberText numbers() {
        return numbers(Locale.ENGLISH);
    }

    private static NumberText numbers(Locale language) {
        return NumberText.of(
                e164 -> WRITTEN.getOrDefault(e164, "+" + e164),
                e164 -> Optional.ofNullable(REGIONS.get(e164)),
                language);
    }

    /** Callers as these tests say them. */
    public static CallerWords callers() {
        return callers(Locale.ENGLISH);
    }

    /** The same in another language. */
    public static CallerWords callers(Locale language) {
        return new CallerWords(language, numbers(language));
    }

    /** The id of the call with this number. */
    public static UUID id(long number) {
        return new UUID(0, number);
    }

    public static Call erika(long id) {
        return ringing(id, sure(ERIKA));
    }

    public static Call company(long id) {
        return ringing(id, sure(new CallerId(4722123456L, 0, "", 7, "Wyman, Kilback and Hammes", "")));
    }

    public static Call threePeople(long id) {
        return ringing(
                id,
                sure(
                        new CallerId(4722123456L, 1, "Wilkinson Sipes", 7, "Wyman, Kilback and Hammes", "Mr"),
                        new CallerId(4722123456L, 2, "Åse Ødegård", 7, "Wyman, Kilback and Hammes", ""),
                        new CallerId(4722123456L, 0, "", 7, "Wyman, Kilback and Hammes", "")));
    }

    public static Call manyPeople(long id, int count) {
        CallerId[] callers = new CallerId[count];
        Arrays.setAll(
                callers, i -> new CallerId(4722123456L, i + 1, "Person " + (i + 1), i + 1, "Company " + (i + 1), ""));
        return ringing(id, sure(callers));
    }

    public static Call possiblyOla(long id) {
        CallerId ola = new CallerId(4722987654L, 3, "Ola Nordmann", 8, "Fjord Eiendom AS", "");
        return ringing(
                id,
                new Match(
                        number("22987654", 4722987654L),
                        Quality.POSSIBLE,
                        false,
                        OptionalLong.of(4722987654L),
                        List.of(ola),
                        new Reason.Stated(Sentence.of("Only the last {0} digits agree, with +{1}.", 8, "4722987654"))));
    }

    public static Call possibly(long id, CallerId... callers) {
        long e164 = callers[0].e164();
        return ringing(
                id,
                new Match(
                        number("+" + e164, e164),
                        Quality.POSSIBLE,
                        false,
                        OptionalLong.of(e164),
                        List.of(callers),
                        new Reason.Stated(
                                Sentence.of("Only the last {0} digits agree, with +{1}.", 8, Long.toString(e164)))));
    }

    public static Call unknown(long id, @Nullable String displayName) {
        CallDetails details = new CallDetails(Direction.INCOMING, "+442079460123", displayName, null, null, null);
        return ringing(id(id), nobody(number("+442079460123", 442079460123L)), details);
    }

    public static Call withheld(long id) {
        return ringing(id, nobody(new CallerNumber("anonymous", Kind.WITHHELD, List.of())));
    }

    public static Call extension(long id) {
        return ringing(id, nobody(new CallerNumber("412", Kind.UNREADABLE, List.of())));
    }

    public static Call shared(long id, CallerId... callers) {
        return ringing(id, sure(callers));
    }

    public static Call named(long id, String person, String company) {
        return ringing(id, sure(new CallerId(4791122333L, 9, person, 4, company, "")));
    }

    public static Call outgoing(Call call) {
        CallDetails d = call.details();
        CallDetails details = new CallDetails(Direction.OUTGOING, d.number(), d.displayName(), null, null, null);
        return ringing(call.id(), call.match(), details);
    }

    /** The same call, ringing since another moment. */
    public static Call from(Call call, Instant start) {
        return new Call(call.id(), CallState.RINGING, call.lines(), call.details(), call.match(), start, null, null);
    }

    public static Call at(Call call, CallState state, Duration afterStart) {
        Instant then = call.startedAt().plus(afterStart);
        boolean answered = state == CallState.ANSWERED;
        return new Call(
                call.id(),
                state,
                call.lines(),
                call.details(),
                call.match(),
                call.startedAt(),
                answered ? then : call.answeredAt(),
                state.isOver() ? then : null);
    }

    private static Call ringing(long id, Match match) {
        return ringing(id(id), match, CallDetails.incoming(match.number().raw()));
    }

    private static Call ringing(UUID id, Match match, CallDetails details) {
        return new Call(id, CallState.RINGING, List.of(DESK), details, match, START, null, null);
    }

    private static Match sure(CallerId... callers) {
        long e164 = callers[0].e164();
        return new Match(
                number("+" + e164, e164),
                Quality.EXACT,
                true,
                OptionalLong.of(e164),
                List.of(callers),
                "The number is in SuperOffice.");
    }

    private static Match nobody(CallerNumber number) {
        OptionalLong e164 = number.readings().stream().mapToLong(Reading::e164).findFirst();
        return new Match(number, Quality.NONE, false, e164, List.of(), "No caller id has this number.");
    }

    private static CallerNumber number(String raw, long e164) {
        return new CallerNumber(raw, Kind.NUMBER, List.of(new Reading(e164, Form.E164)));
    }
}
