package io.github.callcard.line;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;

/** Keeps every event of the lines under test in order. */
public final class RecordedEvents implements LineListener {

    private final List<LineEvent> events = new CopyOnWriteArrayList<>();

    @Override
    public void onEvent(LineEvent event) {
        events.add(event);
    }

    public List<LineEvent> all() {
        return List.copyOf(events);
    }

    public <E extends LineEvent> List<E> of(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The events of calls in short, such as {@code Ringing 1}. */
    public List<String> calls() {
        return of(LineEvent.OfCall.class).stream()
                .map(event -> event.getClass().getSimpleName() + " " + event.callId())
                .toList();
    }

    /** Waits for the first event of a kind. */
    public <E extends LineEvent> E await(Class<E> kind) {
        return await(kind, 1).getFirst();
    }

    /** Waits until there are that many events of a kind; answers the last of them. */
    public <E extends LineEvent> E awaitLast(Class<E> kind, int count) {
        return await(kind, count).getLast();
    }

    /** Waits until there are that many events of a kind. */
    public <E extends LineEvent> List<E> await(Class<E> kind, int count) {
        return Awaitility.await(count + " " + kind.getSimpleName() + " among the events")
                .until(() -> of(kind), found -> found.size() >= count);
    }
}
