package io.github.callcard.number;

import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * A link to a telephone number, as web pages and letters have them: {@code tel:} (RFC 3966), {@code callto:} and
 * {@code callcard:}. Anybody can write one and it may end in a call, so that whatever is not plainly a number is refused.
 *
 * @param number a plus and digits, or digits only; empty for {@code callcard:} alone, which opens the program
 */
public record NumberLink(String number) {

    private static final int LONGEST = 512;

    private static final String OWN = "callcard";
    private static final List<String> SCHEMES = List.of("tel", "callto", OWN);

    /**
     * Reads a link.
     *
     * @throws SentenceException when it is refused; its sentence says why
     */
    public static NumberLink of(String link) throws SentenceException {
        if (link.length() > LONGEST) {
            throw new SentenceException(Sentence.of("This link is too long for a telephone number."));
        }
        int colon = link.indexOf(':');
        String scheme = link.substring(0, Math.max(0, colon)).strip().toLowerCase(Locale.ROOT);
        if (!SCHEMES.contains(scheme)) {
            throw new SentenceException(
                    Sentence.of("This is not a telephone link; such links begin with tel:, callto: or callcard:."));
        }
        String text = number(decoded(link.substring(colon + 1)));
        if (text.isEmpty() && scheme.equals(OWN)) {
            return new NumberLink("");
        }
        return new NumberLink(digits(text));
    }

    /** The part between the scheme and the parameters. */
    private static String number(String text) throws SentenceException {
        String number = text.startsWith("//") ? text.substring(2) : text;
        if (number.toLowerCase(Locale.ROOT).startsWith("tel:")) {
            number = number.substring("tel:".length());
        }
        int query = number.indexOf('?');
        number = (query < 0 ? number : number.substring(0, query)).strip();
        number = number.endsWith("/") ? number.substring(0, number.length() - 1) : number;
        TelParameters parameters = TelParameters.of(number, true);
        if (!parameters.valid()) {
            throw new SentenceException(Sentence.of("It is not clear which number this link means."));
        }
        int extension = parameters.number().indexOf(';');
        return extension < 0 ? parameters.number() : parameters.number().substring(0, extension);
    }

    private static String digits(String text) throws SentenceException {
        if (PlainDigits.isServiceCode(text)) {
            throw new SentenceException(Sentence.of(
                    "This link has a service code (with * or #), which Callcard never dials; dial it yourself if"
                            + " you mean it."));
        }
        return PlainDigits.of(text)
                .orElseThrow(() -> new SentenceException(Sentence.of("This link has no telephone number.")));
    }

    private static String decoded(String text) throws SentenceException {
        String decoded;
        try {
            // A plus stands for itself here, unlike in a form.
            byte[] bytes = URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.ISO_8859_1)
                    .getBytes(StandardCharsets.ISO_8859_1);
            boolean ascii = text.chars().allMatch(c -> c < 0x80);
            decoded = ascii
                    ? StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString()
                    : URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw new SentenceException(Sentence.of("This link is not written correctly."), e);
        }
        if (decoded.chars().anyMatch(Character::isISOControl)) {
            throw new SentenceException(Sentence.of("This link has control characters in it and is refused."));
        }
        return decoded;
    }
}
