package io.github.callcard.ui.card;

import io.github.callcard.call.Call;
import io.github.callcard.line.Direction;
import io.github.callcard.os.TimeOfDay;
import io.github.callcard.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A call's state as a word and a time. */
final class StateWords {

    private final Words words;
    private final DateTimeFormatter clock;

    /** @param user how the user writes the time of day */
    StateWords(Words words, Locale user, ZoneId zone) {
        this.words = words;
        clock = TimeOfDay.of(TimeOfDay.formats(user)).withZone(zone);
    }

    String word(Call call) {
        boolean outgoing = call.details().direction() == Direction.OUTGOING;
        return words.say(
                switch (call.state()) {
                    case RINGING -> outgoing ? "state.calling" : "state.ringing";
                    case ANSWERED -> "state.talking";
                    case ANSWERED_ELSEWHERE -> "state.elsewhere";
                    case MISSED -> outgoing ? "state.unanswered" : "state.missed";
                    case DECLINED -> "state.declined";
                    case ENDED -> "state.ended";
                    case FAILED -> "state.failed";
                    case LOST -> "state.lost";
                    case MERGED -> "state.merged";
                });
    }

    /** The word and, where a time says something, the time. */
    String line(Call call, Instant now) {
        String time = switch (call.state()) {
            case RINGING -> elapsed(call.startedAt(), now);
            case ANSWERED -> elapsed(talkingSince(call), now);
            case ENDED -> elapsed(talkingSince(call), orElse(call.endedAt(), now));
            case MISSED -> clock.format(call.startedAt());
            case ANSWERED_ELSEWHERE, DECLINED, FAILED, LOST, MERGED -> "";
        };
        return time.isEmpty() ? word(call) : words.say("state.timed", word(call), time);
    }

    /** The time for which the line stays true; empty when it does not change any more. */
    static Optional<Duration> untilNext(Call call, Instant now) {
        if (call.isOver()) {
            return Optional.empty();
        }
        long passed = Duration.between(talkingSince(call), now).toMillis();
        return Optional.of(Duration.ofMillis(1000 - Math.floorMod(passed, 1000L)));
    }

    /** Since when the present state lasts: ringing from the start, talking from the answer. */
    private static Instant talkingSince(Call call) {
        return orElse(call.answeredAt(), call.startedAt());
    }

    private static Instant orElse(@Nullable Instant instant, Instant otherwise) {
        return instant == null ? otherwise : instant;
    }

    private static String elapsed(Instant from, Instant to) {
        Duration passed = Duration.between(from, to);
        Duration shown = passed.isNegative() ? Duration.ZERO : passed;
        return shown.toHours() > 0
                ? "%d:%02d:%02d".formatted(shown.toHours(), shown.toMinutesPart(), shown.toSecondsPart())
                : "%d:%02d".formatted(shown.toMinutes(), shown.toSecondsPart());
    }
}
