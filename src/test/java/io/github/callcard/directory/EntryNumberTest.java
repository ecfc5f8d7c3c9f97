package io.github.callcard.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.number.NumberPlan;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A row's integer and its country code as the number a caller would show. */
class EntryNumberTest {

    private final NumberPlan plan = new NumberPlan("NO");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            4722123456       | 0    | 4722123456      | the country code is in it
            22123456         | 47   | 4722123456      | the country code beside it
            22123456         | 0    | 22123456        | never read as a number of the user's country
            236618300        | 39   | 390236618300    | Italy's zero is lost in an integer
            390236618300     | 0    | 390236618300    | and is not where the country code stands before it
            39236618300      | 0    | 390236618300    | unless it was never written
            3312345678       | 39   | 393312345678    | Italy's mobile numbers have none
            2800             | 47   | 4702800         | Norway's five digits
            6502530000       | 1    | 16502530000     | North America
            5551234          | 1242 | 12425551234     | an island behind the 1
            4722123456       | 47   | 4722123456      | the country code twice
            4402079460018    | 0    | 442079460018    | the trunk zero between
            999999999999999  | 9999 | 9223372036854775807 | too long
            """)
    void aRowBecomesTheNumberFromAbroad(long number, int countryCode, long e164, String why) {
        assertThat(EntryNumber.e164(plan, number, countryCode)).as(why).isEqualTo(e164);
    }
}
