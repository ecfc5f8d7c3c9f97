package io.github.callcard.app.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.callcard.app.instance.InstanceServer.TimeLimits;
import io.github.callcard.os.WorkerThread;
import io.github.callcard.settings.Profile;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Requests are done in the order in which their processes came, and only those whose processes were told so. */
@Timeout(60)
class InstanceServerTest {

    private static final Request FIRST = new Request.Open("tel:1");
    private static final Request SECOND = new Request.Open("tel:2");
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(20);
    private static final String TOKEN = "token";

    @TempDir
    private Path folder;

    private final List<AutoCloseable> open = new ArrayList<>();
    private final List<Request> heard = Collections.synchronizedList(new ArrayList<>());
    private final RequestQueue requests = new RequestQueue();
    private Profile profile = new Profile(Path.of(""));

    @BeforeEach
    void serve() throws IOException {
        profile = new Profile(Files.createDirectory(folder.resolve("profile")));
        requests.serve(request -> {
            heard.add(request);
            return Reply.ok();
        });
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : open.reversed()) {
            each.close();
        }
    }

    @Test
    void requestsAreDoneInTheOrderInWhichTheirProcessesCame() throws Exception {
        start(new TimeLimits(LONG, LONG));
        SocketChannel first = connect();
        SocketChannel second = connect();
        sayAll(second, SECOND);
        sayAll(first, FIRST);

        assertThat(reply(first)).contains(Reply.ok());
        assertThat(reply(second)).contains(Reply.ok());
        assertThat(heard).containsExactly(FIRST, SECOND);
    }

    @Test
    void aSilentProcessDelaysTheOthersForAMomentOnly() throws Exception {
        start(new TimeLimits(LONG, SHORT));
        SocketChannel silent = connect();
        SocketChannel second = connect();
        sayAll(second, SECOND);
        assertThat(reply(second)).contains(Reply.ok());

        sayAll(silent, FIRST);
        assertThat(reply(silent)).contains(Reply.ok());
        assertThat(heard).containsExactly(SECOND, FIRST);
    }

    /** As a softphone's process does that gave up, and said with its status that the call was not told. */
    @Test
    void aProcessThatDidNotWaitIsNotHeard() throws Exception {
        start(new TimeLimits(LONG, LONG));
        SocketChannel impatient = connect();
        say(impatient, FIRST);
        impatient.close();

        assertThat(new InstanceClient(profile).send(SECOND)).contains(Reply.ok());
        assertThat(heard).containsExactly(SECOND);
    }

    @Test
    void aProcessThatWasCutOffIsNotHeard() throws Exception {
        start(new TimeLimits(SHORT, LONG));
        SocketChannel slow = connect();
        say(slow, FIRST);
        assertThat(Channels.newInputStream(slow).readAllBytes())
                .as("until it is cut off")
                .hasSizeLessThan(20);

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> {
            WireFormat.writeGo(Channels.newOutputStream(slow));
            reply(slow);
        });
        assertThat(heard).isEmpty();
    }

    @Test
    void afterTheEndNothingIsTakenAndNobodyIsTold() throws Exception {
        start(new TimeLimits(LONG, LONG));
        SocketChannel late = connect();
        say(late, FIRST);
        assertThat(reply(late)).as("ready").isEmpty();
        requests.end();
        WireFormat.writeGo(Channels.newOutputStream(late));

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> reply(late));
        assertThat(heard).isEmpty();
    }

    /** The program has the word to do it, so it will. */
    @Test
    void whatTheProgramMayDoIsTakenHoweverLateItSaysSo() throws Exception {
        try (ServerSocketChannel program = programThatNeverReplies()) {
            assertThat(new InstanceClient(profile, LONG, SHORT).send(FIRST)).contains(Reply.ok());
        }
    }

    private ServerSocketChannel programThatNeverReplies() throws IOException {
        UnixDomainSocketAddress address = UnixDomainSocketAddress.of(folder.resolve("s"));
        ServerSocketChannel program =
                ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(address);
        new Endpoint(address, TOKEN).write(profile);
        Thread.ofVirtual().start(() -> {
            try (SocketChannel client = program.accept()) {
                WireFormat.readRequest(Channels.newInputStream(client), TOKEN);
                WireFormat.writeReady(Channels.newOutputStream(client));
                WireFormat.readGo(Channels.newInputStream(client));
                program.accept();
            } catch (IOException end) {
                heard.add(FIRST);
            }
        });
        return program;
    }

    private void start(TimeLimits limits) throws IOException {
        ListeningSocket socket = ListeningSocket.of(ServerSocketChannel.open(StandardProtocolFamily.UNIX)
                .bind(UnixDomainSocketAddress.of(folder.resolve("s"))));
        WorkerThread worker = new WorkerThread("instance-timer");
        InstanceServer server = new InstanceServer(socket, TOKEN, limits, worker, requests);
        open.addAll(List.of(worker, server));
        server.start();
        new Endpoint(socket.address(), TOKEN).write(profile);
    }

    private SocketChannel connect() throws IOException {
        SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(folder.resolve("s")));
        open.add(channel);
        return channel;
    }

    private static void say(SocketChannel channel, Request request) throws IOException {
        WireFormat.writeRequest(Channels.newOutputStream(channel), TOKEN, request);
    }

    private static void sayAll(SocketChannel channel, Request request) throws IOException {
        say(channel, request);
        assertThat(reply(channel)).as("ready").isEmpty();
        WireFormat.writeGo(Channels.newOutputStream(channel));
    }

    private static Optional<Reply> reply(SocketChannel channel) throws IOException {
        return WireFormat.readReply(Channels.newInputStream(channel));
    }
}
