package io.github.callcard.app.window;

import static io.github.callcard.journal.Journals.all;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.directory.Match;
import io.github.callcard.journal.Journal;
import io.github.callcard.line.Direction;
import io.github.callcard.line.Outcome;
import io.github.callcard.line.PastCall;
import io.github.callcard.ui.card.SampleCalls;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Calls of a line's list are in the journal at once, and with a name as soon as there are caller ids. */
class CallsWhileOffTest {

    private static final PastCall PAST = new PastCall(
            SampleCalls.DESK,
            "17",
            SampleCalls.START,
            Direction.INCOMING,
            "+493012345678",
            null,
            null,
            Outcome.MISSED,
            Duration.ZERO);

    @AutoClose
    private final Journal journal = Journal.inMemory(Clock.fixed(SampleCalls.START.plusSeconds(3_600), ZoneOffset.UTC));

    private final AtomicReference<Match> answer =
            new AtomicReference<>(SampleCalls.unknown(1, null).match());
    private final CallsWhileOff calls = new CallsWhileOff(journal, number -> answer.get());

    @Test
    void whoRangIsNamedWhenTheCallerIdsCome() throws Exception {
        calls.add(List.of(PAST));
        assertThat(all(journal)).singleElement().satisfies(call -> {
            assertThat(call.isOpen()).isTrue();
            assertThat(call.whileOff()).isTrue();
            assertThat(call.call().match().isKnown()).isFalse();
        });

        calls.lookUpAgain();
        answer.set(SampleCalls.erika(1).match());
        calls.lookUpAgain();

        assertThat(all(journal))
                .singleElement()
                .satisfies(call -> assertThat(call.call().match().callers()).containsExactly(SampleCalls.ERIKA));
    }
}
