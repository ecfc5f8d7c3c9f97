package io.github.callcard.directory.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.directory.CallerId;
import io.github.callcard.directory.Directory;
import io.github.callcard.directory.DirectoryBuilder;
import io.github.callcard.directory.LeftOut;
import io.github.callcard.directory.LeftOut.Problem;
import io.github.callcard.directory.doctor.NumberReport.Flaw;
import io.github.callcard.directory.doctor.Recognition.Habit;
import io.github.callcard.directory.doctor.Recognition.Suggestion;
import io.github.callcard.number.NumberPlan;
import io.github.callcard.words.Sentence;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberDoctorTest {

    private final DirectoryBuilder builder = new DirectoryBuilder(new NumberPlan("NO"));

    private void person(long e164, int id, String name, int company) {
        builder.add(e164, 0, id, name, company, "Company " + company, "");
    }

    private NumberReport examine(String... calls) {
        return new NumberDoctor(builder.build()).examine(List.of(), List.of(calls), List.of());
    }

    @Test
    void numbersNobodyCanCallFromAreNamedWithTheReason() {
        person(4722123456L, 1, "Good", 1);
        person(22123456L, 2, "No Country", 1);
        person(472212345L, 3, "Too Short", 1);
        person(999123456789L, 4, "Nowhere", 1);
        person(4700123456L, 5, "Unused", 1);

        assertThat(examine().unusable())
                .extracting(unusable -> unusable.callerId().personName() + " " + unusable.flaw())
                .containsExactlyInAnyOrder(
                        "No Country " + Flaw.NO_CODE,
                        "Too Short " + Flaw.WRONG_LENGTH,
                        "Nowhere " + Flaw.NO_COUNTRY,
                        "Unused " + Flaw.UNUSED_RANGE);
    }

    @Test
    void aNumberWithoutItsCountryCodeIsToldAsItStandsAndAsNoOtherCountrys() {
        person(22123456L, 1, "Kari", 1);

        assertThat(NumberReportText.of(examine(), 9, Sentence::toString))
                .contains(
                        "  22123456 (Kari, Company 1) has no country code, so its owner is shown only as a possible caller. Write it with + and its country code.");
    }

    @Test
    void aNumberThatCouldBePutRightIsNoMatterForTheDoctor() {
        builder.add(6201234567L, 36, 1, "Hungarian with what is left of 06", 1, "Fjord", "");
        builder.add(46701234567L, 47, 2, "Swedish beside Norway's code", 2, "Fjord", "");

        assertThat(examine().unusable()).isEmpty();
    }

    @Test
    void aNumberThatCanBeMeantInTwoWaysIsTold() {
        DirectoryBuilder american = new DirectoryBuilder(new NumberPlan("US"));
        american.add(112392221234L, 45, 1, "Sierra Leone behind 011, or Florida", 1, "Fjord", "");

        assertThat(new NumberDoctor(american.build())
                        .examine(List.of(), List.of(), List.of())
                        .unusable())
                .extracting(NumberReport.Unusable::flaw)
                .containsExactly(Flaw.SEVERAL_WAYS);
    }

    @Test
    void sharedNumbersNameEverybodyOnce() {
        person(4722123456L, 1, "Ola", 1);
        person(4722123456L, 1, "Ola", 1);
        person(4722123456L, 2, "Kari", 2);
        person(4722123457L, 3, "Per", 3);
        person(4722123457L, 3, "Per", 3);

        List<NumberReport.Shared> shared = examine().shared();

        assertThat(shared).hasSize(1);
        assertThat(shared.getFirst().e164()).isEqualTo(4722123456L);
        assertThat(shared.getFirst().callers()).extracting(CallerId::personName).containsExactly("Ola", "Kari");
    }

    @Test
    void aPersonAndACompanyWithEachOthersIdsAreTwo() {
        person(4722123456L, 1, "Ola", 2);
        person(4722123456L, 2, "Kari", 1);

        assertThat(examine().shared().getFirst().callers()).hasSize(2);
    }

    @Test
    void aNumberInItsFormerSpellingCanBeCalledFrom() {
        person(551187654321L, 1, "Before the ninth digit", 1);

        assertThat(examine().unusable()).isEmpty();
    }

    @Test
    void onePersonWithTwoSpellingsIsFoundByNumberOrByCompany() {
        person(4722123456L, 1, "Ola Nordmann", 1);
        person(4722123456L, 2, "O. Nordman", 2);
        person(4722123457L, 3, "Åse Ødegård", 3);
        person(4791234567L, 4, "ASE ODEGARD", 3);
        person(4791234568L, 5, "Åse Ødegård", 9);
        person(4722123459L, 6, "Kari Hansen", 4);
        person(4722123459L, 7, "Per Olsen", 4);
        person(4722123460L, 8, "Liv Berg", 5);
        person(4722123461L, 9, "Berg, Liv", 5);

        assertThat(examine().twins())
                .extracting(
                        twins -> twins.one().personId() + "=" + twins.other().personId())
                .containsExactlyInAnyOrder("1=2", "3=4", "8=9");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Ola Nordmann    | Nordmann, Ola       | true
        Ola Nordmann    | OLA NORDMANN        | true
        Ola Nordmann    | O Nordmann          | true
        Ola Nordmann    | Ola Nordman         | true
        Ola Nordmann    | Ola Norndmann       | true
        Ola Nordmann    | Ola Nrodmann        | true
        Ola Nordmann    | Ola Per Nordmann    | true
        Jürgen Groß     | Jurgen Gross        | true
        Ola Nordmann    | Kari Nordmann       | false
        Ola Nordmann    | Ola                 | false
        Ola Nordmann    | Ola Hansen          | false
        O N             | Ola Nordmann        | false
        O N             | O N                 | false
        P Nordmann      | Ola Nordmann        | false
        Per Li          | Per Lo              | false
        Ola             | Ola                 | false
        """)
    void namesOfOnePersonResembleEachOther(String one, String other, boolean same) {
        assertThat(PersonName.of(one).resembles(PersonName.of(other))).isEqualTo(same);
        assertThat(PersonName.of(other).resembles(PersonName.of(one))).isEqualTo(same);
    }

    @Test
    void theShareOfRecognisedCallsComesWithTheSettingsThatWouldRaiseIt() {
        for (int i = 0; i < 10; i++) {
            person(4722123450L + i, i + 1, "Person " + i, i + 1);
        }

        Recognition recognition = examine(
                        "+4722123451",
                        "022123452",
                        "022123453",
                        "022123454",
                        "anonymous",
                        "412",
                        "+4733333333",
                        "no number at all")
                .recognition();

        assertThat(recognition.calls()).isEqualTo(8);
        assertThat(recognition.recognised()).isEqualTo(1);
        assertThat(recognition.possible()).isEqualTo(3);
        assertThat(recognition.withheld()).isEqualTo(1);
        assertThat(recognition.internal()).isEqualTo(1);
        assertThat(recognition.unknown()).isEqualTo(1);
        assertThat(recognition.unreadable()).isEqualTo(1);
        assertThat(recognition.share()).isEqualTo(1 / 7.0);
        assertThat(recognition.suggestions()).containsExactly(new Suggestion("outsideLine", "0", 3));
        assertThat(recognition.suggestions().getFirst().sentence())
                .hasToString("With outsideLine set to \"0\" 3 more calls would have been recognised.");
        assertThat(recognition.sentence())
                .hasToString(
                        "Of 8 calls 1 were recognised and 3 possibly (14 % of those with a number); 1 had an unknown"
                                + " number, 1 an unknown extension, 1 none, 1 something unreadable.");
    }

    /** A person for each number. */
    private static Directory directory(NumberPlan plan, long... numbers) {
        DirectoryBuilder builder = new DirectoryBuilder(plan);
        for (int i = 0; i < numbers.length; i++) {
            builder.add(numbers[i], 0, i + 1, "Person " + i, i + 1, "", "");
        }
        return builder.build();
    }

    @Test
    void theCountryIsSuggestedToo() {
        Directory unsettled = directory(NumberPlan.international(), 16502530000L);
        assertThat(new CallsExamination(unsettled)
                        .of(List.of("650 253 0000"), List.of())
                        .suggestions())
                .containsExactly(new Suggestion("region", "US", 1));

        Directory german = directory(new NumberPlan("DE"), 493022334455L);
        assertThat(new CallsExamination(german)
                        .of(List.of("22334455"), List.of())
                        .suggestions())
                .as("a number by itself, of another area")
                .isEmpty();
        assertThat(Recognition.NONE.share()).isEqualTo(1);
    }

    @Test
    void anAreaCodeThatLocalCallsComeWithoutIsSuggested() {
        Directory american = directory(new NumberPlan("US"), 12125423789L, 12125423790L);
        assertThat(recognition(american, List.of("x5423789", "5423790"), List.of())
                        .suggestions())
                .as("seven digits are too few to be anybody's")
                .isEmpty();

        Directory german = directory(new NumberPlan("DE"), 4930223344556L, 4930223344557L);
        assertThat(recognition(german, List.of("1223344556", "1223344557"), List.of())
                        .suggestions())
                .as("what stands before the digits is no area code")
                .isEmpty();

        Directory brazilian = directory(new NumberPlan("BR"), 551137654321L, 551137654322L);
        assertThat(recognition(brazilian, List.of("3765-4321", "3765-4322"), List.of())
                        .suggestions())
                .contains(new Suggestion("areaCode", "11", 2));
    }

    @Test
    void theSettingThatWouldRecogniseMostComesFirst() {
        Directory german = directory(new NumberPlan("DE"), 46701234567L, 46701234568L, 4930123456L);
        List<String> calls = List.of("46701234567", "46701234568", "0030123456");

        assertThat(recognition(german, calls, List.of()).suggestions())
                .startsWith(new Suggestion("plusMissing", "true", 2))
                .contains(new Suggestion("outsideLine", "0", 1));
    }

    @Test
    void whatIsPutBeforeNumbersIsLearnedInEachDirection() {
        for (int i = 0; i < 10; i++) {
            person(4722123450L + i, i + 1, "Person " + i, i + 1);
        }
        Directory directory = builder.build();
        List<String> calls = List.of("022123451", "022123452", "022123453");
        List<String> dialled = List.of("922123454", "922123455", "922123456");

        assertThat(recognition(directory, calls, List.of()).habits()).containsExactly(new Habit("outsideLine", "0"));
        assertThat(recognition(directory, List.of(), dialled).habits())
                .containsExactly(new Habit("outgoingPrefix", "9"));
        assertThat(recognition(directory, calls, dialled).habits())
                .containsExactly(new Habit("incomingPrefix", "0"), new Habit("outgoingPrefix", "9"));
        assertThat(recognition(directory, calls, calls).habits()).containsExactly(new Habit("outsideLine", "0"));
        assertThat(recognition(directory, List.of(), dialled).calls()).isZero();
        assertThat(recognition(directory, List.of(), List.of())).isEqualTo(Recognition.NONE);
        assertThat(new Habit("outgoingPrefix", "9").sentence())
                .hasToString("Numbers are dialled with the outside line's 9 before them; set outgoingPrefix to \"9\".");
    }

    private static Recognition recognition(Directory directory, List<String> calls, List<String> dialled) {
        return new CallsExamination(directory).of(calls, dialled);
    }

    @Test
    void theTextIsAListToWorkThrough() {
        person(4722123456L, 1, "Ola Nordmann", 1);
        person(4722123456L, 2, "Ola Nordman", 2);
        person(472212345L, 3, "Too Short", 1);
        person(472212346L, 4, "Anna Berg", 1);
        NumberReport report = new NumberDoctor(builder.build())
                .examine(List.of(new LeftOut(7, "Kari", Problem.TOO_LONG)), List.of("22123456"), List.of());

        assertThat(NumberReportText.of(report, 1, Sentence::toString))
                .containsExactly(
                        "4 caller ids",
                        "",
                        "Left out: 1",
                        "  row 7 (Kari) has more than the 15 digits of a telephone number",
                        "",
                        "Nobody can call from these numbers: 2",
                        "  +472212345 (Too Short, Company 1) has too few or too many digits for its country."
                                + " Correct the digits, or the country code before them.",
                        "  and 1 more",
                        "",
                        "Shared numbers: 1",
                        "  +4722123456 Ola Nordmann, Company 1; Ola Nordman, Company 2",
                        "",
                        "One person with two spellings?: 1",
                        "  Ola Nordmann, Company 1 (person 1) and Ola Nordman, Company 2 (person 2)",
                        "",
                        "Of 1 calls 1 were recognised and 0 possibly (100 % of those with a number); 0 had an unknown"
                                + " number, 0 an unknown extension, 0 none, 0 something unreadable.");
    }

    @Test
    void theCsvHasALineForEachAndNoFormulas() {
        builder.add(4722123456L, 0, 1, "=HYPERLINK(\"http://x\")", 1, "+Fjord, AS", "");
        builder.add(4722123456L, 0, 2, "@Ola", 2, "-2", "");
        NumberReport report = new NumberDoctor(builder.build())
                .examine(List.of(new LeftOut(7, "=1+1", Problem.MISSING)), List.of(), List.of());

        assertThat(NumberReportCsv.of(report))
                .isEqualTo("finding,number,personId,person,contactId,company,what,advice\r\n"
                        + "left out,,,'=1+1,,,row 7 has no number,Correct it in SuperOffice.\r\n"
                        + "shared,4722123456,1,\"'=HYPERLINK(\"\"http://x\"\")\",1,\"'+Fjord, AS\",shared by"
                        + " 2,Give each their own number where they have one.\r\n"
                        + "shared,4722123456,2,'@Ola,2,'-2,shared by 2,Give each their own number where they have"
                        + " one.\r\n");
        assertThat(NumberReportCsv.cell("two\nlines;x")).isEqualTo("\"two\nlines;x\"");
        assertThat(NumberReportCsv.cell("\tx")).isEqualTo("'\tx");
        assertThat(NumberReportCsv.cell("")).isEmpty();
    }
}
