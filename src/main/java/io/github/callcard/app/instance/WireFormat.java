package io.github.callcard.app.instance;

import io.github.callcard.line.hook.CallReport;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A message: its length in four bytes, the highest first, then its fields in UTF-8 with a zero byte between them. A request
 * begins with the token, a reply with how it went. What is not exactly this is refused.
 *
 * <p>A request is done in two steps, so that both sides know the same of it however long one of them sleeps: the program says
 * that it is ready, and does the request only when the other process, which has waited that long, says go.
 */
final class WireFormat {

    /** More than the longest request has; a process that announces more is not listened to. */
    static final int MOST_BYTES = 8 * 1024;

    private static final String SEPARATOR = "\0";
    private static final String READY = "ready";
    private static final String GO = "go";
    private static final String TAKEN = "taken";
    private static final String REFUSED = "refused";

    private WireFormat() {}

    /** A message that keeps to no rule. */
    static final class BadMessageException extends IOException {
        private static final long serialVersionUID = 1;

        BadMessageException(String message) {
            super(message);
        }
    }

    static void writeRequest(OutputStream out, String token, Command request) throws IOException {
        List<String> fields = new ArrayList<>(List.of(token));
        switch (request) {
            case Command.Show show -> fields.add("show");
            case Command.StartQuietly quietly -> fields.add("be-there");
            case Command.Open open -> fields.addAll(List.of("open", open.url()));
            case Command.Call call -> {
                CallReport report = call.report();
                fields.addAll(List.of(
                        "call", report.state().name(), report.number(), orEmpty(report.name()), orEmpty(report.id())));
            }
        }
        write(out, fields);
    }

    /** @throws BadMessageException also when the token is not the one that is expected */
    static Command readRequest(InputStream in, String token) throws IOException {
        List<String> fields = read(in);
        if (!isSame(fields.getFirst(), token)) {
            throw new BadMessageException("The token is wrong.");
        }
        return request(fields.subList(1, fields.size()));
    }

    /** Says that the request was read and can be done. */
    static void writeReady(OutputStream out) throws IOException {
        write(out, List.of(READY, ""));
    }

    /** Has the request done. */
    static void writeGo(OutputStream out) throws IOException {
        write(out, List.of(GO));
    }

    static void readGo(InputStream in) throws IOException {
        if (!read(in).equals(List.of(GO))) {
            throw new BadMessageException("This is no go.");
        }
    }

    static void writeReply(OutputStream out, Reply reply) throws IOException {
        write(out, List.of(reply.taken() ? TAKEN : REFUSED, reply.sentence()));
    }

    /** The reply; empty where the program says that it is ready for the go. */
    static Optional<Reply> readReply(InputStream in) throws IOException {
        List<String> fields = read(in);
        if (fields.size() != 2) {
            throw new BadMessageException("This is no reply.");
        }
        return switch (fields.getFirst()) {
            case READY -> Optional.empty();
            case TAKEN -> Optional.of(Reply.ok());
            case REFUSED -> Optional.of(Reply.refused(fields.get(1)));
            default -> throw new BadMessageException("There is no such reply.");
        };
    }

    private static Command request(List<String> fields) throws BadMessageException {
        String verb = fields.isEmpty() ? "" : fields.getFirst();
        int arguments = fields.size() - 1;
        if (verb.equals("show") && arguments == 0) {
            return new Command.Show();
        }
        if (verb.equals("be-there") && arguments == 0) {
            return new Command.StartQuietly();
        }
        if (verb.equals("open") && arguments == 1) {
            return new Command.Open(fields.get(1));
        }
        if (verb.equals("call") && arguments == 4) {
            CallReport.State state = CallReport.State.named(fields.get(1))
                    .orElseThrow(() -> new BadMessageException("There is no such state of a call."));
            return new Command.Call(new CallReport(state, fields.get(2), fields.get(3), fields.get(4)));
        }
        throw new BadMessageException("This version does not know such a request.");
    }

    private static void write(OutputStream out, List<String> fields) throws IOException {
        byte[] text = String.join(SEPARATOR, fields).getBytes(StandardCharsets.UTF_8);
        if (text.length > MOST_BYTES) {
            throw new BadMessageException("The request is too long.");
        }
        out.write(ByteBuffer.allocate(Integer.BYTES + text.length)
                .putInt(text.length)
                .put(text)
                .array());
        out.flush();
    }

    private static List<String> read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(in);
        int length = data.readInt();
        if (length < 0 || length > MOST_BYTES) {
            throw new BadMessageException("The message is too long.");
        }
        byte[] text = new byte[length];
        data.readFully(text);
        try {
            String fields = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(text))
                    .toString();
            return List.of(fields.split(SEPARATOR, -1));
        } catch (CharacterCodingException e) {
            throw new BadMessageException("The message is not in UTF-8.");
        }
    }

    /** Takes the same time wherever the two differ. */
    private static boolean isSame(String given, String expected) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
