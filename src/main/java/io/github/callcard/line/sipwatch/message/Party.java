package io.github.callcard.line.sipwatch.message;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A person at the other end, as an address names them. Addresses come from strangers: all parts are cleaned of what could
 * deceive on a screen and cut to length.
 *
 * @param number without its parameters but for the country a local number is of; {@code sip:} stands before a name with digits,
 *     so that nobody takes its letters for keys that are pressed (1800flowers); empty where there is none or it stands for a
 *     withheld number
 * @param name null where there is none, or none that says more than the number
 * @param queue the words that a switchboard puts before name or number, as of a queue ("Sales: John"); null where there is none
 * @param withheld true where the address says that it hides somebody
 */
public record Party(
        String number, @Nullable String name, @Nullable String queue, boolean withheld) {

    private static final int LONGEST_NUMBER = 64;
    private static final int LONGEST_NAME = 128;
    private static final int LONGEST_USER = 256;
    private static final int MOST = 64;

    /** Control and formatting characters, those that turn the writing direction among them. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}\\s]+");

    /** The country and perhaps the area that a local number is one of (RFC 3966, section 5.1.5). */
    private static final Pattern CONTEXT =
            Pattern.compile(";phone-context=(\\+[0-9().-]{1,20})(?=;|$)", Pattern.CASE_INSENSITIVE);

    private static final Pattern LOCAL_NUMBER = Pattern.compile("[0-9().-]+");
    private static final Pattern DIALLED = Pattern.compile("\\+?[0-9 ()./-]*[0-9][0-9 ()./-]*");
    private static final Pattern LETTERS_AND_DIGITS = Pattern.compile("(?=.*\\p{L}).*[0-9].*[0-9]");

    /** A number and an extension are no name: 22123456x12. */
    private static final Pattern WITH_EXTENSION = Pattern.compile("(?i)\\+?[0-9().-]+(?:x|ext\\.?)[0-9]+");

    private static final Pattern QUEUE = Pattern.compile("(?=[^:]*\\p{L})([^:]{1,40}?) *: *(?!//)([^ ].*)");

    /** The words that switchboards write in place of a number or name that is withheld. */
    private static final Set<String> WITHHELD = Set.of("anonymous", "restricted", "private", "withheld");

    /** The words that they write in place of one that they have not got. */
    private static final Set<String> UNKNOWN = Set.of("unavailable", "unknown");

    private static final String ANONYMOUS_HOST = "anonymous.invalid";

    /** The party of an address that was read. */
    public static Party of(NameAddress address) {
        SipUri uri = address.uri();
        Party party = of(user(uri), address.displayName());
        return uri.host().equalsIgnoreCase(ANONYMOUS_HOST)
                ? new Party(party.number(), party.name(), party.queue(), true)
                : party;
    }

    /** The party of a user part, escapes undone, and a display name; either may be empty. */
    public static Party of(String user, String displayName) {
        String shortUser = cut(user, LONGEST_USER);
        Matcher queueOfNumber = QUEUE.matcher(shortUser);
        boolean queued = queueOfNumber.matches()
                && DIALLED.matcher(queueOfNumber.group(2)).matches();
        String number = number(queued ? queueOfNumber.group(2) : shortUser);
        Matcher queueOfName = QUEUE.matcher(text(displayName));
        boolean named = queueOfName.matches();
        String name = text(named ? queueOfName.group(2) : displayName);
        @Nullable String queue = named ? queueOfName.group(1) : queued ? text(queueOfNumber.group(1)) : null;
        boolean nameless = name.isEmpty() || name.equals(number) || isPlaceholder(name);
        boolean hidden = number.isEmpty() && WITHHELD.contains(text(shortUser).toLowerCase(Locale.ROOT));
        return new Party(number, nameless ? null : name, queue, hidden);
    }

    /** The parties of entries of a list; what cannot be read, or has no user part, is passed over. */
    static List<Party> listed(List<String> entries) {
        return addresses(entries).stream().map(Party::of).toList();
    }

    /** The addresses with a user part among the first entries of a list. */
    static List<NameAddress> addresses(List<String> entries) {
        return entries.stream()
                .limit(MOST)
                .flatMap(entry -> read(entry).stream())
                .filter(address -> !user(address.uri()).isEmpty())
                .toList();
    }

    /** The address of one entry; empty where it cannot be read, since those after it may. */
    private static Optional<NameAddress> read(String entry) {
        try {
            return Optional.of(NameAddress.parse(entry));
        } catch (MalformedMessageException namesNobody) {
            return Optional.empty();
        }
    }

    /** The user part with its parameters; empty for a scheme that names no telephone. */
    private static String user(SipUri uri) {
        return uri.scheme().equals("tel") ? uri.user() + uri.parameters() : uri.isSip() ? uri.user() : "";
    }

    public boolean hasNumber() {
        return !number.isEmpty();
    }

    /** True where the number is one that can be dialled, and not a name. */
    boolean isDiallable() {
        return DIALLED.matcher(number).matches()
                || WITH_EXTENSION.matcher(number).matches()
                || number.contains(";phone-context=");
    }

    /** The same with the name in the place of the number, where the name is a number: null where it is none. */
    @Nullable
    Party calledByName() {
        if (name == null
                || !DIALLED.matcher(name).matches()
                || name.chars().filter(Character::isDigit).count() < 3) {
            return null;
        }
        return new Party(number(name), null, queue, false);
    }

    private static String number(String user) {
        String number = cut(UNSEEN.matcher(user.split("[;:]", 2)[0]).replaceAll(""), LONGEST_NUMBER);
        if (isPlaceholder(number)) {
            return "";
        }
        Matcher context = CONTEXT.matcher(user);
        if (context.find() && LOCAL_NUMBER.matcher(number).matches()) {
            return number + ";phone-context=" + context.group(1);
        }
        return LETTERS_AND_DIGITS.matcher(number).find()
                        && !WITH_EXTENSION.matcher(number).matches()
                ? "sip:" + number
                : number;
    }

    private static String text(String text) {
        return cut(UNSEEN.matcher(text).replaceAll(" ").strip(), LONGEST_NAME);
    }

    private static boolean isPlaceholder(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        return WITHHELD.contains(word) || UNKNOWN.contains(word);
    }

    private static String cut(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest));
    }
}
