package io.github.callcard.number;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import io.github.callcard.number.CallerNumber.Form;
import io.github.callcard.number.CallerNumber.Kind;
import io.github.callcard.number.CallerNumber.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers as TAPI, modems, people and lists write them: what stands beside a number, and where it is not one number. */
class WrittenFormsTest {

    private static final NumberPlan NORWAY = new NumberPlan("NO");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+47 (22) 123456",
                "+47 (22) 123456 | 12",
                "+47 (22) 123456 | 12 ^ Kari Nordmann",
                "+47 (22) 123456 | 12345678 ^ Kari Nordmann",
                "+47 (22) 123456 ^ Kari Nordmann\r\n",
                "+47 (22) 123456^kari@example.com",
                "+47 (22) 123456 |",
                "+4722123456|12^Kari 2",
                "T+4722123456",
                "P +47 22 12 34 56",
                "W+47 (22) 123456 | 12 ^ Kari\r\n",
                "TW,+4722123456",
                "t +4722123456",
                "\\+4722123456",
                "\\\\+47 22 12 34 56",
                "=+4722123456",
                "=\"+4722123456\"",
                "'+4722123456",
                "4:+4722123456",
                "12: +47 22 12 34 56",
                "4722123456+",
                "47 22 12 34 56 +",
                "\u200F4722123456+\u200F",
                "Sales: +4722123456",
                "Kari Nordmann: +47 22 12 34 56",
                "Line 2: +47 22 12 34 56",
                "Call from Kari & Ola AS: +4722123456",
                "Mob. tel. +47 22 12 34 56",
                "NMBR = +4722123456",
                "DATE = 1129\r\nTIME = 1030\r\nNMBR = +4722123456\r\nNAME = KARI 99",
                "DATE=1129 TIME=1030 NAME=KARI NMBR=+4722123456",
                "+47 22 12 34 56 (Kari, sales)",
                "+47 22 12 34 56, mobil",
                "Sales dept. +47 22 12 34 56",
                "+47 22 12 34 56 Kari Nordmann (sales)",
                "+47 22 12 34 56, +4722123456",
                "+47 22\r\n 12 34 56"
            })
    void aNumberThatNamesItsCountryIsReadOutOfWhatStandsAroundIt(String raw) {
        assertThat(NORWAY.read(raw).readings()).containsExactly(new Reading(4722123456L, Form.E164));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "T22123456",
                "P22123456",
                "W22123456",
                "T 22 12 34 56",
                "t22123456",
                "TW22123456",
                "22123456 | 12",
                "22123456 ^ Kari Nordmann",
                "22123456$",
                "4: 22123456",
                "Mob. tel. 22 12 34 56",
                "Direkte innvalg 22 12 34 56",
                "Hovednummer 22 12 34 56",
                "Mobil arb. 22 12 34 56",
                "Tel. gesch. 22 12 34 56",
                "Vaste telefoon 22 12 34 56",
                "N° tél. 22 12 34 56",
                "Ligne directe : 22 12 34 56",
                "Tel. directo 22 12 34 56",
                "Tlf. mobil: 22 12 34 56",
                "Tlf. (direkte) 22 12 34 56",
                "(mob) 22 12 34 56",
                "Direct dial: 22123456",
                "Main switchboard: 22123456",
                "Sentralbord 22 12 34 56",
                "Växel: 22123456",
                "Omstillingen: 22123456",
                "Zentrale: 22123456",
                "Kantoor 22123456",
                "Tél. portable : 22 12 34 56",
                "Teléfono: 22123456",
                "Puh. 22123456",
                "Cellulare: 22123456",
                "Tel. kom. 22123456",
                "Faks: 22123456",
                "Kari Nordmann: 22 12 34 56",
                "22 12 34 56 (kontor)",
                "22 12 34 56, sentralbord",
                "22 12 34 56 - Kari Nordmann AS",
                "22 12 34 56 (mobil/privat)",
                "22123456 mob.",
                "NMBR = 22123456",
                "NMBR=22123456",
                "DATE = 1129\nTIME = 1030\nNMBR = 22123456\nNAME = KARI"
            })
    void soIsANationalOne(String raw) {
        assertThat(NORWAY.read(raw).readings()).containsExactly(new Reading(4722123456L, Form.NATIONAL));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            22 12 34 56 internt 12
            22 12 34 56 intern nr 12
            22 12 34 56, internt: 12
            22 12 34 56 internnummer 12
            22 12 34 56 lokalnr 12
            22 12 34 56 lokalt 12
            22 12 34 56 linjenr 12
            22 12 34 56 anknytning 12
            22 12 34 56 ankn. 12
            22 12 34 56 lokal 12
            22 12 34 56 Durchwahl 12
            22 12 34 56 doorkiesnummer 12
            22 12 34 56 doorkiesnr. 12
            22 12 34 56 toestelnr 12
            22 12 34 56 poste 12
            22 12 34 56 interno 12
            22 12 34 56 wewn. 12
            22 12 34 56 klapka 12
            22 12 34 56 dahili 12
            22 12 34 56 (kontor) ext. 12
            Sentralbord 22 12 34 56 internt 12
            """)
    void anExtensionIsNamedInManyLanguages(String raw) {
        CallerNumber number = NORWAY.read(raw);

        assertThat(number.readings()).containsExactly(new Reading(4722123456L, Form.NATIONAL));
        assertThat(number.extension()).isEqualTo("12");
    }

    @ParameterizedTest
    @ValueSource(strings = {"internt 412", "ext. 412", "Durchwahl 412", "lokal: 412", "T412"})
    void anExtensionAloneIsInternal(String raw) {
        assertThat(NORWAY.read(raw).kind()).isEqualTo(Kind.INTERNAL);
        assertThat(NORWAY.read(raw).extension()).isEqualTo("412");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Order: 22123456",
                "Faktura 7: 22123456",
                "Date: 20261129",
                "Ref=22123456",
                "IP: 22123456",
                "10:20 22123456"
            })
    void otherThingsHaveNumbersToo(String raw) {
        assertThat(NORWAY.read(raw).readings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s, %s",
                "%s,%s",
                "%s; %s",
                "%s;%s",
                "%s or %s",
                "%s eller %s",
                "%s oder %s",
                "%s og %s",
                "%s & %s",
                "%s und %s",
                "%s\n%s",
                "%s\r\n%s\r\n",
                "%s - %s",
                "%s | %s",
                "%s · %s",
                "%s + %s",
                "T: %s M: %s",
                "Tel. %s, fax %s",
                "Tel: %s; %s",
                "tel:%s;%s",
                "%s (work), %s (mob)",
                "Kari %s: x; %s",
                "%s mob. %s",
                "sip:%s,%s@pbx",
                "sip:%s;%s@pbx",
                "%s ^ Kari\r\n%s ^ Ola\r\n",
                "%s / %s",
                "%s/%s",
                "%s %s",
                "%s, %s, 22123458"
            })
    void ofAListNobodyKnowsWhichNumberCalls(String form) {
        for (List<String> numbers : List.of(
                List.of("22123456", "22123457"),
                List.of("22 12 34 56", "22 12 34 57"),
                List.of("+4722123456", "+4722123457"),
                List.of("22123456", "+46701234567"))) {
            CallerNumber number = NORWAY.read(form.formatted(numbers.get(0), numbers.get(1)));

            assertThat(number.readings()).as(form + numbers).noneMatch(Reading::certain);
        }
    }

    @Test
    void eachNumberOfAListIsPossible() {
        for (String raw : List.of("22123456, 22123457", "22123456\n22123457", "T: 22123456 M: 22123457")) {
            assertThat(NORWAY.read(raw).readings())
                    .extracting(Reading::e164, Reading::form)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(4722123456L, Form.PARTIAL),
                            org.assertj.core.groups.Tuple.tuple(4722123457L, Form.PARTIAL));
        }
    }

    /** With 089 1234567 and 089 1234589 another number is meant than with 089 123456789. */
    @ParameterizedTest
    @CsvSource({"DE, 089 1234567/89", "DE, 089 1234567/8", "AT, 01 5885812/13", "IT, 0471 123456/7"})
    void aNumberWithItsNeighbourBehindASlashIsNeverCertain(String region, String raw) {
        assertThat(new NumberPlan(region).read(raw).readings()).noneMatch(Reading::certain);
    }

    @ParameterizedTest
    @CsvSource({"DE, 089/12345678, 498912345678", "DE, 0171/1234567, 491711234567", "US, 650/253-0000, 16502530000"})
    void aSlashBehindAnAreaCodeMakesNoList(String region, String raw, long e164) {
        assertThat(new NumberPlan(region).read(raw).readings()).containsExactly(new Reading(e164, Form.NATIONAL));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            +4722123456,,12345678#  | 12345678
            +4722123456,,12345678   | 12345678
            22123456p22123457       | 22123457
            22123456 ext 22123457   | 22123457
            22123456;ext=22123457   | 22123457
            22123456, 12            | 12
            """)
    void whatIsDialledBehindAPauseIsNoSecondNumber(String raw, @Nullable String extension) {
        assertThat(NORWAY.read(raw).readings()).extracting(Reading::e164).containsExactly(4722123456L);
        assertThat(NORWAY.read(raw).readings()).allMatch(Reading::certain);
        assertThat(NORWAY.read(raw).extension()).isEqualTo(extension);
    }

    /** In every region: the same reading as without the form, or at least never another number for certain. */
    @Test
    void noFormMakesAnotherNumberOfAnyRegionsExample() {
        List<String> around = List.of(
                "T%s",
                "P%s",
                "W%s",
                "%s | 12 ^ Kari",
                "%s ^ Kari 12\r\n",
                "Sales: %s",
                "Mob. tel. %s",
                "NMBR = %s",
                "%s internt 12",
                "%s (mobil)",
                "Växel: %s");
        List<String> wrong = new ArrayList<>();
        everywhere((plan, national, international) -> {
            for (String written : List.of(national, international)) {
                List<Long> plain = certain(plan.read(written));
                for (String form : around) {
                    List<Long> read = certain(plan.read(form.formatted(written)));
                    if (!read.equals(plain) && !(isShort(written) && read.isEmpty())) {
                        wrong.add(plan.region() + " " + form.formatted(written) + " " + read + " for " + plain);
                    }
                }
            }
            for (String form : List.of("\\%s", "4:%s", "= %s")) {
                if (!certain(plan.read(form.formatted(international))).equals(certain(plan.read(international)))) {
                    wrong.add(plan.region() + " " + form.formatted(international));
                }
            }
            if (!certain(plan.read(international.substring(1) + "+")).equals(certain(plan.read(international)))) {
                wrong.add(plan.region() + " " + international.substring(1) + "+");
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void aListIsNeverCertainInAnyRegion() {
        List<String> lists =
                List.of("%s, %s", "%s; %s", "%s / %s", "%s or %s", "%s\n%s", "%s & %s", "%s %s", "%s - %s");
        List<String> wrong = new ArrayList<>();
        everywhere((plan, national, international) -> {
            char last = national.charAt(national.length() - 1);
            String neighbour = national.substring(0, national.length() - 1) + (char) (last == '9' ? '8' : last + 1);
            boolean both = isNumber(plan, national) && isNumber(plan, neighbour);
            for (String form : both ? lists : List.<String>of()) {
                if (!certain(plan.read(form.formatted(national, neighbour))).isEmpty()) {
                    wrong.add(plan.region() + " " + form.formatted(national, neighbour));
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    private interface Example {
        void of(NumberPlan plan, String national, String international);
    }

    private static void everywhere(Example example) {
        PhoneNumberUtil library = PhoneNumberUtil.getInstance();
        for (String region : library.getSupportedRegions()) {
            NumberPlan plan = new NumberPlan(region);
            for (PhoneNumberType type : List.of(PhoneNumberType.FIXED_LINE, PhoneNumberType.MOBILE)) {
                PhoneNumber number = library.getExampleNumberForType(region, type);
                if (number != null) {
                    example.of(
                            plan,
                            library.format(number, PhoneNumberFormat.NATIONAL),
                            library.format(number, PhoneNumberFormat.INTERNATIONAL));
                }
            }
        }
    }

    private static boolean isNumber(NumberPlan plan, String written) {
        return !certain(plan.read(written)).isEmpty();
    }

    /** As short as a word and its number on the keys: four digits of an island. */
    private static boolean isShort(String written) {
        return written.replaceAll("[^0-9]", "").length() < 7;
    }

    private static List<Long> certain(CallerNumber number) {
        return number.readings().stream()
                .filter(Reading::certain)
                .map(Reading::e164)
                .collect(Collectors.toList());
    }
}
