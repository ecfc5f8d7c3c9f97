package io.github.callcard.journal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Those who hear of changes of the journal; one that breaks keeps nobody else from hearing. Safe to use from any thread. */
final class JournalListeners {

    private static final Logger LOG = LoggerFactory.getLogger(JournalListeners.class);

    private final List<JournalListener> listeners = new CopyOnWriteArrayList<>();

    void add(JournalListener listener) {
        listeners.add(listener);
    }

    void tell(Consumer<JournalListener> what) {
        for (JournalListener listener : listeners) {
            try {
                what.accept(listener);
            } catch (RuntimeException e) {
                LOG.error("A listener of the journal broke", e);
            }
        }
    }
}
