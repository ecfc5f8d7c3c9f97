package io.github.callcard.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer while it arrives. Unlike the JDK's own stream it gives up on a server that stalls or drips
 * without end. One thread reads; any thread may close it, and the reader then ends with an error, never with a false end.
 */
public final class BodyStream extends InputStream implements BodySubscriber<BodyStream> {

    private sealed interface Signal {
        record Bytes(List<ByteBuffer> buffers) implements Signal {}

        record End() implements Signal {}

        record Failed(IOException why) implements Signal {}
    }

    private final long stallNanos;
    private final long deadline;
    private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
    private final CompletableFuture<Subscription> subscription = new CompletableFuture<>();
    private final Deque<ByteBuffer> arrived = new ArrayDeque<>();
    private @Nullable Signal last;
    private long received;

    /** @param deadline when the whole answer has to be here, in the time of {@link System#nanoTime()} */
    BodyStream(TimeLimits limits, long deadline) {
        this.stallNanos = limits.stall().toNanos();
        this.deadline = deadline;
    }

    /** The number of bytes received so far, as packed as they came. */
    public long received() {
        return received;
    }

    @Override
    public CompletionStage<BodyStream> getBody() {
        return CompletableFuture.completedStage(this);
    }

    @Override
    public void onSubscribe(Subscription opened) {
        if (subscription.complete(opened)) {
            opened.request(1);
        } else {
            opened.cancel();
        }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        signals.add(new Signal.Bytes(buffers));
    }

    @Override
    public void onError(Throwable problem) {
        signals.add(new Signal.Failed(problem instanceof IOException e ? e : new IOException(problem)));
    }

    @Override
    public void onComplete() {
        signals.add(new Signal.End());
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        ByteBuffer buffer = filled();
        if (buffer == null) {
            return -1;
        }
        int count = Math.min(length, buffer.remaining());
        buffer.get(target, offset, count);
        received += count;
        return count;
    }

    @Override
    public int available() {
        ByteBuffer buffer = arrived.peek();
        return buffer == null ? 0 : buffer.remaining();
    }

    /** A buffer with at least one byte; null at the end. */
    private @Nullable ByteBuffer filled() throws IOException {
        while (true) {
            while (!arrived.isEmpty()) {
                giveUpAfterDeadline();
                ByteBuffer buffer = arrived.element();
                if (buffer.hasRemaining()) {
                    return buffer;
                }
                arrived.remove();
            }
            switch (last != null ? last : await()) {
                case Signal.Bytes(List < ByteBuffer > buffers) -> {
                    arrived.addAll(buffers);
                    subscription.join().request(1);
                }
                case Signal.End end -> {
                    last = end;
                    return null;
                }
                case Signal.Failed failed -> {
                    last = failed;
                    throw failed.why();
                }
            }
        }
    }

    /** Also while bytes are there: what is packed well can hold whoever unpacks it for long. */
    private void giveUpAfterDeadline() throws IOException {
        if (deadline - System.nanoTime() <= 0) {
            close();
            throw new HttpTimeoutException("the answer was not read in time");
        }
    }

    private Signal await() throws IOException {
        long left = Math.min(stallNanos, deadline - System.nanoTime());
        try {
            Signal next = left <= 0 ? null : signals.poll(left, TimeUnit.NANOSECONDS);
            if (next == null) {
                close();
                throw new HttpTimeoutException("the rest of the answer did not come in time");
            }
            return next;
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while the answer arrived");
        }
    }

    /** Lets go of the connection; a reader that still waits is woken with an error. */
    @Override
    public void close() {
        if (!subscription.cancel(false) && !subscription.isCancelled()) {
            subscription.join().cancel();
        }
        signals.add(new Signal.Failed(new IOException("closed")));
    }
}
