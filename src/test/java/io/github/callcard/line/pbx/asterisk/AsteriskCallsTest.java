package io.github.callcard.line.pbx.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.line.CallDetails;
import io.github.callcard.line.Direction;
import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineEvent.Answered;
import io.github.callcard.line.LineEvent.Ended;
import io.github.callcard.line.LineEvent.Identified;
import io.github.callcard.line.LineEvent.LiveCall;
import io.github.callcard.line.LineEvent.Ringing;
import io.github.callcard.line.LineId;
import io.github.callcard.line.Outcome;
import io.github.callcard.line.pbx.OwnCalls;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The events of Asterisk's channels, in the words it was heard to use, and the calls that come of them. */
class AsteriskCallsTest {

    private static final String OWN = "PJSIP/1001-00000001";
    private static final String KARI = "ConnectedLineNum: +4722334455|ConnectedLineName: Kari Nordmann";

    private final List<LineEvent> events = new ArrayList<>();
    private final List<String> looks = new ArrayList<>();
    private final AsteriskCalls calls = new AsteriskCalls(
            new OwnPhone(List.of("PJSIP/1001", "SIP/1001")),
            new OwnCalls(new LineId("asterisk", "1001"), Clock.systemUTC(), events::add),
            looks::add);

    @Test
    void nobodyIsToldBeforeAsteriskWasAskedWhetherHeHides() {
        begin("1.1", OWN, "0");
        called("1.1", OWN);
        state("1.1", OWN, "5", KARI);
        assertThat(events).isEmpty();
        assertThat(looks).containsExactly(OWN);

        looked("1.1", OWN, "5", KARI + "|Variable: CONNECTEDLINE(pres)=prohib_passed_screen");
        assertThat(ringing().details()).isEqualTo(new CallDetails(Direction.INCOMING, "", null, "9001", null, null));
    }

    @Test
    void anAnswerBetweenQuestionAndAnswerIsToldAfterTheRinging() {
        rings("1.1", OWN);
        state("1.1", OWN, "6", KARI);
        looked("1.1", OWN, "6", KARI);
        looked("1.1", OWN, "6", KARI);
        hangup("1.1", OWN, "16");

        assertThat(events).hasExactlyElementsOfTypes(Ringing.class, Answered.class, Ended.class);
        assertThat(ended().outcome()).isEqualTo(Outcome.COMPLETED);
    }

    @ParameterizedTest
    @CsvSource({
        "CANCEL, 26, ANSWERED_ELSEWHERE",
        "CANCEL, 16, MISSED",
        "CANCEL, 127, MISSED",
        "NOANSWER, 19, MISSED",
        "BUSY, 17, DECLINED",
        "CHANUNAVAIL, 20, MISSED",
        "CONGESTION, 34, MISSED",
    })
    void aCallThatNobodyHereAnsweredEndsAsItDid(String dialStatus, String cause, Outcome outcome) {
        rings("1.1", OWN);
        looked("1.1", OWN, "5", KARI);
        on("Event: DialEnd|Channel: PJSIP/trunk-1|Uniqueid: 1.0|DestChannel: " + OWN + "|DestUniqueid: 1.1|DialStatus: "
                + dialStatus);
        hangup("1.1", OWN, cause);

        assertThat(ended().outcome()).isEqualTo(outcome);
    }

    /** Queue(…,C) writes "answered elsewhere" into every end. */
    @Test
    void aQueuesCallerWhoGivesUpWasMissedWhateverTheCauseSays() {
        rings("1.1", OWN);
        looked("1.1", OWN, "5", KARI);
        on("Event: HangupRequest|Channel: PJSIP/trunk-1|Uniqueid: 1.0");
        hangup("1.1", OWN, "26");

        assertThat(ended().outcome()).isEqualTo(Outcome.MISSED);
    }

    @Test
    void severalTelephonesThatRingForOneCallerAreOneCall() {
        rings("1.1", OWN);
        looked("1.1", OWN, "5", KARI);
        rings("1.2", "SIP/1001-00000002");
        looked("1.2", "SIP/1001-00000002", "5", KARI);
        state("1.2", "SIP/1001-00000002", "6", KARI);
        hangup("1.1", OWN, "26");
        assertThat(events).hasExactlyElementsOfTypes(Ringing.class, Answered.class);

        hangup("1.2", "SIP/1001-00000002", "16");
        assertThat(ended().outcome()).isEqualTo(Outcome.COMPLETED);
    }

    @Test
    void aCallThatAComputerAskedForIsToldWhenTheOtherEndIsCalled() {
        calls.dial("callcard-1", "1002");
        begin("callcard-1", OWN, "0");
        on("Event: DialBegin|DestChannel: " + OWN + "|DestUniqueid: callcard-1|DestConnectedLineNum: 1002");
        state("callcard-1", OWN, "5", "");
        state("callcard-1", OWN, "6", "");
        assertThat(events).isEmpty();
        assertThat(looks).isEmpty();

        on("Event: DialBegin|Channel: " + OWN + "|Uniqueid: callcard-1|DestChannel: PJSIP/1002-1|DestUniqueid: 1.3");
        assertThat(ringing().details().direction()).isEqualTo(Direction.OUTGOING);
        assertThat(ringing().details().number()).isEqualTo("1002");
        on("Event: BridgeEnter|Channel: " + OWN + "|Uniqueid: callcard-1");
        assertThat(events).hasExactlyElementsOfTypes(Ringing.class, Answered.class);
    }

    /** A switchboard with names for its extensions tells the other end's before anybody answers there. */
    @Test
    void thatTheOtherEndIsNamedIsNoAnswer() {
        calls.dial("callcard-1", "1002");
        begin("callcard-1", OWN, "0");
        state("callcard-1", OWN, "6", "ConnectedLineNum: 1001");
        on("Event: DialBegin|Channel: " + OWN + "|Uniqueid: callcard-1|DestChannel: PJSIP/1002-1|DestUniqueid: 1.2");
        String per = "ConnectedLineNum: 1002|ConnectedLineName: Per";
        on("Event: NewConnectedLine|Channel: " + OWN + "|Uniqueid: callcard-1|" + per);
        looked("callcard-1", OWN, "6", per);
        assertThat(events).noneMatch(Answered.class::isInstance);
        assertThat(ringing().details().number()).isEqualTo("1002");

        on("Event: BridgeEnter|Channel: " + OWN + "|Uniqueid: callcard-1");
        assertThat(events).last().isInstanceOf(Answered.class);
    }

    @Test
    void whoeverIsPutThroughIsAskedAboutAndNamed() {
        rings("1.1", OWN);
        looked("1.1", OWN, "6", "ConnectedLineNum: 1002");
        on("Event: NewConnectedLine|Channel: " + OWN + "|Uniqueid: 1.1|" + KARI);
        assertThat(looks).hasSize(2);
        looked("1.1", OWN, "6", KARI + "|Variable: REDIRECTING(from-num)=1002");

        Identified identified = (Identified) events.getLast();
        assertThat(identified.details().number()).isEqualTo("+4722334455");
        assertThat(identified.details().displayName()).isEqualTo("Kari Nordmann");
        assertThat(identified.details().diversion()).isEqualTo("1002");
    }

    @Test
    void anOwnCallThatIsPutThroughNamesWhoIsThereNow() {
        begin("1.1", OWN, "4");
        on("Event: DialBegin|Channel: " + OWN + "|Uniqueid: 1.1|DestChannel: PJSIP/1002-1|DestUniqueid: 1.3");
        on("Event: NewConnectedLine|Channel: " + OWN + "|Uniqueid: 1.1|ConnectedLineNum: 1002");
        state("1.1", OWN, "6", "ConnectedLineNum: 1002");
        assertThat(looks).isEmpty();
        on("Event: NewConnectedLine|Channel: " + OWN + "|Uniqueid: 1.1|" + KARI);
        looked("1.1", OWN, "6", KARI + "|Application: Dial");

        assertThat(events).hasExactlyElementsOfTypes(Ringing.class, Answered.class, Identified.class);
        assertThat(((Identified) events.getLast()).details().number()).isEqualTo("+4722334455");
    }

    @Test
    void olderEventsAfterALookTakeNothingBack() {
        calls.lookedThrough(List.of(status("1.1", OWN, "6", KARI + "|Application: AppDial")));
        begin("1.1", OWN, "0");
        called("1.1", OWN);
        state("1.1", OWN, "5", KARI);
        state("1.1", OWN, "6", KARI);
        assertThat(events).isEmpty();
        assertThat(looks).isEmpty();

        hangup("1.1", OWN, "16");
        assertThat(ended().outcome()).isEqualTo(Outcome.COMPLETED);
    }

    @Test
    void aFirstLookFindsCallsOfEachKindAndLeavesOthersAlone() {
        List<LiveCall> found = calls.lookedThrough(List.of(
                status("1.0", "PJSIP/1002-1", "6", "Application: Dial"),
                status("1.1", OWN, "5", KARI + "|Application: AppDial"),
                status("1.2", "PJSIP/1001-2", "6", "Application: Dial|DNID: 1003|Exten: s"),
                status("1.3", "PJSIP/1001-3", "5", "Application: AppDial2|ConnectedLineNum: 1004"),
                status("1.4", "PJSIP/1001-4", "0", "Application: AppDial")));

        assertThat(found).extracting(LiveCall::answered).containsExactly(false, true);
        assertThat(found).extracting(call -> call.details().number()).containsExactly("+4722334455", "1003");
    }

    @Test
    void aServerThatInventsChannelsFillsNothing() {
        IntStream.range(0, 10_000).forEach(i -> {
            rings("1." + i, "PJSIP/1001-" + i);
            looked("1." + i, "PJSIP/1001-" + i, "5", KARI + "|Linkedid: other-" + i);
        });
        long alive = events.stream().filter(Ringing.class::isInstance).count()
                - events.stream().filter(Ended.class::isInstance).count();
        assertThat(alive).isLessThanOrEqualTo(64);
    }

    private void rings(String id, String channel) {
        begin(id, channel, "0");
        called(id, channel);
        state(id, channel, "5", KARI);
    }

    private void begin(String id, String channel, String state) {
        on("Event: Newchannel|Channel: %s|ChannelState: %s|Uniqueid: %s|Linkedid: 1.0|Exten: s"
                .formatted(channel, state, id));
    }

    private void called(String id, String channel) {
        on("Event: DialBegin|Channel: PJSIP/trunk-1|Uniqueid: 1.0|DestChannel: %s|DestUniqueid: %s"
                .formatted(channel, id));
    }

    private void state(String id, String channel, String state, String more) {
        on("Event: Newstate|Channel: %s|ChannelState: %s|Uniqueid: %s|%s".formatted(channel, state, id, more));
    }

    private void hangup(String id, String channel, String cause) {
        on("Event: Hangup|Channel: %s|Uniqueid: %s|Cause: %s".formatted(channel, id, cause));
    }

    private void looked(String id, String channel, String state, String more) {
        calls.looked(status(id, channel, state, more));
    }

    private static ManagerMessage status(String id, String channel, String state, String more) {
        return message(
                "Event: Status|Channel: %s|ChannelState: %s|Uniqueid: %s|%s|Linkedid: 1.0|CallerIDNum: 9001|Variable: CONNECTEDLINE(pres)=allowed_not_screened"
                        .formatted(channel, state, id, more));
    }

    private void on(String fields) {
        calls.on(message(fields));
    }

    private static ManagerMessage message(String fields) {
        return ManagerMessage.of(List.of(fields.split("\\|")));
    }

    private Ringing ringing() {
        return (Ringing) events.getFirst();
    }

    private Ended ended() {
        return (Ended) events.getLast();
    }
}
