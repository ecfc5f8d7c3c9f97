package io.github.callcard.line.hook;

import io.github.callcard.line.hook.CallReport.State;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A link that announces a call, {@code callcard:ring?number=…&name=…&state=…&id=…&line=…}, as telephone programs open it.
 * Anybody can write one: it dials nothing, whatever it says is the sender's claim, and what is not plainly such a link is
 * refused as a whole.
 */
public final class CallLink {

    /** More than the longest one has; who hands one on need not hand on more. */
    public static final int LONGEST = 2048;

    private static final Pattern BEGINNING = Pattern.compile("\\s*callcard:(?://)?ring(?![a-z0-9]).*", Pattern.DOTALL);
    private static final Pattern WHOLE = Pattern.compile("callcard:(?://)?ring/?\\?(.*)", Pattern.CASE_INSENSITIVE);

    /** The characters of an address (RFC 3986), and those that programs put into one as they are. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9\\-._~:/?#\\[\\]@!$&'()*+,;=% \"<>|{}]*");

    private static final Set<String> PARAMETERS = Set.of("number", "name", "state", "id", "line");

    /** A number as people write it, or the user and host of a SIP address; no service code, no further scheme. */
    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9+(][A-Za-z0-9+ ().\\-/_@]{0,63}");

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._~:@{}+=/-]{1,128}");
    private static final int LONGEST_NAME = 128;

    private static final Sentence WRONG = Sentence.of(
            "This link announces no call: it is not written as callcard:ring?number=…&name=…&state=…&id=…&line=….");

    private CallLink() {}

    /** True when a link means to announce a call, written rightly or not. */
    public static boolean isOne(String link) {
        String beginning = link.substring(0, Math.min(link.length(), LONGEST)).toLowerCase(Locale.ROOT);
        return BEGINNING.matcher(beginning).matches();
    }

    /**
     * Reads a link.
     *
     * @throws SentenceException when it is refused; its sentence says why and repeats nothing of it
     */
    public static CallReport of(String link) throws SentenceException {
        if (link.length() > LONGEST) {
            throw new SentenceException(Sentence.of("This link is too long to announce a call."));
        }
        var whole = WHOLE.matcher(link.strip());
        if (!whole.matches() || !PLAIN.matcher(whole.group(1)).matches()) {
            throw new SentenceException(WRONG);
        }
        Map<String, String> values = values(whole.group(1));
        return new CallReport(
                state(values.get("state")),
                checked(values.getOrDefault("number", ""), NUMBER),
                text(values.get("name")),
                checked(values.getOrDefault("id", ""), ID),
                text(values.get("line")),
                null);
    }

    private static Map<String, String> values(String query) throws SentenceException {
        Map<String, String> values = new HashMap<>();
        for (String parameter : query.split("&", -1)) {
            int equals = parameter.indexOf('=');
            String name = parameter.substring(0, Math.max(0, equals));
            if (!PARAMETERS.contains(name)) {
                throw new SentenceException(WRONG);
            }
            if (values.put(name, withoutBlanks(decoded(parameter.substring(equals + 1)))) != null) {
                throw new SentenceException(
                        Sentence.of("This link announces no call: it says the same thing twice, perhaps differently."));
            }
        }
        if (!values.containsKey("number")) {
            throw new SentenceException(WRONG);
        }
        return values;
    }

    /** A tabulator or the like is none, and is refused. */
    private static String withoutBlanks(String text) {
        return text.replaceAll("^ +| +$", "");
    }

    private static State state(@Nullable String word) throws SentenceException {
        return word == null ? State.RINGING : State.named(word).orElseThrow(() -> new SentenceException(WRONG));
    }

    private static String checked(String value, Pattern form) throws SentenceException {
        if (!value.isEmpty() && !form.matcher(value).matches()) {
            throw new SentenceException(
                    Sentence.of("This link announces no call: its number or id has characters that are not allowed."));
        }
        return value;
    }

    /** A name in any language, but nothing that draws otherwise than it reads. */
    private static @Nullable String text(@Nullable String value) throws SentenceException {
        if (value == null) {
            return null;
        }
        boolean plain = value.codePointCount(0, value.length()) <= LONGEST_NAME
                && value.codePoints().allMatch(CallLink::isVisible);
        if (!plain) {
            throw new SentenceException(
                    Sentence.of("This link announces no call: its name is too long, or has hidden characters."));
        }
        return value;
    }

    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            // Persian and the scripts of India join their letters by these.
            case Character.FORMAT -> codePoint == 0x200C || codePoint == 0x200D;
            default -> true;
        };
    }

    /** A plus stands for itself, as in numbers. Each value is decoded once: what is encoded twice stays so. */
    private static String decoded(String text) throws SentenceException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '%') {
                bytes.write(c);
                continue;
            }
            int high = i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
            int low = i + 2 < text.length() ? Character.digit(text.charAt(i + 2), 16) : -1;
            if (high < 0 || low < 0) {
                throw new SentenceException(Sentence.of("This link is not written correctly."));
            }
            bytes.write(16 * high + low);
            i += 2;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new SentenceException(Sentence.of("This link is not written correctly."), e);
        }
    }
}
