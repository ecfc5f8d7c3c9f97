package io.github.callcard.app.doctor;

import io.github.callcard.words.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes all checks at the same time, each within its limit: one that hangs does not keep the others. */
final class Examination {

    private static final Logger LOG = LoggerFactory.getLogger(Examination.class);

    private Examination() {}

    /** @param told each finding in the order of the checks, as soon as it is known; on this thread */
    static void make(List<Check> checks, Consumer<Finding> told) throws InterruptedException {
        List<FutureTask<List<Finding>>> running = new ArrayList<>();
        long began = System.nanoTime();
        for (Check check : checks) {
            FutureTask<List<Finding>> task = new FutureTask<>(check.work()::look);
            running.add(task);
            Thread.ofPlatform().daemon().name("callcard-doctor-" + check.name()).start(task);
        }
        for (int i = 0; i < checks.size(); i++) {
            long left = checks.get(i).limit().toNanos() - (System.nanoTime() - began);
            outcome(checks.get(i), running.get(i), left).forEach(told);
        }
    }

    private static List<Finding> outcome(Check check, FutureTask<List<Finding>> task, long left)
            throws InterruptedException {
        try {
            return task.get(Math.max(0, left), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            return List.of(Finding.failed(
                    check.name(),
                    Sentence.of(
                            "This check did not finish within {0} seconds; try again, and send a report (--report)"
                                    + " if it keeps happening.",
                            check.limit().toSeconds())));
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            LOG.error("A check broke", cause);
            return List.of(Finding.failed(
                    check.name(),
                    Sentence.of(
                            "This could not be checked ({0}); send a report (--report).",
                            cause.getClass().getSimpleName())));
        }
    }
}
