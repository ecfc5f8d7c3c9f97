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

/** The numbers that the user calls and talks with, out of the calls that were. */
public final class FamiliarNumbers {

    private FamiliarNumbers() {}

    /** How familiar numbers are now; calls that nobody here took do not count, own attempts do. */
    public static Familiarity of(List<JournalCall> calls, NumberPlan plan, Instant now) {
        Familiarity.Builder familiar = new Familiarity.Builder(now);
        for (JournalCall past : calls) {
            Call call = past.call();
            if (call.state() == CallState.ENDED || call.details().direction() == Direction.OUTGOING) {
                number(call, plan).ifPresent(e164 -> familiar.add(e164, call.startedAt()));
            }
        }
        return familiar.build();
    }

    private static OptionalLong number(Call call, NumberPlan plan) {
        return call.match().confident() && call.match().e164().isPresent()
                ? call.match().e164()
                : plan.stated(call.match().number());
    }
}
