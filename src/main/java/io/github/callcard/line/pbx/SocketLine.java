package io.github.callcard.line.pbx;

import io.github.callcard.line.LineEvent.LiveCall;
import io.github.callcard.line.LineId;
import io.github.callcard.web.EventSocket;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The user's telephone at a switchboard that tells changes over a WebSocket and is asked over HTTP. */
public abstract class SocketLine<A extends SwitchboardApi> extends SwitchboardLine {

    private final String host;
    private final Duration silence;
    private final Object opening = new Object();
    private volatile @Nullable A current;

    /** @param silence after which the switchboard is asked whether it is there; twice as long, and it is not */
    protected SocketLine(
            LineId id,
            String name,
            String host,
            Supplier<String> secrets,
            Clock clock,
            Retries retries,
            Duration silence) {
        super(id, name, host, secrets, clock, retries);
        this.host = host;
        this.silence = silence;
    }

    /** The interface for one connection. */
    protected abstract A api(String secret);

    /**
     * Has the changes told from now on, and looks all calls through after that, so that none is lost between.
     *
     * @return the calls that go on
     */
    protected abstract List<LiveCall> begin(A api, EventSocket changes) throws IOException, InterruptedException;

    /** The line is up over this connection. On the line's thread, which must not wait here. */
    protected void isUp(A api) {}

    /** Takes a text that the switchboard told, whatever it holds. */
    protected abstract void take(String text, A api) throws IOException, InterruptedException;

    @Override
    protected final void watch(String secret) throws IOException, InterruptedException {
        try (A api = next(secret)) {
            api.signIn();
            try (EventSocket changes = api.listen()) {
                up(begin(api, changes));
                isUp(api);
                while (true) {
                    follow(api, changes);
                }
            }
        } finally {
            current = null;
        }
    }

    private void follow(A api, EventSocket changes) throws IOException, InterruptedException {
        Optional<String> text = changes.next(silence);
        if (text.isPresent()) {
            take(text.get(), api);
        } else if (changes.silence().compareTo(silence.multipliedBy(2)) > 0) {
            throw new IOException("the switchboard does not answer any more");
        } else {
            changes.ping();
        }
    }

    private A next(String secret) throws IOException {
        synchronized (opening) {
            if (isStopping()) {
                throw new IOException("stopped");
            }
            A api = api(secret);
            current = api;
            return api;
        }
    }

    @Override
    protected void disconnect() {
        synchronized (opening) {
            @Nullable A open = current;
            if (open != null) {
                open.close();
            }
        }
    }

    /** Something that the user asks for; answers whether the switchboard does it. */
    protected interface Request<A> {
        boolean send(A api) throws IOException, InterruptedException;
    }

    /** On a thread of its own, which ends with the answer: whoever asks must not wait. */
    protected final CompletionStage<Void> ask(Request<A> request) {
        @Nullable A api = current;
        if (api == null || !health().isReady()) {
            return refused(unconnected());
        }
        CompletableFuture<Void> done = new CompletableFuture<>();
        Thread.ofVirtual().name("callcard-" + id().provider() + "-request").start(() -> {
            try {
                if (request.send(api)) {
                    done.complete(null);
                    return;
                }
            } catch (IOException e) {
                done.completeExceptionally(
                        new SentenceException(Sentence.of("{0} does not answer; try again.", host), e));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            done.completeExceptionally(
                    new SentenceException(Sentence.of("{0} did not do it; try it at the telephone.", host)));
        });
        return done;
    }
}
