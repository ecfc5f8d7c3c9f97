package io.github.callcard.app.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.app.process.Surroundings;
import io.github.callcard.app.process.TestSurroundings;
import io.github.callcard.line.Line;
import io.github.callcard.line.LineProvider;
import io.github.callcard.line.sipwatch.SipWatchLines;
import io.github.callcard.settings.Profile;
import io.github.callcard.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole departments of the company's list are shown by each user's SIP line. */
class ListedColleaguesTest {

    @TempDir
    private Path folder;

    private final Surroundings surroundings = TestSurroundings.bare();

    private final List<LineProvider> made = new ArrayList<>();

    @AfterEach
    void stop() throws Exception {
        for (LineProvider provider : made) {
            provider.stop().toCompletableFuture().get(2, TimeUnit.MINUTES);
        }
    }

    @BeforeEach
    void list() throws Exception {
        Files.writeString(folder.resolve("colleagues.csv"), """
                extension;name;department
                410;Anna Berg;Support
                411;Per Hansen;sales
                412;Kari Nordmann;Sales
                413;Ola Nordmann
                414;Liv Dahl;Sales
                """);
    }

    @Test
    void aDepartmentStandsBehindTheLinesOwnColleaguesAndWithoutTheUser() throws Exception {
        assertThat(shown("[\"Sales\"]", "\"colleagues\": [\"500 Reception\", \"Kari 412\"]"))
                .containsExactly("500 Reception", "Kari 412", "411 Per Hansen");
    }

    @Test
    void aStarIsEverybody() throws Exception {
        assertThat(shown("[\"*\"]", "\"dial\": \"off\""))
                .containsExactly("410 Anna Berg", "411 Per Hansen", "412 Kari Nordmann", "413 Ola Nordmann");
    }

    @Test
    void withoutADepartmentAndWithoutAReadableListNobodyIsAdded() throws Exception {
        assertThat(shown("[]", "\"colleagues\": [\"500\"]")).containsExactly("500");
        Files.delete(folder.resolve("colleagues.csv"));
        assertThat(shown("[\"*\"]", "\"colleagues\": [\"500\"]")).containsExactly("500");
    }

    @Test
    void ofMoreThanALineMayShowTheFirstAreShownAndTheLineWorks() throws Exception {
        Files.writeString(
                folder.resolve("colleagues.csv"),
                IntStream.range(1000, 1080)
                        .mapToObj(extension -> extension + ";Somebody;Sales")
                        .collect(Collectors.joining("\n")));

        assertThat(shown("[\"Sales\"]", "\"dial\": \"off\"")).hasSize(50).endsWith("1049 Somebody");
        assertThat(line(settings("[\"Sales\"]", "\"dial\": \"off\"")).colleagues())
                .hasSize(50);
    }

    @Test
    void otherDepartmentsAreOtherLines() throws Exception {
        assertThat(origins("[\"Support\"]", "\"dial\": \"off\""))
                .isEqualTo(origins("[\"Support\"]", "\"dial\": \"off\""))
                .isNotEqualTo(origins("[\"Sales\"]", "\"dial\": \"off\""));
    }

    private List<String> shown(String departments, String more) throws Exception {
        return origins(departments, more).stream()
                .flatMap(origin -> origin.settings().stream())
                .map(line -> line.texts("colleagues"))
                .findFirst()
                .orElseThrow();
    }

    private Set<LineOrigin> origins(String departments, String more) throws Exception {
        return parts().lines(settings(departments, more), 0).keySet();
    }

    private Line line(Settings settings) throws Exception {
        parts().made(settings).values().forEach(made::addAll);
        return made.stream()
                .filter(SipWatchLines.class::isInstance)
                .flatMap(provider -> provider.lines().stream())
                .findFirst()
                .orElseThrow();
    }

    private CallMonitorParts parts() {
        return new CallMonitorParts(surroundings, new Profile(folder), note -> {});
    }

    private Settings settings(String departments, String more) throws Exception {
        return WrittenSettings.in(folder, surroundings, """
                { "colleagues": { "file": "colleagues.csv", "departments": %s },
                  "lines": [{ "type": "sip", "user": "414", "domain": "pbx.example.com", %s }] }
                """.formatted(departments, more));
    }
}
