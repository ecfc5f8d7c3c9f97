package io.github.callcard.line.tapi;

import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineListener;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps every event of the lines under test in order. */
final class RecordedEvents implements LineListener {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final List<LineEvent> events = new CopyOnWriteArrayList<>();

    @Override
    public void onEvent(LineEvent event) {
        events.add(event);
    }

    <E extends LineEvent> List<E> of(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The events of calls in short, such as {@code Ringing 1}. */
    List<String> calls() {
        return of(LineEvent.OfCall.class).stream()
                .map(event -> event.getClass().getSimpleName() + " " + event.callId())
                .toList();
    }

    /** Waits for the first event of a kind. */
    <E extends LineEvent> E await(Class<E> kind) {
        return await(kind, 1).getFirst();
    }

    /** Waits until there are that many events of a kind; answers the last of them. */
    <E extends LineEvent> E awaitLast(Class<E> kind, int count) {
        return await(kind, count).getLast();
    }

    private <E extends LineEvent> List<E> await(Class<E> kind, int count) {
        return org.awaitility.Awaitility.await(count + " " + kind.getSimpleName() + " among the events")
                .atMost(PATIENCE)
                .until(() -> of(kind), found -> found.size() >= count);
    }
}
