package io.github.callcard.os.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CurrentAttentionTest {

    private static final Duration LONG = Duration.ofMinutes(2);

    private final AtomicLong now = new AtomicLong();
    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch released = new CountDownLatch(1);

    @AfterEach
    void release() {
        released.countDown();
    }

    @Test
    void theSystemsAnswerIsTold() throws Exception {
        try (CurrentAttention attention = with(LONG, () -> Attention.FULL_SCREEN)) {
            assertThat(attention.ask().get()).isEqualTo(Attention.FULL_SCREEN);
        }
    }

    @Test
    void anAnswerIsBelievedForASecondAndIsThereAtOnce() throws Exception {
        try (CurrentAttention attention = with(LONG, () -> Attention.FREE)) {
            attention.ask().get();
            now.addAndGet(Duration.ofMillis(999).toNanos());
            assertThat(attention.ask()).isCompletedWithValue(Attention.FREE);
            assertThat(asked).hasValue(1);

            now.addAndGet(Duration.ofMillis(1).toNanos());
            attention.ask().get();
            assertThat(asked).hasValue(2);
        }
    }

    @Test
    void aSystemThatDoesNotAnswerIsUnknownAndAskedNoSecondTimeMeanwhile() throws Exception {
        try (CurrentAttention attention = with(Duration.ofMillis(5), this::never)) {
            assertThat(attention.ask().get()).isEqualTo(Attention.UNKNOWN);
            assertThat(attention.ask().get()).isEqualTo(Attention.UNKNOWN);
            assertThat(asked).hasValue(1);
            assertThat(Attention.UNKNOWN.isBusy()).isFalse();
        }
    }

    @Test
    void aLateAnswerCountsForTheNextCall() throws Exception {
        try (CurrentAttention attention = with(Duration.ofMillis(5), () -> {
            never();
            return Attention.QUIET;
        })) {
            assertThat(attention.ask().get()).isEqualTo(Attention.UNKNOWN);

            released.countDown();

            await().until(() -> attention.ask().get() == Attention.QUIET);
            assertThat(asked).hasValue(1);
        }
    }

    @Test
    void aSystemThatBreaksIsUnknown() throws Exception {
        try (CurrentAttention attention = with(LONG, () -> {
            throw new UnsatisfiedLinkError("no such library");
        })) {
            assertThat(attention.ask().get()).isEqualTo(Attention.UNKNOWN);
        }
    }

    @Test
    void afterTheEndNothingIsKnown() throws Exception {
        CurrentAttention attention = with(LONG, () -> Attention.QUIET);
        attention.close();

        assertThat(attention.ask().get()).isEqualTo(Attention.UNKNOWN);
    }

    private Attention never() {
        try {
            released.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Attention.FREE;
    }

    private CurrentAttention with(Duration patience, Supplier<Attention> answer) {
        AttentionSource source = new AttentionSource() {
            @Override
            public Attention now() {
                asked.incrementAndGet();
                return answer.get();
            }

            @Override
            public void close() {}
        };
        return new CurrentAttention(() -> source, patience, now::get);
    }
}
