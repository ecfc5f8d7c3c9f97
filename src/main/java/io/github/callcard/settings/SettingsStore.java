package io.github.callcard.settings;

import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The settings in force, and the one who changes them: the user's file with the administrator's policy around it. A
 * change holds at once and is written about a second later, only where it differs, so that comments, order and unknown
 * keys of the file stay. Safe to use from any thread.
 */
public final class SettingsStore implements SettingsAccess, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SettingsStore.class);

    private final SettingsWriter file;
    private final Policy policy;
    private final SettingsReader reader;
    private final Consumer<Sentence> notes;
    private final SettingsNotifier notifier = new SettingsNotifier(this::current);
    private final DelayedWrite writer = new DelayedWrite(this::write);
    private final ReentrantLock lock = new ReentrantLock();

    /** The values of the file when it was read last, with those still to be written. */
    private ObjectNode users;

    /** The changes to be written: keys and values, null to take one out. */
    private Map<String, @Nullable JsonNode> unwritten = new LinkedHashMap<>();

    private Settings current;
    private final List<Sentence> remarks;

    /**
     * Reads what is there.
     *
     * @param system names the country where the settings do not
     * @param notes told, in one sentence for the user, what became of a file that could not be written as it should
     * @throws SentenceException when settings or policy cannot be used; names the key
     */
    public static SettingsStore open(
            Profile profile, SettingsSchema schema, PolicyPlaces policies, Locale system, Consumer<Sentence> notes)
            throws SentenceException {
        Policy policy = Policy.read(policies);
        return new SettingsStore(
                new SettingsWriter(new JsonFile(profile.settingsFile()), notes),
                policy,
                new SettingsReader(schema, system, policy.says("server")),
                notes);
    }

    private SettingsStore(SettingsWriter file, Policy policy, SettingsReader reader, Consumer<Sentence> notes)
            throws SentenceException {
        this.file = file;
        this.policy = policy;
        this.reader = reader;
        this.notes = notes;
        this.users = file.read();
        this.current = settings(users);
        this.remarks = reader.remarks(root(users));
        remarks.forEach(remark -> LOG.info("{}", remark));
    }

    /** The remarks on what stood there at the beginning and does nothing any more, a sentence each. */
    public List<Sentence> remarks() {
        return remarks;
    }

    public Settings current() {
        return locked(() -> current);
    }

    /** True when the administrator decides a key such as {@code server.url}, or one that it stands in. */
    @Override
    public boolean isLocked(String key) {
        return policy.isLocked(key);
    }

    /** The name that messages have for the place where the administrator decides a key; empty where he does not. */
    @Override
    public Optional<String> lockedBy(String key) {
        return policy.isLocked(key)
                ? Optional.of(policy.origin(key, locked(() -> users), file.name()))
                : Optional.empty();
    }

    /** The places where the administrator decides something, for people. */
    public List<String> policies() {
        return policy.places();
    }

    /**
     * The value of a key as it stands there, for whoever changes a part of it and has to keep the rest: lists of lines,
     * above all, may have keys that this version does not know.
     *
     * @return a text, Boolean, number, List or Map; empty where there is none
     */
    @Override
    public Optional<Object> value(String key) {
        JsonNode value = JsonTrees.get(policy.around(locked(() -> users)), key);
        return value == null || value.isNull()
                ? Optional.empty()
                : Optional.of(SettingsJson.MAPPER.treeToValue(value, Object.class));
    }

    /**
     * Changes values; all of them or, when one cannot be used, none.
     *
     * @param values by their keys, such as {@code server.url}: a text, Boolean, number, List, or null to take the key
     *     out. A Map stands for the keys below its own and leaves others there alone; a List replaces the whole list.
     * @throws SentenceException when the settings could not be used then, or the administrator decides the key; the
     *     sentence is for whoever sees the key that he changed, and does not name it
     */
    @Override
    public void change(Map<String, ? extends @Nullable Object> values) throws SentenceException {
        Map<String, @Nullable JsonNode> changes = JsonTrees.leaves(values);
        lock.lock();
        try {
            policy.removeLocked(changes, users, file.name());
            ObjectNode next = users.deepCopy();
            changes.forEach((key, value) -> JsonTrees.set(next, key, value));
            current = settings(next);
            users = next;
            changes.forEach((key, value) -> {
                // The last change of a key is also the last to be made.
                unwritten.remove(key);
                unwritten.put(key, value);
            });
        } catch (FaultException e) {
            throw new SentenceException(e.fault().forChange(changes.keySet()), e);
        } finally {
            lock.unlock();
        }
        writer.soon();
        notifier.tell();
    }

    @Override
    public void onChange(Runnable listener) {
        addListener(settings -> listener.run());
    }

    /**
     * Tells a listener the settings in force after each change, one after the other: what it hears last is what holds, also
     * where several threads change something at once. It is told on a thread that changed something or on the one that
     * writes, may change settings itself, and hears of several quick changes perhaps only once.
     */
    public void addListener(Consumer<Settings> listener) {
        notifier.addListener(listener);
    }

    /** Writes what is not written yet, and returns when it is on disk. */
    public void flush() {
        writer.flush();
    }

    /** Writes what is not written yet; later changes hold in memory only. */
    @Override
    public void close() {
        writer.close();
    }

    /** On the writer's thread, or after its end. Changes by hand meanwhile stay, except for the keys changed here. */
    private void write() {
        Map<String, @Nullable JsonNode> changes = locked(() -> {
            Map<String, @Nullable JsonNode> taken = unwritten;
            unwritten = new LinkedHashMap<>();
            return taken;
        });
        if (changes.isEmpty()) {
            return;
        }
        try {
            if (adopt(file.change(changes, locked(() -> users.deepCopy())))) {
                notifier.tell();
            }
        } catch (IOException e) {
            LOG.warn("The settings cannot be written", e);
            lock.lock();
            try {
                changes.forEach(unwritten::putIfAbsent);
            } finally {
                lock.unlock();
            }
            notes.accept(Sentence.of(
                    "The settings could not be saved in {0}; check that there is disk space and that you may write there.",
                    file.path()));
        }
    }

    /** Takes what the file says into use, with what was changed since; answers whether that is something new. */
    private boolean adopt(ObjectNode written) {
        lock.lock();
        try {
            unwritten.forEach((key, value) -> JsonTrees.set(written, key, value));
            users = written;
            Settings next = settings(written);
            boolean differs = !next.equals(current);
            current = next;
            return differs;
        } catch (FaultException e) {
            LOG.warn("The settings changed by hand cannot be used");
            notes.accept(e.sentence().then(Sentence.of("Until that is corrected the settings stay as they were.")));
            return false;
        } finally {
            lock.unlock();
        }
    }

    private Settings settings(ObjectNode usersValues) throws FaultException {
        return reader.read(root(usersValues));
    }

    private SettingsObject root(ObjectNode usersValues) throws FaultException {
        return new SettingsObject(policy.around(usersValues), "", key -> policy.origin(key, usersValues, file.name()));
    }

    private <T> T locked(Supplier<T> supplier) {
        lock.lock();
        try {
            return supplier.get();
        } finally {
            lock.unlock();
        }
    }
}
