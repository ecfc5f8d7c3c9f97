package io.github.callcard.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.app.line.LineKinds;
import io.github.callcard.settings.LineEntry;
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
        removed.add(gone("two", 1));

        assertThat(removed.backAmong(List.of(line("one"), line("three"))))
                .containsExactly(line("one"), line("two"), line("three"));
    }

    @Test
    void severalComeBackInTheirOrder() {
        removed.add(gone("one", 0));
        removed.add(gone("two", 0));
        removed.add(gone("four", 1));

        assertThat(removed.backAmong(List.of(line("three"))))
                .containsExactly(line("one"), line("two"), line("three"), line("four"));
    }

    @Test
    void oneThatStoodFurtherDownThanThereIsAnythingNowComesLast() {
        removed.add(gone("five", 4));

        assertThat(removed.backAmong(List.of(line("one")))).containsExactly(line("one"), line("five"));
    }

    @Test
    void afterEightSecondsItIsGone() {
        removed.add(gone("one", 0));
        assertThat(waits).containsExactly(Duration.ofSeconds(8));

        end.run();

        assertThat(removed.lines()).isEmpty();
        assertThat(removed.backAmong(List.of())).isEmpty();
    }

    private static RemovedLines.Removed gone(String name, int place) {
        return new RemovedLines.Removed(
                new LineAccess.Listed(LineKinds.BUILT_IN.of("simulated"), line(name), List.of()), place);
    }

    private static LineEntry line(String name) {
        return LineEntry.of("simulated").with("name", name);
    }
}
