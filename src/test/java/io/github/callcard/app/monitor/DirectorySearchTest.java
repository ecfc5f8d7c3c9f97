package io.github.callcard.app.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.github.callcard.directory.CallerId;
import io.github.callcard.directory.Directory;
import io.github.callcard.directory.DirectoryBuilder;
import io.github.callcard.directory.search.Familiarity;
import io.github.callcard.number.NumberPlan;
import io.github.callcard.words.SentenceException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The index of names: when it is made and when it goes. */
class DirectorySearchTest {

    private static final NumberPlan PLAN = new NumberPlan("NO");

    private final AtomicReference<Directory> current = new AtomicReference<>(directory("Kari Nordmann"));
    private final AtomicInteger asked = new AtomicInteger();

    @AutoClose
    private final DirectorySearch search = new DirectorySearch(() -> {
        asked.incrementAndGet();
        return current.get();
    });

    @Test
    void nothingIsMadeBeforeSomebodySearches() {
        search.directoryChanged();

        assertThat(asked).hasValue(0);
    }

    @Test
    void whoeverSearchesWaitsForTheNamesOfTheDirectoryInUse() throws Exception {
        assertThat(find("kari")).containsExactly("Kari Nordmann");

        current.set(directory("Ola Nordmann"));

        assertThat(find("kari")).as("nobody of the directory before is found").isEmpty();
        assertThat(find("ola")).containsExactly("Ola Nordmann");
    }

    @Test
    void theNextIndexIsMadeWhenAnotherDirectoryComes() throws Exception {
        find("kari");
        current.set(directory("Ola Nordmann"));
        int before = asked.get();

        search.directoryChanged();

        await().until(() -> asked.get() > before);
        assertThat(find("ola")).containsExactly("Ola Nordmann");
    }

    @Test
    void afterTheEndItSaysThatItCannot() {
        search.close();

        assertThatExceptionOfType(SentenceException.class).isThrownBy(() -> find("kari"));
    }

    private List<String> find(String typed) throws SentenceException, InterruptedException {
        return search.find(typed, Familiarity.NONE, 10).stream()
                .map(CallerId::personName)
                .toList();
    }

    private static Directory directory(String name) {
        DirectoryBuilder builder = new DirectoryBuilder(PLAN);
        builder.add(4722000001L, 0, 1, name, 0, "", "");
        return builder.build();
    }
}
