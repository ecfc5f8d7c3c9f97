package io.github.callcard.line.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.callcard.line.CallDetails;
import io.github.callcard.line.LineEvent.Down;
import io.github.callcard.line.LineEvent.Ended;
import io.github.callcard.line.LineEvent.Identified;
import io.github.callcard.line.LineEvent.LiveCall;
import io.github.callcard.line.LineEvent.Ringing;
import io.github.callcard.line.LineEvent.Up;
import io.github.callcard.line.LineHealth.State;
import io.github.callcard.line.Outcome;
import io.github.callcard.words.Sentence;
import org.junit.jupiter.api.Test;

class SipLineTest {

    private static final CallDetails JANE = CallDetails.incoming("+442079460123");

    private final RecordedEvents events = new RecordedEvents();
    private final SipLine line = new SipLine(SipAccounts.of("1001", "cti.test", "sip:127.0.0.1"), events);

    @Test
    void comingUpAgainNamesTheCallsThatAreStillAlive() {
        line.up();
        line.ringing(11, JANE);
        line.ringing(12, JANE);
        line.down(State.RECONNECTING, Sentence.of("lost"));
        line.ended(11, Outcome.MISSED);
        line.up();
        assertThat(events.of(Up.class).getLast().calls()).containsExactly(new LiveCall("2", JANE, false));
    }

    @Test
    void aRenewedRegistrationIsNoEvent() {
        line.up();
        line.up();
        assertThat(events.all()).hasExactlyElementsOfTypes(Up.class);
    }

    @Test
    void aLineThatWasNeverUpDoesNotGoDown() {
        line.down(State.RECONNECTING, Sentence.of("no answer"));
        assertThat(events.all()).isEmpty();
        assertThat(line.health().message()).hasToString("no answer");
        assertThat(line.settled()).isDone();
    }

    @Test
    void aLostLineGoesDownOnce() {
        line.up();
        line.down(State.RECONNECTING, Sentence.of("lost"));
        line.down(State.RECONNECTING, Sentence.of("still lost"));
        assertThat(events.of(Down.class))
                .singleElement()
                .extracting(Down::reason)
                .hasToString("lost");
        assertThat(line.health().message()).hasToString("still lost");
    }

    @Test
    void aCallIsIdentifiedOnlyWhenSomethingChanged() {
        line.up();
        line.ringing(11, JANE);
        line.identified(11, JANE);
        assertThat(events.of(Identified.class)).isEmpty();

        CallDetails named = JANE.identifiedAs("+442079460123", "Jane Doe");
        line.identified(11, named);
        assertThat(events.of(Identified.class))
                .singleElement()
                .satisfies(identified -> assertThat(identified.callId())
                        .isEqualTo(events.of(Ringing.class).getFirst().callId()))
                .extracting(Identified::details)
                .isEqualTo(named);
    }

    @Test
    void aNativeCallThatIsReusedIsAnotherCall() {
        line.up();
        line.ringing(11, JANE);
        line.ended(11, Outcome.MISSED);
        line.ringing(11, JANE);
        line.ended(11, Outcome.DECLINED);
        line.ended(11, Outcome.FAILED);
        assertThat(events.of(Ended.class))
                .extracting(Ended::callId, Ended::outcome)
                .containsExactly(tuple("1", Outcome.MISSED), tuple("2", Outcome.DECLINED));
    }

    @Test
    void healthTellsWhenTheLineLastReportedAnything() {
        assertThat(line.health().lastEvent()).isNull();
        line.up();
        line.ringing(11, JANE);
        assertThat(line.health().lastEvent())
                .isEqualTo(events.of(Ringing.class).getFirst().at());
    }
}
