package io.github.callcard.app.card;

import io.github.callcard.directory.CallerId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** The content of what is remembered of callers, and its form on disk. For one thread at a time. */
final class CallerMemory {

    /**
     * A person or company whose a number is not.
     *
     * @param number as {@link CallerCorrections} names numbers
     */
    record Denial(String number, PartyKey party) {}

    /** Of each kind; the oldest are forgotten. */
    private static final int MOST = 2_000;

    /** The caller whom the user chose among those who share a number, by the number. */
    final Map<Long, PartyKey> chosen = new LinkedHashMap<>();

    /** When the user spoke with whom last. */
    final Map<PartyKey, Instant> spoke = new LinkedHashMap<>();

    /** The owner of a number, which no caller id says. */
    final Map<String, CallerId> taken = new LinkedHashMap<>();

    /** The callers whose a number is not, with their names. */
    final Map<Denial, String> denied = new LinkedHashMap<>();

    boolean isEmpty() {
        return chosen.isEmpty() && spoke.isEmpty() && taken.isEmpty() && denied.isEmpty();
    }

    void clear() {
        chosen.clear();
        spoke.clear();
        taken.clear();
        denied.clear();
    }

    /** Makes it the newest of its kind. */
    static <K, V> void put(Map<K, V> map, K key, V value) {
        map.remove(key);
        map.put(key, value);
        if (map.size() > MOST) {
            map.remove(map.keySet().iterator().next());
        }
    }

    /** Takes over what the disk has; what was learned since the start is newer than that. */
    void merge(byte[] content) throws IOException {
        CallerMemory before = new CallerMemory();
        before.read(content);
        chosen.forEach((number, party) -> put(before.chosen, number, party));
        spoke.forEach((party, at) -> put(before.spoke, party, at));
        taken.forEach((number, caller) -> put(before.taken, number, caller));
        denied.forEach((denial, name) -> put(before.denied, denial, name));
        before.taken.entrySet().removeIf(each -> isTakenBack(each.getKey(), each.getValue()));
        taken.forEach((number, caller) -> before.denied.remove(new Denial(number, PartyKey.of(caller))));
        clear();
        chosen.putAll(before.chosen);
        spoke.putAll(before.spoke);
        taken.putAll(before.taken);
        denied.putAll(before.denied);
    }

    /** Whoever was denied since the start is not theirs any more. */
    private boolean isTakenBack(String number, CallerId caller) {
        return !taken.containsKey(number) && denied.containsKey(new Denial(number, PartyKey.of(caller)));
    }

    private void read(byte[] content) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(content));
        try {
            for (int i = in.readInt(); i > 0; i--) {
                put(chosen, in.readLong(), party(in));
            }
            for (int i = in.readInt(); i > 0; i--) {
                put(spoke, party(in), Instant.ofEpochSecond(in.readLong()));
            }
        } catch (DateTimeException e) {
            throw new IOException("a time that is none", e);
        }
        // An earlier version wrote no more.
        if (in.available() == 0) {
            return;
        }
        for (int i = in.readInt(); i > 0; i--) {
            put(taken, in.readUTF(), caller(in));
        }
        for (int i = in.readInt(); i > 0; i--) {
            put(denied, new Denial(in.readUTF(), party(in)), in.readUTF());
        }
    }

    byte[] content() {
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
            out.writeInt(taken.size());
            for (Map.Entry<String, CallerId> each : taken.entrySet()) {
                out.writeUTF(each.getKey());
                write(out, each.getValue());
            }
            out.writeInt(denied.size());
            for (Map.Entry<Denial, String> each : denied.entrySet()) {
                out.writeUTF(each.getKey().number());
                write(out, each.getKey().party());
                out.writeUTF(each.getValue());
            }
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    private static PartyKey party(DataInputStream in) throws IOException {
        return new PartyKey(in.readInt(), in.readInt());
    }

    private static void write(DataOutputStream out, PartyKey party) throws IOException {
        out.writeInt(party.personId());
        out.writeInt(party.contactId());
    }

    private static CallerId caller(DataInputStream in) throws IOException {
        return new CallerId(in.readLong(), in.readInt(), in.readUTF(), in.readInt(), in.readUTF(), "");
    }

    private static void write(DataOutputStream out, CallerId caller) throws IOException {
        out.writeLong(caller.e164());
        out.writeInt(caller.personId());
        out.writeUTF(caller.personName());
        out.writeInt(caller.contactId());
        out.writeUTF(caller.contactName());
    }
}
