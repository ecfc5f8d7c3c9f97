package io.github.callcard.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.app.monitor.CallMonitor;
import io.github.callcard.directory.Colleague;
import io.github.callcard.directory.Directory;
import io.github.callcard.directory.Extensions;
import io.github.callcard.directory.Match;
import io.github.callcard.line.ColleagueLine;
import io.github.callcard.line.ColleagueLine.State;
import io.github.callcard.line.StandInLine;
import io.github.callcard.number.NumberPlan;
import io.github.callcard.sync.DirectorySync;
import io.github.callcard.ui.caller.ColleagueStatus;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The colleagues whom a line tells, by name and number, as search and past calls ask for them. */
class ShownColleaguesTest {

    private static final ColleagueLine KARI =
            ColleagueLine.unknown("456", "Kari Nordmann", "").become(State.BUSY, "+4799887766");
    private static final ColleagueLine UNNAMED =
            ColleagueLine.unknown("457", "", "").become(State.FREE, "");

    /** A line that tells of two colleagues. */
    private static final class Switchboard extends StandInLine {

        Switchboard() {
            super("Switchboard");
        }

        @Override
        public List<ColleagueLine> colleagues() {
            return List.of(KARI, UNNAMED);
        }
    }

    private final Directory directory = Directory.empty(new NumberPlan("NO"))
            .with(new Extensions(List.of(new Colleague("457", "Ola Nordmann", "Sales")), List.of(4722_123L)));
    private final CallMonitor monitor = new CallMonitor(
            DirectorySync.off(directory), List.of(new Switchboard()), Clock.systemUTC(), event -> {}, List.of());
    private final ShownColleagues colleagues = new ShownColleagues(monitor, new DialOffers(this::lookUp, answer -> {}));

    private Match lookUp(String number) {
        return directory.match(number);
    }

    @BeforeEach
    void start() {
        monitor.start().toCompletableFuture().join();
    }

    @AfterEach
    void close() {
        monitor.close();
    }

    @Test
    void aColleagueWithoutANameInTheLinesSettingsHasTheOneOfTheListOfColleagues() {
        assertThat(colleagues.all()).extracting(ColleagueStatus::name).containsExactly("Kari Nordmann", "Ola Nordmann");
    }

    @ParameterizedTest
    @ValueSource(strings = {"456", "+4722123456", "22123456", "22 12 34 56"})
    void aColleagueIsKnownByTheExtensionAndByTheWholeNumber(String number) {
        assertThat(colleagues.of(number)).map(ColleagueStatus::line).contains(KARI);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "458", "+4799887766", "+4722124456"})
    void nobodyElseIsAColleague(String number) {
        assertThat(colleagues.of(number)).isEmpty();
    }
}
