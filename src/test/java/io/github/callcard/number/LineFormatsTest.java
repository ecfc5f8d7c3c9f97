package io.github.callcard.number;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.number.CallerNumber.Form;
import io.github.callcard.number.CallerNumber.Kind;
import io.github.callcard.number.CallerNumber.Reading;
import io.github.callcard.number.CallerNumber.Repair;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers read out of all that lines, switchboards and phones put around them. */
class LineFormatsTest {

    private static final NumberPlan NORWAY = new NumberPlan("NO");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            22 12 34 56
            22.12.34.56
            (22) 12-34-56
            22/12 34 56
            22–12–34–56
            '22123456'
            ２２１２３４５６
            ٢٢١٢٣٤٥٦
            \u206622 12 34 56\u2069
            22\u00AD12\u00AD34\u00AD56
            Tlf. 22 12 34 56
            sip:22123456@pbx.example.com
            SIP:22123456@pbx.example.com;user=phone
            sip:22123456
            sip:22123456:secret@pbx.example.com
            <sip:22123456@10.0.0.1:5060>
            "Åse" <sip:22123456@pbx.example.com>;tag=1
            sip:22123456@pbx.example.com>
            tel:22123456;phone-context=example.com
            tel:22-12-34-56;isub=12
            my number is tel:22123456
            #31#22123456
            *31#22123456
            **31#22123456
            22123456#
            """)
    void punctuationScriptsAndAddressesMeanTheNumberInside(String raw) {
        assertThat(NORWAY.read(raw.strip()).readings()).containsExactly(new Reading(4722123456L, Form.NATIONAL));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NO | +47 22 12 34 56                     | 4722123456
            NO | ++4722123456                        | 4722123456
            NO | (+47) 22123456                      | 4722123456
            NO | +47 (0) 22 12 34 56                 | 4722123456
            NO | tel:331-6005;phone-context=+64-3    | 6433316005
            NO | sip:22123456;phone-context=+47@a.no | 4722123456
            NO | #31#+4722123456                     | 4722123456
            NO | 0047 22123456                       | 4722123456
            US | 011 47 22123456                     | 4722123456
            US | +011 47 22123456                    | 4722123456
            SG | 0191-650-253-0000                   | 16502530000
            PL | 0~01-650-253-0000                   | 16502530000
            GB | +44 (0)20 7946 0018                 | 442079460018
            DE | 0049((0)30)123456                   | 4930123456
            DE | +39 (0)2 36618300                   | 390236618300
            DE | +39 2 36618300                      | 390236618300
            HU | +36 (06) 1 234 5678                 | 3612345678
            US | tel:863-1234;phone-context=+1-914-555 | 19145558631234
            """)
    void aNumberThatNamesItsCountryHasOneReading(String region, String raw, long e164) {
        assertThat(new NumberPlan(region).read(raw).readings()).containsExactly(new Reading(e164, Form.E164));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            IT | 02-36618 300        | 390236618300
            AR | 0343 15 555 1212    | 5493435551212
            AR | 011 3797 0000       | 541137970000
            AR | (0xx) 1187654321    | 541187654321
            BR | 015 11 98765-4321   | 5511987654321
            MX | 01 (449) 978-0001   | 524499780001
            MX | 044 (33) 1234-5678  | 523312345678
            MX | 045 33 1234-5678    | 523312345678
            RU | 8 (495) 123-45-67   | 74951234567
            HU | 06 1 234 5678       | 3612345678
            JP | 03-1234-5678        | 81312345678
            US | 1-800-FLOWERS       | 18003569377
            US | (650) 253-0000      | 16502530000
            NO | 02800               | 4702800
            """)
    void everyCountryWritesItsNationalNumbersItsOwnWay(String region, String raw, long e164) {
        assertThat(new NumberPlan(region).read(raw).readings()).containsExactly(new Reading(e164, Form.NATIONAL));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NO | 442079460018      | 442079460018 | MISSING_PLUS   |
            US | 004722123456      | 4722123456   | FOREIGN_PREFIX | 00
            NO | 011442079460018   | 442079460018 | FOREIGN_PREFIX | 011
            GB | 044 20 7946 0018  | 442079460018 | ZERO_FOR_PLUS  | 0
            GB | 141 020 7946 0018 | 442079460018 | SERVICE_CODE   | 141
            DE | 0171123456        | 49171123456  | UNKNOWN_RANGE  |
            US | 16500003456       | 16500003456  | UNKNOWN_RANGE  |
            IT | 312 345 678       | 39312345678  | UNKNOWN_RANGE  |
            NO | 0+4722123456      | 4722123456   | OUTSIDE_LINE   | 0
            """)
    void aRepairedNumberSaysWhatWasRepaired(
            String region, String raw, long e164, Repair repair, @Nullable String affix) {
        assertThat(new NumberPlan(region).read(raw).readings())
                .containsExactly(new Reading(e164, Form.INFERRED, repair, affix == null ? "" : affix, true));
    }

    /** No country's code begins with a zero: the plus is too much, and the number is one of home. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DE | +04722 123456                         | 494722123456
            DE | + 0 47 22 12 34 56                    | 494722123456
            DE | +(0)4722 123456                       | 494722123456
            DE | ++04722123456                         | 494722123456
            DE | ＋０４７２２１２３４５６              | 494722123456
            DE | tel:+04722123456                      | 494722123456
            DE | sip:+04722123456@pbx.example.com      | 494722123456
            DE | tel:4722123456;phone-context=+0       | 494722123456
            DE | tel:04722123456;phone-context=+0      | 494722123456
            FR | +06 12 34 56 78                       | 33612345678
            AU | +0407 123 456                         | 61407123456
            IT | +06 69812345                          | 390669812345
            HU | +06 1 234 5678                        | 3612345678
            CI | +07 07 12 34 56                       | 2250707123456
            MX | +01 55 1234 5678                      | 525512345678
            NO | +02800                                | 4702800
            """)
    void aPlusBeforeANationalZeroMeansNothing(String region, String raw, long e164) {
        Reading first = new NumberPlan(region).read(raw).readings().getFirst();

        assertThat(first).isEqualTo(new Reading(e164, Form.NATIONAL));
    }

    @ParameterizedTest
    @CsvSource({
        "NO, +0 46 701234567, 46701234567",
        "DE, +04722 123456,   4722123456",
        "US, +0 47 22123456,  4722123456",
        "GB, +000 4722123456, 4722123456",
        "RU, +0 4722123456,   4722123456",
    })
    void behindAPlusAndAZeroNobodyAbroadIsCertain(String region, String raw, long abroad) {
        assertThat(new NumberPlan(region).read(raw).readings())
                .filteredOn(reading -> reading.e164() == abroad)
                .hasSize(1)
                .noneMatch(Reading::certain);
    }

    @ParameterizedTest
    @CsvSource({
        "NO, +0047 22123456,  4722123456",
        "DE, +0047 22123456,  4722123456",
        "US, +0047 22123456,  4722123456",
        "NO, +0 47 22123456,  4722123456",
        "US, +011 47 22123456, 4722123456",
    })
    void aPlusBeforeAnInternationalPrefixIsOneTooMany(String region, String raw, long e164) {
        assertThat(new NumberPlan(region).read(raw).readings())
                .filteredOn(Reading::certain)
                .extracting(Reading::e164)
                .containsExactly(e164);
    }

    @Test
    void anOutsideLineBeforeThePlusChangesNothingOfThat() {
        assertThat(new NumberPlan("DE").read("0+04722 123456").readings().getFirst())
                .isEqualTo(new Reading(494722123456L, Form.INFERRED, Repair.OUTSIDE_LINE, "0", true));
        assertThat(new NumberPlan("DE").read("+049 30 123456").readings())
                .as("with the country's code, or in an area that begins like it")
                .noneMatch(Reading::certain);
        assertThat(new NumberPlan("DE").read("4444+04722 123456").readings()).isEmpty();
    }

    /** 0057 is a carrier's way to 7, and from elsewhere the way to 57. */
    @ParameterizedTest
    @CsvSource({
        "CO, 0057 301 234 5678,   73012345678,   573012345678",
        "ID, 0081 90 1234 5678,   19012345678,   819012345678",
        "BR, 0043 1 650 253 0000, 16502530000,   4316502530000",
        "NG, 0094 72 212 3456,    4722123456,    94722123456",
        "MN, 001 472 212 3456,    4722123456,    14722123456",
        "HK, 001 201 5548270,     2015548270,    12015548270",
    })
    void aCarriersCodeThatBeginsACountrysMakesBothUncertain(String region, String raw, long here, long elsewhere) {
        List<Reading> readings = new NumberPlan(region).read(raw).readings();

        assertThat(readings).extracting(Reading::e164).contains(here, elsewhere);
        assertThat(readings).noneMatch(Reading::certain);
        assertThat(new NumberPlan(region, SiteRules.NONE.withOutsideLine("9"))
                        .read("9" + raw)
                        .readings())
                .noneMatch(Reading::certain);
    }

    @ParameterizedTest
    @CsvSource({
        "BR, 0021 44 20 7946 0018,      442079460018",
        "BR, 0015 47 22123456,          4722123456",
        "KR, 00700 47 22123456,         4722123456",
        "CO, 009 44 20 7946 0018,       442079460018",
        "JP, 001 010 44 20 7946 0018,   442079460018",
        "JP, 0033 010 44 20 7946 0018,  442079460018",
        "SG, 001 44 20 7946 0018,       442079460018",
    })
    void aCarriersCodeThatBeginsNoOtherNumberIsCertain(String region, String raw, long e164) {
        assertThat(new NumberPlan(region).read(raw).readings()).containsExactly(new Reading(e164, Form.E164));
    }

    @Test
    void aRepairIsNotCertainWhereTheNumberIsAlsoANationalOne() {
        List<Reading> readings = new NumberPlan("DE").read("17872345678").readings();

        assertThat(readings).extracting(Reading::form).containsExactly(Form.NATIONAL, Form.INFERRED);
        assertThat(readings).extracting(Reading::certain).containsExactly(true, false);
        assertThat(readings.getLast().e164()).isEqualTo(17872345678L);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            +47 22 12 34 56 ext. 12            | 12
            +47 22 12 34 56 x12                | 12
            +47 22 12 34 56 X 12               | 12
            +4722123456;ext=12                 | 12
            tel:+4722123456;ext=12;isub=3      | 12
            +4722123456,,12                    | 12
            +4722123456;12                     | 12
            +4722123456#12                     | 12
            +4722123456 доб. 12                | 12
            +4722123456 -12#                   | 12
            +4722123456ｅｘｔｎ12               | 12
            +4722123456 , extensión 7246433    | 7246433
            +4722123456 , extensión 12        | 12
            +4722123456 Durchwahl 12           | 12
            +4722123456 ext                    |
            """)
    void anExtensionIsKeptApart(String raw, @Nullable String extension) {
        CallerNumber number = NORWAY.read(raw);

        assertThat(number.readings()).containsExactly(new Reading(4722123456L, Form.E164));
        assertThat(number.extension()).isEqualTo(extension == null ? "" : extension);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "12", "412", "12345", "999999", "sip:412@pbx.example.com", "4-12", "tel:412"})
    void fewDigitsAreAnInternalExtension(String raw) {
        CallerNumber number = NORWAY.read(raw);

        assertThat(number.kind()).isEqualTo(Kind.INTERNAL);
        assertThat(number.readings()).isEmpty();
        assertThat(number.digits()).isEmpty();
        assertThat(number.extension()).isEqualTo(raw.replaceAll("[^0-9]", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Anonymous <sip:anonymous@anonymous.invalid>",
                "\"Anonymous\" <sip:c8oqz84zk7z@privacy.example.org>",
                "sip:4722123456@anonymous.invalid",
                "sip:4722123456@unknown.invalid:5060",
                "PRIVATE NUMBER",
                "Unknown Caller",
                "Restricted call",
                "0000000000",
                "000",
                "-1",
                "P",
                "O",
                "N/A",
                "+266696687",
                "+17378742833",
                "Hemmelig nummer",
                "okänd",
                "Unbekannter Teilnehmer",
                "Numéro masqué",
                "Неизвестный",
                "\u200Eanonymous\u200E",
                "ａｎｏｎｙｍｏｕｓ",
                "----",
                "?",
                "<>",
                "tel:anonymous",
                "sip:unavailable@10.0.0.1"
            })
    void whoDoesNotShowANumberIsWithheld(String raw) {
        assertThat(NORWAY.read(raw).isWithheld()).isTrue();
        assertThat(NORWAY.read(raw).raw()).isEqualTo(raw);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sip:10.0.0.1",
                "sip:reception@pbx.example.com",
                "I_AM_NOT_A_NUMBER",
                "1 MICROSOFT",
                "1 Still not a number",
                "31/8/2011",
                "10/12/82",
                "20120102 08:00",
                "2012-01-02 08:00",
                "650+253+1234",
                "*21#",
                "#999",
                "+",
                "+0",
                "+999999999999",
                "+1234567890123456789012345678",
                "tel:22123456;phone-context=",
                "tel:22123456;phone-context=3phone",
                "tel:22123456;phone-context=a..b",
                "tel:22123456;phone-context=-a",
                "tel:22123456;phone-context=+",
                "tel:22123456;phone-context=+4x"
            })
    void whatIsNoNumberHasNoReadingAndNoLastDigits(String raw) {
        CallerNumber number = NORWAY.read(raw);

        assertThat(number.readings()).isEmpty();
        assertThat(number.digits()).isEmpty();
        assertThat(number.isWithheld()).isEqualTo(raw.equals("sip:10.0.0.1"));
    }

    @Test
    void ofANumberThatFitsNowhereTheDigitsRemain() {
        CallerNumber number = NumberPlan.international().read("022 12 34 56");

        assertThat(number.kind()).isEqualTo(Kind.UNREADABLE);
        assertThat(number.digits()).isEqualTo("22123456");
        assertThat(NumberPlan.international().read("0221234").digits()).isEmpty();
    }

    @Test
    void nothingDeliveredIsWithheld() {
        assertThat(NORWAY.read(null).isWithheld()).isTrue();
        assertThat(NORWAY.readDialled(null).isWithheld()).isTrue();
    }

    @Test
    void whatIsLongerThanAnyNumberIsNone() {
        String spaced = "22" + " ".repeat(92) + "123456";

        assertThat(spaced).hasSize(100);
        assertThat(NORWAY.read(spaced).readings()).extracting(Reading::e164).containsExactly(4722123456L);
        assertThat(NORWAY.read(spaced.replace("22", "22 ")).readings()).isEmpty();
        assertThat(NORWAY.read("9".repeat(41)).kind()).isEqualTo(Kind.UNREADABLE);
        String name = "\"" + "K".repeat(480) + "\" <sip:22123456@x>";
        assertThat(NORWAY.read(name + " ".repeat(512 - name.length())).readings())
                .hasSize(1);
        assertThat(NORWAY.read(name + " ".repeat(513 - name.length())).readings())
                .isEmpty();
    }
}
