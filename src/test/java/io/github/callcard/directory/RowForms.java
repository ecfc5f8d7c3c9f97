package io.github.callcard.directory;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import io.github.callcard.number.NumberPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Rows as CRM users' spellings become them, in every country: the integer has lost its plus and its first zeros. */
final class RowForms {

    static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();

    /** The way in which a number was typed; the country code beside it is the row's own affair. */
    enum Form {
        NATIONAL,
        WITH_TRUNK_PREFIX,
        WITH_ITS_CODE,
        BEHIND_HOMES_INTERNATIONAL_PREFIX
    }

    /** Which country code stands beside the number. */
    enum Beside {
        ITS_OWN,
        THE_USERS,
        NONE
    }

    /**
     * @param e164 whose number it is
     * @param written the row's integer
     */
    record Row(String home, long e164, Form form, Beside beside, long written, int code) {}

    private RowForms() {}

    /** The rows of all countries, for a user in the same country and for users in others. */
    static List<Row> all(String... others) {
        List<Row> rows = new ArrayList<>();
        for (String region : LIBRARY.getSupportedRegions().stream().sorted().toList()) {
            Stream.of(PhoneNumberType.FIXED_LINE, PhoneNumberType.MOBILE)
                    .map(type -> LIBRARY.getExampleNumberForType(region, type))
                    .distinct()
                    .filter(number -> number != null && LIBRARY.isValidNumber(number))
                    .forEach(number -> Stream.concat(Stream.of(region), Stream.of(others))
                            .distinct()
                            .forEach(home -> addForms(rows, home, region, number)));
        }
        return rows;
    }

    private static void addForms(List<Row> rows, String home, String region, PhoneNumber number) {
        String national = LIBRARY.getNationalSignificantNumber(number);
        String whole = number.getCountryCode() + national;
        String trunk = LIBRARY.getNddPrefixForRegion(region, true);
        String international = switch (home) {
            case "US" -> "011";
            case "AU" -> "0011";
            case "JP" -> "010";
            case "RU" -> "810";
            default -> "00";
        };
        for (Beside beside : Beside.values()) {
            int code = switch (beside) {
                case ITS_OWN -> number.getCountryCode();
                case THE_USERS -> LIBRARY.getCountryCodeForRegion(home);
                case NONE -> 0;
            };
            boolean foreign = !home.equals(region);
            if (beside == Beside.THE_USERS && !foreign) {
                continue;
            }
            // Nobody can tell where a number without its own country's code is, unless that is the user's.
            if (beside == Beside.ITS_OWN || (beside == Beside.NONE && !foreign)) {
                add(rows, home, whole, Form.NATIONAL, beside, national, code);
                if (trunk != null && !trunk.isEmpty()) {
                    add(rows, home, whole, Form.WITH_TRUNK_PREFIX, beside, trunk + national, code);
                }
            }
            add(rows, home, whole, Form.WITH_ITS_CODE, beside, whole, code);
            add(rows, home, whole, Form.BEHIND_HOMES_INTERNATIONAL_PREFIX, beside, international + whole, code);
        }
    }

    private static void add(
            List<Row> rows, String home, String whole, Form form, Beside beside, String written, int code) {
        long integer = Long.parseLong(written);
        if (integer >= 10_000) {
            rows.add(new Row(home, Long.parseLong(whole), form, beside, integer, code));
        }
    }

    /** A directory of this row alone. */
    static Directory directory(NumberPlan plan, Row row) {
        DirectoryBuilder builder = new DirectoryBuilder(plan);
        builder.add(row.written(), row.code(), 1, "Kari", 1, "Fjord", "");
        return builder.build();
    }
}
