package io.github.callcard.app.command;

import io.github.callcard.call.Call;
import io.github.callcard.call.CallState;
import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineId;
import io.github.callcard.sync.SyncStatus;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Prints events as lines of text or JSON. Events come on the threads of lines, calls and synchronisation. */
final class EventPrinter {

    private final Output output;

    /** The state last printed of each call that goes on; used on the calls thread only. */
    private final Map<Long, CallState> printed = new HashMap<>();

    EventPrinter(Output output) {
        this.output = output;
    }

    /** Prints a line's coming and going; what becomes of calls is told by {@link #onCall}. */
    void onEvent(LineEvent event) {
        switch (event) {
            case LineEvent.Up up -> output.print(event.line() + " is up.", Described.lineEvent(event, "up", null));
            case LineEvent.Down down ->
                output.print(
                        event.line() + " is down. " + down.reason(), Described.lineEvent(event, "down", down.reason()));
            case LineEvent.OfCall ofCall -> {}
        }
    }

    /** Prints a change of a call: its new state, or that more is known about a call in the same state. */
    void onCall(Call call) {
        CallState before = call.isOver() ? printed.remove(call.id()) : printed.put(call.id(), call.state());
        String event = before == call.state()
                ? "updated"
                : Described.event(call.state(), call.details().direction());
        String number =
                call.details().number().isEmpty() ? "withheld" : call.details().number();
        String lines = call.lines().stream().map(LineId::toString).collect(Collectors.joining(", "));
        output.print(
                "Call " + call.id() + " " + event + ": " + number + ", " + Described.callers(call.match()) + " on "
                        + lines + ". " + call.match().why(),
                Described.call(call, event));
    }

    void onStatus(SyncStatus status) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("type", "sync");
        object.put("event", Described.lower(status.state()));
        object.put("numbers", status.numbers());
        object.put("message", status.message());
        output.print(status.message(), object);
    }
}
