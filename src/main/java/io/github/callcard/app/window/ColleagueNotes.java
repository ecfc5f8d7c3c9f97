package io.github.callcard.app.window;

import io.github.callcard.call.Call;
import io.github.callcard.call.CallListener;
import io.github.callcard.call.CallState;
import io.github.callcard.line.ColleagueLine;
import io.github.callcard.line.ColleagueLine.State;
import io.github.callcard.words.Sentence;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Says on cards what a colleague has to do with a call: whom it was for and who talks just now, or who answered it. Safe to use
 * from any thread.
 */
final class ColleagueNotes implements CallListener {

    /** The switchboard may tell that a colleague talks after it told that the call is over here. */
    private static final Duration LATE = Duration.ofSeconds(5);

    private static final int MOST_WAITING = 16;
    private static final int MOST_RINGING = 64;

    private final Supplier<List<ColleagueLine>> colleagues;
    private final Function<ColleagueLine, String> names;
    private final BiConsumer<Call, Sentence> notes;
    private final InstantSource clock;
    private final Deque<Call> waiting = new ArrayDeque<>();

    /**
     * The calls that rang, the oldest first: true where somebody with the caller's number talked with a colleague already, as all of
     * a company have one number. Nobody knows then who answered.
     */
    private final Map<UUID, Boolean> ambiguous = new LinkedHashMap<>();

    /** @param notes says a sentence on a call's card */
    ColleagueNotes(
            Supplier<List<ColleagueLine>> colleagues,
            Function<ColleagueLine, String> names,
            BiConsumer<Call, Sentence> notes,
            InstantSource clock) {
        this.colleagues = colleagues;
        this.names = names;
        this.notes = notes;
        this.clock = clock;
    }

    @Override
    public void onCall(Call call) {
        if (call.state() == CallState.RINGING) {
            begin(call);
            busy(call)
                    .ifPresent(colleague -> notes.accept(call, Sentence.of("{0} is talking.", names.apply(colleague))));
        } else if (call.state() == CallState.ANSWERED_ELSEWHERE || call.state() == CallState.MISSED) {
            if (!isAmbiguous(call) && !sayWhoAnswered(call)) {
                await(call);
            }
        }
    }

    /** Colleagues' lines have changed. */
    void onNews() {
        waiting().stream().filter(this::sayWhoAnswered).forEach(this::forget);
    }

    /** The colleague for whom the call was, where he talks. */
    private Optional<ColleagueLine> busy(Call call) {
        return colleagues.get().stream()
                .filter(colleague -> colleague.state() == State.BUSY)
                .filter(colleague -> colleague.extension().equals(call.details().diversion())
                        || colleague.extension().equals(call.details().calledNumber()))
                .findFirst();
    }

    /** The colleague who talks with somebody who has the caller's number. */
    private Optional<ColleagueLine> partner(Call call) {
        String caller = call.details().number();
        return colleagues.get().stream()
                .filter(colleague -> colleague.state() == State.BUSY)
                .filter(colleague -> !caller.isEmpty() && caller.equals(colleague.other()))
                .findFirst();
    }

    private boolean sayWhoAnswered(Call call) {
        Optional<ColleagueLine> answered = partner(call);
        answered.ifPresent(colleague -> notes.accept(call, Sentence.of("{0} answered.", names.apply(colleague))));
        return answered.isPresent();
    }

    private void begin(Call call) {
        boolean talksAlready = partner(call).isPresent();
        synchronized (this) {
            ambiguous.putIfAbsent(call.id(), talksAlready);
            if (ambiguous.size() > MOST_RINGING) {
                ambiguous.remove(ambiguous.keySet().iterator().next());
            }
        }
    }

    private synchronized boolean isAmbiguous(Call call) {
        return Boolean.TRUE.equals(ambiguous.remove(call.id()));
    }

    private synchronized void await(Call call) {
        waiting.add(call);
        if (waiting.size() > MOST_WAITING) {
            waiting.remove();
        }
    }

    private synchronized Collection<Call> waiting() {
        Instant earliest = clock.instant().minus(LATE);
        waiting.removeIf(call -> call.endedAt() == null || call.endedAt().isBefore(earliest));
        return List.copyOf(waiting);
    }

    private synchronized void forget(Call call) {
        waiting.remove(call);
    }
}
