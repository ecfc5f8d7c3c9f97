package io.github.callcard.number;

import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The changes that the telephone system of one site makes to numbers. Immutable.
 *
 * @param incomingPrefixes what the system puts before the number of a caller, such as {@code 0}; digits, usually none or one
 * @param outgoingPrefixes what a user dials for an outside line, such as {@code 0} or {@code 9}
 * @param areaCode the area code that local calls come without, without the trunk prefix ({@code 650}); may be empty
 * @param longestExtension how many digits an internal extension has at most, 2 to 6
 * @param plusMissing whether the system delivers numbers with their country code and without the plus
 */
public record SiteRules(
        List<String> incomingPrefixes,
        List<String> outgoingPrefixes,
        String areaCode,
        int longestExtension,
        boolean plusMissing) {

    /** With more digits and no plus it is somebody's public number. */
    public static final int USUAL_EXTENSION = 6;

    /** A site that leaves numbers alone. */
    public static final SiteRules NONE = new SiteRules(List.of(), List.of(), "", USUAL_EXTENSION, false);

    static final int LONGEST_PREFIX = 5;

    /** @throws IllegalArgumentException where {@link #checked} would say which rule cannot be meant */
    public SiteRules {
        incomingPrefixes = List.copyOf(incomingPrefixes);
        outgoingPrefixes = List.copyOf(outgoingPrefixes);
        fault(incomingPrefixes, outgoingPrefixes, areaCode, longestExtension).ifPresent(fault -> {
            throw new IllegalArgumentException(fault.toString());
        });
    }

    /**
     * Rules as somebody wrote them down.
     *
     * @throws SentenceException when a rule cannot be meant
     */
    public static SiteRules checked(
            List<String> incomingPrefixes,
            List<String> outgoingPrefixes,
            String areaCode,
            int longestExtension,
            boolean plusMissing)
            throws SentenceException {
        Optional<Sentence> fault = fault(incomingPrefixes, outgoingPrefixes, areaCode, longestExtension);
        if (fault.isPresent()) {
            throw new SentenceException(fault.get());
        }
        return new SiteRules(incomingPrefixes, outgoingPrefixes, areaCode, longestExtension, plusMissing);
    }

    private static Optional<Sentence> fault(
            List<String> incomingPrefixes, List<String> outgoingPrefixes, String areaCode, int longestExtension) {
        Optional<String> prefix = Stream.concat(incomingPrefixes.stream(), outgoingPrefixes.stream())
                .filter(each -> !isDigits(each) || each.length() > LONGEST_PREFIX)
                .findFirst();
        if (prefix.isPresent()) {
            return Optional.of(Sentence.of(
                    "The outside-line prefix \"{0}\" is not one to five digits, such as 0 or 9.", prefix.get()));
        }
        if (!areaCode.isEmpty() && !isDigits(areaCode)) {
            return Optional.of(Sentence.of("The area code \"{0}\" is not made of digits.", areaCode));
        }
        return longestExtension < 2 || longestExtension > USUAL_EXTENSION
                ? Optional.of(
                        Sentence.of("The longest extension can be set to 2 to 6 digits, not {0}.", longestExtension))
                : Optional.empty();
    }

    /** The same site with one outside-line prefix in both directions. */
    public SiteRules withOutsideLine(String prefix) {
        return new SiteRules(List.of(prefix), List.of(prefix), areaCode, longestExtension, plusMissing);
    }

    /** The same site with or without the rule that the plus is missing. */
    public SiteRules withPlusMissing(boolean missing) {
        return new SiteRules(incomingPrefixes, outgoingPrefixes, areaCode, longestExtension, missing);
    }

    /** The same site with an area code that local calls come without. */
    public SiteRules withAreaCode(String code) {
        return new SiteRules(incomingPrefixes, outgoingPrefixes, code, longestExtension, plusMissing);
    }

    private static boolean isDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
