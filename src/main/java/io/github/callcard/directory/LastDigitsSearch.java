package io.github.callcard.directory;

import io.github.callcard.number.CallerNumber;
import io.github.callcard.number.E164;
import io.github.callcard.number.NumberPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The last resort for a number nothing could be made of: one side must be the other's end as a whole, so that the digits
 * are a number without its country and area, or a whole national number behind something unknown. Never more than
 * possible, and nobody when it could be several. Immutable.
 */
final class LastDigitsSearch {

    private static final int FEWEST = 8;

    private final NumberPlan plan;
    private final CallerIds rows;
    private final SuffixOrder suffixes;

    LastDigitsSearch(NumberPlan plan, CallerIds rows, SuffixOrder suffixes) {
        this.plan = plan;
        this.rows = rows;
        this.suffixes = suffixes;
    }

    /** Null when nobody's number ends so. */
    @Nullable
    Match match(CallerNumber number) {
        String digits = number.digits();
        for (int count = Math.min(digits.length(), E164.MOST_DIGITS); count >= FEWEST; count--) {
            if (digits.charAt(digits.length() - count) != '0') {
                List<CallerId> callers = callers(digits, count);
                if (!callers.isEmpty()) {
                    return found(number, callers, count);
                }
            }
        }
        return null;
    }

    /** The callers whose numbers end with the last digits; when those are not all, they must be a whole national number. */
    private List<CallerId> callers(String digits, int count) {
        long ending = Long.parseLong(digits.substring(digits.length() - count));
        boolean all = count == digits.length();
        List<CallerId> callers = new ArrayList<>(1);
        suffixes.forEach(ending, count, place -> {
            long e164 = rows.number(place);
            if (all || E164.length(e164) - plan.countryCodeDigits(e164) == count) {
                CallerId caller = rows.get(place);
                if (callers.stream().noneMatch(known -> CallersOfNumber.isSame(known, caller))) {
                    callers.add(caller);
                }
            }
            return callers.size() < 2;
        });
        return callers;
    }

    private static Match found(CallerNumber number, List<CallerId> callers, int count) {
        if (callers.size() > 1) {
            return Match.none(number, new Reason.LastDigitsOfSeveral(count));
        }
        long e164 = callers.getFirst().e164();
        Reason why = new Reason.LastDigits(count, e164);
        return new Match(number, Quality.POSSIBLE, false, OptionalLong.of(e164), callers, why);
    }
}
