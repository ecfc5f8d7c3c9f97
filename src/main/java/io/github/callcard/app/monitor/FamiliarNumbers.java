package io.github.callcard.app.monitor;

import io.github.callcard.call.Call;
import io.github.callcard.call.CallState;
import io.github.callcard.directory.search.Familiarity;
import io.github.callcard.journal.JournalCall;
import io.github.callcard.line.Direction;
import io.github.callcard.number.NumberPlan;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/** The numbers that the user calls and talks with, out of the calls that were. For one thread. */
public final class FamiliarNumbers {

    private final NumberPlan plan;
    private final Familiarity.Builder numbers;

    /** @param now the present */
    FamiliarNumbers(NumberPlan plan, Instant now) {
        this.plan = plan;
        this.numbers = new Familiarity.Builder(now);
    }

    /** How familiar numbers are now. */
    public static Familiarity of(List<JournalCall> calls, NumberPlan plan, Instant now) {
        FamiliarNumbers numbers = new FamiliarNumbers(plan, now);
        calls.forEach(call -> numbers.add(call, now));
        return numbers.at(now);
    }

    /**
     * Adds a call; one that nobody here took does not count, an own attempt does.
     *
     * @param now the present: a call that a wrong clock put into the future counts as one of now
     */
    void add(JournalCall past, Instant now) {
        Call call = past.call();
        if (call.state() == CallState.ENDED || call.details().direction() == Direction.OUTGOING) {
            Instant at = call.startedAt().isAfter(now) ? now : call.startedAt();
            number(call).ifPresent(e164 -> numbers.add(e164, at));
        }
    }

    /** How familiar they are at that moment. */
    Familiarity at(Instant now) {
        return numbers.build(now);
    }

    /** True when numbers are read by this plan. */
    boolean isBy(NumberPlan other) {
        return plan.equals(other);
    }

    private OptionalLong number(Call call) {
        return call.match().confident() && call.match().e164().isPresent()
                ? call.match().e164()
                : plan.stated(call.match().number());
    }
}
