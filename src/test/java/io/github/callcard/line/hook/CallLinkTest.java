package io.github.callcard.line.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.callcard.line.hook.CallReport.State;
import io.github.callcard.number.NumberLink;
import io.github.callcard.words.SentenceException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Links that announce calls: what is understood, and what is refused as a whole. */
class CallLinkTest {

    @Test
    void everythingThatALinkCanSay() throws SentenceException {
        assertThat(CallLink.of("callcard:ring?number=%2B47%2022000101&name=Kari%20Nordmann%2C%20%C3%98&state=answered"
                        + "&id=a1b2-3%40pbx&line=Sales%3A%20Oslo"))
                .isEqualTo(new CallReport(
                        State.ANSWERED, "+47 22000101", "Kari Nordmann, Ø", "a1b2-3@pbx", "Sales: Oslo", null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "callcard:ring?number=+4722000101|+4722000101",
                "callcard:ring?number=%2B4722000101|+4722000101",
                "CallCard:Ring?number=22000101|22000101",
                "callcard://ring?number=22000101|22000101",
                "callcard://ring/?number=22000101|22000101",
                "callcard:ring?number=(022)%2000-01.01/5|(022) 00-01.01/5",
                "callcard:ring?number=(022) 00 01|(022) 00 01",
                "callcard:ring?number=201@pbx.example.com|201@pbx.example.com",
                "callcard:ring?number=anonymous|anonymous",
                "callcard:ring?number=|''",
            })
    void aNumberIsTakenAsItIsWritten(String link, String number) throws SentenceException {
        assertThat(CallLink.isOne(link)).isTrue();
        assertThat(CallLink.of(link)).isEqualTo(new CallReport(State.RINGING, number, null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "callcard:ring",
                "callcard:ring?",
                "callcard:ring?name=Kari",
                "callcard:ring?number=1&number=2",
                "callcard:ring?number=1&state=ended&state=ringing",
                "callcard:ring?number=1&Number=2",
                "callcard:ring?number=1&dial=2",
                "callcard:ring?number=1&",
                "callcard:ring?number",
                "callcard:ring?number=1&state=dialled",
                "callcard:ring?number=1&state=",
                "callcard:ring?number=tel:22000101",
                "callcard:ring?number=sip%3A201@pbx",
                "callcard:ring?number=javascript:alert(1)",
                "callcard:ring?number=callcard:ring?number=1",
                "callcard:ring?number=*21*22000101%23",
                "callcard:ring?number=22000101%23",
                "callcard:ring?number=%2A21",
                "callcard:ring?number=-profile",
                "callcard:ring?number=1%00",
                "callcard:ring?number=1%0D%0Aevil",
                "callcard:ring?number=1%09",
                "callcard:ring?number=%252B47",
                "callcard:ring?number=1%",
                "callcard:ring?number=1%4",
                "callcard:ring?number=1%zz",
                "callcard:ring?number=%EF%BC%91%EF%BC%92",
                "callcard:ring?number=\u0661\u0662",
                "callcard:ring?number=1&name=%C0%AF",
                "callcard:ring?number=1&name=%FF%FE",
                "callcard:ring?number=1&name=%ED%A0%80",
                "callcard:ring?number=1&name=%F4%90%80%80",
                "callcard:ring?number=1&name=Kari%E2%80%AEknaB",
                "callcard:ring?number=1&name=%E2%81%A6Kari%E2%81%A9",
                "callcard:ring?number=1&name=Kari%E2%80%8F",
                "callcard:ring?number=1&name=Kari%E2%80%A8Bank",
                "callcard:ring?number=1&name=Kari%0ABank",
                "callcard:ring?number=1&name=Kari%1B%5B31m",
                "callcard:ring?number=1&name=%EE%80%80",
                "callcard:ring?number=1&name=%F3%A0%81%81",
                "callcard:ring?number=1&name=Kari\u202EknaB",
                "callcard:ring?number=1&name=K\u00E5re",
                "callcard:ring?number=1&line=%E2%80%AE",
                "callcard:ring?number=1&id=a%20b",
                "callcard:ring?number=1&id=%3Cb%3E",
                "callcard:ring;number=1",
                "callcard:ring/dial?number=1",
                "callcard:ring#number=1",
            })
    void whatIsNotPlainlyAnAnnouncementIsRefusedInOneSentence(String link) {
        assertThat(CallLink.isOne(link)).isTrue();
        assertThatExceptionOfType(SentenceException.class)
                .isThrownBy(() -> CallLink.of(link))
                .withMessageMatching("This link [^.]*\\.");
        assertNeverDialled(link);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "callcard:",
                "callcard:+4722000101",
                "callcard:ringo",
                "tel:ring?number=1",
                "callto:ring?number=1",
                "callcard:callcard:ring?number=1",
                "callcard:tel:ring?number=1",
                "https://callcard:ring?number=1",
                ""
            })
    void otherLinksAnnounceNothing(String link) {
        assertThat(CallLink.isOne(link)).isFalse();
        assertThatExceptionOfType(SentenceException.class).isThrownBy(() -> CallLink.of(link));
    }

    @Test
    void aLinkThatIsTooLongIsRefusedUnread() {
        for (String link : new String[] {
            "callcard:ring?number=" + "1".repeat(100_000),
            "callcard:ring?number=1&name=" + "%41".repeat(35_000),
            "callcard:ring?number=1" + "&id=1".repeat(20_000)
        }) {
            assertThat(CallLink.isOne(link)).isTrue();
            assertThatExceptionOfType(SentenceException.class)
                    .isThrownBy(() -> CallLink.of(link))
                    .withMessage("This link is too long to announce a call.");
        }
        assertThatExceptionOfType(SentenceException.class)
                .isThrownBy(() -> CallLink.of("callcard:ring?number=1&name=" + "x".repeat(129)))
                .withMessageContaining("too long");
    }

    /** The letters of Persian and of India's scripts are joined by characters that cannot be seen. */
    @Test
    void aNameMayBeOfAnyLanguage() throws SentenceException {
        assertThat(CallLink.of("callcard:ring?number=1&name=%D9%85%DB%8C%E2%80%8C%D8%B1%D9%88%D9%85")
                        .name())
                .isEqualTo("\u0645\u06CC\u200C\u0631\u0648\u0645");
    }

    /** Also one that announces a call is never taken for one to a number. */
    private static void assertNeverDialled(String link) {
        assertThatExceptionOfType(SentenceException.class).isThrownBy(() -> NumberLink.of(link));
    }

    @Test
    void whateverComesOutOfALinkIsShortVisibleAndDialsNothing() {
        Random random = new Random(20261130);
        String[] parts = {
            "number=",
            "name=",
            "state=",
            "id=",
            "line=",
            "&",
            "=",
            "?",
            "%",
            "%2B",
            "%26",
            "%3D",
            "%00",
            "%E2%80%AE",
            "+47",
            "22",
            "ringing",
            "ended",
            "tel:",
            "#",
            "*",
            "\u202E",
            " ",
            "Kari",
            "%C3%98",
            "\uD83D",
            "\n",
            "<b>",
            "\""
        };
        for (int i = 0; i < 200_000; i++) {
            StringBuilder link = new StringBuilder("callcard:ring?");
            int length = random.nextInt(12);
            for (int part = 0; part < length; part++) {
                link.append(parts[random.nextInt(parts.length)]);
            }
            assertNeverDialled(link.toString());
            try {
                CallReport report = CallLink.of(link.toString());
                assertThat(report.number()).matches("[A-Za-z0-9+ ().\\-/_@]{0,64}");
                assertThat(report.name() + report.called()).doesNotContainPattern("[\\p{Cc}\u202E]");
            } catch (SentenceException refused) {
                assertThat(refused.getMessage()).endsWith(".");
            }
        }
    }
}
