package io.github.callcard.line.fritzbox;

import io.github.callcard.words.SentenceException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The calls of a box that are the user's. A box tells of all its calls, also those of other people in the house.
 */
public final class WatchedPhones {

    private static final Pattern WITHIN_THE_HOUSE = Pattern.compile("\\*\\*(\\d{1,3})");

    private final List<OwnNumber> numbers;
    private final Set<Extension> extensions;

    private WatchedPhones(List<OwnNumber> numbers, Set<Extension> extensions) {
        this.numbers = List.copyOf(numbers);
        this.extensions = Set.copyOf(extensions);
    }

    /** Every call of the box. */
    public static WatchedPhones all() {
        return new WatchedPhones(List.of(), Set.of());
    }

    /**
     * Reads what the user wrote.
     *
     * @param numbers the user's numbers among those of the box; none for all of them
     * @param extensions the user's phones, see {@link Extension#of}; none for all of them
     * @throws SentenceException when one of them is no number or no extension
     */
    public static WatchedPhones of(List<String> numbers, List<String> extensions) throws SentenceException {
        List<OwnNumber> own = new ArrayList<>();
        for (String number : numbers) {
            own.add(OwnNumber.of(number));
        }
        Set<Extension> phones = new HashSet<>();
        for (String extension : extensions) {
            phones.add(Extension.of(extension));
        }
        return new WatchedPhones(own, phones);
    }

    /** True when a call to this number rings for the user; the box does not say which phones ring. */
    boolean areCalledBy(BoxReport.Ring ring) {
        Matcher withinTheHouse = WITHIN_THE_HOUSE.matcher(ring.called());
        if (withinTheHouse.matches()) {
            OptionalInt extension = Extension.ofCode(Integer.parseInt(withinTheHouse.group(1)));
            return extension.isEmpty() ? extensions.isEmpty() : has(new Extension(extension.getAsInt()));
        }
        return hasNumber(ring.called());
    }

    /** True when the user calls somebody. Extensions say it for certain; without them the number does that goes out. */
    boolean make(BoxReport.Dial dial) {
        return extensions.isEmpty() ? hasNumber(dial.own()) : extensions.contains(dial.from());
    }

    /** True when the extension is one of the user's. */
    boolean has(Extension extension) {
        return extensions.isEmpty() || extensions.contains(extension);
    }

    private boolean hasNumber(String reported) {
        OwnNumber number = OwnNumber.reported(reported);
        return numbers.isEmpty() || numbers.stream().anyMatch(number::isSameAs);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WatchedPhones that
                && numbers.equals(that.numbers)
                && extensions.equals(that.extensions);
    }

    @Override
    public int hashCode() {
        return 31 * numbers.hashCode() + extensions.hashCode();
    }
}
