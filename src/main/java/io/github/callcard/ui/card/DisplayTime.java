package io.github.callcard.ui.card;

import io.github.callcard.call.Call;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The time a card stays up. */
final class DisplayTime {

    private static final Duration ELSEWHERE = Duration.ofSeconds(5);

    /** Long enough to read what became of an action. */
    private static final Duration NOTE = Duration.ofSeconds(6);

    private DisplayTime() {}

    /** Null for as long as it takes: until the call goes on, or the user dismisses the card. */
    static @Nullable Duration of(Call call, CardNote note, CardSettings settings) {
        Duration stay = switch (call.state()) {
            case RINGING, ANSWERED -> null;
            case MISSED -> settings.afterMissed();
            case ANSWERED_ELSEWHERE -> shorter(settings.afterCall());
            case DECLINED, ENDED, FAILED, LOST -> settings.afterCall();
            case MERGED -> Duration.ZERO;
        };
        if (stay == null || note.text().isEmpty()) {
            return stay;
        }
        return note.toRead() ? null : longer(stay);
    }

    private static Duration shorter(@Nullable Duration stay) {
        return stay == null || stay.compareTo(ELSEWHERE) > 0 ? ELSEWHERE : stay;
    }

    private static Duration longer(Duration stay) {
        return stay.compareTo(NOTE) < 0 ? NOTE : stay;
    }
}
