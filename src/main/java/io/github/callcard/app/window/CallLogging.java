package io.github.callcard.app.window;

import io.github.callcard.activity.LogProgress;
import io.github.callcard.app.line.TestCall;
import io.github.callcard.app.station.Crm;
import io.github.callcard.call.Call;
import io.github.callcard.call.CallState;
import io.github.callcard.directory.PlainText;
import io.github.callcard.line.Direction;
import io.github.callcard.superoffice.crm.PhoneActivity;
import io.github.callcard.ui.card.CardNote;
import io.github.callcard.words.Words;
import java.time.Instant;
import java.time.ZoneId;
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

    private final LogRequests requests = new LogRequests();
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
        return LogRequests.isTime(call) && isOffered(call) && requests.isOpen(call.id());
    }

    /** The user's click. */
    void click(Call call) {
        if (isEnabled(call)) {
            act(requests.click(call));
        }
    }

    /** Logs what was asked for while it went on. */
    void onCall(Call call) {
        act(requests.follow(call));
    }

    /** The program ends: what was promised is logged now, since nobody will hear of the call's end. */
    void endAt(Instant now) {
        for (Call call : requests.promised()) {
            onCall(new Call(
                    call.id(),
                    CallState.LOST,
                    call.lines(),
                    call.details(),
                    call.match(),
                    call.startedAt(),
                    call.answeredAt(),
                    now));
        }
    }

    private void act(LogRequests.Next next) {
        Call call = next.call();
        switch (next.action()) {
            case NOTHING -> {}
            case PROMISE -> note(call, "log.atTheEnd");
            case TAKE_BACK -> notes.show(call, CardNote.NONE, false);
            case BREAK -> problem(call, words.say("log.notHere"));
            case LOG -> log(call, next.marker());
        }
    }

    private void log(Call call, String marker) {
        Crm server = crm.get();
        CrmTarget target = CrmTarget.certain(call.match()).orElse(null);
        if (server == null || target == null) {
            requests.reopen(call.id());
            problem(call, words.say(server == null ? "log.noServer" : "log.noCaller"));
            return;
        }
        server.activities().log(activity(call, target, marker), progress -> show(call, progress));
    }

    private PhoneActivity activity(Call call, CrmTarget target, String marker) {
        boolean talked = LogRequests.hasTalked(call);
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

    private void show(Call call, LogProgress progress) {
        switch (progress.state()) {
            case SENDING -> note(call, "log.sending");
            case WAITING -> waiting(call, progress, "log.waiting");
            case WAITING_IN_MEMORY -> waiting(call, progress, "log.inMemory");
            case CHECKING -> note(call, "log.checking");
            case LOGGED -> {
                requests.logged(call.id());
                note(call, "log.logged");
            }
            case UNCERTAIN -> {
                requests.reopen(call.id());
                problem(call, words.say("log.uncertain"));
            }
            case REFUSED -> {
                requests.reopen(call.id());
                problem(call, words.say("log.refused", progress.why()));
            }
        }
    }

    private void waiting(Call call, LogProgress progress, String key) {
        String why = progress.why();
        notes.show(call, new CardNote(why.isEmpty() ? words.say(key) : words.say(key) + " " + why, false), false);
    }

    private void problem(Call call, String sentence) {
        notes.show(call, new CardNote(sentence, true), true);
    }

    private void note(Call call, String key) {
        notes.show(call, new CardNote(words.say(key), false), false);
    }
}
