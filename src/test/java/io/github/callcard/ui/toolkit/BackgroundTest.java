package io.github.callcard.ui.toolkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BackgroundTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final ExecutorService window = Executors.newSingleThreadExecutor();
    private final Background background = new Background(window);
    private final Queue<Object> told = new ConcurrentLinkedQueue<>();
    private final CountDownLatch interrupted = new CountDownLatch(1);

    @AfterEach
    void close() {
        window.shutdownNow();
    }

    @Test
    void tellsWhatCameOfItAfterWhatItReportedOnItsWay() {
        window.execute(() -> background.start(
                LONG,
                () -> {
                    background.report(() -> told.add("half"));
                    return "done";
                },
                told::add,
                told::add));

        await().untilAsserted(() -> assertThat(told).containsExactly("half", "done"));
    }

    @Test
    void whatIsCancelledIsInterruptedAndTellsNothing() throws InterruptedException {
        window.execute(() -> {
            background.start(LONG, this::waitForEver, told::add, told::add);
            background.cancel();
        });

        interrupted.await();
        window.execute(() -> told.add("running: " + background.isRunning()));
        await().untilAsserted(() -> assertThat(told).containsExactly("running: false"));
    }

    @Test
    void whatTakesTooLongIsInterruptedAndSaysSo() throws InterruptedException {
        window.execute(() -> background.start(Duration.ofMillis(20), this::waitForEver, told::add, told::add));

        interrupted.await();
        await().until(() -> told.size() == 1);
        assertThat(told.element()).isInstanceOf(TimeoutException.class);
    }

    private String waitForEver() throws InterruptedException {
        try {
            new CountDownLatch(1).await();
            return "never";
        } finally {
            interrupted.countDown();
        }
    }
}
