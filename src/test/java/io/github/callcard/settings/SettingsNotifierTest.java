package io.github.callcard.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.app.line.LineKinds;
import io.github.callcard.peer.Rounds;
import io.github.callcard.settings.CardSettings.Theme;
import io.github.callcard.words.SentenceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Listeners and the order of what they hear when several change settings at once. */
class SettingsNotifierTest {

    private static final int ROUNDS = Rounds.of(3_000);

    @TempDir
    private Path folder;

    private final ExecutorService others = Executors.newCachedThreadPool();
    private final List<Settings> heard = new CopyOnWriteArrayList<>();
    private SettingsStore store;

    @BeforeEach
    void open() throws Exception {
        store = SettingsStore.open(
                new Profile(folder), LineKinds.BUILT_IN.schema(), PolicyPlaces.NONE, Locale.ENGLISH, note -> {});
    }

    @AfterEach
    void close() {
        store.close();
        others.shutdownNow();
    }

    @Test
    void aChangeMadeWhileAnotherIsStillBeingToldIsHeardLast() throws Exception {
        CountDownLatch telling = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicBoolean held = new AtomicBoolean();
        store.addListener(settings -> {
            if (!held.getAndSet(true)) {
                telling.countDown();
                untilDown(goOn);
            }
        });
        store.addListener(heard::add);

        Future<?> first = change("region", "NO");
        untilDown(telling);
        change("card.theme", "dark").get(1, TimeUnit.MINUTES);
        goOn.countDown();
        first.get(1, TimeUnit.MINUTES);

        assertThat(heard.getLast()).isEqualTo(store.current());
        assertThat(heard.getLast().region()).contains("NO");
        assertThat(heard.getLast().card().theme()).isEqualTo(Theme.DARK);
    }

    @Test
    void whoChangesSomethingDoesNotWaitForASlowListenerThatTellsAnother() throws Exception {
        CountDownLatch telling = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        store.addListener(settings -> {
            telling.countDown();
            untilDown(goOn);
        });

        Future<?> first = change("region", "NO");
        untilDown(telling);
        change("region", "SE").get(1, TimeUnit.MINUTES);
        store.addListener(heard::add);
        goOn.countDown();
        first.get(1, TimeUnit.MINUTES);

        assertThat(heard.getLast().region()).contains("SE");
    }

    @Test
    void afterManyChangesOfTwoThreadsAtOnceTheLastThatIsHeardIsWhatHolds() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        store.addListener(heard::add);
        List<Settings> stale = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            String theme = round % 2 == 0 ? "dark" : "light";
            String region = round % 2 == 0 ? "NO" : "DE";
            Future<?> one = others.submit(() -> {
                together.await();
                store.change(Map.of("card.theme", theme));
                return null;
            });
            together.await();
            store.change(Map.of("region", region));
            one.get(1, TimeUnit.MINUTES);
            if (!heard.getLast().equals(store.current())) {
                stale.add(heard.getLast());
            }
            heard.clear();
        }

        assertThat(stale).isEmpty();
    }

    @Test
    void aListenerMayChangeSettingsItselfAndEverybodyHearsOfIt() throws Exception {
        store.addListener(settings -> {
            if (settings.region().isEmpty()) {
                changeNow("region", "NO");
            }
        });
        store.addListener(heard::add);

        store.change(Map.of("card.theme", "dark"));

        assertThat(heard.getLast()).isEqualTo(store.current());
        assertThat(heard.getLast().region()).contains("NO");
    }

    @Test
    void aListenerMayWaitForAnotherThreadThatChangesSettings() throws Exception {
        store.addListener(settings -> {
            if (settings.region().isEmpty()) {
                try {
                    change("region", "NO").get(1, TimeUnit.MINUTES);
                } catch (Exception e) {
                    throw new IllegalStateException("the other thread waits for this one", e);
                }
            }
        });
        store.addListener(heard::add);

        store.change(Map.of("card.theme", "dark"));

        assertThat(heard.getLast().region()).contains("NO");
    }

    @Test
    void whatWasChangedByHandIsHeardTogetherWithWhatWasChangedHere() throws Exception {
        store.addListener(heard::add);
        Files.writeString(folder.resolve("settings.json"), "{ \"region\": \"SE\" }");
        Future<?> here = change("card.theme", "dark");
        store.flush();
        here.get(1, TimeUnit.MINUTES);
        store.flush();

        assertThat(heard.getLast()).isEqualTo(store.current());
        assertThat(heard.getLast().region()).contains("SE");
        assertThat(heard.getLast().card().theme()).isEqualTo(Theme.DARK);
    }

    @Test
    void aListenerThatFailsKeepsNobodyFromHearingThisOrTheNextChange() throws Exception {
        store.addListener(settings -> {
            throw new IllegalStateException("broken");
        });
        store.addListener(heard::add);

        store.change(Map.of("region", "NO"));
        store.change(Map.of("region", "SE"));

        assertThat(heard)
                .extracting(settings -> settings.region().orElseThrow())
                .containsExactly("NO", "SE");
    }

    private Future<?> change(String key, String value) {
        return others.submit(() -> changeNow(key, value));
    }

    private void changeNow(String key, String value) {
        try {
            store.change(Map.of(key, value));
        } catch (SentenceException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void untilDown(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
