package io.github.callcard.app.window;

import io.github.callcard.app.station.Crm;
import io.github.callcard.call.Call;
import io.github.callcard.call.CallState;
import io.github.callcard.directory.PlainText;
import io.github.callcard.line.Direction;
import io.github.callcard.superoffice.crm.PhoneActivity;
import io.github.callcard.sync.activity.LogProgress;
import io.github.callcard.ui.card.CardNote;
import io.github.callcard.ui.toolkit.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Logs calls when the user wants it: a finished one at once, one that goes on when it ends. Safe to use from any thread.
 */
final class CallLogging {

    /** Shows on a call's card what became of it. */
    interface Notes {
        /**
         * Shows it on the call's card.
         *
         * @param important whether the user has to see it, also when the card is gone
         */
        void show(Call call, CardNote note, boolean important);
    }

    private enum Step {
        /** To be logged when it ends. */
        WISHED,
        ON_ITS_WAY,
        /** The user may ask for it (again). */
        OPEN,
        LOGGED
    }

    /** @param marker the same however often the call is asked to be logged */
    private record Wish(String marker, Step step) {}

    /** More calls than a day has; older ones have no card any more. */
    private static final int MOST = 1_000;

    private final Map<Long, Wish> wishes = new LinkedHashMap<>();
    private final Supplier<@Nullable Crm> crm;
    private final Words words;
    private final ZoneId zone;
    private final Notes notes;

    CallLogging(Supplier<@Nullable Crm> crm, Words words, ZoneId zone, Notes notes) {
        this.crm = crm;
        this.words = words;
        this.zone = zone;
        this.notes = notes;
    }

    /**
     * Whether a card that comes up with this call has the action: only with one caller, and no doubt who it is. Nobody
     * called in a test.
     */
    boolean isOffered(Call call) {
        return crm.get() != null && CrmTarget.certain(call.match()).isPresent() && !TestCall.isOne(call);
    }

    boolean isEnabled(Call call) {
        boolean time = switch (call.state()) {
            case ANSWERED, ENDED, MISSED -> true;
            case RINGING, ANSWERED_ELSEWHERE, DECLINED, FAILED, LOST, MERGED -> false;
        };
        Step step = step(call.id());
        return time && isOffered(call) && step != Step.ON_ITS_WAY && step != Step.LOGGED;
    }

    private synchronized Step step(long callId) {
        Wish wish = wishes.get(callId);
        return wish == null ? Step.OPEN : wish.step();
    }

    /** The user's click. */
    void click(Call call) {
        if (!isEnabled(call)) {
            return;
        }
        if (call.isOver()) {
            log(call);
        } else if (step(call.id()) == Step.WISHED) {
            become(call.id(), Step.OPEN);
            notes.show(call, CardNote.NONE, false);
        } else {
            become(call.id(), Step.WISHED);
            notes.show(call, new CardNote(words.say("log.atTheEnd"), false), false);
        }
    }

    /** Logs what was wished for while it went on. */
    void onCall(Call call) {
        if (call.state() == CallState.ENDED && step(call.id()) == Step.WISHED) {
            log(call);
        }
    }

    private void log(Call call) {
        Crm server = crm.get();
        CrmTarget target = CrmTarget.certain(call.match()).orElse(null);
        if (server == null || target == null) {
            become(call.id(), Step.OPEN);
            return;
        }
        String marker = become(call.id(), Step.ON_ITS_WAY);
        server.activities().log(activity(call, target, marker), progress -> show(call, progress));
    }

    private PhoneActivity activity(Call call, CrmTarget target, String marker) {
        boolean talked = call.state() == CallState.ENDED;
        Instant answered = call.answeredAt();
        Instant start = answered == null ? call.startedAt() : answered;
        Instant ended = call.endedAt();
        Instant end = !talked || ended == null || ended.isBefore(start) ? start : ended;
        return new PhoneActivity(
                marker,
                target.personId(),
                target.contactId(),
                PlainText.of(words.say(title(call, talked), target.name())),
                start.atZone(zone).toOffsetDateTime(),
                end.atZone(zone).toOffsetDateTime());
    }

    private static String title(Call call, boolean talked) {
        if (call.details().direction() == Direction.OUTGOING) {
            return talked ? "log.to" : "log.unanswered";
        }
        return talked ? "log.from" : "log.missed";
    }

    private synchronized String become(long callId, Step step) {
        Wish before = wishes.remove(callId);
        String marker = before == null ? UUID.randomUUID().toString() : before.marker();
        wishes.put(callId, new Wish(marker, step));
        while (wishes.size() > MOST) {
            wishes.remove(wishes.keySet().iterator().next());
        }
        return marker;
    }

    private void show(Call call, LogProgress progress) {
        switch (progress.state()) {
            case SENDING -> note(call, "log.sending");
            case WAITING -> waiting(call, progress, "log.waiting");
            case WAITING_IN_MEMORY -> waiting(call, progress, "log.inMemory");
            case CHECKING -> note(call, "log.checking");
            case LOGGED -> {
                become(call.id(), Step.LOGGED);
                note(call, "log.logged");
            }
            case UNCERTAIN -> {
                become(call.id(), Step.OPEN);
                notes.show(call, new CardNote(words.say("log.uncertain"), true), true);
            }
            case REFUSED -> {
                become(call.id(), Step.OPEN);
                notes.show(call, new CardNote(words.say("log.refused", progress.why()), true), true);
            }
        }
    }

    private void waiting(Call call, LogProgress progress, String key) {
        String why = progress.why();
        notes.show(call, new CardNote(why.isEmpty() ? words.say(key) : words.say(key) + " " + why, false), false);
    }

    private void note(Call call, String key) {
        notes.show(call, new CardNote(words.say(key), false), false);
    }
}
