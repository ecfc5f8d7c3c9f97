package io.github.callcard.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.directory.RowForms.Beside;
import io.github.callcard.directory.RowForms.Form;
import io.github.callcard.directory.RowForms.Row;
import io.github.callcard.number.E164;
import io.github.callcard.number.NumberPlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every country's landlines and mobiles in the forms in which people type numbers into a CRM. */
class RowFormsTest {

    private final Map<String, NumberPlan> plans = new HashMap<>();

    @Test
    void hardlyAnyRowIsDeadInAnyCountry() {
        List<Row> rows = RowForms.all("DE");
        List<Row> dead = new ArrayList<>();
        List<Row> uncertain = new ArrayList<>();
        List<Row> another = new ArrayList<>();
        for (Row row : rows) {
            NumberPlan plan = plans.computeIfAbsent(row.home(), NumberPlan::new);
            Directory directory = RowForms.directory(plan, row);
            Match match = directory.match("+" + row.e164());
            if (!match.isKnown()) {
                if (!isInUseByTheRule(plan, row)) {
                    dead.add(row);
                }
            } else if (!match.confident()) {
                uncertain.add(row);
            }
            if (isAnothers(plan, row, directory)) {
                another.add(row);
            }
        }

        assertThat(rows).hasSizeGreaterThan(5_000);
        assertThat(dead).as("named for nobody").hasSizeLessThan(rows.size() / 400);
        assertThat(another).as("put right as a number that was not meant").isEmpty();
        assertThat(uncertain)
                .filteredOn(row -> row.beside() == Beside.ITS_OWN && row.form() == Form.WITH_TRUNK_PREFIX)
                .hasSizeLessThan(3);
    }

    /** True when a row is kept as a number in use that is neither its owner's nor the one its digits stand for by the rule. */
    private static boolean isAnothers(NumberPlan plan, Row row, Directory directory) {
        long kept = directory.size() == 0 ? 0 : directory.get(0).e164();
        return kept != row.e164() && kept != byTheRule(plan, row) && plan.isValid(kept);
    }

    /** True when SuperOffice's rule makes another number of the row that is in use, so that nobody can know what was meant. */
    private static boolean isInUseByTheRule(NumberPlan plan, Row row) {
        long number = byTheRule(plan, row);
        return number != row.e164() && plan.isValid(number);
    }

    /** The country code and the number behind it; 0 where they have too many digits. */
    private static long byTheRule(NumberPlan plan, Row row) {
        int digits = E164.length(row.written());
        boolean fits = digits + E164.length(row.code()) <= E164.MOST_DIGITS;
        return fits ? plan.canonical(row.code() * E164.power(digits) + row.written()) : 0;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        HU | 6201234567   | 36 | +36 20 123 4567  | 06 20 123 4567 without its zero
        HU | 612345678    | 36 | +36 1 234 5678   | 06 1 234 5678 without its zero
        NO | 6201234567   | 36 | +36 20 123 4567  | the same for a user abroad
        NO | 46701234567  | 47 | +46 70 123 45 67 | typed with a code of its own
        NO | 4722123456   | 47 | +47 22 12 34 56  | typed with the same code
        DE | 49301234567  | 49 | +49 30 1234567   | the same where the length says nothing
        US | 1146701234567 | 1 | +46 70 123 45 67 | 011 46 without its zero
        IT | 390236618300 | 39 | +39 02 36618300  | a zero that stays
        """)
    void aRowThatCanBeMeantInOneWayAloneIsCertain(String region, long number, int code, String caller, String why) {
        Match match = directory(region, number, code).match(caller);

        assertThat(match.confident()).as(why).isTrue();
        assertThat(match.callers()).extracting(CallerId::personName).containsExactly("Kari");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        NO | 22123456   | 0  | +47 22 12 34 56 | no country at all
        HU | 6201234567 | 0  | +36 20 123 4567 | nor its trunk prefix's zero
        BY | 80291234567 | 0 | +375 29 123 45 67 | nor all of what Belarus dials before it
        NO | 22123456   | 0  | 00 47 22 12 34 56 | behind an international prefix
        DE | 4921123456 | 49 | +49 211 23456   | Düsseldorf with a code too many, or Emden's 04921 123456
        """)
    void aRowThatCanBeMeantInTwoWaysIsPossible(String region, long number, int code, String caller, String why) {
        Match match = directory(region, number, code).match(caller);

        assertThat(match.quality()).as(why).isEqualTo(Quality.POSSIBLE);
        assertThat(match.confident()).isFalse();
        assertThat(match.e164())
                .hasValue(Long.parseLong(caller.replaceAll("\\D", "").replaceFirst("^00", "")));
        assertThat(match.why().toString())
                .startsWith("SuperOffice has ")
                .contains(number + ", which may be meant as this number");
    }

    @ParameterizedTest
    @CsvSource({
        "US, 4725550123, 1, +47 25 55 01 23",
        "DE, 4921123456, 49, +49 4921 1234567",
        "NO, 22123456, 0, +46 22 12 34 56"
    })
    void noRowIsTakenForAStrangersNumber(String region, long number, int code, String stranger) {
        assertThat(directory(region, number, code).match(stranger).confident()).isFalse();
    }

    @Test
    void whatSuperOfficeDocumentsStandsFirst() {
        Directory directory = directory("DE", 4921123456L, 49);

        assertThat(directory.match("04921 123456").confident()).isTrue();
    }

    @Test
    void whatIsPutRightOnceStaysSo() {
        for (Row row : RowForms.all()) {
            NumberPlan plan = plans.computeIfAbsent(row.home(), NumberPlan::new);
            Directory directory = RowForms.directory(plan, row);
            if (directory.size() > 0) {
                long kept = directory.get(0).e164();
                assertThat(plan.row(kept, 0))
                        .as("%s, read again from a snapshot", row)
                        .isEqualTo(kept);
            }
        }
    }

    private static Directory directory(String region, long number, int code) {
        DirectoryBuilder builder = new DirectoryBuilder(new NumberPlan(region));
        builder.add(number, code, 1, "Kari", 1, "Fjord", "");
        return builder.build();
    }
}
