package io.github.callcard.app.instance;

import io.github.callcard.app.instance.WireFormat.BadMessageException;
import io.github.callcard.settings.Profile;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Hands a request to the running program. Needs no logger and no window, so that it is quick. Its answer holds: the
 * program does nothing of a request that was said to have failed, and does one that was said to be taken, however late.
 */
public final class InstanceClient {

    /** On a busy machine both take seconds to say a few words; MicroSIP waits as long for the process. */
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private static final Duration TIMEOUT_AFTER_GO = Duration.ofSeconds(3);

    private static final int MOST_ATTEMPTS = 3;

    private final Profile profile;
    private final Duration timeout;
    private final Duration timeoutAfterGo;

    public InstanceClient(Profile profile) {
        this(profile, TIMEOUT, TIMEOUT_AFTER_GO);
    }

    /**
     * @param timeout until the program is ready to do the request
     * @param timeoutAfterGo until it has done it
     */
    InstanceClient(Profile profile, Duration timeout, Duration timeoutAfterGo) {
        this.profile = profile;
        this.timeout = timeout;
        this.timeoutAfterGo = timeoutAfterGo;
    }

    /**
     * Sends a request and waits for the reply, a few seconds at most.
     *
     * @return empty where no program runs with this profile
     * @throws SentenceException when the program does not answer
     */
    public Optional<Reply> send(Command command) throws SentenceException, InterruptedException {
        Command asked = command;
        for (int attempt = 1; ; attempt++) {
            Optional<Endpoint> endpoint = Endpoint.read(profile);
            if (endpoint.isEmpty()) {
                return Optional.empty();
            }
            try (SocketChannel channel = open(endpoint.get().address())) {
                return exchange(channel, endpoint.get(), asked);
            } catch (CutOffException e) {
                if (attempt == MOST_ATTEMPTS) {
                    throw unreachable(e);
                }
            } catch (EOFException e) {
                // It ends just now, is another one since the file was read, or is of an earlier version.
                Optional<Command> earlier = asked.earlier();
                if (earlier.isEmpty()) {
                    return Optional.empty();
                }
                asked = earlier.get();
            } catch (UnsupportedOperationException noSuchSockets) {
                return Optional.empty();
            } catch (IOException e) {
                throw unreachable(e);
            }
        }
    }

    private static SentenceException unreachable(IOException e) {
        return new SentenceException(
                Sentence.of(
                        "The running Callcard cannot be reached ({0}); end it and start it again.",
                        String.valueOf(e.getMessage())),
                e);
    }

    /** The program would not wait any longer, and has done nothing: on a busy machine either of the two may be too slow. */
    private static final class CutOffException extends IOException {
        private static final long serialVersionUID = 1;

        CutOffException(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }

    private static SocketChannel open(SocketAddress address) throws IOException {
        return address instanceof UnixDomainSocketAddress
                ? SocketChannel.open(StandardProtocolFamily.UNIX)
                : SocketChannel.open();
    }

    /** A channel has no time limit of its own: closing it from outside ends what waits on it. */
    private Optional<Reply> exchange(SocketChannel channel, Endpoint endpoint, Command command)
            throws IOException, InterruptedException, SentenceException {
        // The first to complete it decides: the program that is ready, or the timeout.
        CompletableFuture<Boolean> go = new CompletableFuture<>();
        FutureTask<Optional<Reply>> exchange = new FutureTask<>(() -> {
            try {
                return converse(channel, endpoint, command, go);
            } finally {
                go.complete(false);
            }
        });
        Thread.ofPlatform().daemon().name("instance-client").start(exchange);
        try {
            go.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            if (go.complete(false)) {
                throw new SentenceException(
                        Sentence.of(
                                "Callcard runs but does not answer; end it (in the system's task list, if need be) and start"
                                        + " it again."),
                        e);
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("nobody says that", e.getCause());
        }
        return reply(exchange);
    }

    private Optional<Reply> reply(FutureTask<Optional<Reply>> exchange) throws IOException, InterruptedException {
        try {
            return exchange.get(timeoutAfterGo.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            // The program has the request and the word to do it; it sleeps perhaps, and does it when it wakes.
            return Optional.of(Reply.ok());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException broken) {
                throw broken;
            }
            throw new IllegalStateException("a request cannot be sent", e.getCause());
        }
    }

    /** Talks with the program; empty where nobody listens, or nobody waits for the reply any more. */
    private static Optional<Reply> converse(
            SocketChannel channel, Endpoint endpoint, Command command, CompletableFuture<Boolean> go)
            throws IOException {
        try {
            channel.connect(endpoint.address());
        } catch (IOException nobody) {
            return Optional.empty();
        }
        OutputStream out = Channels.newOutputStream(channel);
        InputStream in = Channels.newInputStream(channel);
        Optional<Reply> reply = ask(out, in, endpoint, command);
        if (reply.isPresent() || !go.complete(true)) {
            return reply;
        }
        WireFormat.writeGo(out);
        return WireFormat.readReply(in);
    }

    /** Hears whether the program is ready; whatever breaks until then has done nothing. */
    private static Optional<Reply> ask(OutputStream out, InputStream in, Endpoint endpoint, Command command)
            throws IOException {
        try {
            WireFormat.writeRequest(out, endpoint.token(), command);
            return WireFormat.readReply(in);
        } catch (EOFException | BadMessageException e) {
            throw e;
        } catch (IOException e) {
            throw new CutOffException(e);
        }
    }
}
