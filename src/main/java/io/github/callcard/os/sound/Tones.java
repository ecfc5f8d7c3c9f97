package io.github.callcard.os.sound;

import io.github.callcard.os.WorkerThread;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plays tones on a thread of its own. A tone that is asked for while another one sounds is left out: several calls at once
 * make one sound. Safe to use from any thread; nothing waits for the sound card.
 */
public final class Tones implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Tones.class);

    private final Speaker speaker;
    private final WorkerThread thread = new WorkerThread("tones");
    private final AtomicBoolean sounds = new AtomicBoolean();

    /** Belongs to the thread. */
    private final Map<Tone, byte[]> made = new EnumMap<>(Tone.class);

    public Tones() {
        this(new SystemSpeaker());
    }

    Tones(Speaker speaker) {
        this.speaker = speaker;
    }

    /** Plays a tone soon, unless one sounds. Returns at once. */
    public void play(Tone tone) {
        if (sounds.compareAndSet(false, true) && !thread.run(() -> sound(tone))) {
            LOG.debug("A tone was asked for after the end.");
        }
    }

    private void sound(Tone tone) {
        try {
            speaker.play(made.computeIfAbsent(tone, Synthesis::samples));
        } catch (IOException | RuntimeException | LinkageError e) {
            // A computer without sound shows its cards all the same.
            LOG.info("No tone can be played here: {}", e.toString());
        } finally {
            sounds.set(false);
        }
    }

    @Override
    public void close() {
        thread.close();
    }
}
