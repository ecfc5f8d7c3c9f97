package io.github.callcard.app.instance;

import io.github.callcard.app.settings.Profile;
import io.github.callcard.app.settings.UserException;
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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Hands a request to the running program. Needs no logger and no window, so that it is quick. What it answers is so: the
 * program does nothing of a request that was said to have failed, and does one that was said to be taken, however late.
 */
public final class InstanceClient {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Profile profile;
    private final Duration patience;

    public InstanceClient(Profile profile) {
        this(profile, PATIENCE);
    }

    /** @param patience with each of the program's two answers */
    InstanceClient(Profile profile, Duration patience) {
        this.profile = profile;
        this.patience = patience;
    }

    /**
     * Sends a request and waits for the reply, a few seconds at most.
     *
     * @return empty where no program runs with this profile
     * @throws UserException when the program does not answer
     */
    public Optional<Reply> send(Request request) throws UserException, InterruptedException {
        Optional<Endpoint> endpoint = Endpoint.read(profile);
        if (endpoint.isEmpty()) {
            return Optional.empty();
        }
        try (SocketChannel channel = open(endpoint.get().address())) {
            return exchange(channel, endpoint.get(), request);
        } catch (EOFException e) {
            // It ends just now, or is another one since the file was read.
            return Optional.empty();
        } catch (UnsupportedOperationException noSuchSockets) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UserException(
                    "the running Callcard cannot be reached (" + e.getMessage() + "); end it and start it again.", e);
        }
    }

    private static SocketChannel open(SocketAddress address) throws IOException {
        return address instanceof UnixDomainSocketAddress
                ? SocketChannel.open(StandardProtocolFamily.UNIX)
                : SocketChannel.open();
    }

    /** A channel has no time limit of its own: closing it from outside ends what waits on it. */
    private Optional<Reply> exchange(SocketChannel channel, Endpoint endpoint, Request request)
            throws IOException, InterruptedException, UserException {
        AtomicBoolean decided = new AtomicBoolean();
        FutureTask<Optional<Reply>> exchange =
                new FutureTask<>(() -> converse(channel, endpoint, request, decided));
        Thread.ofPlatform().daemon().name("instance-client").start(exchange);
        try {
            return exchange.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            if (decided.compareAndSet(false, true)) {
                throw new UserException(
                        "Callcard runs but does not answer; end it (in the system's task list, if need be) and start it"
                                + " again.",
                        e);
            }
            return replyToWhatIsDone(exchange);
        } catch (ExecutionException e) {
            throw broken(e);
        }
    }

    /** The program has the request and the word to do it; it sleeps perhaps, and does it when it wakes. */
    private Optional<Reply> replyToWhatIsDone(FutureTask<Optional<Reply>> exchange)
            throws IOException, InterruptedException {
        try {
            return exchange.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            return Optional.of(Reply.ok());
        } catch (ExecutionException e) {
            throw broken(e);
        }
    }

    private static IOException broken(ExecutionException e) {
        if (e.getCause() instanceof IOException broken) {
            return broken;
        }
        throw new IllegalStateException("a request cannot be sent", e.getCause());
    }

    /**
     * Talks with the program.
     *
     * @param decided set by who comes first: the go, or the end of the patience
     * @return empty where nobody listens, or nobody waits for the reply any more
     */
    private static Optional<Reply> converse(
            SocketChannel channel, Endpoint endpoint, Request request, AtomicBoolean decided) throws IOException {
        try {
            channel.connect(endpoint.address());
        } catch (IOException nobody) {
            return Optional.empty();
        }
        OutputStream out = Channels.newOutputStream(channel);
        InputStream in = Channels.newInputStream(channel);
        WireFormat.writeRequest(out, endpoint.token(), request);
        Optional<Reply> reply = WireFormat.readReply(in);
        if (reply.isPresent() || !decided.compareAndSet(false, true)) {
            return reply;
        }
        WireFormat.writeGo(out);
        return WireFormat.readReply(in);
    }
}
