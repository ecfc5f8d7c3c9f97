package io.github.callcard.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** The switchboard of other tests. */
@Tag("peer")
class KamailioPeerTest {

    /** It forks while it begins, and a process that it forks while it is being ended is nobody's child. */
    @RepeatedTest(10)
    void nothingOfItIsLeftAlsoWhereItIsEndedAsSoonAsItAnswers(@TempDir Path folder) throws Exception {
        Kamailio.startTellingDialogs(folder).close();

        assertThat(ProcessHandle.allProcesses()
                        .flatMap(process -> process.info().commandLine().stream())
                        .filter(line -> line.contains(folder.toString())))
                .isEmpty();
    }
}
