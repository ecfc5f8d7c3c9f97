package io.github.callcard.line.sipwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.callcard.line.ColleagueLine;
import io.github.callcard.line.ColleagueLine.State;
import io.github.callcard.line.Voicemails;
import io.github.callcard.line.sipwatch.SipProxy.Transport;
import io.github.callcard.line.sipwatch.message.SipMessage;
import io.github.callcard.line.sipwatch.message.SipRequest;
import io.github.callcard.words.SentenceException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mailbox and colleagues' lines beside the user's own calls, without waiting. */
@SuppressWarnings("NullAway.Init") // the subscriptions are those that becomeWatched saw
class SideSubscriptionsTest {

    private final TestedSession pbx;
    private SipRequest mailbox;
    private SipRequest kari;
    private SipRequest per;

    SideSubscriptionsTest() throws SentenceException {
        pbx = new TestedSession(
                Transport.UDP,
                true,
                SipWishes.checked(
                        List.of(
                                WatchedColleague.parse("1002 Kari Nordmann", "*8{extension}"),
                                WatchedColleague.parse("1003", null)),
                        false,
                        RingingAlong.BRIEFLY));
    }

    private void becomeWatched() {
        pbx.becomeWatched();
        pbx.time.pass(Duration.ofMillis(100));
        mailbox = pbx.acceptSubscription(3600);
        pbx.time.pass(Duration.ofMillis(100));
        kari = pbx.acceptSubscription(3600);
        pbx.time.pass(Duration.ofMillis(100));
        per = pbx.acceptSubscription(3600);
    }

    private ColleagueLine kari() {
        return pbx.line.colleagues().getFirst();
    }

    @Test
    void theyAreAskedForOneAfterTheOtherOnceTheOwnCallsAreTold() {
        becomeWatched();
        assertThat(mailbox.startLine()).isEqualTo("SUBSCRIBE sip:1001@example.com SIP/2.0");
        assertThat(mailbox.headers().first("Event")).contains("message-summary");
        assertThat(mailbox.headers().first("Accept")).contains("application/simple-message-summary");
        assertThat(kari.startLine()).isEqualTo("SUBSCRIBE sip:1002@example.com SIP/2.0");
        assertThat(kari.from().uri()).hasToString("sip:1001@example.com");
        assertThat(kari.headers().first("Event")).contains("dialog");
        assertThat(per.to().uri()).hasToString("sip:1003@example.com");
    }

    @Test
    void aSwitchboardThatDoesNotTellTheOwnCallsIsAskedForNothingElse() {
        pbx.acceptSubscription(60);
        pbx.time.pass(Duration.ofSeconds(1));
        assertThat(pbx.connection.takeSent()).isEmpty();
    }

    @Test
    void aColleaguesLineRingsIsBusyAndFree() {
        becomeWatched();
        assertThat(kari().state()).isEqualTo(State.UNKNOWN);
        pbx.tellAll(kari);
        assertThat(kari().state()).isEqualTo(State.FREE);
        assertThat(kari().name()).isEqualTo("Kari Nordmann");
        pbx.tellAll(kari, TestedSession.dialog("a", "early", "+4722334455"));
        assertThat(kari().state()).isEqualTo(State.RINGING);
        assertThat(kari().other()).isEqualTo("+4722334455");
        assertThat(kari().canBePickedUp()).isTrue();
        assertThat(kari().pickUpCode()).isEqualTo("*81002");
        pbx.tellAll(kari, TestedSession.dialog("a", "confirmed"));
        assertThat(kari().state()).isEqualTo(State.BUSY);
        assertThat(kari().other()).isEqualTo("+4722334455");
        pbx.tellChanges(kari, TestedSession.dialog("a", "terminated"));
        assertThat(kari().state()).isEqualTo(State.FREE);
        assertThat(kari().other()).isEmpty();
        assertThat(pbx.news).isEqualTo(4);
    }

    @Test
    void aSecondCallThatRingsDuringATalkRings() {
        becomeWatched();
        pbx.tellAll(kari, TestedSession.dialog("a", "confirmed", "111") + TestedSession.dialog("b", "early", "222"));
        assertThat(kari().state()).isEqualTo(State.RINGING);
        assertThat(kari().other()).isEqualTo("222");
    }

    @Test
    void aColleagueWhoDialsIsBusyAndNothingIsToBePickedUp() {
        becomeWatched();
        pbx.tellAll(kari, "<dialog id=\"a\" direction=\"initiator\"><state>early</state></dialog>");
        assertThat(kari().state()).isEqualTo(State.BUSY);
        assertThat(kari().canBePickedUp()).isFalse();
    }

    @Test
    void aSwitchboardThatNeverTellsAnEndFillsNothing() {
        becomeWatched();
        pbx.tellAll(kari);
        pbx.tellChanges(kari, dialogs(200, "early"));
        assertThat(kari().state()).isEqualTo(State.RINGING);
        pbx.tellChanges(kari, dialogs(64, "terminated"));
        assertThat(kari().state()).isEqualTo(State.FREE);
    }

    private static String dialogs(int count, String state) {
        return IntStream.range(0, count)
                .mapToObj(number -> TestedSession.dialog("d" + number, state, "111"))
                .collect(Collectors.joining());
    }

    @Test
    void aColleaguesCallsAreNoCallsOfTheUser() {
        becomeWatched();
        pbx.events.clear();
        pbx.tellAll(kari, TestedSession.dialog("a", "early", "111"));
        assertThat(pbx.events).isEmpty();
        assertThat(pbx.line.colleagues().toString()).isEqualTo("[RINGING, UNKNOWN]");
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404, 489, 603})
    void aRefusedOneIsLeftAndDisturbsNothing(int status) {
        pbx.becomeWatched();
        pbx.time.pass(Duration.ofMillis(100));
        pbx.answer(pbx.connection.takeRequest(), status);
        pbx.time.pass(Duration.ofMillis(100));
        pbx.answer(pbx.connection.takeRequest(), status);
        pbx.time.pass(Duration.ofMillis(100));
        per = pbx.acceptSubscription(3600);
        pbx.tellAll(per);
        pbx.time.pass(Duration.ofSeconds(40));
        assertThat(pbx.line.colleagues()).extracting(ColleagueLine::state).containsExactly(State.REFUSED, State.FREE);
        assertThat(pbx.connection.takeSent()).isEmpty();
        assertThat(pbx.ends).containsExactly("watched");
    }

    @Test
    void oneThatEndsIsAskedForAgainAfterAPause() {
        becomeWatched();
        pbx.notify(kari, "terminated;reason=deactivated", TestedSession.nothing(0));
        assertThat(kari().state()).isEqualTo(State.UNKNOWN);
        pbx.time.pass(Duration.ofSeconds(29));
        assertThat(subscriptionsTo("1002")).isZero();
        pbx.time.pass(Duration.ofSeconds(1));
        assertThat(subscriptionsTo("1002")).isOne();
    }

    @Test
    void afterASleepTheyAreAskedForOneAfterTheOther() {
        becomeWatched();
        pbx.sleep(Duration.ofMinutes(10));
        Map<String, Duration> firstAsked = new LinkedHashMap<>();
        for (int step = 0; step < 220; step++) {
            pbx.time.pass(Duration.ofMillis(100));
            pbx.connection.takeSent().stream()
                    .filter(message -> message.startLine().startsWith("SUBSCRIBE "))
                    .forEach(message -> firstAsked.putIfAbsent(message.callId(), Duration.ofNanos(pbx.time.nanos())));
        }
        assertThat(firstAsked)
                .as("the own calls, the mailbox and two colleagues")
                .hasSize(4);
        List<Duration> beside = List.copyOf(firstAsked.values()).subList(1, 4);
        assertThat(beside).doesNotHaveDuplicates();
    }

    private long subscriptionsTo(String user) {
        return pbx.connection.takeSent().stream()
                .map(SipMessage::startLine)
                .filter(line -> line.startsWith("SUBSCRIBE sip:" + user + "@"))
                .count();
    }

    @Test
    void aLostServerLeavesNoStateBehindAndNothingRunning() {
        becomeWatched();
        pbx.tellAll(kari);
        pbx.session.lost("the test says so");
        assertThat(pbx.line.colleagues()).extracting(ColleagueLine::state).containsOnly(State.UNKNOWN);
        assertThat(pbx.time.timers()).isZero();
    }

    @Test
    void theyAreEndedInOrder() {
        becomeWatched();
        pbx.session.leave(Duration.ofSeconds(2), () -> {});
        assertThat(pbx.connection.takeSent())
                .hasSize(4)
                .allSatisfy(message ->
                        assertThat(message.headers().first("Expires")).contains("0"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Messages-Waiting: yes;Voice-Message: 2/8 (0/2) | true  | 2
            Messages-Waiting: no;Voice-Message: 0/3        | false | 0
            Messages-Waiting: yes                          | true  | -1
            """)
    void theMailboxTellsWhatItCounts(String body, boolean areWaiting, int unheard) {
        becomeWatched();
        pbx.notify(mailbox, "active", body.replace(";", "\r\n") + "\r\n");
        assertThat(pbx.line.voicemails())
                .contains(new Voicemails(areWaiting, unheard < 0 ? OptionalInt.empty() : OptionalInt.of(unheard)));
        assertThat(pbx.news).isEqualTo(1);
    }

    @Test
    void tooManyColleaguesAndTheSameTwiceAreSaid() {
        assertThatThrownBy(() -> SipWishes.checked(
                        IntStream.range(0, 51)
                                .mapToObj(i -> new WatchedColleague("10" + i, "", ""))
                                .toList(),
                        false,
                        RingingAlong.BRIEFLY))
                .hasMessageStartingWith("A SIP line shows 50 colleagues at most and has 51");
        assertThatThrownBy(() -> SipWishes.checked(
                        List.of(new WatchedColleague("1002", "", ""), new WatchedColleague("1002", "Kari", "")),
                        false,
                        RingingAlong.BRIEFLY))
                .hasMessageStartingWith("The colleague 1002 is listed twice");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1002 Kari Nordmann", "Kari Nordmann 1002", "Kari Nordmann, 1002", " Kari  Nordmann:  1002 "})
    void theExtensionMayStandBehindTheName(String written) throws SentenceException {
        WatchedColleague kari = WatchedColleague.parse(written, null);
        assertThat(kari.extension()).isEqualTo("1002");
        assertThat(kari.name().replaceAll("\\s+", " ")).isEqualTo("Kari Nordmann");
    }

    @Test
    void anExtensionOfLettersStandsInFront() throws SentenceException {
        assertThat(WatchedColleague.parse("kari Kari 2", null).extension()).isEqualTo("kari");
        assertThat(WatchedColleague.parse("kari2 Kari 1002", null).extension()).isEqualTo("kari2");
    }

    @Test
    void aCodeMayHaveLetters() throws SentenceException {
        assertThat(WatchedColleague.parse("1002", "pickup-{extension}").pickUpCode())
                .isEqualTo("pickup-1002");
        assertThat(WatchedColleague.parse("kari", "*8{extension}").pickUpCode()).isEqualTo("*8kari");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1002@elsewhere Kari", "10\u00a002"})
    void whatIsNoExtensionIsSaid(String written) {
        assertThatThrownBy(() -> WatchedColleague.parse(written, null))
                .hasMessageContaining("is not a colleague's extension");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "call {extension}", "*8{ext}", "*************************************"})
    void whatCannotBeDialledIsNoCode(String code) {
        assertThatThrownBy(() -> WatchedColleague.parse("1002", code))
                .hasMessageContaining("is no code for picking up calls");
    }
}
