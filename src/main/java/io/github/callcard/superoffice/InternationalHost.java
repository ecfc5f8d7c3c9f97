package io.github.callcard.superoffice;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A host's name as name servers know it: labels with other letters than a to z are written in ASCII (RFC 3490 and, as
 * browsers do, RFC 5891 for the two letters that the older one replaced by others).
 */
final class InternationalHost {

    /** A sharp s and a final sigma make another name than their substitutes do, perhaps somebody else's. */
    private static final String KEPT_LETTERS = "ßς";

    private static final String PREFIX = "xn--";

    // RFC 3492, section 5.
    private static final int BASE = 36;
    private static final int LEAST_THRESHOLD = 1;
    private static final int MOST_THRESHOLD = 26;
    private static final int SKEW = 38;
    private static final int DAMP = 700;
    private static final int FIRST_BIAS = 72;
    private static final int FIRST_LETTER = 128;

    private InternationalHost() {}

    /** @throws IllegalArgumentException when no host can have that name */
    static String ascii(String host) {
        if (host.chars().allMatch(letter -> letter < FIRST_LETTER)) {
            return host.toLowerCase(Locale.ROOT);
        }
        String[] labels = host.replaceAll("[。．｡]", ".").split("\\.", -1);
        return Arrays.stream(labels).map(InternationalHost::label).collect(Collectors.joining("."));
    }

    private static String label(String label) {
        String plain = Normalizer.normalize(label, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        boolean older = plain.chars().noneMatch(letter -> KEPT_LETTERS.indexOf(letter) >= 0);
        return older ? IDN.toASCII(label, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT) : PREFIX + punycode(plain);
    }

    /** RFC 3492, section 6.3; a host's label is short, so that nothing overflows. */
    private static String punycode(String label) {
        int[] letters = label.codePoints().toArray();
        StringBuilder code = new StringBuilder();
        Arrays.stream(letters).filter(letter -> letter < FIRST_LETTER).forEach(code::appendCodePoint);
        int done = code.length();
        int basic = done;
        if (basic > 0) {
            code.append('-');
        }
        int bias = FIRST_BIAS;
        int delta = 0;
        int reached = FIRST_LETTER;
        while (done < letters.length) {
            int floor = reached;
            int next = Arrays.stream(letters)
                    .filter(letter -> letter >= floor)
                    .min()
                    .orElseThrow();
            delta += (next - reached) * (done + 1);
            reached = next;
            for (int letter : letters) {
                if (letter < reached) {
                    delta++;
                } else if (letter == reached) {
                    append(delta, bias, code);
                    bias = adapt(delta, done + 1, done == basic);
                    delta = 0;
                    done++;
                }
            }
            delta++;
            reached++;
        }
        return code.toString();
    }

    private static void append(int delta, int bias, StringBuilder code) {
        int rest = delta;
        int place = BASE;
        while (true) {
            int threshold = Math.clamp(place - bias, LEAST_THRESHOLD, MOST_THRESHOLD);
            if (rest < threshold) {
                code.append(digit(rest));
                return;
            }
            int span = BASE - threshold;
            code.append(digit(threshold + (rest - threshold) % span));
            rest = (rest - threshold) / span;
            place += BASE;
        }
    }

    private static int adapt(int delta, int length, boolean first) {
        int rest = first ? delta / DAMP : delta / 2;
        rest += rest / length;
        int place = 0;
        while (rest > (BASE - LEAST_THRESHOLD) * MOST_THRESHOLD / 2) {
            rest /= BASE - LEAST_THRESHOLD;
            place += BASE;
        }
        return place + (BASE - LEAST_THRESHOLD + 1) * rest / (rest + SKEW);
    }

    private static char digit(int value) {
        return (char) (value < MOST_THRESHOLD ? 'a' + value : '0' + value - MOST_THRESHOLD);
    }
}
