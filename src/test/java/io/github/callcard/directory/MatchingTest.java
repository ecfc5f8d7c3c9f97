package io.github.callcard.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.number.CallerNumber.Repair;
import io.github.callcard.number.NumberPlan;
import io.github.callcard.number.SiteRules;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The order in which a number is looked up, and how sure each way is. */
class MatchingTest {

    private static final NumberPlan NORWAY = new NumberPlan("NO");
    private static final NumberPlan GERMANY = new NumberPlan("DE");
    private static final NumberPlan NOWHERE = NumberPlan.international();

    private static Directory directory(NumberPlan plan, CallerId... callers) {
        DirectoryBuilder builder = new DirectoryBuilder(plan);
        for (CallerId caller : callers) {
            builder.add(caller);
        }
        return builder.build();
    }

    private static CallerId person(long e164, int id) {
        return new CallerId(e164, id, "Person " + id, id, "Company " + id, "");
    }

    private static CallerId company(long e164, int id) {
        return new CallerId(e164, 0, "", id, "Company " + id, "");
    }

    @Test
    void theSurestReadingThatIsKnownWins() {
        Directory both = directory(GERMANY, person(17872345678L, 1), person(4917872345678L, 2));
        Directory abroad = directory(GERMANY, person(17872345678L, 1));

        Match national = both.match("17872345678");
        assertThat(national.quality()).isEqualTo(Quality.NATIONAL);
        assertThat(national.confident()).isTrue();
        assertThat(national.callers()).extracting(CallerId::personId).containsExactly(2);

        Match inferred = abroad.match("17872345678");
        assertThat(inferred.quality()).isEqualTo(Quality.INFERRED);
        assertThat(inferred.confident()).as("it is a valid national number too").isFalse();
        assertThat(inferred.reason()).isEqualTo(new Reason.RepairedNumber(Repair.MISSING_PLUS, "", false));
        assertThat(inferred.why())
                .hasToString(
                        "SuperOffice has this number with the missing plus supplied. It can also be read in another"
                                + " way.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        NO | 442079460018      | SuperOffice has this number with the missing plus supplied.
        US | 00442079460018    | SuperOffice has this number with + for the foreign prefix 00.
        GB | 044 20 7946 0018  | SuperOffice has this number with + for its first zero.
        GB | 141 020 7946 0018 | SuperOffice has this number without the service code 141.
        """)
    void aRepairThatCanMeanNothingElseIsConfident(String region, String raw, String why) {
        Match match =
                directory(new NumberPlan(region), person(442079460018L, 1)).match(raw);

        assertThat(match.quality()).isEqualTo(Quality.INFERRED);
        assertThat(match.confident()).isTrue();
        assertThat(match.why()).hasToString(why);
    }

    @Test
    void theSitesRulesSayWhatTheyDid() {
        NumberPlan plan =
                new NumberPlan("US", SiteRules.NONE.withOutsideLine("9").withAreaCode("650"));
        Directory directory = directory(plan, person(16502530000L, 1));

        assertThat(directory.match("9 650 253 0000").why())
                .hasToString("SuperOffice has this number without the outside line's 9.");
        assertThat(directory.match("253 0000").why())
                .hasToString("SuperOffice has this number with the area code 650 supplied.");
        assertThat(directory.matchDialled("9 1 650 253 0000").confident()).isTrue();
    }

    @Test
    void behindAPlusAndAZeroTheOwnerAtHomeIsNamed() {
        CallerId abroad = person(4722123456L, 1);
        CallerId home = person(494722123456L, 2);

        Match found = directory(GERMANY, abroad, home).match("+04722 123456");
        assertThat(found.callers()).containsExactly(home);
        assertThat(found.confident()).isTrue();
        assertThat(directory(GERMANY, abroad).match("+04722 123456").quality()).isEqualTo(Quality.POSSIBLE);
    }

    @Test
    void whoeverANumberCanMeanIsNamedWhereNothingIsCertain() {
        NumberPlan munich = GERMANY.with(SiteRules.NONE.withAreaCode("89"));
        CallerId local = person(498930123456L, 1);
        CallerId berlin = person(4930123456L, 2);

        Match both = directory(munich, berlin, local).match("30123456");
        assertThat(both.callers()).containsExactly(local, berlin);
        assertThat(both.confident()).isFalse();
        assertThat(both.e164()).hasValue(498930123456L);
        assertThat(directory(munich, berlin).match("30123456").callers()).containsExactly(berlin);
        assertThat(directory(munich, berlin).match("30123456").confident()).isFalse();
        assertThat(directory(munich, berlin, local).match("030 123456").callers())
                .containsExactly(berlin);
    }

    @Test
    void aColleagueComesBeforeAShortNumberBehindAnOutsideLine() {
        NumberPlan falklands = new NumberPlan("FK", SiteRules.NONE.withOutsideLine("0"));
        Directory directory = directory(falklands, person(50031234L, 1));
        Extensions colleagues = new Extensions(List.of(new Colleague("031234", "Kari", "Sales")), List.of());

        assertThat(directory.match("031234").confident()).isTrue();
        assertThat(directory.match("031234").callers())
                .extracting(CallerId::personId)
                .containsExactly(1);
        assertThat(directory.with(colleagues).match("031234").quality()).isEqualTo(Quality.EXTENSION);
        assertThat(directory.match("01234").isKnown()).as("an end of it").isFalse();
        assertThat(directory(NORWAY.with(SiteRules.NONE.withOutsideLine("0")), person(4722123456L, 1))
                        .match("0123456")
                        .isKnown())
                .isFalse();
    }

    @Test
    void aNumberOfAnUnknownRangeIsFoundAsItStands() {
        Match match = directory(GERMANY, person(49171123456L, 1)).match("0171/123456");

        assertThat(match.confident()).isTrue();
        assertThat(match.why()).hasToString("SuperOffice has this number in a range that is not known to be in use.");
    }

    @ParameterizedTest
    @CsvSource({
        "MX, 523312345678, +52 1 33 1234 5678",
        "MX, 5213312345678, 33 1234 5678",
        "AR, 543435551212, +54 9 343 555 1212",
        "AR, 5493435551212, 0343 5551212",
        "BR, 551187654321, +55 11 98765 4321",
        "BR, 5511987654321, (11) 8765-4321",
    })
    void nationalSpellingsOfOneNumberAreOne(String region, long stored, String raw) {
        Match match = directory(new NumberPlan(region), person(stored, 1)).match(raw);

        assertThat(match.confident()).isTrue();
        assertThat(match.e164()).hasValue(stored);
        assertThat(match.why()).hasToString("SuperOffice has this number as +" + stored + ", another way to write it.");
    }

    @Test
    void bothSpellingsTogetherAreOneList() {
        Directory directory = directory(NOWHERE, person(523312345678L, 1), person(5213312345678L, 2));

        assertThat(directory.match("+52 1 33 1234 5678").callers())
                .extracting(CallerId::personId)
                .containsExactly(2, 1);
    }

    @Test
    void aLostItalianZeroIsPossibleWhereItCouldBeAMobileNumber() {
        DirectoryBuilder builder = new DirectoryBuilder(NOWHERE);
        builder.add(331123456L, 39, 1, "Mobile or Gallarate", 1, "", "");
        builder.add(236618300L, 39, 2, "Milano", 2, "", "");
        Directory directory = builder.build();

        Match gallarate = directory.match("+39 0331 123456");
        assertThat(gallarate.quality()).isEqualTo(Quality.POSSIBLE);
        assertThat(gallarate.why())
                .hasToString("SuperOffice has this number as +39331123456, which may be another number.");
        assertThat(directory.match("+39 331 123456").confident()).isTrue();
        assertThat(directory.match("+39 02 36618300").confident()).isTrue();
        assertThat(directory.match("+39 2 36618300").confident()).isTrue();
    }

    @Test
    void personsComeBeforeCompaniesAndWholeEntriesFirst() {
        Directory directory = directory(
                NORWAY,
                company(4722123456L, 9),
                new CallerId(4722123456L, 5, "", 5, "Company", ""),
                new CallerId(4722123456L, 4, "Kari", 0, "", ""),
                new CallerId(4722123456L, 3, "Ola", 3, "Fjord", ""),
                new CallerId(4722123456L, 3, "Ola Nordmann", 3, "Fjord AS", ""));

        assertThat(directory.match("22123456").callers())
                .extracting(CallerId::personId)
                .containsExactly(3, 4, 5, 0);
        assertThat(directory.match("22123456").confident()).isTrue();
    }

    @Test
    void theLastDigitsArePossibleWhenTheyLeadToOnePerson() {
        Directory directory =
                directory(NOWHERE, person(4722123456L, 1), person(4791234567L, 2), person(4691234567L, 3));

        Match ola = directory.match("22 12 34 56");
        assertThat(ola.quality()).isEqualTo(Quality.POSSIBLE);
        assertThat(ola.confident()).isFalse();
        assertThat(ola.e164()).hasValue(4722123456L);
        assertThat(ola.reason()).isEqualTo(new Reason.LastDigits(8, 4722123456L));
        assertThat(ola.why()).hasToString("Only the last 8 digits agree, with +4722123456.");

        Match several = directory.match("91234567");
        assertThat(several.isKnown()).isFalse();
        assertThat(several.why()).hasToString("The last 8 digits fit several callers; none is named.");
    }

    @Test
    void aWholeNationalNumberBehindSomethingUnknownIsPossible() {
        Directory directory = directory(NORWAY, person(4722123456L, 1));

        assertThat(directory.match("#9922123456").callers()).hasSize(1);
        assertThat(directory.match("#9922123456").quality()).isEqualTo(Quality.POSSIBLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2123456", "923456789", "+22123456", "122123457", "+122123456", "00022123457"})
    void lastDigitsOfStrangersNameNobody(String raw) {
        Directory directory = directory(NOWHERE, person(4722123456L, 1), person(923456788L, 2));

        assertThat(directory.match(raw).isKnown()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"NZ, 9399, 6445679399", "FR, 888, 33678885678", "FR, 1234, 331234567", "NO, 23456, 4722123456"})
    void shortNumbersAreNobodysCustomers(String region, String raw, long stored) {
        Match match = directory(new NumberPlan(region), person(stored, 1)).match(raw);

        assertThat(match.isKnown()).isFalse();
        assertThat(match.reason()).isEqualTo(new Reason.UnknownExtension(raw));
    }

    @Test
    void aNumberBehindACompanysStemIsSomebodyThere() {
        Directory directory = directory(GERMANY, company(498912340L, 7));

        Match match = directory.match("+49 89 1234-567");

        assertThat(match.quality()).isEqualTo(Quality.COMPANY);
        assertThat(match.confident()).isTrue();
        assertThat(match.callers()).containsExactly(new CallerId(498912340L, 0, "", 7, "Company 7", ""));
        assertThat(match.e164()).isEqualTo(OptionalLong.of(49891234567L));
        assertThat(match.why()).hasToString("The number is next to +498912340 in a block that belongs to Company 7.");
        assertThat(directory.match("089 1234567").quality()).isEqualTo(Quality.COMPANY);
        assertThat(directory.match("+49 89 1234").quality()).isEqualTo(Quality.COMPANY);
    }

    @Test
    void twoNumbersInOneHundredArePossiblyABlockAndThreeAreOne() {
        CallerId low = new CallerId(4722123411L, 1, "Ola", 5, "Fjord", "");
        CallerId middle = new CallerId(4722123433L, 2, "Per", 5, "Fjord", "");
        CallerId high = new CallerId(4722123455L, 3, "Kari", 5, "Fjord", "");

        Match two = directory(NORWAY, low, high).match("22123444");
        assertThat(two.quality()).isEqualTo(Quality.COMPANY);
        assertThat(two.confident())
                .as("by chance one company in a hundred has two so near")
                .isFalse();
        assertThat(two.reason()).isEqualTo(new Reason.CompanyBlock("Fjord", 4722123411L, 2));

        Directory three = directory(NORWAY, low, middle, high);
        assertThat(three.match("22123444").confident()).isTrue();
        assertThat(three.match("22123499").quality()).as("beside them").isEqualTo(Quality.COMPANY);
        assertThat(three.match("22123499").confident()).isFalse();
        CallerId near = new CallerId(4722123415L, 2, "Per", 5, "Fjord", "");
        assertThat(directory(NORWAY, low, near).match("22123499").isKnown())
                .as("two, and it is farther from them than they are from each other")
                .isFalse();
        assertThat(three.match("22123544").isKnown()).as("another hundred").isFalse();
    }

    @Test
    void numbersFarApartAreNoBlock() {
        CallerId one = new CallerId(4722120417L, 1, "Ola", 5, "Bakeriet AS", "");
        CallerId other = new CallerId(4722128803L, 2, "Kari", 5, "Bakeriet AS", "");
        CallerId beside = new CallerId(4722120419L, 3, "Per", 5, "Bakeriet AS", "");
        Directory two = directory(NORWAY, one, other);
        Directory three = directory(NORWAY, one, other, beside);

        for (String between : List.of("22123456", "22120418", "22120499", "22128802", "22125000")) {
            assertThat(two.match(between).isKnown()).as(between).isFalse();
            assertThat(three.match(between).isKnown())
                    .as("%s, two of three together by chance", between)
                    .isFalse();
        }
    }

    @Test
    void twoLinesSideBySideReachNoFartherThanTheirTen() {
        CallerId one = new CallerId(4722123454L, 1, "Ola", 5, "Fjord", "");
        CallerId other = new CallerId(4722123458L, 2, "Kari", 5, "Fjord", "");
        Directory directory = directory(NORWAY, one, other);

        assertThat(directory.match("22123450").quality()).isEqualTo(Quality.COMPANY);
        assertThat(directory.match("22123456").confident()).isFalse();
        assertThat(directory.match("22123449").isKnown()).isFalse();
        assertThat(directory.match("22123461").isKnown()).isFalse();
    }

    @Test
    void aCompanysOwnFirstNumberAndOneMoreArePossiblyTheWholeHundred() {
        CallerId first = new CallerId(4722123400L, 0, "", 5, "Fjord", "");
        CallerId second = new CallerId(4722123412L, 1, "Ola", 5, "Fjord", "");
        CallerId person = new CallerId(4722123400L, 2, "Kari", 5, "Fjord", "");

        Match match = directory(NORWAY, first, second).match("22123456");
        assertThat(match.quality()).isEqualTo(Quality.COMPANY);
        assertThat(match.confident()).isFalse();
        assertThat(directory(NORWAY, person, second).match("22123456").isKnown())
                .as("a person's number is no switchboard")
                .isFalse();
    }

    @Test
    void manyNumbersInAThousandArePossiblyABlockOfAThousand() {
        CallerId[] six = new CallerId[6];
        for (int i = 0; i < six.length; i++) {
            six[i] = new CallerId(4722123000L + 177L * i, i + 1, "Person " + i, 5, "Fjord", "");
        }
        CallerId[] five = Arrays.copyOf(six, 5);
        CallerId[] shared = six.clone();
        shared[3] = person(4722123531L, 9);

        Match match = directory(NORWAY, six).match("22123456");
        assertThat(match.quality()).isEqualTo(Quality.COMPANY);
        assertThat(match.confident()).isFalse();
        assertThat(directory(NORWAY, six).match("22124456").isKnown()).isFalse();
        assertThat(directory(NORWAY, five).match("22123456").isKnown()).isFalse();
        assertThat(directory(NORWAY, shared).match("22123456").isKnown()).isFalse();
    }

    @Test
    void ofAThousandWithoutItsFirstNumberOnlyVeryManySpeak() {
        CallerId[] many = new CallerId[31];
        for (int i = 0; i < many.length; i++) {
            many[i] = new CallerId(4722123001L + 32L * i, i + 1, "Person " + i, 5, "Fjord", "");
        }

        assertThat(directory(NORWAY, many).match("22123456").isKnown()).isTrue();
        assertThat(directory(NORWAY, many).match("22123456").confident()).isFalse();
        assertThat(directory(NORWAY, Arrays.copyOf(many, 30)).match("22123456").isKnown())
                .isFalse();
    }

    @Test
    void onlyACompanysOwnNumberIsASwitchboard() {
        CallerId person = new CallerId(4981214560L, 1, "Anna", 5, "Bäckerei GmbH", "");
        CallerId company = new CallerId(4981214560L, 0, "", 5, "Bäckerei GmbH", "");

        assertThat(directory(GERMANY, person).match("08121 456789").isKnown()).isFalse();
        assertThat(directory(GERMANY, person, company).match("08121 456789").confident())
                .isTrue();
        assertThat(directory(GERMANY, company).match("08121 4567").isKnown())
                .as("a number of the same length may end with any digit")
                .isFalse();
    }

    @Test
    void aNumberThatEndsWithZeroAmongOthersAsLongIsPossiblyASwitchboard() {
        CallerId company = company(4981214560L, 5);
        Directory directory =
                directory(GERMANY, company, person(4981214123L, 6), person(4981214787L, 7), person(4981214918L, 8));

        Match match = directory.match("08121 456789");

        assertThat(match.quality()).isEqualTo(Quality.COMPANY);
        assertThat(match.confident()).as("one in ten numbers ends so").isFalse();
    }

    @Test
    void noBlockIsMadeOfStrangersSingleNumbersOrMobiles() {
        assertThat(directory(NORWAY, person(4722123411L, 1), person(4722123477L, 2))
                        .match("22123456")
                        .isKnown())
                .as("two companies")
                .isFalse();
        assertThat(directory(NORWAY, person(4722123455L, 1)).match("22123456").isKnown())
                .as("one number")
                .isFalse();
        assertThat(directory(NORWAY, company(4722123450L, 1)).match("22123456").isKnown())
                .as("one company's number that ends with a zero")
                .isFalse();
        assertThat(directory(NORWAY, company(4722123400L, 1)).match("22123456").isKnown())
                .as("with two")
                .isFalse();
        assertThat(directory(NORWAY, mobile(4791234511L), mobile(4791234533L), mobile(4791234577L))
                        .match("91234556")
                        .isKnown())
                .as("mobile numbers")
                .isFalse();
        assertThat(directory(NORWAY, nobodys(4722123411L), nobodys(4722123433L), nobodys(4722123477L))
                        .match("22123456")
                        .isKnown())
                .as("nobody's block")
                .isFalse();
    }

    private static CallerId mobile(long e164) {
        return new CallerId(e164, (int) (e164 % 100), "Person", 5, "Fjord", "");
    }

    private static CallerId nobodys(long e164) {
        return new CallerId(e164, (int) (e164 % 100), "Person", 0, "", "");
    }

    @Test
    void severalPersonsOfOneNumberAreOneNumberOfABlock() {
        CallerId kari = new CallerId(4722123455L, 1, "Kari", 5, "Fjord", "");
        CallerId ola = new CallerId(4722123455L, 2, "Ola", 5, "Fjord", "");

        assertThat(directory(NORWAY, kari, ola).match("22123456").isKnown()).isFalse();
    }

    @Test
    void aStrangerInTheMiddleOfABlockEndsIt() {
        CallerId switchboard = new CallerId(498912340L, 0, "", 5, "Fjord", "");
        Directory directory = directory(GERMANY, switchboard, person(49891234555L, 8));
        assertThat(directory.match("089 1234567").isKnown()).isFalse();

        CallerId low = new CallerId(4722123411L, 1, "Ola", 5, "Fjord", "");
        CallerId middle = new CallerId(4722123433L, 2, "Per", 5, "Fjord", "");
        CallerId high = new CallerId(4722123455L, 3, "Kari", 5, "Fjord", "");
        assertThat(directory(NORWAY, low, middle, high, person(4722123470L, 8))
                        .match("22123444")
                        .isKnown())
                .isFalse();
    }

    @Test
    void colleaguesAreFoundByTheirExtensionAlone() {
        Extensions colleagues = new Extensions(
                List.of(new Colleague("412", "Kari Nordmann", "Sales"), new Colleague("2001", "Ola", "")),
                List.of(4722123L));
        Directory directory = directory(NORWAY, person(4791234567L, 1)).with(colleagues);

        Match kari = directory.match("sip:412@pbx.example.com");
        assertThat(kari.quality()).isEqualTo(Quality.EXTENSION);
        assertThat(kari.confident()).isTrue();
        assertThat(kari.callers()).containsExactly(new CallerId(0, 0, "Kari Nordmann", 0, "Sales", ""));
        assertThat(kari.callers().getFirst().isCompany()).isFalse();
        assertThat(kari.why()).hasToString("Extension 412 is in the list of colleagues.");
        assertThat(directory.match("+47 22 13 34 12").isKnown())
                .as("another stem")
                .isFalse();
        assertThat(directory.match("413").isKnown()).isFalse();
        assertThat(directory.match("91234567").isKnown()).isTrue();
    }

    @Test
    void aColleagueCallsWithTheNumberOfTheHouseToo() {
        Extensions colleagues = new Extensions(List.of(new Colleague("567", "Anna", "")), List.of(49891234L));

        Match match = directory(GERMANY).with(colleagues).match("089 1234567");

        assertThat(match.quality()).isEqualTo(Quality.EXTENSION);
        assertThat(match.e164()).hasValue(49891234567L);
    }

    @Test
    void digitsThatHadToBeLeftOutAreNeverConfident() {
        assertThat(new Reason.DigitsLeftOut().sentence().toString()).contains("left out");
    }

    @Test
    void ofAListEverybodyIsNamedAndNobodyForCertain() {
        Directory directory = directory(NORWAY, person(4722123456L, 1), person(4791234567L, 2));

        for (String list : List.of("22123456, 91234567", "22 12 34 56/91 23 45 67", "22123456 91 23 45 67")) {
            Match match = directory.match(list);
            assertThat(match.confident()).as(list).isFalse();
            assertThat(match.callers()).as(list).extracting(CallerId::personId).containsExactly(1, 2);
            assertThat(match.why().toString()).as(list).startsWith("This is a list of several numbers");
        }
    }

    @Test
    void whyNobodyIsCertainIsSaid() {
        Directory directory = directory(
                GERMANY.with(SiteRules.NONE.withAreaCode("30")), person(498912345678L, 1), person(493012345678L, 2));

        assertThat(directory.match("8912345678").why())
                .hasToString("SuperOffice has this number as it stands. It can also be read in another way.");
        assertThat(directory.match("030 12345678").why())
                .hasToString("SuperOffice has this number, read as one of Germany.");
    }

    @Test
    void aCountryIsNamedAsItIsCalled() {
        assertThat(new Reason.NationalNumber("NL").sentence())
                .hasToString("SuperOffice has this number, read as one of the Netherlands.");
        assertThat(new Reason.NationalNumber("GB").sentence().toString()).endsWith("one of the United Kingdom.");
        assertThat(new Reason.NationalNumber("FO").sentence().toString()).endsWith("one of the Faroe Islands.");
        assertThat(new Reason.NationalNumber("SE").sentence().toString()).endsWith("one of Sweden.");
    }

    @Test
    void anotherPlanReadsTheSameDirectoryOtherwise() {
        Directory directory = directory(NOWHERE, person(4722123456L, 1));

        assertThat(directory.match("22123456").confident()).isFalse();
        assertThat(directory.with(NORWAY).match("22123456").confident()).isTrue();
        assertThat(directory.with(NORWAY).plan().region()).isEqualTo("NO");
    }

    @Test
    void warmingChangesNothing() {
        Directory directory = directory(NORWAY, person(4722123456L, 1));
        directory.warm();
        Directory.empty(NOWHERE).warm();

        assertThat(directory.match("22123456").confident()).isTrue();
    }
}
