package io.github.callcard.app.window;

import static io.github.callcard.journal.Journals.all;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.journal.Journal;
import io.github.callcard.line.LineId;
import io.github.callcard.line.RecallingProvider;
import io.github.callcard.line.RecallingProvider.Mark;
import io.github.callcard.line.pbx.wazo.StandInWazo;
import io.github.callcard.line.pbx.wazo.WazoLine;
import io.github.callcard.line.pbx.wazo.WazoSettings;
import io.github.callcard.ui.card.SampleCalls;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A call that a switchboard's history tells is in the journal as one that came while Callcard was off. */
class MissedAtSwitchboardTest {

    private static final String SECRET = "Sentralbord-nr-6204";

    private final Instant hourAgo = Instant.now().minus(Duration.ofHours(1));

    @AutoClose
    private final Journal journal = Journal.inMemory(Clock.systemUTC());

    @Test
    void itIsThereOnceHoweverOftenTheSwitchboardTellsIt() throws Exception {
        try (StandInWazo server = new StandInWazo(SECRET)) {
            server.pastMissed(11, hourAgo, "+4722000002");
            CallsWhileOff past =
                    new CallsWhileOff(journal, number -> SampleCalls.erika(1).match());
            AtomicInteger readings = new AtomicInteger();
            // The second time the mark was lost on its way to the disk.
            for (int start = 1; start <= 2; start++) {
                WazoLine line = new WazoLine(
                        WazoSettings.of(null, server.address(), StandInWazo.USER),
                        () -> SECRET,
                        Clock.systemUTC(),
                        note -> {});
                line.recall(forgetful(readings));
                line.start(new LineNews(() -> {}, () -> {}, past));
                int so = start;
                await().until(() -> readings.get() == so && line.health().isReady());
                await().until(() -> all(journal).size() == 1);
                line.stop().toCompletableFuture().get(1, TimeUnit.MINUTES);
            }

            assertThat(all(journal)).singleElement().satisfies(call -> {
                assertThat(call.whileOff()).isTrue();
                assertThat(call.isOpen()).as("somebody to call back").isTrue();
                assertThat(call.call().startedAt()).isEqualTo(hourAgo);
                assertThat(call.call().match().callers()).containsExactly(SampleCalls.ERIKA);
            });
        }
    }

    private RecallingProvider.Memory forgetful(AtomicInteger kept) {
        return new RecallingProvider.Memory() {
            @Override
            public Optional<Mark> mark(LineId line) {
                return Optional.of(new Mark(10, hourAgo.getEpochSecond() / 60 - 1));
            }

            @Override
            public void keep(LineId line, Mark mark) {
                kept.incrementAndGet();
            }
        };
    }
}
