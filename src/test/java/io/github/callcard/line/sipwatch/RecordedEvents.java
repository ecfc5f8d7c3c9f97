package io.github.callcard.line.sipwatch;

import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineListener;
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

    /** Waits for the first event of a kind. */
    public <E extends LineEvent> E await(Class<E> kind) {
        return await(kind, 1).getFirst();
    }

    /** Waits until there are that many events of a kind. */
    public <E extends LineEvent> List<E> await(Class<E> kind, int count) {
        return Awaitility.await(kind.getSimpleName() + " among the events")
                .until(() -> of(kind), found -> found.size() >= count);
    }
}
