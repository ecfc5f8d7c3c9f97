package io.github.callcard.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.app.line.LineKinds;
import io.github.callcard.app.monitor.CallMonitor;
import io.github.callcard.app.process.TestSurroundings;
import io.github.callcard.directory.Directory;
import io.github.callcard.line.LineId;
import io.github.callcard.line.LineProvider;
import io.github.callcard.number.NumberPlan;
import io.github.callcard.settings.LineSettings;
import io.github.callcard.sync.DirectorySync;
import io.github.callcard.ui.tray.LineStatus;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The name of a line in windows, in the tray and on cards. */
class ShownLinesTest {

    private Locale language = Locale.ENGLISH;
    private final List<CallMonitor> monitors = new ArrayList<>();

    @AfterEach
    void close() {
        monitors.forEach(CallMonitor::close);
    }

    private ShownLines shown(String type, Map<String, Object> values) throws Exception {
        Directory directory = Directory.empty(new NumberPlan("NO"));
        List<LineProvider> lines = LineKinds.BUILT_IN
                .of(type)
                .providers(
                        List.of(new LineSettings(type, values, "settings.json")), TestSurroundings.bare(), note -> {});
        CallMonitor monitor =
                new CallMonitor(DirectorySync.off(directory), lines, Clock.systemUTC(), event -> {}, List.of());
        monitors.add(monitor);
        DialOffers offers = new DialOffers(directory::match, answer -> {});
        return new ShownLines(monitor, new ShownColleagues(monitor, offers), () -> language);
    }

    @Test
    void aLineThatNobodyHasNamedIsCalledWhatItIsInTheLanguageOfNow() throws Exception {
        ShownLines practice = shown("simulated", Map.of());

        assertThat(practice.statuses()).extracting(LineStatus::name).containsExactly("Practice line");
        language = Locale.of("nb");
        assertThat(practice.statuses()).extracting(LineStatus::name).containsExactly("Øvelseslinje");
        language = Locale.of("nl");
        assertThat(practice.nameOf(new LineId("simulated", "Practice line"))).isEqualTo("Oefenlijn");
    }

    @Test
    void aLineHasTheNameThatTheUserGaveIt() throws Exception {
        language = Locale.of("nb");

        assertThat(shown("simulated", Map.of("name", "Desk phone")).statuses())
                .extracting(LineStatus::name)
                .containsExactly("Desk phone");
    }
}
