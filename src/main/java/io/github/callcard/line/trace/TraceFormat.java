package io.github.callcard.line.trace;

import io.github.callcard.line.CallDetails;
import io.github.callcard.line.Direction;
import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineEvent.AnsweredWhere;
import io.github.callcard.line.LineEvent.LiveCall;
import io.github.callcard.line.LineId;
import io.github.callcard.line.Outcome;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A line event as a line of text: fields between tabs, {@code \N} for what is absent, {@code \t \n \r \\} within texts.
 *
 * <pre>
 * callcard-trace 1
 * instant  up          provider  line  live calls: how many, then for each  call  answered  details
 * instant  down        provider  line  reason
 * instant  ringing     provider  line  call  details
 * instant  identified  provider  line  call  details
 * instant  answered    provider  line  call  here | elsewhere | unknown
 * instant  ended       provider  line  call  outcome
 * # notes, which are not played back
 * </pre>
 *
 * Details are six fields: direction, number, display name, called number, diversion, SIP Call-ID.
 */
final class TraceFormat {

    /** The first line of every trace; the number grows when older readers could not read it. */
    static final String HEADER = "callcard-trace 1";

    private static final String ABSENT = "\\N";

    private TraceFormat() {}

    static String write(LineEvent event) {
        List<@Nullable String> fields = new ArrayList<>();
        fields.add(event.at().toString());
        fields.add(event.getClass().getSimpleName().toLowerCase(Locale.ROOT));
        fields.add(event.line().provider());
        fields.add(event.line().name());
        switch (event) {
            case LineEvent.Up up -> {
                fields.add(Integer.toString(up.calls().size()));
                for (LiveCall call : up.calls()) {
                    fields.add(call.callId());
                    fields.add(Boolean.toString(call.answered()));
                    addDetails(fields, call.details());
                }
            }
            case LineEvent.Down down -> fields.add(down.reason().toString());
            case LineEvent.Ringing ringing -> {
                fields.add(ringing.callId());
                addDetails(fields, ringing.details());
            }
            case LineEvent.Identified identified -> {
                fields.add(identified.callId());
                addDetails(fields, identified.details());
            }
            case LineEvent.Answered answered -> {
                fields.add(answered.callId());
                fields.add(lower(answered.where()));
            }
            case LineEvent.Ended ended -> {
                fields.add(ended.callId());
                fields.add(lower(ended.outcome()));
            }
        }
        return String.join("\t", fields.stream().map(TraceFormat::escaped).toList());
    }

    private static void addDetails(List<@Nullable String> fields, CallDetails details) {
        fields.add(lower(details.direction()));
        fields.add(details.number());
        fields.add(details.displayName());
        fields.add(details.calledNumber());
        fields.add(details.diversion());
        fields.add(details.sipCallId());
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws SentenceException where the text is no event; its sentence is the reason, without a full stop
     */
    static LineEvent read(String text) throws SentenceException {
        Fields fields = new Fields(text);
        Instant at = instant(fields.next());
        String kind = fields.next();
        LineId line = new LineId(fields.next(), fields.next());
        return switch (kind) {
            case "up" -> new LineEvent.Up(line, at, liveCalls(fields));
            case "down" -> new LineEvent.Down(line, at, Sentence.verbatim(fields.next()));
            case "ringing" -> new LineEvent.Ringing(line, fields.next(), at, fields.details());
            case "identified" -> new LineEvent.Identified(line, fields.next(), at, fields.details());
            case "answered" -> new LineEvent.Answered(line, fields.next(), at, fields.choice(AnsweredWhere.class));
            case "ended" -> new LineEvent.Ended(line, fields.next(), at, fields.choice(Outcome.class));
            default -> throw new SentenceException(Sentence.of("\"{0}\" is no event", kind));
        };
    }

    private static List<LiveCall> liveCalls(Fields fields) throws SentenceException {
        int count = number(fields.next());
        List<LiveCall> calls = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String callId = fields.next();
            boolean answered = Boolean.parseBoolean(fields.next());
            calls.add(new LiveCall(callId, fields.details(), answered));
        }
        return calls;
    }

    private static int number(String text) throws SentenceException {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new SentenceException(Sentence.of("\"{0}\" is no number", text), e);
        }
    }

    private static Instant instant(String text) throws SentenceException {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new SentenceException(Sentence.of("\"{0}\" is no time such as 2025-01-31T09:30:00Z", text), e);
        }
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String escaped(@Nullable String text) {
        return text == null
                ? ABSENT
                : text.replace("\\", "\\\\")
                        .replace("\t", "\\t")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r");
    }

    /** The fields of one line, taken one after the other. */
    private static final class Fields {

        private final List<String> fields;
        private int next;

        Fields(String text) {
            fields = List.of(text.split("\t", -1));
        }

        String next() throws SentenceException {
            String field = nextOrAbsent();
            if (field == null) {
                throw new SentenceException(Sentence.of("field {0} may not be absent", next));
            }
            return field;
        }

        private @Nullable String nextOrAbsent() throws SentenceException {
            if (next == fields.size()) {
                throw new SentenceException(
                        Sentence.counted(next, "there is only {0} field", "there are only {0} fields"));
            }
            String field = fields.get(next++);
            return field.equals(ABSENT) ? null : unescaped(field);
        }

        CallDetails details() throws SentenceException {
            return new CallDetails(
                    choice(Direction.class), next(), nextOrAbsent(), nextOrAbsent(), nextOrAbsent(), nextOrAbsent());
        }

        <E extends Enum<E>> E choice(Class<E> type) throws SentenceException {
            String text = next();
            for (E constant : type.getEnumConstants()) {
                if (lower(constant).equals(text)) {
                    return constant;
                }
            }
            throw new SentenceException(Sentence.of("\"{0}\" is not known here", text));
        }

        private static String unescaped(String text) {
            StringBuilder plain = new StringBuilder(text.length());
            for (int i = 0; i < text.length(); i++) {
                char letter = text.charAt(i);
                if (letter != '\\' || i + 1 == text.length()) {
                    plain.append(letter);
                    continue;
                }
                char escape = text.charAt(++i);
                plain.append(
                        switch (escape) {
                            case 't' -> '\t';
                            case 'n' -> '\n';
                            case 'r' -> '\r';
                            default -> escape;
                        });
            }
            return plain.toString();
        }
    }
}
