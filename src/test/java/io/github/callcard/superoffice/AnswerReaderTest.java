package io.github.callcard.superoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.callcard.directory.CallerId;
import io.github.callcard.directory.Directory;
import io.github.callcard.directory.DirectoryBuilder;
import io.github.callcard.directory.LeftOut;
import io.github.callcard.directory.LeftOut.Problem;
import io.github.callcard.number.NumberPlan;
import io.github.callcard.superoffice.AnswerFormatException.Flaw;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerReaderTest {

    private static final AnswerReader READER = new AnswerReader(() -> new DirectoryBuilder(new NumberPlan("NO")));

    @Test
    void readsEveryDocumentedProperty() throws Exception {
        AnswerContent.Collection set = collection("""
            {"CallerIDHash": "h1", "CallerIDs": [
              {"PhoneNumber": 22123456, "DialInPrefix": 47, "PersonId": 7, "PersonName": "Kari Ås",
               "Mrmrs": "Mrs", "ContactId": 3, "ContactName": "Fjord AS"},
              {"PhoneNumber": 4722999999, "DialInPrefix": 0, "PersonId": 0, "PersonName": "",
               "Mrmrs": "", "ContactId": 3, "ContactName": "Fjord AS"}]}
            """);
        assertThat(set.hash()).isEqualTo("h1");
        assertThat(set.leftOut()).isEqualTo(LeftOutRows.NONE);
        assertThat(directory(set).get(0)).isEqualTo(new CallerId(4722123456L, 7, "Kari Ås", 3, "Fjord AS", "Mrs"));
        assertThat(directory(set).get(1)).isEqualTo(new CallerId(4722999999L, 0, "", 3, "Fjord AS", ""));
    }

    @Test
    void takesTheSampleOfTheDocumentationWithoutFailing() throws Exception {
        AnswerContent.Collection set = collection("""
            {"CallerIDHash": "magnam", "CallerIDs": [{"PhoneNumber": 99.99, "DialInPrefix": 505, "PersonId": 588,
             "PersonName": "Koch LLC", "Mrmrs": "laudantium", "ContactId": 817, "ContactName": "Zboncak LLC"}]}
            """);
        assertThat(directory(set).size()).isZero();
        assertThat(set.leftOut().named()).containsExactly(new LeftOut(1, "Koch LLC", Problem.FRACTIONAL));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4722123456",
                "4722123456.0",
                "4722123456.000000000000000000000000000",
                "4.722123456e9",
                "\"4722123456\"",
                "\" +4722123456 \"",
                "\"4722123456.0\""
            })
    void readsANumberHoweverItIsWritten(String written) throws Exception {
        assertThat(directory(row("PhoneNumber", written)).get(0).e164()).isEqualTo(4722123456L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "99.99 | FRACTIONAL",
                "0.0001 | FRACTIONAL",
                "1e-999999999 | FRACTIONAL",
                "0 | NOT_POSITIVE",
                "0.0 | NOT_POSITIVE",
                "-4722123456 | NOT_POSITIVE",
                "-1e999999999 | NOT_POSITIVE",
                "-99999999999999999999 | NOT_POSITIVE",
                "99 | TOO_SHORT",
                "4722123456000000 | TOO_LONG",
                "9223372036854775807 | TOO_LONG",
                "99999999999999999999999999 | TOO_LONG",
                "1e999999999 | TOO_LONG",
                "null | MISSING",
                "\"\" | MISSING",
                "\"  \" | MISSING",
                "\"call me\" | NOT_A_NUMBER",
                "\"+47 22 12 34 56\" | NOT_A_NUMBER",
                "1e99999999999 | NOT_A_NUMBER",
                "true | NOT_A_NUMBER",
                "{\"PhoneNumber\": 4722123456} | NOT_A_NUMBER",
                "[4722123456] | NOT_A_NUMBER"
            })
    void leavesOutWhatIsNoNumberAndSaysWhy(String written, Problem why) throws Exception {
        AnswerContent.Collection set = collection("{\"CallerIDHash\":\"h\",\"CallerIDs\":["
                + "{\"PhoneNumber\":" + written + ",\"PersonId\":1,\"PersonName\":\"Kari\"},"
                + "{\"PhoneNumber\":4722123456,\"PersonId\":2,\"PersonName\":\"Ola\"}]}");
        assertThat(set.leftOut()).isEqualTo(new LeftOutRows(Map.of(why, 1), List.of(new LeftOut(1, "Kari", why))));
        assertThat(directory(set).size()).isEqualTo(1);
        assertThat(directory(set).get(0).personName()).isEqualTo("Ola");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "47 | 4722123456",
                "47.0 | 4722123456",
                "\"47\" | 4722123456",
                "\"+47\" | 4722123456",
                "0 | 22123456",
                "null | 22123456",
                "\"\" | 22123456"
            })
    void readsTheCountryCodeHoweverItIsWritten(String written, long e164) throws Exception {
        assertThat(directory(prefixed(written)).get(0).e164()).isEqualTo(e164);
    }

    @ParameterizedTest
    @CsvSource({"-47,NOT_POSITIVE", "4.7,FRACTIONAL", "true,NOT_A_NUMBER", "12345,TOO_LONG", "123456789012,TOO_LONG"})
    void leavesOutANumberWhoseCountryCodeIsNone(String written, Problem why) throws Exception {
        assertThat(prefixed(written).leftOut().counts()).isEqualTo(Map.of(why, 1));
    }

    @Test
    void aCountryCodeBeforeTheLongestNumberIsTooLong() throws Exception {
        AnswerContent.Collection set =
                collection("{\"CallerIDs\":[{\"PhoneNumber\":999999999999999,\"DialInPrefix\":9999,\"PersonId\":7}]}");
        assertThat(set.leftOut().counts()).isEqualTo(Map.of(Problem.TOO_LONG, 1));
    }

    @Test
    void takesTheNamesOfPropertiesInAnyCaseAndSkipsWhatItDoesNotKnow() throws Exception {
        AnswerContent.Collection set = collection("""
            {"tableRight": {"CallerIDs": [1, {"PhoneNumber": 5}]}, "callerIDs": [
              {"fieldProperties": {"PhoneNumber": 1}, "contactName": "Fjord AS", "PERSONNAME": "Kari",
               "personId": 7, "extra": [[{}], "x"], "phoneNumber": 4722123456}], "callerIDHash": "h"}
            """);
        assertThat(directory(set).get(0)).isEqualTo(new CallerId(4722123456L, 7, "Kari", 0, "Fjord AS", ""));
        assertThat(set.hash()).isEqualTo("h");
    }

    @Test
    void ofAPropertyThatComesTwiceTheLastCounts() throws Exception {
        AnswerContent.Collection set = collection("{\"CallerIDs\":[{\"PhoneNumber\":4799999999,\"PersonId\":1}],"
                + "\"CallerIDs\":[{\"PhoneNumber\":\"x\",\"PhoneNumber\":4722123456,\"PersonId\":1}]}");
        assertThat(directory(set).size()).isEqualTo(1);
        assertThat(directory(set).get(0).e164()).isEqualTo(4722123456L);
        assertThat(set.leftOut().total()).isZero();
    }

    @Test
    void oneRowsPropertiesNeverShowUpInTheNext() throws Exception {
        AnswerContent.Collection set = collection("{\"CallerIDs\":[{\"PhoneNumber\":22123456,\"DialInPrefix\":47,"
                + "\"PersonId\":7,\"PersonName\":\"Kari\",\"Mrmrs\":\"Mrs\",\"ContactId\":3,\"ContactName\":\"Fjord\"},"
                + "{\"PhoneNumber\":4722999999,\"ContactName\":\"Berg\"},{\"PersonName\":\"Ola\"},null,17]}");
        assertThat(directory(set).get(1)).isEqualTo(new CallerId(4722999999L, 0, "", 0, "Berg", ""));
        assertThat(set.leftOut().named())
                .containsExactly(
                        new LeftOut(3, "Ola", Problem.MISSING),
                        new LeftOut(4, "", Problem.MISSING),
                        new LeftOut(5, "", Problem.MISSING));
    }

    @Test
    void leavesOutANumberThatBelongsToNobody() throws Exception {
        AnswerContent.Collection set = collection("{\"CallerIDs\":[{\"PhoneNumber\":4722123456,\"PersonId\":0}]}");
        assertThat(set.leftOut().counts()).isEqualTo(Map.of(Problem.NOBODY, 1));
    }

    @Test
    void keepsTheBeginningOfAnEndlessName() throws Exception {
        String name = "Kari ".repeat(200_000);
        CallerId caller = directory(row("PersonName", "\"" + name + "\"")).get(0);
        assertThat(caller.personName()).startsWith("Kari Kari").hasSizeLessThan(300);
    }

    @Test
    void countsEveryRowLeftOutAndNamesTheFirstThousand() throws Exception {
        String bad = "{\"PhoneNumber\":0,\"PersonName\":\"Kari\"},".repeat(1_500);
        LeftOutRows leftOut = collection("{\"CallerIDs\":[" + bad + "{\"PhoneNumber\":4722123456,\"PersonId\":1}]}")
                .leftOut();
        assertThat(leftOut.total()).isEqualTo(1_500);
        assertThat(leftOut.named()).hasSize(1_000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "<!DOCTYPE html><title>Sign in</title> | WEB_PAGE",
                "Service available | NOT_JSON",
                "true | NOT_CALLER_IDS",
                "[] | NOT_CALLER_IDS",
                "{} | NOT_CALLER_IDS",
                "{\"Name\": \"x\"} | NOT_CALLER_IDS",
                "{\"CallerIDs\": {}} | NOT_CALLER_IDS",
                "{\"CallerIDs\": \"[]\"} | NOT_CALLER_IDS",
                "{\"CallerIDs\": [{\"Telephone\": 4722123456}]} | NO_NUMBERS",
                "{\"CallerIDs\": [{\"PhoneNumber\": 47 | CUT_SHORT",
                "{\"CallerIDs\": [] | CUT_SHORT",
                "{\"CallerIDs\": [}] | DAMAGED",
                "{\"CallerIDs\": []} {} | DAMAGED",
                "{\"CallerIDs\": []} x | DAMAGED",
                "null null | DAMAGED"
            })
    void tellsWhatIsWrongWithAnAnswerThatIsNone(String body, Flaw flaw) {
        assertThatThrownBy(() -> read(body))
                .isInstanceOfSatisfying(
                        AnswerFormatException.class, e -> assertThat(e.flaw()).isEqualTo(flaw));
    }

    @Test
    void refusesWhatIsNestedTooDeepOrLongerThanAnyText() {
        assertThatThrownBy(() -> read("{\"x\":" + "[".repeat(100_000)))
                .isInstanceOfSatisfying(
                        AnswerFormatException.class, e -> assertThat(e.flaw()).isEqualTo(Flaw.TOO_LARGE));
        assertThatThrownBy(() -> row("PersonName", "\"" + "x".repeat(5_000_000) + "\""))
                .isInstanceOfSatisfying(
                        AnswerFormatException.class, e -> assertThat(e.flaw()).isEqualTo(Flaw.TOO_LARGE));
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, UTF-8",
        "UTF-8, UTF-16",
        "UTF-8, ISO-8859-1",
        "UTF-16LE, UTF-8",
        "UTF-16LE, UTF-16",
        "UTF-16LE, UTF-16LE",
        "UTF-16LE, UTF-16BE",
        "UTF-16BE, UTF-16",
        "UTF-16BE, UTF-16BE",
        "UTF-16BE, UTF-16LE",
        "UTF-16BE, windows-1252",
        "UTF-32LE, UTF-32",
        "UTF-32LE, UTF-8",
        "UTF-32BE, UTF-32",
        "UTF-32BE, UTF-16"
    })
    void believesTheBytesMoreThanTheDeclaredCharacterSet(String written, String declared) throws Exception {
        String text = "{\"CallerIDs\":[{\"PhoneNumber\":4722123456,\"PersonName\":\"Åse\"}]}";
        Charset bytes = Charset.forName(written);
        assertThat(nameIn(("\uFEFF" + text).getBytes(bytes), Charset.forName(declared)))
                .as("with a byte order mark")
                .isEqualTo("Åse");
        boolean tellable = !written.equals("UTF-8") || declared.startsWith("UTF");
        if (tellable) {
            assertThat(nameIn(text.getBytes(bytes), Charset.forName(declared)))
                    .as("without one")
                    .isEqualTo("Åse");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void knowsAWebPageAndNothingInEveryEncoding(String written) throws Exception {
        Charset charset = Charset.forName(written);
        assertThatThrownBy(() -> nameIn("\uFEFF <html>".getBytes(charset), StandardCharsets.UTF_8))
                .isInstanceOfSatisfying(
                        AnswerFormatException.class, e -> assertThat(e.flaw()).isEqualTo(Flaw.WEB_PAGE));
        assertThat(new AnswerReader(() -> new DirectoryBuilder(new NumberPlan("NO")))
                        .read(new ByteArrayInputStream("\uFEFFnull".getBytes(charset)), charset))
                .isInstanceOf(AnswerContent.Nothing.class);
    }

    @Test
    void readsAByteOrderMarkAndTheCharacterSetTheServerDeclares() throws Exception {
        String text = "{\"CallerIDs\":[{\"PhoneNumber\":4722123456,\"PersonName\":\"Åse\"}]}";
        assertThat(nameIn(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo("Åse");
        assertThat(nameIn(text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1))
                .isEqualTo("Åse");
        assertThat(nameIn(text.getBytes(StandardCharsets.UTF_16), StandardCharsets.UTF_16))
                .isEqualTo("Åse");
        assertThatThrownBy(() -> nameIn(text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8))
                .isInstanceOfSatisfying(
                        AnswerFormatException.class, e -> assertThat(e.flaw()).isEqualTo(Flaw.DAMAGED));
    }

    private static String nameIn(byte[] body, Charset charset) throws IOException, AnswerFormatException {
        AnswerContent content = READER.read(new ByteArrayInputStream(body), charset);
        return directory((AnswerContent.Collection) content).get(0).personName();
    }

    private static AnswerContent.Collection row(String property, String value) throws Exception {
        String number = property.equals("PhoneNumber") ? "" : "\"PhoneNumber\":4722123456,";
        return collection("{\"CallerIDs\":[{" + number + "\"PersonId\":7,\"" + property + "\":" + value + "}]}");
    }

    private static AnswerContent.Collection prefixed(String prefix) throws Exception {
        return collection(
                "{\"CallerIDs\":[{\"PhoneNumber\":22123456,\"PersonId\":7,\"DialInPrefix\":" + prefix + "}]}");
    }

    private static AnswerContent.Collection collection(String body) throws Exception {
        return (AnswerContent.Collection) read(body);
    }

    private static Directory directory(AnswerContent.Collection set) {
        return Objects.requireNonNull(set.directory());
    }

    private static AnswerContent read(String body) throws IOException, AnswerFormatException {
        return READER.read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }
}
