package io.github.callcard.directory;

import io.github.callcard.number.CallerNumber;
import io.github.callcard.number.CallerNumber.Reading;
import io.github.callcard.number.NumberPlan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * All caller ids, sorted by number. Immutable, safe to use from any thread, and replaced as a whole: a synchronisation
 * makes a new one.
 */
public final class Directory {

    private final NumberPlan plan;
    private final long[] numbers;
    private final int[] personIds;
    private final int[] personNames;
    private final int[] contactIds;
    private final int[] contactNames;
    private final int[] titles;
    private final byte[] texts;

    Directory(
            NumberPlan plan,
            long[] numbers,
            int[] personIds,
            int[] personNames,
            int[] contactIds,
            int[] contactNames,
            int[] titles,
            byte[] texts) {
        this.plan = plan;
        this.numbers = numbers;
        this.personIds = personIds;
        this.personNames = personNames;
        this.contactIds = contactIds;
        this.contactNames = contactNames;
        this.titles = titles;
        this.texts = texts;
    }

    /** A directory that knows nobody. */
    public static Directory empty(NumberPlan plan) {
        return new DirectoryBuilder(plan).build();
    }

    /** How many caller ids there are; a number that three people share counts three times. */
    public int size() {
        return numbers.length;
    }

    /** The caller ids at a place of the sorted directory, from 0. */
    public CallerId get(int place) {
        return new CallerId(
                numbers[place],
                personIds[place],
                TextPool.text(texts, personNames[place]),
                contactIds[place],
                TextPool.text(texts, contactNames[place]),
                TextPool.text(texts, titles[place]));
    }

    /** Who is calling, for a caller string as a line delivers it. */
    public Match match(@Nullable String raw) {
        return match(plan.read(raw));
    }

    /** Who is calling, for a number that was read already. */
    public Match match(CallerNumber number) {
        for (Reading reading : number.readings()) {
            List<CallerId> callers = callers(reading.e164());
            if (!callers.isEmpty()) {
                return found(number, reading, callers);
            }
        }
        OptionalLong likeliest =
                number.readings().stream().mapToLong(Reading::e164).findFirst();
        return new Match(number, Quality.NONE, false, likeliest, List.of(), whyNone(number));
    }

    /** Everybody who has exactly this number, persons before companies. */
    private List<CallerId> callers(long e164) {
        int place = Arrays.binarySearch(numbers, e164);
        if (place < 0) {
            return List.of();
        }
        while (place > 0 && numbers[place - 1] == e164) {
            place--;
        }
        List<CallerId> callers = new ArrayList<>(1);
        for (; place < numbers.length && numbers[place] == e164; place++) {
            CallerId caller = get(place);
            if (!callers.contains(caller)) {
                callers.add(caller);
            }
        }
        callers.sort(Comparator.comparing(CallerId::isCompany));
        return callers;
    }

    private Match found(CallerNumber number, Reading reading, List<CallerId> callers) {
        OptionalLong e164 = OptionalLong.of(reading.e164());
        return switch (reading.form()) {
            case E164 -> new Match(number, Quality.EXACT, true, e164, callers, "SuperOffice has exactly this number.");
            case NATIONAL ->
                new Match(
                        number,
                        Quality.NATIONAL,
                        true,
                        e164,
                        callers,
                        "SuperOffice has this number, read as one of " + country() + ".");
            case INFERRED ->
                new Match(
                        number,
                        Quality.INFERRED,
                        number.readings().size() == 1,
                        e164,
                        callers,
                        "SuperOffice has this number with the missing country code supplied.");
        };
    }

    private String country() {
        return Locale.of("", plan.region()).getDisplayCountry(Locale.ENGLISH);
    }

    private static String whyNone(CallerNumber number) {
        return switch (number.kind()) {
            case NUMBER -> "SuperOffice does not have this number.";
            case WITHHELD -> "The caller's number is withheld.";
            case UNREADABLE -> "This is not a public telephone number.";
        };
    }
}
