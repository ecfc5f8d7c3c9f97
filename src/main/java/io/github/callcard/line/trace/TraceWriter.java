package io.github.callcard.line.trace;

import io.github.callcard.line.Line;
import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineListener;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes what the lines report to a file and hands it on. The disk is written on a thread of its own: a call never waits for it.
 * Each event is in the file soon after it happened, whatever happens to this program then.
 */
public final class TraceWriter implements LineListener, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TraceWriter.class);
    private static final String END = "";

    private final LineListener next;
    private final @Nullable Mask mask;
    private final BlockingQueue<String> queue = new LinkedBlockingQueue<>();
    private final BufferedWriter file;
    private final Thread thread;

    /**
     * Begins a new trace in place of what the file held.
     *
     * @param masked whether names and numbers of people are made unrecognisable
     * @param next hears of every event, unmasked, on the thread that reports it
     * @throws IOException when the file cannot be written
     */
    public TraceWriter(Path path, boolean masked, LineListener next) throws IOException {
        this.next = next;
        this.mask = masked ? new Mask() : null;
        this.file = Files.newBufferedWriter(path, StandardCharsets.UTF_8);
        file.write(TraceFormat.HEADER + "\n");
        file.flush();
        thread = new Thread(this::write, "callcard-trace");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void onEvent(LineEvent event) {
        queue.add(TraceFormat.write(mask == null ? event : mask.of(event)));
        next.onEvent(event);
    }

    /** News of voicemails and colleagues are handed on and not written. */
    @Override
    public void onNews(Line line) {
        next.onNews(line);
    }

    /** Writes what a driver said in its own words; what people are called stands in double quotes. Any thread. */
    public void note(String text) {
        String line = text.replace('\n', ' ').replace('\r', ' ');
        queue.add("# " + Instant.now() + " " + (mask == null ? line : mask.note(line)));
    }

    private void write() {
        try {
            for (String line = queue.take(); !line.equals(END); line = queue.take()) {
                file.write(line + "\n");
                if (queue.isEmpty()) {
                    file.flush();
                }
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.error("the trace cannot be written any more: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Writes what is left and closes the file. */
    @Override
    public void close() throws IOException {
        queue.add(END);
        try {
            thread.join(TimeUnit.SECONDS.toMillis(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        file.close();
    }
}
