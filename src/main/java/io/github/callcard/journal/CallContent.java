package io.github.callcard.journal;

import io.github.callcard.call.Call;
import io.github.callcard.call.CallState;
import io.github.callcard.directory.CallerId;
import io.github.callcard.directory.Match;
import io.github.callcard.directory.Quality;
import io.github.callcard.directory.Reason;
import io.github.callcard.journal.Settled.How;
import io.github.callcard.line.CallDetails;
import io.github.callcard.line.Direction;
import io.github.callcard.line.LineId;
import io.github.callcard.number.CallerNumber;
import io.github.callcard.number.CallerNumber.Form;
import io.github.callcard.number.CallerNumber.Kind;
import io.github.callcard.number.CallerNumber.Reading;
import io.github.callcard.number.CallerNumber.Repair;
import io.github.callcard.words.Sentence;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The content of a call's record: all that is kept of a call but its id and beginning. */
final class CallContent {

    private static final int VERSION = 1;
    private static final long NONE = Long.MIN_VALUE;

    /** Of a switchboard's number the first are enough to know it again. */
    private static final int MOST_CALLERS = 8;

    /** Longer texts come from nobody who calls. */
    private static final int LONGEST = 500;

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
        text(call.line().provider(), out);
        text(call.line().name(), out);
        details(call.details(), out);
        match(call.match(), out);
        out.writeUTF(past.note());
        out.writeBoolean(past.logged());
        Settled settled = past.settled();
        out.writeUTF(settled == null ? "" : settled.how().name());
        if (settled != null) {
            text(settled.by(), out);
            time(settled.at(), out);
        }
        time(past.remindAt(), out);
    }

    private static void details(CallDetails details, DataOutputStream out) throws IOException {
        out.writeBoolean(details.direction() == Direction.OUTGOING);
        text(details.number(), out);
        optional(details.displayName(), out);
        optional(details.calledNumber(), out);
        optional(details.diversion(), out);
    }

    private static void match(Match match, DataOutputStream out) throws IOException {
        CallerNumber number = match.number();
        out.writeUTF(number.kind().name());
        out.writeBoolean(!number.readings().isEmpty());
        if (!number.readings().isEmpty()) {
            Reading reading = number.readings().getFirst();
            out.writeLong(reading.e164());
            out.writeUTF(reading.form().name());
            out.writeUTF(reading.repair().name());
            text(reading.affix(), out);
            out.writeBoolean(reading.certain());
        }
        text(number.extension(), out);
        out.writeUTF(match.quality().name());
        out.writeBoolean(match.confident());
        out.writeLong(match.e164().orElse(NONE));
        // A match that is certain says so by its name.
        text(match.isKnown() && !match.confident() ? match.why().toString() : "", out);
        List<CallerId> callers = match.callers().stream().limit(MOST_CALLERS).toList();
        out.writeByte(callers.size());
        for (CallerId caller : callers) {
            out.writeLong(caller.e164());
            out.writeInt(caller.personId());
            text(caller.personName(), out);
            out.writeInt(caller.contactId());
            text(caller.contactName(), out);
            text(caller.title(), out);
        }
    }

    private static void time(@Nullable Instant time, DataOutputStream out) throws IOException {
        out.writeLong(time == null ? NONE : time.toEpochMilli());
    }

    private static void text(String text, DataOutputStream out) throws IOException {
        out.writeUTF(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    }

    private static void optional(@Nullable String text, DataOutputStream out) throws IOException {
        out.writeBoolean(text != null);
        if (text != null) {
            text(text, out);
        }
    }

    /** @throws IOException also when the bytes mean nothing to this version */
    static JournalCall read(UUID id, Instant startedAt, DataInputStream in, SameValues same) throws IOException {
        try {
            if (in.readByte() != VERSION) {
                throw new IOException("a call was written by a newer Callcard");
            }
            CallState state = CallState.valueOf(in.readUTF());
            Instant answeredAt = time(in);
            Instant endedAt = time(in);
            LineId line = same.one(new LineId(in.readUTF(), in.readUTF()));
            CallDetails details = same.one(details(in));
            Match match = same.one(match(details.number(), in));
            Call call = new Call(id, state, same.one(List.of(line)), details, match, startedAt, answeredAt, endedAt);
            String note = in.readUTF();
            boolean logged = in.readBoolean();
            String how = in.readUTF();
            Settled settled = how.isEmpty() ? null : settled(How.valueOf(how), in);
            return new JournalCall(call, note, logged, settled, time(in));
        } catch (IllegalArgumentException e) {
            throw new IOException("a call makes no sense", e);
        }
    }

    private static Settled settled(How how, DataInputStream in) throws IOException {
        String by = in.readUTF();
        Instant at = time(in);
        return new Settled(how, by, at == null ? Instant.EPOCH : at);
    }

    private static CallDetails details(DataInputStream in) throws IOException {
        Direction direction = in.readBoolean() ? Direction.OUTGOING : Direction.INCOMING;
        return new CallDetails(direction, in.readUTF(), optional(in), optional(in), optional(in), null);
    }

    private static Match match(String raw, DataInputStream in) throws IOException {
        Kind kind = Kind.valueOf(in.readUTF());
        List<Reading> readings = in.readBoolean()
                ? List.of(new Reading(
                        in.readLong(),
                        Form.valueOf(in.readUTF()),
                        Repair.valueOf(in.readUTF()),
                        in.readUTF(),
                        in.readBoolean()))
                : List.of();
        CallerNumber number = new CallerNumber(raw, kind, readings, in.readUTF(), "");
        Quality quality = Quality.valueOf(in.readUTF());
        boolean confident = in.readBoolean();
        long e164 = in.readLong();
        Reason why = new Reason.Stated(Sentence.verbatim(in.readUTF()));
        List<CallerId> callers = new ArrayList<>();
        for (int count = in.readByte(); count > 0; count--) {
            callers.add(
                    new CallerId(in.readLong(), in.readInt(), in.readUTF(), in.readInt(), in.readUTF(), in.readUTF()));
        }
        return new Match(
                number, quality, confident, e164 == NONE ? OptionalLong.empty() : OptionalLong.of(e164), callers, why);
    }

    private static @Nullable Instant time(DataInputStream in) throws IOException {
        long time = in.readLong();
        return time == NONE ? null : Instant.ofEpochMilli(time);
    }

    private static @Nullable String optional(DataInputStream in) throws IOException {
        return in.readBoolean() ? in.readUTF() : null;
    }
}
