package io.github.callcard.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lines that were removed come back as they were and where they were, for eight seconds. */
class RemovedLinesTest {

    private final List<Duration> waits = new ArrayList<>();
    private Runnable end = () -> {};
    private final RemovedLines removed = new RemovedLines((delay, work) -> {
        waits.add(delay);
        end = work;
        return () -> end = () -> {};
    });

    @Test
    void oneComesBackInItsPlace() {
        removed.add(new RemovedLines.Removed(line("two"), 1));

        assertThat(removed.backAmong(List.of(line("one"), line("three"))))
                .containsExactly(line("one"), line("two"), line("three"));
    }

    @Test
    void severalComeBackInTheirOrder() {
        removed.add(new RemovedLines.Removed(line("one"), 0));
        removed.add(new RemovedLines.Removed(line("two"), 0));
        removed.add(new RemovedLines.Removed(line("four"), 1));

        assertThat(removed.backAmong(List.of(line("three"))))
                .containsExactly(line("one"), line("two"), line("three"), line("four"));
    }

    @Test
    void oneThatStoodFurtherDownThanThereIsAnythingNowComesLast() {
        removed.add(new RemovedLines.Removed(line("five"), 4));

        assertThat(removed.backAmong(List.of(line("one")))).containsExactly(line("one"), line("five"));
    }

    @Test
    void afterEightSecondsItIsGone() {
        removed.add(new RemovedLines.Removed(line("one"), 0));
        assertThat(waits).containsExactly(Duration.ofSeconds(8));

        end.run();

        assertThat(removed.lines()).isEmpty();
        assertThat(removed.backAmong(List.of())).isEmpty();
    }

    private static LineEntry line(String name) {
        return LineEntry.of(LineEntry.SIMULATED).with("name", name);
    }
}
