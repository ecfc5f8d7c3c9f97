package io.github.callcard.journal;

import io.github.callcard.directory.CallerId;
import io.github.callcard.directory.Match;
import io.github.callcard.directory.Quality;
import io.github.callcard.directory.Reason;
import io.github.callcard.line.CallDetails;
import io.github.callcard.line.Direction;
import io.github.callcard.number.CallerNumber;
import io.github.callcard.number.CallerNumber.Form;
import io.github.callcard.number.CallerNumber.Kind;
import io.github.callcard.number.CallerNumber.Reading;
import io.github.callcard.number.CallerNumber.Repair;
import io.github.callcard.words.Sentence;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The part of a call's record that says who the other party is: as the line told it, and as it was found in the directory. */
final class PartyContent {

    private static final long NONE = Long.MIN_VALUE;

    /** Of a switchboard's number the first are enough to know it again. */
    private static final int MOST_CALLERS = 8;

    /** Longer texts come from nobody who calls. */
    private static final int LONGEST = 500;

    private PartyContent() {}

    static void details(CallDetails details, DataOutputStream out) throws IOException {
        out.writeBoolean(details.direction() == Direction.OUTGOING);
        text(details.number(), out);
        optional(details.displayName(), out);
        optional(details.calledNumber(), out);
        optional(details.diversion(), out);
    }

    static void match(Match match, DataOutputStream out) throws IOException {
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

    static void text(String text, DataOutputStream out) throws IOException {
        out.writeUTF(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    }

    private static void optional(@Nullable String text, DataOutputStream out) throws IOException {
        out.writeBoolean(text != null);
        if (text != null) {
            text(text, out);
        }
    }

    static CallDetails details(DataInputStream in) throws IOException {
        Direction direction = in.readBoolean() ? Direction.OUTGOING : Direction.INCOMING;
        return new CallDetails(direction, in.readUTF(), optional(in), optional(in), optional(in), null);
    }

    static Match match(String raw, DataInputStream in) throws IOException {
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

    private static @Nullable String optional(DataInputStream in) throws IOException {
        return in.readBoolean() ? in.readUTF() : null;
    }
}
