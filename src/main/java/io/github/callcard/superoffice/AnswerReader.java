package io.github.callcard.superoffice;

import io.github.callcard.directory.DirectoryBuilder;
import io.github.callcard.directory.DirectoryFullException;
import io.github.callcard.superoffice.AnswerFormatException.Flaw;
import io.github.callcard.web.AnswerBody;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads an answer of the endpoint as it streams in. An answer counts only when it was read to its very end; a single row
 * that makes no sense does not spoil the others. Immutable, safe to use from any thread.
 */
final class AnswerReader {

    /** Far above any CRM; what is larger is an attack or a mistake. In bytes, unpacked. */
    private static final long LARGEST = 1L << 30;

    /** In UTF-16 units. No name has a thousandth of it, and each may be there three times while it is read. */
    private static final int LONGEST_STRING = 1 << 20;

    private static final int LONGEST_NUMBER = 100_000;
    private static final int DEEPEST = 200;
    private static final int PEEK = 64;

    private final Supplier<DirectoryBuilder> builders;
    private final JsonFactory json = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxDocumentLength(LARGEST)
                    .maxStringLength(LONGEST_STRING)
                    .maxNumberLength(LONGEST_NUMBER)
                    .maxNestingDepth(DEEPEST)
                    .build())
            .build();

    /** @param builders a new one for each answer */
    AnswerReader(Supplier<DirectoryBuilder> builders) {
        this.builders = builders;
    }

    /**
     * Reads all bytes, packed with gzip or not, and closes the stream.
     *
     * @param charset what the server declared; UTF-8 in all likelihood. Bytes that say otherwise are believed.
     * @throws IOException when the bytes stop coming; packed bytes that stop or break are a format error
     */
    AnswerContent read(InputStream bytes, Charset charset) throws IOException, AnswerFormatException {
        try (BufferedInputStream in = new BufferedInputStream(AnswerBody.unpacked(bytes), 1 << 14)) {
            AnswerEncoding encoding = AnswerEncoding.of(in, charset);
            in.skipNBytes(encoding.markBytes());
            if (firstCharacter(in) == '<') {
                throw new AnswerFormatException(Flaw.WEB_PAGE);
            }
            return parse(in, encoding.charset());
        } catch (DirectoryFullException e) {
            throw new AnswerFormatException(
                    switch (e.limit()) {
                        case ROWS -> Flaw.TOO_MANY_ROWS;
                        case MEMORY -> Flaw.NO_ROOM;
                    });
        } catch (OutOfMemoryError e) {
            // The rows are let go of with it.
            throw new AnswerFormatException(Flaw.NO_ROOM);
        } catch (EOFException packedBytesStop) {
            throw new AnswerFormatException(Flaw.CUT_SHORT);
        } catch (ZipException | CharacterCodingException brokenBytes) {
            throw new AnswerFormatException(Flaw.DAMAGED);
        }
    }

    /** The first byte that is neither a space nor a zero of wide characters, -1 when there is none near. */
    private static int firstCharacter(BufferedInputStream in) throws IOException {
        in.mark(PEEK);
        int first = -1;
        for (int i = 0; i < PEEK && first < 0; i++) {
            int next = in.read();
            if (next < 0) {
                break;
            }
            first = next <= ' ' ? -1 : next;
        }
        in.reset();
        return first;
    }

    private AnswerContent parse(InputStream in, Charset charset) throws IOException, AnswerFormatException {
        boolean begun = false;
        // Making the parser reads the first bytes already.
        try (JsonParser parser = parser(in, charset)) {
            JsonToken first = parser.nextToken();
            begun = true;
            AnswerContent content = content(parser, first);
            if (first != null && parser.nextToken() != null) {
                throw new AnswerFormatException(Flaw.DAMAGED);
            }
            return content;
        } catch (JacksonIOException e) {
            throw e.getCause();
        } catch (StreamConstraintsException e) {
            throw new AnswerFormatException(Flaw.TOO_LARGE);
        } catch (UnexpectedEndOfInputException e) {
            throw new AnswerFormatException(Flaw.CUT_SHORT);
        } catch (JacksonException e) {
            // Its message quotes the text it stumbled over, so it goes no further.
            throw new AnswerFormatException(begun ? Flaw.DAMAGED : Flaw.NOT_JSON);
        }
    }

    /** The byte parser is the fast one. */
    private JsonParser parser(InputStream in, Charset charset) {
        if (charset.equals(StandardCharsets.UTF_8)) {
            return json.createParser(ObjectReadContext.empty(), in);
        }
        CharsetDecoder decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        return json.createParser(ObjectReadContext.empty(), new InputStreamReader(in, decoder));
    }

    private AnswerContent content(JsonParser parser, @Nullable JsonToken first) throws AnswerFormatException {
        if (first == null || first == JsonToken.VALUE_NULL) {
            return new AnswerContent.Nothing();
        }
        if (first != JsonToken.START_OBJECT) {
            throw new AnswerFormatException(Flaw.NOT_CALLER_IDS);
        }
        return new AnswerObject(builders).read(parser);
    }
}
