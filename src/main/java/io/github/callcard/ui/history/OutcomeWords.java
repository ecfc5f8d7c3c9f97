package io.github.callcard.ui.history;

import io.github.callcard.call.Call;
import io.github.callcard.call.CallState;
import io.github.callcard.journal.Settled;
import io.github.callcard.journal.Settled.How;
import io.github.callcard.line.Direction;
import io.github.callcard.ui.caller.OuterText;
import io.github.callcard.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

/**
 * Says how past calls ended, and what came of it. Safe on any thread.
 *
 * @param time a time as the user writes it
 */
record OutcomeWords(Words words, Function<Instant, String> time) {

    /** @param times how often somebody rang in vain */
    String missed(int times) {
        return switch (times) {
            case 1 -> words.say("chip.missed");
            case 2 -> words.say("chip.missedTwice");
            default -> words.say("chip.missedTimes", times);
        };
    }

    String settled(Settled settled) {
        String at = time.apply(settled.at());
        return switch (settled.how()) {
            case CALLED_BACK -> words.say("settled.calledBack", at);
            case ANSWERED_LATER -> words.say("settled.answeredLater", at);
            case COLLEAGUE -> words.say("settled.calledBack", at);
            case DONE -> words.say("settled.done");
        };
    }

    /** Which colleague called them back; empty where none did. */
    String colleague(Settled settled) {
        return settled.how() == How.COLLEAGUE
                ? words.say("settled.colleague", OuterText.line(settled.by()), time.apply(settled.at()))
                : "";
    }

    /** The outcome, or how long they talked. */
    String of(Call call) {
        boolean outgoing = call.details().direction() == Direction.OUTGOING;
        return switch (call.state()) {
            case MISSED -> words.say(outgoing ? "chip.unanswered" : "chip.missed");
            case ANSWERED_ELSEWHERE -> words.say("chip.elsewhere");
            case DECLINED -> words.say("chip.declined");
            case FAILED -> words.say("chip.failed");
            case ENDED, LOST ->
                call.answeredAt() == null
                        ? words.say(call.state() == CallState.LOST ? "chip.lost" : "chip.ended")
                        : length(talked(call));
            case RINGING, ANSWERED, MERGED -> "";
        };
    }

    private String length(Duration talked) {
        if (talked.toSeconds() < 60) {
            return words.say("length.seconds", talked.toSeconds());
        }
        return talked.toMinutes() < 60
                ? words.say("length.minutes", talked.toMinutes())
                : words.say("length.hours", talked.toHours(), talked.toMinutesPart());
    }

    /** The time that they talked, zero when nobody did. */
    static Duration talked(Call call) {
        Instant from = call.answeredAt();
        Instant to = call.endedAt();
        return from == null || to == null || to.isBefore(from) ? Duration.ZERO : Duration.between(from, to);
    }
}
