package io.github.callcard.line.hook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.line.Line;
import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineEvent.Answered;
import io.github.callcard.line.LineEvent.Ended;
import io.github.callcard.line.LineEvent.Ringing;
import io.github.callcard.line.LineEvent.Up;
import io.github.callcard.line.LineId;
import io.github.callcard.line.hook.CallReport.State;
import io.github.callcard.words.Sentence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls that links announce, few or a flood of them. */
class LinkLineTest {

    private Instant now = Instant.parse("2026-11-30T09:00:00Z");
    private final List<LineEvent> events = new ArrayList<>();
    private final LinkLine links = new LinkLine(() -> now);

    @BeforeEach
    void start() {
        links.start(events::add);
    }

    @Test
    void aCallIsAnnouncedIsAnsweredAndEnds() {
        assertThat(links.lines()).isEmpty();

        announce(State.RINGING, "1");
        announce(State.ANSWERED, "1");
        announce(State.ENDED, "1");

        assertThat(events).hasExactlyElementsOfTypes(Up.class, Ringing.class, Answered.class, Ended.class);
        assertThat(links.lines())
                .singleElement()
                .extracting(Line::id)
                .isEqualTo(new LineId("link", "Announced by a link"));
    }

    @Test
    void aFloodShowsFewCallsAndCountsTheRest() {
        for (int i = 0; i < 1000; i++) {
            announce(State.RINGING, Integer.toString(i));
        }
        assertThat(rung()).isEqualTo(3);
        assertThat(message()).startsWith("997 links were left out");

        now = now.plusSeconds(1);
        for (int i = 1000; i < 2000; i++) {
            announce(State.RINGING, Integer.toString(i));
        }
        assertThat(rung()).as("one more a second").isEqualTo(4);
        assertThat(message()).startsWith("1996 links were left out");
    }

    @Test
    void theNextCallAfterAFloodIsShown() {
        for (int i = 0; i < 1000; i++) {
            announce(State.RINGING, Integer.toString(i));
        }
        now = now.plusSeconds(5);

        assertThat(announce(State.RINGING, "real")).isEmpty();
        assertThat(rung()).isEqualTo(4);
    }

    /** Each would draw the card anew. */
    @Test
    void aCallThatShowsIsNotToldOfWithoutEnd() {
        announce(State.RINGING, "1");
        for (int i = 0; i < 1000; i++) {
            announce(State.RINGING, "1");
        }

        assertThat(events).hasSizeLessThan(20);
    }

    @Test
    void anEndIsTakenHoweverManyLinksThereAre() {
        announce(State.RINGING, "1");
        for (int i = 0; i < 1000; i++) {
            announce(State.RINGING, "1");
            announce(State.RINGING, "more " + i);
        }
        assertThat(announce(State.ENDED, "1")).isEmpty();

        assertThat(events.getLast()).isInstanceOf(Ended.class);
    }

    @Test
    void whatIsLeftOutIsSaidToWhoeverFollowedTheLink() {
        for (int i = 0; i < 3; i++) {
            assertThat(announce(State.RINGING, Integer.toString(i))).isEmpty();
        }
        assertThat(announce(State.RINGING, "4").map(Sentence::toString).orElse(""))
                .startsWith("Too many links announce calls");

        links.stop();
        assertThat(announce(State.ENDED, "1")).contains(HookLine.NOT_READY);
    }

    /** A report that is counted then must not look as if the line was ready. */
    @Test
    void aFloodAfterTheEndDoesNotMakeTheLineReady() {
        announce(State.RINGING, "1");
        Line line = links.lines().getFirst();
        links.stop();

        for (int i = 0; i < 10; i++) {
            announce(State.RINGING, "more " + i);
        }

        assertThat(line.health().isReady()).isFalse();
        assertThat(message()).isEqualTo("Stopped.");
    }

    private Optional<Sentence> announce(State state, String id) {
        return links.announce(new CallReport(state, "+4722000101", null, id));
    }

    private long rung() {
        return events.stream().filter(Ringing.class::isInstance).count();
    }

    private String message() {
        return links.lines().getFirst().health().message().toString();
    }
}
