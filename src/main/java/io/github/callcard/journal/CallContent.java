package io.github.callcard.journal;

import io.github.callcard.call.Call;
import io.github.callcard.call.CallState;
import io.github.callcard.directory.Match;
import io.github.callcard.journal.Settled.How;
import io.github.callcard.line.CallDetails;
import io.github.callcard.line.LineId;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The content of a call's record: all that is kept of a call but its id and beginning. */
final class CallContent {

    /** A call of version 1 came while Callcard ran, and was never reopened. */
    private static final int VERSION = 2;

    private static final long NONE = Long.MIN_VALUE;

    private CallContent() {}

    static byte[] write(JournalCall past) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(160);
        try {
            write(past, new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes everything", e);
        }
        return bytes.toByteArray();
    }

    private static void write(JournalCall past, DataOutputStream out) throws IOException {
        Call call = past.call();
        out.writeByte(VERSION);
        out.writeUTF(call.state().name());
        time(call.answeredAt(), out);
        time(call.endedAt(), out);
        PartyContent.text(call.line().provider(), out);
        PartyContent.text(call.line().name(), out);
        PartyContent.details(call.details(), out);
        PartyContent.match(call.match(), out);
        out.writeUTF(past.note());
        out.writeBoolean(past.logged());
        Settled settled = past.settled();
        out.writeUTF(settled == null ? "" : settled.how().name());
        if (settled != null) {
            PartyContent.text(settled.by(), out);
            time(settled.at(), out);
        }
        time(past.remindAt(), out);
        out.writeBoolean(past.whileOff());
        time(past.reopenedAt(), out);
    }

    private static void time(@Nullable Instant time, DataOutputStream out) throws IOException {
        out.writeLong(time == null ? NONE : time.toEpochMilli());
    }

    /** @throws IOException also when the bytes mean nothing to this version */
    static JournalCall read(UUID id, Instant startedAt, DataInputStream in, SameValues same) throws IOException {
        try {
            int version = in.readByte();
            if (version > VERSION) {
                throw new IOException("a call was written by a newer Callcard");
            }
            CallState state = CallState.valueOf(in.readUTF());
            Instant answeredAt = time(in);
            Instant endedAt = time(in);
            LineId line = same.one(new LineId(in.readUTF(), in.readUTF()));
            CallDetails details = same.one(PartyContent.details(in));
            Match match = same.one(PartyContent.match(details.number(), in));
            Call call = new Call(id, state, same.one(List.of(line)), details, match, startedAt, answeredAt, endedAt);
            String note = in.readUTF();
            boolean logged = in.readBoolean();
            String how = in.readUTF();
            Settled settled = how.isEmpty() ? null : settled(How.valueOf(how), in);
            Instant remindAt = time(in);
            boolean whileOff = version > 1 && in.readBoolean();
            Instant reopenedAt = version > 1 ? time(in) : null;
            return new JournalCall(call, note, logged, settled, remindAt, whileOff, reopenedAt);
        } catch (IllegalArgumentException e) {
            throw new IOException("a call makes no sense", e);
        }
    }

    private static Settled settled(How how, DataInputStream in) throws IOException {
        String by = in.readUTF();
        Instant at = time(in);
        return new Settled(how, by, at == null ? Instant.EPOCH : at);
    }

    private static @Nullable Instant time(DataInputStream in) throws IOException {
        long time = in.readLong();
        return time == NONE ? null : Instant.ofEpochMilli(time);
    }
}
