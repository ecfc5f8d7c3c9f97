package io.github.callcard.app.instance;

import io.github.callcard.words.Sentence;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A message: its length in four bytes, the highest first, then its fields in UTF-8 with a zero byte between them. A request
 * is the token and the words of a {@link Command}, a reply says how it went, the text, and where that is a sentence, that in
 * the {@link SentenceFormat}; earlier versions send the text alone. Anything else is refused.
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

    static void writeRequest(OutputStream out, String token, Command command) throws IOException {
        write(out, Stream.concat(Stream.of(token), command.words().stream()).toList());
    }

    /** @throws BadMessageException also when the token is not the one that is expected */
    static Command readRequest(InputStream in, String token) throws IOException {
        List<String> fields = read(in);
        if (!isSame(fields.getFirst(), token)) {
            throw new BadMessageException("The token is wrong.");
        }
        return Command.read(fields.subList(1, fields.size()))
                .orElseThrow(() -> new BadMessageException("This version does not know such a request."));
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
        String outcome = reply.taken() ? TAKEN : REFUSED;
        List<String> text = List.of(outcome, reply.text());
        List<String> fields = reply.said()
                .map(SentenceFormat::write)
                .map(sentence -> List.of(outcome, reply.text(), sentence))
                .filter(said -> bytes(said).length <= MOST_BYTES)
                .orElse(text);
        write(out, fields);
    }

    /** The reply; empty where the program says that it is ready for the go. */
    static Optional<Reply> readReply(InputStream in) throws IOException {
        List<String> fields = read(in);
        if (fields.size() < 2) {
            throw new BadMessageException("This is no reply.");
        }
        Optional<Sentence> said = fields.size() == 2 ? Optional.empty() : SentenceFormat.read(fields.get(2));
        return switch (fields.getFirst()) {
            case READY -> Optional.empty();
            case TAKEN -> Optional.of(new Reply(true, fields.get(1), said));
            case REFUSED -> Optional.of(new Reply(false, fields.get(1), said));
            default -> throw new BadMessageException("There is no such reply.");
        };
    }

    private static byte[] bytes(List<String> fields) {
        return String.join(SEPARATOR, fields).getBytes(StandardCharsets.UTF_8);
    }

    private static void write(OutputStream out, List<String> fields) throws IOException {
        byte[] text = bytes(fields);
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
}
