package io.github.callcard.os;

import io.github.callcard.words.Sentence;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rights to a file of Windows, from its security descriptor: whether administrators alone decide about it. An entry
 * that denies a right counts for nothing, so that nobody is trusted by an order of entries; conditions of an entry
 * count as fulfilled.
 *
 * @param sddl owner and access list in Windows' own notation (Security Descriptor Definition Language), whose short names
 *     are the same in every language
 */
record WindowsRights(String sddl, boolean folder) {

    /** SYSTEM, Administrators, the account Administrator, the domain's administrators, Windows' own installer. */
    private static final Set<String> ADMINISTRATORS = Set.of(
            "SY",
            "BA",
            "LA",
            "DA",
            "S-1-5-18",
            "S-1-5-32-544",
            "S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464");

    /** Stand for the owner, who is looked at first, and for nobody. */
    private static final Set<String> PLACEHOLDERS = Set.of("OW", "CO", "CG", "S-1-3-4", "S-1-3-0", "S-1-3-1");

    private static final Map<String, Sentence> NAMES = Map.of(
            "WD", Sentence.of("everybody"),
            "AU", Sentence.of("everybody who is signed in"),
            "IU", Sentence.of("everybody who is signed in here"),
            "BU", Sentence.of("the group Users"),
            "DU", Sentence.of("the group Domain Users"),
            "BG", Sentence.of("guests"),
            "PU", Sentence.of("the group Power Users"));

    private static final Pattern OWNER = Pattern.compile("O:(S-[0-9-]+|[A-Z]{2})");
    private static final Pattern LIST = Pattern.compile("D:(?<flags>[A-Z_]*)(?<entries>\\(.*)?");
    private static final Pattern ENTRY = Pattern.compile(
            "\\((?<type>[A-Z]+);(?<flags>[A-Z]*);(?<rights>[^;]*);[^;]*;[^;]*;(?<who>S-[0-9-]+|[A-Z]{2})(?:;[^()]*(?:\\(.*?\\))?)?\\)");

    private static final Set<String> ALLOWING = Set.of("A", "OA", "XA", "ZA");

    private static final int DELETE = 0x10000;
    private static final int WRITE_DAC = 0x40000;
    private static final int WRITE_OWNER = 0x80000;
    private static final int GENERIC_WRITE = 0x40000000;
    private static final int GENERIC_ALL = 0x10000000;
    private static final int WRITE_DATA = 0x2;
    private static final int APPEND_DATA = 0x4;
    private static final int DELETE_CHILD = 0x40;

    private static final int ALWAYS = DELETE | WRITE_DAC | WRITE_OWNER | GENERIC_ALL;
    private static final int OF_FILE = ALWAYS | GENERIC_WRITE | WRITE_DATA | APPEND_DATA;

    /** Whoever adds another file to a folder owns that one; nobody's is taken away by it. */
    private static final int OF_FOLDER = ALWAYS | DELETE_CHILD;

    private static final Map<String, Integer> RIGHTS = rights();

    /**
     * The statement why administrators do not decide alone.
     *
     * @param place the file or folder that has these rights
     * @param others those who may decide, too, by security identifiers
     */
    Optional<Sentence> flaw(Path place, Set<String> others) {
        Matcher owner = OWNER.matcher(sddl);
        if (!owner.lookingAt()) {
            return Optional.of(Sentence.of("{0} belongs to nobody", place));
        }
        if (!ADMINISTRATORS.contains(owner.group(1)) && !others.contains(owner.group(1))) {
            return Optional.of(Sentence.of("{0} belongs to {1}", place, name(owner.group(1))));
        }
        Matcher list = LIST.matcher(sddl);
        if (!list.find() || list.group("flags").contains("NO_ACCESS_CONTROL")) {
            return Optional.of(Sentence.of("{0} can be changed by everybody", place));
        }
        String entries = list.group("entries") == null ? "" : list.group("entries");
        Matcher entry = ENTRY.matcher(entries);
        int end = 0;
        while (entry.find() && entry.start() == end) {
            end = entry.end();
            String who = entry.group("who");
            if (lets(entry) && !others.contains(who)) {
                return Optional.of(Sentence.of("{0} can be changed by {1}", place, name(who)));
            }
        }
        // The list of what is logged may follow.
        return end == entries.length() || entries.startsWith("S:", end)
                ? Optional.empty()
                : Optional.of(Sentence.of("{0} has an access list that is not understood", place));
    }

    private static Sentence name(String who) {
        return NAMES.getOrDefault(who, Sentence.verbatim(who));
    }

    /** True when an entry lets somebody else change the file. */
    private boolean lets(Matcher entry) {
        String who = entry.group("who");
        boolean onlyForWhatIsInside = pairs(entry.group("flags")).contains("IO");
        return ALLOWING.contains(entry.group("type"))
                && !onlyForWhatIsInside
                && !ADMINISTRATORS.contains(who)
                && !PLACEHOLDERS.contains(who)
                && (mask(entry.group("rights")) & (folder ? OF_FOLDER : OF_FILE)) != 0;
    }

    /** Rights that are not known count as all. */
    private static int mask(String rights) {
        if (rights.startsWith("0x")) {
            return (int) Long.parseLong(rights.substring(2), 16);
        }
        return pairs(rights).stream()
                .mapToInt(right -> RIGHTS.getOrDefault(right, -1))
                .reduce(0, (one, other) -> one | other);
    }

    private static List<String> pairs(String letters) {
        return List.of(letters.split("(?<=\\G..)", -1));
    }

    private static Map<String, Integer> rights() {
        Map<String, Integer> rights = new HashMap<>();
        String[] single = {"CC", "DC", "LC", "SW", "RP", "WP", "DT", "LO", "CR"};
        for (int bit = 0; bit < single.length; bit++) {
            rights.put(single[bit], 1 << bit);
        }
        rights.putAll(Map.of("SD", DELETE, "RC", 0x20000, "WD", WRITE_DAC, "WO", WRITE_OWNER, "", 0));
        rights.putAll(Map.of("GA", GENERIC_ALL, "GW", GENERIC_WRITE, "GX", 0x20000000, "GR", 0x80000000));
        rights.putAll(Map.of("FA", 0x1F01FF, "FR", 0x120089, "FW", 0x120116, "FX", 0x1200A0));
        rights.putAll(Map.of("KA", 0xF003F, "KR", 0x20019, "KW", 0x20006, "KX", 0x20019));
        return Map.copyOf(rights);
    }
}
