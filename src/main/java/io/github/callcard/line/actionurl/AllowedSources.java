package io.github.callcard.line.actionurl;

import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The addresses that phones may have. Immutable.
 *
 * @param ranges none for every address
 */
public record AllowedSources(List<Range> ranges) {

    /** Every address, so that the token alone decides. */
    public static final AllowedSources ANY = new AllowedSources(List.of());

    private static final Pattern WRITTEN = Pattern.compile("([^/]+)(?:/(\\d{1,3}))?");

    /** Only these are addresses for sure; anything else could be a name, which would be looked up. */
    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}");

    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    /**
     * Addresses that begin alike.
     *
     * @param first one of them
     * @param bits how many bits they have in common, from the first
     */
    public record Range(InetAddress first, int bits) {

        boolean contains(InetAddress address) {
            byte[] mine = first.getAddress();
            byte[] other = address.getAddress();
            if (mine.length != other.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % Byte.SIZE;
                if (((mine[bit / Byte.SIZE] ^ other[bit / Byte.SIZE]) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }

    public AllowedSources {
        ranges = List.copyOf(ranges);
    }

    /**
     * Reads addresses, such as {@code 192.168.1.20} or {@code fd00::20}, and ranges of them, such as {@code 192.168.1.0/24}.
     *
     * @throws SentenceException with one sentence for the user when one of them is neither
     */
    public static AllowedSources of(List<String> written) throws SentenceException {
        List<Range> ranges = new ArrayList<>();
        for (String text : written) {
            ranges.add(range(text.strip()));
        }
        return new AllowedSources(ranges);
    }

    private static Range range(String text) throws SentenceException {
        Matcher parts = WRITTEN.matcher(text);
        if (parts.matches()
                && (IPV4.matcher(parts.group(1)).matches()
                        || IPV6.matcher(parts.group(1)).matches())) {
            try {
                InetAddress address = InetAddress.getByName(parts.group(1));
                int most = address.getAddress().length * Byte.SIZE;
                int bits = parts.group(2) == null ? most : Integer.parseInt(parts.group(2));
                if (bits <= most) {
                    return new Range(address, bits);
                }
            } catch (UnknownHostException noAddress) {
                throw refused(text, noAddress);
            }
        }
        throw refused(text, null);
    }

    private static SentenceException refused(String text, @Nullable Throwable cause) {
        return new SentenceException(
                Sentence.of(
                        "\"{0}\" is not an address of a phone; write one such as 192.168.1.20, or a range such as"
                                + " 192.168.1.0/24.",
                        text),
                cause);
    }

    boolean allow(InetAddress source) {
        return ranges.isEmpty() || ranges.stream().anyMatch(range -> range.contains(source));
    }
}
