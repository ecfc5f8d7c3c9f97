package io.github.callcard.line.sipwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Where a password comes from may take its time, and may have another one later. */
class PasswordSearchTest {

    @Test
    void aKeyStoreThatDoesNotAnswerKeepsNobodyWaiting() {
        CountDownLatch unlocked = new CountDownLatch(1);
        PasswordSearch search = new PasswordSearch(
                () -> {
                    try {
                        unlocked.await();
                        return "secret";
                    } catch (InterruptedException e) {
                        return "";
                    }
                },
                Duration.ofMillis(1));
        assertThat(search.fresh()).isNull();
        assertThat(search.isVain()).isFalse();

        unlocked.countDown();

        await().until(() -> "secret".equals(search.fresh()));
    }

    @Test
    void whatIsNotThereYetIsSearchedForAgainAndEachPasswordIsGivenOnce() {
        AtomicReference<String> kept = new AtomicReference<>("");
        PasswordSearch search = new PasswordSearch(kept::get, Duration.ofMillis(1));
        await().until(search::isVain);
        assertThat(search.fresh()).isNull();

        kept.set("first");
        await().until(() -> "first".equals(search.fresh()));
        assertThat(search.fresh()).isNull();

        kept.set("second");
        await().until(() -> "second".equals(search.fresh()));
    }

    @Test
    void aSourceThatBreaksHasNothing() {
        PasswordSearch search = new PasswordSearch(
                () -> {
                    throw new IllegalStateException("a broken source");
                },
                Duration.ofMillis(1));

        await().until(search::isVain);
        assertThat(search.fresh()).isNull();
    }
}
