package io.github.callcard.line.actionurl;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.line.Direction;
import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineEvent.Answered;
import io.github.callcard.line.LineEvent.Ended;
import io.github.callcard.line.LineEvent.Identified;
import io.github.callcard.line.LineEvent.Ringing;
import io.github.callcard.line.Outcome;
import io.github.callcard.line.actionurl.PhoneReport.Before;
import io.github.callcard.words.Sentence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A line made of the reports of one phone, which come as the phone pleases. */
class PhoneLineTest {

    private static final String KARI = "sip:22000101@pbx";
    private static final String OLA = "sip:22000102@pbx";
    private static final String NOBODY = "sip:anonymous@anonymous.invalid";

    private Instant now = Instant.parse("2026-11-24T09:00:00Z");
    private final List<LineEvent> events = new ArrayList<>();
    private final PhoneLine line = new PhoneLine("Desk phone", now);

    @BeforeEach
    void start() {
        line.started(events::add);
        line.up(Sentence.of("Ready."), now);
        events.clear();
    }

    private void told(PhoneEvent event, String number, @Nullable String id) {
        told(new PhoneReport(event, number, null, null, id, "", Before.UNKNOWN));
    }

    private void told(PhoneReport report) {
        line.take(report, now);
    }

    private void seconds(long passed) {
        now = now.plusSeconds(passed);
    }

    private List<String> callIds() {
        return events.stream().map(event -> ((LineEvent.OfCall) event).callId()).toList();
    }

    private List<Outcome> outcomes() {
        return events.stream()
                .filter(Ended.class::isInstance)
                .map(event -> ((Ended) event).outcome())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"33093", ""})
    void aCallRingsIsAnsweredAndEnds(String id) {
        told(PhoneEvent.RING, KARI, id.isEmpty() ? null : id);
        told(PhoneEvent.ANSWERED, KARI, id.isEmpty() ? null : id);
        told(PhoneEvent.ENDED, KARI, id.isEmpty() ? null : id);

        assertThat(events).hasExactlyElementsOfTypes(Ringing.class, Answered.class, Ended.class);
        assertThat(callIds()).containsOnly("1");
        assertThat(outcomes()).containsExactly(Outcome.COMPLETED);
    }

    @ParameterizedTest
    @CsvSource({"ENDED, MISSED", "MISSED, MISSED", "DECLINED, DECLINED", "ELSEWHERE, ANSWERED_ELSEWHERE"})
    void anEndWithoutAnAnswerSaysWhy(PhoneEvent end, Outcome outcome) {
        told(PhoneEvent.RING, KARI, null);
        told(end, KARI, null);

        assertThat(outcomes()).containsExactly(outcome);
    }

    @Test
    void aCallThatTheUserMakesIsOutgoing() {
        told(PhoneEvent.OUTGOING, KARI, "1");
        told(PhoneEvent.ENDED, KARI, "1");

        assertThat(events.getFirst())
                .isInstanceOfSatisfying(
                        Ringing.class,
                        ringing -> assertThat(ringing.details().direction()).isEqualTo(Direction.OUTGOING));
        assertThat(outcomes()).containsExactly(Outcome.FAILED);
    }

    @ParameterizedTest
    @CsvSource({"Kari, Kari", "22000101,", "sip:22000101@pbx,"})
    void aNumberInPlaceOfANameIsNoName(String told, @Nullable String name) {
        told(new PhoneReport(PhoneEvent.RING, KARI, told, "200", null, "", Before.UNKNOWN));

        assertThat(events.getFirst()).isInstanceOfSatisfying(Ringing.class, ringing -> {
            assertThat(ringing.details().displayName()).isEqualTo(name);
            assertThat(ringing.details().number()).isEqualTo(KARI);
            assertThat(ringing.details().calledNumber()).isEqualTo("200");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"33093", ""})
    void whatIsToldTwiceHappensOnce(String told) {
        String id = told.isEmpty() ? null : told;
        told(PhoneEvent.RING, KARI, id);
        told(PhoneEvent.RING, KARI, id);
        told(PhoneEvent.ANSWERED, KARI, id);
        told(PhoneEvent.ANSWERED, KARI, id);
        told(PhoneEvent.ENDED, KARI, id);
        told(PhoneEvent.ENDED, KARI, id);
        told(PhoneEvent.MISSED, KARI, id);

        assertThat(events).hasExactlyElementsOfTypes(Ringing.class, Answered.class, Ended.class);
    }

    @Test
    void aNameThatComesLateIsTold() {
        told(PhoneEvent.RING, KARI, "1");
        told(new PhoneReport(PhoneEvent.RING, KARI, "Kari", null, "1", "", Before.UNKNOWN));

        assertThat(events).hasExactlyElementsOfTypes(Ringing.class, Identified.class);
    }

    /** Of Poly's two notifications for one call only one has an id. */
    @Test
    void aReportThatHasNoIdIsOfTheCallWithItsNumber() {
        told(PhoneEvent.RING, KARI, null);
        told(PhoneEvent.RING, KARI, "4f8");
        told(PhoneEvent.ANSWERED, "", "4f8");
        told(PhoneEvent.ENDED, KARI, null);

        assertThat(events).hasExactlyElementsOfTypes(Ringing.class, Answered.class, Ended.class);
    }

    @Test
    void anotherSpellingOfTheSameAddressIsTheSameParty() {
        told(PhoneEvent.RING, "\"Kari\" <SIP:22000101@pbx;user=phone>", null);
        told(PhoneEvent.ANSWERED, "sip:22000101@192.0.2.1:5060", null);
        told(PhoneEvent.ENDED, "22000101", null);

        assertThat(events).hasExactlyElementsOfTypes(Ringing.class, Answered.class, Ended.class);
    }

    @Test
    void anAnswerThatNoRingingCameBeforeIsACallToo() {
        told(PhoneEvent.ANSWERED, KARI, null);
        told(PhoneEvent.RING, KARI, null);

        assertThat(events).hasExactlyElementsOfTypes(Ringing.class, Answered.class);
    }

    /** A page over the loudspeaker, for instance. */
    @Test
    void anAnswerOfNobodyIsNoCall() {
        told(PhoneEvent.ANSWERED, "", null);

        assertThat(events).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"33093", ""})
    void anEndThatOvertakesItsRingingEndsTheCallAllTheSame(String told) {
        String id = told.isEmpty() ? null : told;
        told(PhoneEvent.ENDED, KARI, id);
        told(PhoneEvent.RING, KARI, id);
        told(PhoneEvent.ANSWERED, KARI, id);

        assertThat(events).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"33093", ""})
    void anEndThatOvertakesTheAnswerEndsTheCallAllTheSame(String told) {
        String id = told.isEmpty() ? null : told;
        told(PhoneEvent.RING, KARI, id);
        told(PhoneEvent.ENDED, KARI, id);
        told(PhoneEvent.ANSWERED, KARI, id);

        assertThat(events).hasExactlyElementsOfTypes(Ringing.class, Ended.class);
    }

    @Test
    void whoCallsBackAtOnceRings() {
        told(PhoneEvent.RING, KARI, null);
        told(PhoneEvent.ENDED, KARI, null);
        seconds(1);
        told(PhoneEvent.RING, KARI, null);

        assertThat(callIds()).containsExactly("1", "1", "2");
    }

    @Test
    void theSameCallerSixMinutesAfterAnEndThatWasNotToldRingsAgain() {
        told(PhoneEvent.RING, KARI, null);
        seconds(360);
        told(PhoneEvent.RING, KARI, null);
        told(PhoneEvent.ENDED, KARI, null);

        assertThat(events).hasExactlyElementsOfTypes(Ringing.class, Ended.class, Ringing.class, Ended.class);
        assertThat(outcomes()).containsExactly(Outcome.UNKNOWN, Outcome.MISSED);
    }

    @Test
    void whoTalkedAndCallsAgainRingsAgainThoughTheEndWasNotTold() {
        told(PhoneEvent.RING, KARI, null);
        told(PhoneEvent.ANSWERED, KARI, null);
        seconds(60);
        told(PhoneEvent.RING, KARI, null);

        assertThat(callIds()).containsExactly("1", "1", "1", "2");
    }

    @ParameterizedTest
    @ValueSource(strings = {NOBODY, "", "anonymous", "\"Anonymous\" <sip:anonymous@pbx>"})
    void twoWithheldCallersAreTwoCalls(String withheld) {
        told(PhoneEvent.RING, withheld, null);
        seconds(1);
        told(PhoneEvent.RING, withheld, null);
        seconds(9);
        told(PhoneEvent.RING, withheld, null);
        seconds(9);
        told(PhoneEvent.ENDED, withheld, null);
        seconds(9);
        told(PhoneEvent.ENDED, withheld, null);

        assertThat(callIds()).containsExactly("1", "2", "1", "2");
    }

    @Test
    void twoWithheldCallersWithIdsAreTwoCallsAtOnce() {
        told(PhoneEvent.RING, NOBODY, "1");
        told(PhoneEvent.RING, NOBODY, "2");
        told(PhoneEvent.ANSWERED, NOBODY, "2");
        told(PhoneEvent.ENDED, NOBODY, "1");

        assertThat(callIds()).containsExactly("1", "2", "2", "1");
    }

    /** Yealink tells of a missed call twice. */
    @Test
    void oneEndThatIsToldAsMissedAndAsEndedEndsOneCall() {
        told(PhoneEvent.RING, NOBODY, null);
        seconds(9);
        told(PhoneEvent.RING, NOBODY, null);
        told(PhoneEvent.MISSED, NOBODY, null);
        told(PhoneEvent.ENDED, NOBODY, null);

        assertThat(outcomes()).hasSize(1);
    }

    /** Mitel's end names nobody, but says how the call was. */
    @Test
    void anEndThatNamesNobodyIsOfACallThatWasAsItSays() {
        told(PhoneEvent.RING, KARI, null);
        told(PhoneEvent.ANSWERED, "", null);
        seconds(60);
        told(PhoneEvent.RING, OLA, null);
        told(new PhoneReport(PhoneEvent.ENDED, "", null, null, null, "", Before.RINGING));
        seconds(60);
        told(new PhoneReport(PhoneEvent.ENDED, "", null, null, null, "", Before.TALKING));

        assertThat(callIds()).containsExactly("1", "1", "2", "2", "1");
        assertThat(outcomes()).containsExactly(Outcome.MISSED, Outcome.COMPLETED);
    }

    @Test
    void aPhoneThatTellsOfNoAnswersSaysByTheEndThatThereWasOne() {
        told(PhoneEvent.RING, KARI, null);
        told(new PhoneReport(PhoneEvent.ENDED, "", null, null, null, "", Before.TALKING));

        assertThat(outcomes()).containsExactly(Outcome.COMPLETED);
    }

    @Test
    void theSecondOfTwoCallersIsAnsweredAsTold() {
        told(PhoneEvent.RING, KARI, null);
        told(PhoneEvent.RING, OLA, null);
        told(PhoneEvent.ANSWERED, OLA, null);
        told(PhoneEvent.MISSED, KARI, null);

        assertThat(callIds()).containsExactly("1", "2", "2", "1");
    }

    @Test
    void anEndOfACallNobodyHeardOfIsNothing() {
        told(PhoneEvent.RING, KARI, "1");
        told(PhoneEvent.ENDED, OLA, null);
        told(PhoneEvent.MISSED, "", "7");

        assertThat(outcomes()).isEmpty();
    }

    @Test
    void aCallOfWhichNothingMoreIsHeardIsForgotten() {
        told(PhoneEvent.RING, KARI, null);
        now = now.plus(Duration.ofHours(13));
        told(PhoneEvent.RING, OLA, null);

        assertThat(outcomes()).containsExactly(Outcome.UNKNOWN);
    }

    @Test
    void aThousandCallsThatNeverEndAreNotKept() {
        for (int i = 0; i < 1000; i++) {
            told(PhoneEvent.RING, KARI, "id " + i);
        }

        assertThat(outcomes()).hasSize(1000 - 32).containsOnly(Outcome.UNKNOWN);
    }

    @Test
    void aThousandEndsAreNotKept() {
        for (int i = 0; i < 1000; i++) {
            told(PhoneEvent.ENDED, KARI, "id " + i);
        }
        told(PhoneEvent.RING, KARI, "id 0");

        assertThat(events).hasSize(1);
    }
}
