package io.github.callcard.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(600)
class SyncThreadTest {

    private final SyncThread thread = new SyncThread();

    @AfterEach
    void end() {
        thread.end();
    }

    @Test
    void whatBreaksOnceIsRepeatedAllTheSame() throws Exception {
        CountDownLatch times = new CountDownLatch(3);

        thread.repeat(
                () -> {
                    times.countDown();
                    // As NetworkInterface does on some Windows.
                    throw new Error("IP Helper Library GetIpAddrTable function failed");
                },
                Duration.ofMillis(1));

        assertThat(times.await(2, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void aRequestThatBreaksDoesNotKeepTheNextFromBeingMet() throws Exception {
        thread.request(() -> {
            throw new IllegalStateException("broken");
        });
        thread.await(() -> true);
        CountDownLatch met = new CountDownLatch(1);

        thread.request(met::countDown);

        assertThat(met.await(2, TimeUnit.MINUTES)).isTrue();
    }
}
