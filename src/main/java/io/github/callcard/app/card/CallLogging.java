package io.github.callcard.app.card;

import io.github.callcard.activity.LogProgress;
import io.github.callcard.app.card.CallToLog.Next;
import io.github.callcard.call.Call;
import io.github.callcard.os.WorkerThread;
import io.github.callcard.ui.card.CardNote;
import io.github.callcard.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs calls when the user wants it: a finished one at once, one that goes on when it ends. Safe to use from any thread:
 * what happens to a call, be it a click, its end or the server's answer, is taken up on one thread, in the order in which it
 * came.
 */
final class CallLogging {

    private static final Logger LOG = LoggerFactory.getLogger(CallLogging.class);

    /** Longer than the end of a call takes to be noted on disk. */
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    /** Shows on a call's card what became of it. */
    interface Notes {
        /**
         * Shows it on the call's card.
         *
         * @param important whether the user has to see it, also when the card is gone
         */
        void show(Call call, CardNote note, boolean important);
    }

    /** The user's notes on calls. */
    interface WrittenNotes {
        /** The note on a call, empty where there is none. */
        String of(UUID callId);

        /** Has something wait while a note is being written; false where nobody writes one. */
        boolean whenFinished(UUID callId, Runnable goOn);
    }

    private final WorkerThread thread = new WorkerThread("call-logging");

    /** Belongs to the thread. */
    private final LoggedCalls calls = new LoggedCalls();

    private final Supplier<@Nullable Crm> crm;
    private final Words words;
    private final ActivityWords texts;
    private final WrittenNotes written;
    private final Function<Call, Optional<CrmTarget>> certain;
    private final Predicate<Call> trial;
    private final Notes notes;
    private final Consumer<Call> logged;

    /**
     * Logging that has begun.
     *
     * @param texts puts calls into the words that SuperOffice keeps
     * @param certain with whom a call is, where there is no doubt
     * @param trial whether nobody called in truth
     * @param logged told of every call that is logged, on any thread
     */
    CallLogging(
            Supplier<@Nullable Crm> crm,
            Words words,
            ActivityWords texts,
            WrittenNotes written,
            Function<Call, Optional<CrmTarget>> certain,
            Predicate<Call> trial,
            Notes notes,
            Consumer<Call> logged) {
        this.logged = logged;
        this.crm = crm;
        this.words = words;
        this.texts = texts;
        this.written = written;
        this.certain = certain;
        this.trial = trial;
        this.notes = notes;
    }

    /**
     * True when a card that comes up with this call has the action: only where there is no doubt who it is, or where the
     * user may say so. A call that was only tried out has it never.
     */
    boolean isOffered(Call call) {
        return crm.get() != null && call.match().confident() && !trial.test(call);
    }

    boolean isEnabled(Call call) {
        return CallToLog.isTime(call) && isOffered(call) && certain.apply(call).isPresent() && calls.isOpen(call.id());
    }

    /** The user's click. */
    void click(Call call) {
        if (isEnabled(call)) {
            run(() -> act(calls.click(call)));
        }
    }

    /** Logs what was asked for while it went on. */
    void onCall(Call call) {
        run(() -> act(calls.follow(call)));
    }

    /** The program ends: what was promised is logged now, since nobody will hear of the call's end. */
    void endAt(Instant now) {
        run(() -> calls.promised().forEach(call -> act(calls.follow(call.lostAt(now)))));
        if (!thread.finish(TIMEOUT)) {
            LOG.warn("The logging of a call does not end; it is left behind.");
        }
    }

    private void run(Runnable task) {
        if (!thread.run(task)) {
            LOG.debug("Something happened to a call after the end and is not logged.");
        }
    }

    private void act(Next next) {
        Call call = next.now().call();
        switch (next.action()) {
            case NOTHING -> {}
            case PROMISE -> note(call, "log.atTheEnd");
            case TAKE_BACK -> notes.show(call, CardNote.NONE, false);
            case BREAK -> problem(call, words.say("log.notHere"));
            case LOG -> logWithNote(call);
        }
    }

    /** Logs the call with the note that is being typed, once that is finished. */
    private void logWithNote(Call call) {
        if (written.whenFinished(call.id(), () -> run(() -> log(call)))) {
            note(call, "log.afterNote");
        } else {
            log(call);
        }
    }

    private void log(Call call) {
        Crm server = crm.get();
        CrmTarget target = certain.apply(call).orElse(null);
        if (server == null || target == null) {
            calls.reopen(call.id());
            problem(call, words.say(server == null ? "log.noServer" : "log.noCaller"));
            return;
        }
        server.activities()
                .log(
                        texts.of(call, target, server.language(), written.of(call.id())),
                        progress -> run(() -> show(call, progress)));
    }

    private void show(Call call, LogProgress progress) {
        switch (progress.state()) {
            case SENDING -> note(call, "log.sending");
            case WAITING -> waiting(call, progress, "log.waiting");
            case WAITING_IN_MEMORY -> waiting(call, progress, "log.inMemory");
            case CHECKING -> note(call, "log.checking");
            case LOGGED -> {
                calls.logged(call.id());
                logged.accept(call);
                note(call, "log.logged");
            }
            case UNCERTAIN -> {
                calls.reopen(call.id());
                problem(call, words.say("log.uncertain"));
            }
            case REFUSED -> {
                calls.reopen(call.id());
                problem(
                        call,
                        words.say("log.refused", progress.why().map(words::say).orElse("")));
            }
        }
    }

    private void waiting(Call call, LogProgress progress, String key) {
        String waits = words.say(key);
        String sentence =
                progress.why().map(why -> words.say("log.why", waits, why)).orElse(waits);
        notes.show(call, new CardNote(sentence, false), false);
    }

    private void problem(Call call, String sentence) {
        notes.show(call, new CardNote(sentence, true), true);
    }

    private void note(Call call, String key) {
        notes.show(call, new CardNote(words.say(key), false), false);
    }
}
