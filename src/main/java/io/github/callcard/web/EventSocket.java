package io.github.callcard.web;

import java.io.EOFException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpTimeoutException;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A WebSocket over which a server tells things, one text after the other, and is told what to tell. The next text is taken off the connection only when the
 * last one was taken here, so that whoever sends too much waits; a text that is too long ends the connection. Read on one thread;
 * closed from any.
 *
 * <p>The JDK (25) loses the end of a connection that ends right behind a text: its transport insists on demand when it acknowledges
 * the end, and there is none before the listener has taken the text. A reader therefore watches the {@link #silence} and asks by
 * {@link #ping}.
 */
public final class EventSocket implements AutoCloseable {

    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final int longest;
    private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
    private final StringBuilder text = new StringBuilder();

    /** Ends with the text that was sent last. */
    private CompletableFuture<String> sending = CompletableFuture.completedFuture("");

    private volatile @Nullable WebSocket socket;
    private volatile boolean abandoned;
    private volatile long heardAt = System.nanoTime();

    private sealed interface Received {
        record Text(String text) implements Received {}

        record End(IOException why) implements Received {}
    }

    private EventSocket(int longest) {
        this.longest = longest;
    }

    /**
     * Opens one.
     *
     * @param headers of the request that opens it
     * @param longest the characters that a text may have
     * @throws SocketRefusedException when the server answers with a status of HTTP
     * @throws IOException when it does not answer in time, or not as a server of WebSockets
     */
    static EventSocket open(HttpClient http, URI address, Map<String, String> headers, TimeLimits limits, int longest)
            throws IOException, InterruptedException {
        EventSocket opened = new EventSocket(longest);
        WebSocket.Builder builder = http.newWebSocketBuilder().connectTimeout(limits.connect());
        headers.forEach(builder::header);
        CompletableFuture<WebSocket> opening = builder.buildAsync(address, opened.new Ear());
        try {
            long timeout = limits.connect().plus(limits.answer()).toMillis();
            opened.socket = opening.get(timeout, TimeUnit.MILLISECONDS);
            return opened;
        } catch (TimeoutException e) {
            opened.abandon();
            throw new HttpTimeoutException("no answer in time");
        } catch (InterruptedException e) {
            opened.abandon();
            throw e;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof WebSocketHandshakeException refused && refused.getResponse() != null) {
                throw new SocketRefusedException(refused.getResponse().statusCode());
            }
            throw e.getCause() instanceof IOException known ? known : new IOException(e.getCause());
        }
    }

    /** Has one that comes late ended at once. */
    private void abandon() {
        abandoned = true;
        @Nullable WebSocket late = socket;
        if (late != null) {
            late.abort();
        }
    }

    /** The JDK's thread speaks to it; it never waits. */
    private final class Ear implements WebSocket.Listener {

        @Override
        public void onOpen(WebSocket opened) {
            socket = opened;
            if (abandoned) {
                opened.abort();
            } else {
                opened.request(1);
            }
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            heardAt = System.nanoTime();
            if (text.length() + part.length() > longest) {
                end(new IOException("a text is longer than " + longest + " characters"));
                from.abort();
                return null;
            }
            text.append(part);
            if (last) {
                received.add(new Received.Text(text.toString()));
                text.setLength(0);
            } else {
                from.request(1);
            }
            return null;
        }

        /** Nothing that is sought comes in bytes. */
        @Override
        public @Nullable CompletionStage<?> onBinary(WebSocket from, ByteBuffer part, boolean last) {
            return goOn(from);
        }

        @Override
        public @Nullable CompletionStage<?> onPing(WebSocket from, ByteBuffer message) {
            return goOn(from); // the JDK answers
        }

        @Override
        public @Nullable CompletionStage<?> onPong(WebSocket from, ByteBuffer message) {
            return goOn(from);
        }

        private @Nullable CompletionStage<?> goOn(WebSocket from) {
            heardAt = System.nanoTime();
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
            end(new EOFException("the server closed the connection, " + status));
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable failure) {
            end(failure instanceof IOException known ? known : new IOException(failure));
        }
    }

    private void end(IOException why) {
        received.add(new Received.End(why));
    }

    /**
     * Waits for the next text.
     *
     * @return empty when none came in that time
     * @throws IOException when none comes any more
     */
    public Optional<String> next(Duration patience) throws IOException, InterruptedException {
        @Nullable Received next = received.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        return switch (next) {
            case null -> Optional.empty();
            case Received.Text taken -> {
                open().request(1);
                yield Optional.of(taken.text());
            }
            case Received.End end -> {
                received.add(end);
                throw new IOException(end.why().getMessage(), end.why());
            }
        };
    }

    /** The time since the server was last heard, an answer to {@link #ping} included. */
    public Duration silence() {
        return Duration.ofNanos(System.nanoTime() - heardAt);
    }

    /** Asks whether the server is there; what it answers ends the silence. */
    public void ping() {
        open().sendPing(NOTHING.duplicate()).exceptionally(failure -> {
            end(new IOException("nothing can be sent any more", failure));
            return null;
        });
    }

    /**
     * Sends a text when those before it were sent; returns at once. What fails shows where the next text is waited for. Any thread.
     */
    public synchronized void send(String message) {
        sending = sending.thenCompose(sent -> open().sendText(message, true)).handle((sent, failure) -> {
            if (failure != null) {
                end(new IOException("nothing can be sent any more", failure));
            }
            return message;
        });
    }

    private WebSocket open() {
        @Nullable WebSocket opened = socket;
        if (opened == null) {
            throw new IllegalStateException("not open");
        }
        return opened;
    }

    /** Ends the connection at once; whoever waits for a text is told. */
    @Override
    public void close() {
        end(new EOFException("closed"));
        open().abort();
    }
}
