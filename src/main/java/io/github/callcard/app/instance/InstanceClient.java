package io.github.callcard.app.instance;

import io.github.callcard.app.settings.Profile;
import io.github.callcard.app.settings.UserException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Hands a request to the running program. Needs no logger and no window, so that it is quick. */
public final class InstanceClient {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Profile profile;

    public InstanceClient(Profile profile) {
        this.profile = profile;
    }

    /**
     * Sends a request and waits for the reply, a few seconds at most.
     *
     * @return empty where no program runs with this profile
     * @throws UserException when the program does not answer
     */
    public Optional<Reply> send(Request request) throws UserException, InterruptedException {
        try {
            Optional<Endpoint> endpoint = Endpoint.read(profile);
            Optional<SocketChannel> channel = endpoint.flatMap(InstanceClient::connect);
            return channel.isEmpty()
                    ? Optional.empty()
                    : Optional.of(exchange(channel.get(), endpoint.get().token(), request));
        } catch (EOFException e) {
            // It ends just now, or is another one since the file was read.
            return Optional.empty();
        } catch (IOException e) {
            throw new UserException(
                    "the running Callcard cannot be reached (" + e.getMessage() + "); end it and start it again.", e);
        }
    }

    /** Empty where nobody listens any more. */
    private static Optional<SocketChannel> connect(Endpoint endpoint) {
        try {
            return Optional.of(SocketChannel.open(endpoint.address()));
        } catch (IOException | UnsupportedOperationException nobody) {
            return Optional.empty();
        }
    }

    /** A channel has no time limit of its own: closing it from outside ends what waits on it. */
    private static Reply exchange(SocketChannel channel, String token, Request request)
            throws IOException, InterruptedException, UserException {
        FutureTask<Reply> exchange = new FutureTask<>(() -> {
            WireFormat.writeRequest(Channels.newOutputStream(channel), token, request);
            return WireFormat.readReply(Channels.newInputStream(channel));
        });
        Thread.ofPlatform().daemon().name("instance-client").start(exchange);
        try (channel) {
            return exchange.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new UserException(
                    "Callcard runs but does not answer; end it (in the system's task list, if need be) and start it again.",
                    e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException broken) {
                throw broken;
            }
            throw new IllegalStateException("a request cannot be sent", e.getCause());
        }
    }
}
