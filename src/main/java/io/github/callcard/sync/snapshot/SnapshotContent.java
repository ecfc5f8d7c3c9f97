package io.github.callcard.sync.snapshot;

import io.github.callcard.directory.CallerId;
import io.github.callcard.directory.Directory;
import io.github.callcard.directory.DirectoryBuilder;
import io.github.callcard.directory.LeftOut;
import io.github.callcard.directory.LeftOut.Problem;
import io.github.callcard.superoffice.LeftOutRows;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The content of a snapshot, row by row: it does not depend on how a directory packs its rows, so that a better
 * directory reads the snapshot of an older one.
 */
final class SnapshotContent {

    private SnapshotContent() {}

    static void write(Snapshot snapshot, DataOutput out) throws IOException {
        out.writeLong(snapshot.confirmed().toEpochMilli());
        out.writeUTF(snapshot.hash());
        writeLeftOut(snapshot.leftOut(), out);
        Directory directory = snapshot.directory();
        out.writeInt(directory.size());
        for (int place = 0; place < directory.size(); place++) {
            CallerId caller = directory.get(place);
            out.writeLong(caller.e164());
            out.writeInt(caller.personId());
            out.writeInt(caller.contactId());
            out.writeUTF(caller.personName());
            out.writeUTF(caller.contactName());
            out.writeUTF(caller.title());
        }
    }

    private static void writeLeftOut(LeftOutRows leftOut, DataOutput out) throws IOException {
        out.writeInt(leftOut.counts().size());
        for (Map.Entry<Problem, Integer> count : leftOut.counts().entrySet()) {
            out.writeUTF(count.getKey().name());
            out.writeInt(count.getValue());
        }
        out.writeInt(leftOut.named().size());
        for (LeftOut row : leftOut.named()) {
            out.writeInt(row.row());
            out.writeUTF(row.name());
            out.writeUTF(row.problem().name());
        }
    }

    /** @throws IllegalArgumentException when a word of it means nothing to this version */
    static Snapshot read(DataInput in, Supplier<DirectoryBuilder> builders) throws IOException {
        Instant confirmed = Instant.ofEpochMilli(in.readLong());
        String hash = in.readUTF();
        LeftOutRows leftOut = readLeftOut(in);
        DirectoryBuilder builder = builders.get();
        int rows = in.readInt();
        for (int row = 0; row < rows; row++) {
            long e164 = in.readLong();
            int personId = in.readInt();
            int contactId = in.readInt();
            builder.add(e164, 0, personId, in.readUTF(), contactId, in.readUTF(), in.readUTF());
        }
        return new Snapshot(builder.build(), hash, leftOut, confirmed);
    }

    private static LeftOutRows readLeftOut(DataInput in) throws IOException {
        Map<Problem, Integer> counts = new EnumMap<>(Problem.class);
        int kinds = in.readInt();
        for (int kind = 0; kind < kinds; kind++) {
            counts.put(Problem.valueOf(in.readUTF()), in.readInt());
        }
        List<LeftOut> named = new ArrayList<>();
        int rows = in.readInt();
        for (int row = 0; row < rows; row++) {
            named.add(new LeftOut(in.readInt(), in.readUTF(), Problem.valueOf(in.readUTF())));
        }
        return new LeftOutRows(counts, named);
    }
}
