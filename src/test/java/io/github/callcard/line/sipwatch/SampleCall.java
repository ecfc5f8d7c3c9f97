package io.github.callcard.line.sipwatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.line.CallDetails;
import io.github.callcard.line.LineEvent.Ringing;
import io.github.callcard.line.RecordedEvents;
import io.github.callcard.peer.BaresipPhone;

/** The call of the caller that every switchboard plays, as a line has to see it beside the user's telephone. */
final class SampleCall {

    private SampleCall() {}

    /** Waits until the line tells of the call with number and name, and the telephone rings; then the telephone answers. */
    static void seenAndAnswered(RecordedEvents events, BaresipPhone desk) throws Exception {
        CallDetails caller = events.await(Ringing.class).details();
        assertThat(caller.number()).isEqualTo("+4722334455");
        assertThat(caller.displayName()).isEqualTo("Kari Nordmann");
        desk.awaitRinging();
        desk.answer();
    }
}
