package io.github.callcard.app.card;

import io.github.callcard.journal.CallNotes;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The notes on calls that are in use, or none. Safe to use from any thread. */
final class CurrentNotes implements CallLogging.WrittenNotes {

    private volatile @Nullable CallNotes notes;

    void use(CallNotes written) {
        notes = written;
    }

    @Override
    public String of(UUID callId) {
        CallNotes now = notes;
        return now == null ? "" : now.of(callId);
    }

    @Override
    public boolean whenFinished(UUID callId, Runnable goOn) {
        CallNotes now = notes;
        return now != null && now.whenFinished(callId, goOn);
    }

    /** Another user: the notes are the one's before. */
    void forget() {
        CallNotes now = notes;
        if (now != null) {
            now.forget();
        }
    }
}
