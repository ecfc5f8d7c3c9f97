package io.github.callcard.line.fritzbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.line.CallDetails;
import io.github.callcard.line.Direction;
import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineId;
import io.github.callcard.line.Outcome;
import io.github.callcard.line.PastCall;
import io.github.callcard.line.RecallingProvider.Mark;
import io.github.callcard.line.calllist.CallList;
import io.github.callcard.words.SentenceException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which calls of a box's list are told: the user's, each once, and none that was seen while it rang. */
class PastCallsTest {

    private static final LineId LINE = new LineId("fritzbox", "fritz.box");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDateTime TEN = LocalDateTime.of(2026, 11, 28, 10, 0);

    private final PastCalls past = past(WatchedPhones.all());

    private static PastCalls past(WatchedPhones phones) {
        return new PastCalls(LINE, phones, BERLIN);
    }

    private static ListedCall call(long id, ListedCall.Type type, String other, int port) {
        boolean outgoing = type == ListedCall.Type.OUTGOING;
        return new ListedCall(
                id,
                type,
                outgoing ? "SIP: 876543" : other,
                outgoing ? other : "SIP: 876543",
                "",
                "",
                port,
                TEN.plusMinutes(id),
                Duration.ofMinutes(type == ListedCall.Type.INCOMING || outgoing ? 5 : 0));
    }

    private static Instant minute(long minute) {
        return TEN.plusMinutes(minute).atZone(BERLIN).toInstant();
    }

    private static Mark mark(long id) {
        return new Mark(id, minute(id).getEpochSecond() / 60);
    }

    private static List<String> ids(CallList.Found found) {
        return found.calls().stream()
                .map(call -> call.id().substring(0, call.id().indexOf('@')))
                .toList();
    }

    /** Calls from before Callcard was set up are not its business. */
    @Test
    void theFirstTimeThereIsOnlyAMark() {
        CallList.Found found = past.in(
                List.of(call(2, ListedCall.Type.MISSED, "1", -1), call(1, ListedCall.Type.MISSED, "1", -1)),
                Optional.empty());

        assertThat(found.calls()).isEmpty();
        assertThat(found.mark()).contains(mark(2));
    }

    @Test
    void callsBehindTheMarkAreToldTheOldestFirst() {
        CallList.Found found = past.in(
                List.of(
                        call(4, ListedCall.Type.MISSED, "0401", -1),
                        call(3, ListedCall.Type.INCOMING, "0402", 11),
                        call(2, ListedCall.Type.MISSED, "1", -1)),
                Optional.of(mark(2)));

        assertThat(found.mark()).contains(mark(4));
        assertThat(found.calls())
                .containsExactly(
                        new PastCall(
                                LINE,
                                "3@" + minute(3),
                                minute(3),
                                Direction.INCOMING,
                                "0402",
                                null,
                                "876543",
                                Outcome.COMPLETED,
                                Duration.ofMinutes(5)),
                        new PastCall(
                                LINE,
                                "4@" + minute(4),
                                minute(4),
                                Direction.INCOMING,
                                "0401",
                                null,
                                "876543",
                                Outcome.MISSED,
                                Duration.ZERO));
        assertThat(past.in(List.of(call(4, ListedCall.Type.MISSED, "0401", -1)), found.mark())
                        .calls())
                .isEmpty();
    }

    @Test
    void theOutcomeIsThatOfTheUsersOwnTelephones() throws SentenceException {
        PastCalls his = past(WatchedPhones.of(List.of("030 876543"), List.of("**611")));
        CallList.Found found = his.in(
                List.of(
                        call(1, ListedCall.Type.INCOMING, "1", 11),
                        call(2, ListedCall.Type.INCOMING, "2", 10),
                        call(3, ListedCall.Type.INCOMING, "3", 40),
                        call(4, ListedCall.Type.REJECTED, "4", -1),
                        call(5, ListedCall.Type.OUTGOING, "5", 11),
                        call(6, ListedCall.Type.OUTGOING, "6", 10),
                        call(7, ListedCall.Type.OTHER, "7", -1)),
                Optional.of(mark(0)));

        assertThat(found.calls())
                .extracting(call -> call.number() + " " + call.outcome())
                .containsExactly("1 COMPLETED", "2 ANSWERED_ELSEWHERE", "3 MISSED", "4 DECLINED", "5 COMPLETED");
    }

    @Test
    void numbersOfOthersAreNotTold() throws SentenceException {
        PastCalls his = past(WatchedPhones.of(List.of("111111"), List.of()));

        assertThat(his.in(List.of(call(1, ListedCall.Type.MISSED, "1", -1)), Optional.of(mark(0)))
                        .calls())
                .isEmpty();
    }

    @Test
    void eachCallThatWasSeenStandsForOne() {
        past.saw(new LineEvent.Ringing(LINE, "1", minute(1).plusSeconds(50), CallDetails.incoming("+49 40 1")));

        CallList.Found found = past.in(
                List.of(call(2, ListedCall.Type.MISSED, "0049401", -1), call(1, ListedCall.Type.MISSED, "0049401", -1)),
                Optional.of(mark(0)));

        assertThat(ids(found)).containsExactly("2");
    }

    @Test
    void aCallLongBeforeOrOfAnotherWayWasNotSeen() {
        past.saw(new LineEvent.Ringing(LINE, "1", minute(30), CallDetails.incoming("0401")));
        past.saw(new LineEvent.Ringing(
                LINE, "2", minute(1), new CallDetails(Direction.OUTGOING, "0401", null, null, null, null)));

        assertThat(ids(past.in(List.of(call(1, ListedCall.Type.MISSED, "0401", -1)), Optional.of(mark(0)))))
                .containsExactly("1");
    }

    /** The clock goes back at three, so that half past two comes twice and the list does not say which it means. */
    @Test
    void inTheHourThatComesTwiceACallThatWasSeenIsKnownByTheClockOnTheWall() {
        LocalDateTime halfPastTwo = LocalDateTime.of(2026, 10, 25, 2, 30);
        Instant second = Instant.parse("2026-10-25T01:30:20Z");
        past.saw(new LineEvent.Ringing(LINE, "1", second, CallDetails.incoming("0401")));
        ListedCall listed =
                new ListedCall(1, ListedCall.Type.MISSED, "0401", "", "", "", -1, halfPastTwo, Duration.ZERO);

        assertThat(past.in(List.of(listed), Optional.of(mark(0))).calls()).isEmpty();
    }

    /** A call that goes on is told when it is over, and so is what came after it. */
    @Test
    void aCallThatGoesOnHoldsTheMark() {
        CallList.Found found = past.in(
                List.of(
                        call(3, ListedCall.Type.MISSED, "3", -1),
                        call(2, ListedCall.Type.ACTIVE, "2", 11),
                        call(1, ListedCall.Type.MISSED, "1", -1)),
                Optional.of(mark(0)));

        assertThat(ids(found)).containsExactly("1");
        assertThat(found.mark()).contains(mark(1));
    }

    @Test
    void aListThatWasEmptiedCountsAnew() {
        CallList.Found found = past.in(
                List.of(
                        new ListedCall(
                                2,
                                ListedCall.Type.MISSED,
                                "2",
                                "",
                                "",
                                "Kari",
                                -1,
                                TEN.plusMinutes(200),
                                Duration.ZERO),
                        new ListedCall(
                                1, ListedCall.Type.MISSED, "1", "", "", "", -1, TEN.plusMinutes(90), Duration.ZERO)),
                Optional.of(mark(100)));

        assertThat(ids(found)).containsExactly("2");
        assertThat(found.calls().getFirst().name()).isEqualTo("Kari");
        assertThat(found.mark()).contains(new Mark(2, minute(200).getEpochSecond() / 60));
    }

    @Test
    void anEmptyListLeavesTheMark() {
        assertThat(past.in(List.of(), Optional.of(mark(5))))
                .isEqualTo(new CallList.Found(List.of(), Optional.of(mark(5))));
    }

    @Test
    void theBoxsClockIsThatOfThisComputersZone() {
        assertThat(new PastCalls(LINE, WatchedPhones.all(), ZoneOffset.UTC)
                        .in(List.of(call(1, ListedCall.Type.MISSED, "1", -1)), Optional.of(new Mark(0, 0)))
                        .calls()
                        .getFirst()
                        .at())
                .isEqualTo(Instant.parse("2026-11-28T10:01:00Z"));
    }
}
