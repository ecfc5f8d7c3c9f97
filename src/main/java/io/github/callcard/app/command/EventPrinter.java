package io.github.callcard.app.command;

import io.github.callcard.call.Call;
import io.github.callcard.call.CallState;
import io.github.callcard.line.ColleagueLine;
import io.github.callcard.line.Direction;
import io.github.callcard.line.Line;
import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineHealth;
import io.github.callcard.line.LineId;
import io.github.callcard.line.LineListener;
import io.github.callcard.line.Voicemails;
import io.github.callcard.sync.SyncStatus;
import io.github.callcard.words.Sentence;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Prints events as lines of text or JSON. Events come on the threads of lines, calls and synchronisation. */
final class EventPrinter implements LineListener {

    private final Output output;
    private final Consumer<Sentence> notes;

    /** The lines of which the last that was printed is that they are down. */
    private final Set<LineId> down = ConcurrentHashMap.newKeySet();

    /** The voicemails that were last printed, by line; guarded by this. */
    private final Map<LineId, Optional<Voicemails>> voicemails = new HashMap<>();

    /** The state that was last printed of each colleague's line, by line and extension; guarded by this. */
    private final Map<LineId, Map<String, ColleagueLine.State>> colleagues = new HashMap<>();

    /** The state in which the synchronisation last ended; used on its thread only. */
    private @Nullable SyncStatus ended;

    private volatile boolean leaving;

    /** Used on the calls thread only. */
    private final CallNumbers numbers = new CallNumbers();

    /** The state last printed of each call that goes on; used on the calls thread only. */
    private final Map<UUID, CallState> printed = new HashMap<>();

    /** @param notes told what is wrong where people read the output, which is then free of it */
    EventPrinter(Output output, Consumer<Sentence> notes) {
        this.output = output;
        this.notes = notes;
    }

    /** Prints a line's coming and going; what becomes of calls is told by {@link #onCall}. */
    @Override
    public void onEvent(LineEvent event) {
        switch (event) {
            case LineEvent.Up up -> {
                down.remove(event.line());
                output.print(Sentence.of("{0} is up.", event.line()), JsonFields.lineEvent(event, "up", null));
            }
            case LineEvent.Down gone -> {
                down.add(event.line());
                print(gone);
            }
            case LineEvent.OfCall ofCall -> {}
        }
    }

    /** Prints what is different of voicemails and colleagues' lines. */
    @Override
    public synchronized void onNews(Line line) {
        Optional<Voicemails> mail = line.voicemails();
        if (!mail.equals(voicemails.getOrDefault(line.id(), Optional.empty()))) {
            voicemails.put(line.id(), mail);
            output.print(CommandWords.voicemails(line.id(), mail), JsonFields.voicemails(line.id(), mail));
        }
        Map<String, ColleagueLine.State> states = colleagues.computeIfAbsent(line.id(), id -> new HashMap<>());
        for (ColleagueLine colleague : line.colleagues()) {
            if (states.put(colleague.extension(), colleague.state()) != colleague.state()) {
                print(line.id(), colleague);
            }
        }
    }

    /** Prints the state alone: whom a colleague talks to is nobody's business. */
    private void print(LineId line, ColleagueLine colleague) {
        String named = (colleague.extension() + " " + colleague.name()).strip();
        Sentence said = switch (colleague.state()) {
            case UNKNOWN -> Sentence.of("Colleague {0} on {1}: unknown", named, line);
            case REFUSED -> Sentence.of("Colleague {0} on {1}: refused", named, line);
            case FREE -> Sentence.of("Colleague {0} on {1}: free", named, line);
            case RINGING -> Sentence.of("Colleague {0} on {1}: ringing", named, line);
            case BUSY -> Sentence.of("Colleague {0} on {1}: busy", named, line);
        };
        output.print(said, JsonFields.colleague(line, colleague));
    }

    /** Prints that a line is down which never came up, so that it reported nothing; only once. */
    void onStart(Line line) {
        LineHealth health = line.health();
        boolean failed = health.state() == LineHealth.State.FAILED || health.state() == LineHealth.State.RECONNECTING;
        if (failed && down.add(line.id())) {
            print(new LineEvent.Down(line.id(), health.since(), health.message()));
        }
    }

    private void print(LineEvent.Down gone) {
        output.print(
                Sentence.of("{0} is down. {1}", gone.line(), gone.reason()),
                JsonFields.lineEvent(gone, "down", gone.reason()));
    }

    /** Prints a change of a call: its new state, or that more is known about a call in the same state. */
    void onCall(Call call) {
        CallState before = call.isOver() ? printed.remove(call.id()) : printed.put(call.id(), call.state());
        boolean updated = before == call.state();
        Direction direction = call.details().direction();
        Sentence said = updated ? Sentence.of("updated") : CommandWords.event(call.state(), direction);
        int number = numbers.of(call);
        String lines = call.lines().stream().map(LineId::toString).collect(Collectors.joining(", "));
        output.print(
                Sentence.of(
                        "Call {0} {1}: {2}, {3} on {4}. {5}",
                        number,
                        said,
                        CommandWords.number(call.details().number()),
                        CommandWords.callers(call.match()),
                        lines,
                        call.match().why()),
                JsonFields.call(call, number, updated ? "updated" : JsonFields.event(call.state(), direction)));
    }

    /** Lets the program end in silence: that a synchronisation was cancelled then is no news. */
    void leave() {
        leaving = true;
    }

    /** Prints how the synchronisation is doing; that it fails as before, at every further attempt, is not said again. */
    void onStatus(SyncStatus status) {
        if (leaving) {
            return;
        }
        boolean failed = status.state() == SyncStatus.State.FAILED;
        boolean failedBefore = ended != null && ended.state() == SyncStatus.State.FAILED;
        boolean known = failedBefore
                && (status.state() == SyncStatus.State.RUNNING
                        || (failed && ended != null && ended.message().equals(status.message())));
        if (status.state() != SyncStatus.State.RUNNING) {
            ended = status;
        }
        if (known) {
            return;
        }
        if (failed && !output.isJson()) {
            Sentence why = status.message();
            notes.accept(status.numbers() == 0 ? why.then(Sentence.of("Calls have no names until then.")) : why);
            return;
        }
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("type", "sync");
        object.put("event", JsonFields.lower(status.state()));
        object.put("numbers", status.numbers());
        object.put("message", status.message());
        output.print(status.message(), object);
    }
}
