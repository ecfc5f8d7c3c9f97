package io.github.callcard.os;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(600)
class WorkerThreadTest {

    private final WorkerThread thread = new WorkerThread("at-work");

    @AfterEach
    void end() {
        thread.end(Duration.ofSeconds(20));
    }

    @Test
    void tasksHaveTheirTurnInTheOrderInWhichTheyCame() throws Exception {
        Queue<Integer> done = new ConcurrentLinkedQueue<>();
        CountDownLatch last = new CountDownLatch(1);
        for (int task = 0; task < 100; task++) {
            int number = task;
            thread.run(() -> done.add(number));
        }
        thread.run(last::countDown);

        last.await();
        assertThat(List.copyOf(done)).hasSize(100).isSorted();
    }

    @ParameterizedTest
    @ValueSource(classes = {OutOfMemoryError.class, StackOverflowError.class, IllegalStateException.class})
    void whateverATaskThrowsTheNextHasItsTurn(Class<? extends Throwable> thrown) throws Exception {
        CountDownLatch next = new CountDownLatch(2);

        thread.run(() -> WorkerThreadTest.<Error>fail(thrown));
        thread.run(next::countDown);
        var unused = thread.after(Duration.ZERO, () -> WorkerThreadTest.<Error>fail(thrown));
        var later = thread.after(Duration.ofMillis(1), next::countDown);

        assertThat(next.await(2, TimeUnit.MINUTES)).isTrue();
        assertThat(later.isCancelled()).isFalse();
    }

    @Test
    void whatIsCancelledOrTooLateIsNotDone() throws Exception {
        Queue<String> done = new ConcurrentLinkedQueue<>();
        Future<?> cancelled = thread.after(Duration.ofHours(1), () -> done.add("cancelled"));
        cancelled.cancel(false);
        var unused = thread.after(Duration.ofHours(1), () -> done.add("late"));
        thread.run(() -> done.add("waited"));

        thread.close();

        assertThat(thread.run(() -> done.add("after the end"))).isFalse();
        assertThat(thread.isEnded()).isTrue();
        assertThat(thread.end(Duration.ofSeconds(20))).isTrue();
        assertThat(List.of("waited")).containsAll(done);
    }

    @Test
    void whoeverFinishesWaitsForWhatHasItsTurn() {
        Queue<String> done = new ConcurrentLinkedQueue<>();
        thread.run(() -> done.add("first"));
        thread.run(() -> done.add("second"));
        var unused = thread.after(Duration.ofHours(1), () -> done.add("late"));

        assertThat(thread.finish(Duration.ofMinutes(2))).isTrue();

        assertThat(done).containsExactly("first", "second");
    }

    @Test
    void aTaskThatDoesNotEndIsWaitedForOnlySoLong() {
        CountDownLatch never = new CountDownLatch(1);
        thread.run(() -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        assertThat(thread.finish(Duration.ofMillis(10))).isFalse();
    }

    @Test
    void aLoopThatBreaksBeginsAgainUntilItIsDone() throws Exception {
        AtomicInteger times = new AtomicInteger();

        Thread loop = LastingThread.start("lasting", () -> {
            if (times.incrementAndGet() < 3) {
                throw new OutOfMemoryError("as if");
            }
        });

        loop.join();
        assertThat(times).hasValue(3);
    }

    @Test
    void aLoopThatWaitsIsEndedByAnInterruption() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        Thread loop = LastingThread.start("lasting", () -> {
            begun.countDown();
            throw new IllegalStateException("as if");
        });
        begun.await();

        loop.interrupt();

        loop.join();
        assertThat(loop.isAlive()).isFalse();
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void fail(Class<? extends Throwable> thrown) throws T {
        try {
            throw (T) thrown.getConstructor(String.class).newInstance("as if");
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("an error without a constructor for a message", e);
        }
    }
}
