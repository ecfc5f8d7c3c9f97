package io.github.callcard.app.card;

import io.github.callcard.directory.CallerId;
import io.github.callcard.directory.Match;
import io.github.callcard.os.WorkerThread;
import io.github.callcard.vault.SealFormatException;
import io.github.callcard.vault.SealedFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is remembered of callers: whom the user chose among those of a number, and when he spoke with whom. In memory and,
 * where there is a key, in a sealed file, which goes with the sign-in that it belongs to. Safe to use from any thread; no
 * method waits for the disk but {@link #close}.
 */
final class RememberedCallers implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RememberedCallers.class);

    /** Of each kind; the oldest are forgotten. */
    private static final int MOST = 2_000;

    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final WorkerThread thread = new WorkerThread("callcard-callers");
    private final Map<Long, PartyKey> chosen = new LinkedHashMap<>();
    private final Map<PartyKey, Instant> spoke = new LinkedHashMap<>();
    private @Nullable SealedFile file;
    private boolean loaded;

    /** Goes over to what is remembered for another sign-in, or for none; what was before is out of memory at once. */
    void use(@Nullable SealedFile next) {
        synchronized (this) {
            chosen.clear();
            spoke.clear();
            file = next;
            loaded = false;
        }
        look();
    }

    /** The key may be there now, or the owner known: what the disk has is taken over. */
    void look() {
        thread.run(this::load);
    }

    /** Whom the user chose when the number called last, if it still is theirs. */
    synchronized Optional<CallerId> chosen(Match match) {
        if (match.e164().isEmpty() || !match.confident()) {
            return Optional.empty();
        }
        PartyKey key = chosen.get(match.e164().getAsLong());
        return match.callers().stream()
                .filter(caller -> PartyKey.of(caller).equals(key))
                .findFirst();
    }

    synchronized void choose(Match match, CallerId caller) {
        match.e164().ifPresent(number -> {
            putLast(chosen, number, PartyKey.of(caller));
            thread.run(this::save);
        });
    }

    /** The last time the user spoke with them, as far as it is known. */
    synchronized Optional<Instant> spoke(CallerId caller) {
        return Optional.ofNullable(spoke.get(PartyKey.of(caller)));
    }

    synchronized void spoke(CrmTarget target, Instant at) {
        putLast(spoke, PartyKey.of(target), at);
        thread.run(this::save);
    }

    private static <K, V> void putLast(Map<K, V> map, K key, V value) {
        map.remove(key);
        map.put(key, value);
        if (map.size() > MOST) {
            map.remove(map.keySet().iterator().next());
        }
    }

    /** Asks key store and disk without the lock: the JavaFX thread asks at each card whom the user chose. */
    private void load() {
        SealedFile now = notLoaded();
        if (now == null || !now.isUsable()) {
            return;
        }
        try {
            loaded(now, read(now));
        } catch (IOException e) {
            LOG.warn(
                    "What is remembered of callers cannot be read: {}",
                    e.getClass().getName());
        }
    }

    private synchronized @Nullable SealedFile notLoaded() {
        return loaded ? null : file;
    }

    private synchronized void loaded(SealedFile from, Optional<byte[]> content) throws IOException {
        if (from == file) {
            loaded = true;
            if (content.isPresent()) {
                merge(content.get());
            }
        }
    }

    /** The content; empty too where it cannot be used, and is deleted. */
    private static Optional<byte[]> read(SealedFile from) throws IOException {
        try {
            return from.read();
        } catch (SealFormatException e) {
            LOG.info("What is remembered of callers cannot be used, and is forgotten: {}", e.getMessage());
            delete(from);
            return Optional.empty();
        }
    }

    /** What was learned since the start is newer than what the disk has. */
    private void merge(byte[] content) throws IOException {
        Map<Long, PartyKey> newChosen = Map.copyOf(chosen);
        Map<PartyKey, Instant> newSpoke = Map.copyOf(spoke);
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(content));
        try {
            for (int i = in.readInt(); i > 0; i--) {
                putLast(chosen, in.readLong(), new PartyKey(in.readInt(), in.readInt()));
            }
            for (int i = in.readInt(); i > 0; i--) {
                putLast(spoke, new PartyKey(in.readInt(), in.readInt()), Instant.ofEpochSecond(in.readLong()));
            }
        } catch (DateTimeException e) {
            throw new IOException("a time that is none", e);
        }
        newChosen.forEach((number, key) -> putLast(chosen, number, key));
        newSpoke.forEach((key, at) -> putLast(spoke, key, at));
    }

    private void save() {
        load();
        SealedFile now;
        byte[] content;
        synchronized (this) {
            now = file;
            if (now == null || !loaded) {
                return;
            }
            content = content();
        }
        try {
            now.write(content);
        } catch (IOException e) {
            LOG.warn(
                    "What is remembered of callers is not on disk: {}",
                    e.getClass().getName());
        }
    }

    private byte[] content() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(chosen.size());
            for (Map.Entry<Long, PartyKey> each : chosen.entrySet()) {
                out.writeLong(each.getKey());
                write(out, each.getValue());
            }
            out.writeInt(spoke.size());
            for (Map.Entry<PartyKey, Instant> each : spoke.entrySet()) {
                write(out, each.getKey());
                out.writeLong(each.getValue().getEpochSecond());
            }
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, PartyKey key) throws IOException {
        out.writeInt(key.personId());
        out.writeInt(key.contactId());
    }

    /** The user signs out. */
    void forget() {
        SealedFile before;
        synchronized (this) {
            before = file;
            chosen.clear();
            spoke.clear();
            file = null;
        }
        if (before != null) {
            delete(before);
            // A save that is running may put it back.
            thread.run(() -> delete(before));
        }
    }

    private static void delete(SealedFile file) {
        try {
            file.delete();
        } catch (IOException e) {
            LOG.warn("What is remembered of callers cannot be deleted", e);
        }
    }

    /** Waits until the disk has it all. */
    @Override
    public void close() {
        if (!thread.finish(TIMEOUT)) {
            LOG.warn("The writing of what is remembered of callers does not end; it is left behind.");
        }
    }
}
