package io.github.callcard.journal;

import io.github.callcard.call.Call;
import io.github.callcard.call.CallState;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;

/**
 * Writes calls into some journals at once until it is killed, takes some out again, and says of each what a window would
 * have shown.
 */
final class JournalWriter {

    private static final int BEGUN = 3;

    private JournalWriter() {}

    /**
     * Writes until it is killed.
     *
     * @param arguments a folder and how many journals to write in it
     */
    public static void main(String[] arguments) throws InterruptedException {
        PrintStream out = System.out;
        Path folder = Path.of(arguments[0]);
        int writers = Integer.parseInt(arguments[1]);
        CountDownLatch begun = new CountDownLatch(writers * BEGUN);
        for (int writer = 0; writer < writers; writer++) {
            int own = writer;
            Thread.ofPlatform().start(() -> write(path(folder, own), own, begun, out));
        }
        begun.await();
        say(out, "begun");
    }

    static Path path(Path folder, int writer) {
        return folder.resolve("user" + writer).resolve("journal");
    }

    private static void write(Path path, int writer, CountDownLatch begun, PrintStream out) {
        // What is taken out goes for good at once, so that files are written anew all the time.
        Journal journal =
                new Journal(Clock.systemUTC(), call -> false, note -> say(out, "note " + note), Duration.ZERO);
        Semaphore told = new Semaphore(0);
        journal.listen(news -> {
            news.changed().forEach(call -> say(out, "shown " + writer + " " + call.id()));
            news.removed().forEach(id -> say(out, "removed " + writer + " " + id));
            if (!news.changed().isEmpty() || !news.removed().isEmpty()) {
                told.release();
                begun.countDown();
            }
        });
        journal.use(Optional.of(Journals.place(path)), 365, Duration.ZERO);
        for (int i = 0; ; i++) {
            UUID id = UUID.randomUUID();
            Call sample = Journals.one(i, Instant.now(), i % 2 == 0 ? CallState.MISSED : CallState.ENDED);
            journal.onCall(new Call(
                    id,
                    sample.state(),
                    sample.lines(),
                    sample.details(),
                    sample.match(),
                    sample.startedAt(),
                    sample.answeredAt(),
                    sample.endedAt()));
            told.acquireUninterruptibly();
            if (i % 5 == 4) {
                say(out, "removing " + writer + " " + id);
                journal.remove(List.of(id));
                told.acquireUninterruptibly();
            }
        }
    }

    private static void say(PrintStream out, String line) {
        synchronized (out) {
            out.println(line);
            out.flush();
        }
    }
}
