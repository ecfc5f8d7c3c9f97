package io.github.callcard.app.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.callcard.app.instance.InstanceServer.TimeLimits;
import io.github.callcard.line.hook.CallReport;
import io.github.callcard.os.WorkerThread;
import io.github.callcard.peer.PeerProcess;
import io.github.callcard.peer.Peers;
import io.github.callcard.settings.Profile;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The running program among other processes that talk to it. */
class InstanceTest {

    private static final Command RINGING =
            new Command.Call(new CallReport(CallReport.State.RINGING, "+4722000101", "Kåre", null));

    @TempDir
    private Path folder;

    private Profile profile = new Profile(Path.of(""));
    private final List<Command> heard = Collections.synchronizedList(new ArrayList<>());

    @AutoClose
    private Instance instance;

    private InstanceClient client;

    @BeforeEach
    void start() throws Exception {
        profile = new Profile(folder.resolve("profile"));
        instance = Instance.claim(profile, new Command.Show()).orElseThrow();
        instance.listen(null);
        client = new InstanceClient(profile);
    }

    private void serve() {
        instance.serve(command -> {
            heard.add(command);
            return Reply.ok();
        });
    }

    @Test
    void everyRequestArrivesAsItWasSent() throws Exception {
        serve();
        List<Command> all =
                List.of(new Command.Show(), new Command.StartQuietly(), new Command.Open("tel:+4722000101"), RINGING);
        for (Command command : all) {
            assertThat(client.send(command)).contains(Reply.ok());
        }

        assertThat(heard).containsExactlyElementsOf(all);
    }

    @Test
    void whatIsAskedBeforeTheProgramIsReadyWaitsAndKeepsItsOrder() throws Exception {
        client.send(new Command.Open("tel:1"));
        client.send(RINGING);
        assertThat(heard).isEmpty();

        serve();

        assertThat(heard).containsExactly(new Command.Open("tel:1"), RINGING);
    }

    @Test
    void nobodyFillsTheMemoryOfAProgramThatIsNotReady() throws Exception {
        for (int i = 0; i < 64; i++) {
            client.send(new Command.Show());
        }

        assertThat(client.send(new Command.Show()).orElseThrow().text()).contains("still starting");
    }

    @Test
    void whatTheProgramRefusesIsSaid() throws Exception {
        instance.serve(command -> Reply.refused(Sentence.of("Not today.")));

        assertThat(client.send(new Command.Show())).contains(Reply.refused(Sentence.of("Not today.")));
    }

    @Test
    void aRequestThatBreaksTheProgramsHandDoesNotBreakTheProgram() throws Exception {
        instance.serve(command -> {
            throw new IllegalStateException("broken");
        });

        assertThat(client.send(new Command.Show()).orElseThrow().taken()).isFalse();
        assertThat(client.send(new Command.Show()).orElseThrow().taken()).isFalse();
    }

    @Test
    void anEndedProgramIsNotThere() throws Exception {
        instance.close();

        assertThat(client.send(new Command.Show())).isEmpty();
        assertThat(folder.resolve("profile")).isDirectoryNotContaining("glob:**instance{,.sock}");
        instance = Instance.claim(profile, new Command.Show()).orElseThrow();
    }

    @Test
    void aProgramThatIsThereAndDoesNotListenIsSaid() {
        instance.stopListening();

        assertThatExceptionOfType(SentenceException.class)
                .isThrownBy(() -> Instance.claim(profile, new Command.Show(), Duration.ofMillis(100)))
                .withMessageContaining("runs already");
    }

    @Test
    void aCallThatCannotReachTheProgramIsToldWhetherThereIsOne() throws Exception {
        HandOver call = HandOver.of("call", "--", "101").orElseThrow();
        instance.stopListening();
        assertThatExceptionOfType(SentenceException.class)
                .isThrownBy(() -> call.send(profile))
                .withMessage("Callcard runs but cannot be reached just now; it mends that within a minute.");

        instance.close();
        assertThatExceptionOfType(SentenceException.class)
                .isThrownBy(() -> call.send(profile))
                .withMessage("Callcard is not running, so the call cannot be shown; start it first.");
        instance = Instance.claim(profile, new Command.Show()).orElseThrow();
    }

    @Test
    void randomBytesDoNoHarm() throws Exception {
        serve();
        Random random = new Random(6);
        for (int i = 0; i < 300; i++) {
            byte[] noise = new byte[random.nextInt(200)];
            random.nextBytes(noise);
            say(noise);
        }

        assertThat(heard).isEmpty();
        assertThat(client.send(RINGING)).contains(Reply.ok());
    }

    @Test
    void aMessageWithOneWrongByteIsRefusedOrTheSame() throws Exception {
        serve();
        byte[] right = message(token(), RINGING);
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            byte[] wrong = right.clone();
            int at = random.nextInt(Integer.BYTES + token().length());
            wrong[at] ^= (byte) (1 << random.nextInt(8));
            say(wrong);
        }

        assertThat(heard).as("with another token or length").isEmpty();
        assertThat(client.send(RINGING)).contains(Reply.ok());
    }

    @Test
    void withoutTheTokenNobodyIsHeard() throws Exception {
        serve();

        assertThat(say(message("", RINGING))).isEmpty();
        assertThat(say(message("0".repeat(64), RINGING))).isEmpty();
        assertThat(heard).isEmpty();
    }

    @Test
    void whoAnnouncesMoreThanAMessageHasIsCutOffAtOnce() throws Exception {
        serve();

        assertThat(say(ByteBuffer.allocate(4).putInt(Integer.MAX_VALUE).array()))
                .isEmpty();
        assertThat(say(ByteBuffer.allocate(4).putInt(-1).array())).isEmpty();
    }

    @Test
    void unknownRequestsAreRefused() throws Exception {
        serve();
        for (String fields :
                List.of("", "\0quit", "\0show\0now", "\0call\0ringing", "\0call\0burning\0\0\0", "\0open")) {
            byte[] text = (token() + fields).getBytes(StandardCharsets.UTF_8);
            assertThat(say(ByteBuffer.allocate(4 + text.length)
                            .putInt(text.length)
                            .put(text)
                            .array()))
                    .isEmpty();
        }

        assertThat(heard).isEmpty();
    }

    @Test
    void slowProcessesAreCutOffAndKeepNobodyOut() throws Exception {
        serve();
        List<SocketChannel> silent = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            silent.add(SocketChannel.open(address()));
        }

        assertThat(client.send(RINGING)).as("after the silent ones").contains(Reply.ok());
        for (SocketChannel channel : silent) {
            try (channel) {
                assertThat(channel.read(ByteBuffer.allocate(1))).isEqualTo(-1);
            }
        }
    }

    @Test
    void aLoopbackPortServesWhereThereAreNoSuchSockets() throws Exception {
        List<Command> there = Collections.synchronizedList(new ArrayList<>());
        Profile other = new Profile(Files.createDirectory(folder.resolve("other")));
        CommandQueue requests = new CommandQueue();
        requests.serve(command -> {
            there.add(command);
            return Reply.ok();
        });
        ListeningSocket socket = ListeningSocket.of(ServerSocketChannel.open().bind(Endpoint.loopback(0)));
        try (WorkerThread worker = new WorkerThread("instance-timer");
                InstanceServer server = new InstanceServer(socket, "token", TimeLimits.USUAL, worker, requests)) {
            server.start();
            new Endpoint(socket.address(), "token").write(other);

            assertThat(new InstanceClient(other).send(RINGING)).contains(Reply.ok());
            new Endpoint(socket.address(), "wrong").write(other);
            assertThat(new InstanceClient(other).send(RINGING)).isEmpty();
        }

        assertThat(there).containsExactly(RINGING);
    }

    /** Only root can try it: everybody may reach the socket and knows the token, and still another user is not heard. */
    @Test
    @Tag("peer")
    void anotherUserIsNotHeard() throws Exception {
        Peers.requirePrograms("setpriv", "perl");
        assumeTrue(
                "root".equals(System.getProperty("user.name")),
                "Only root of this operating system can be another user.");
        serve();
        Path open = Files.createTempDirectory(Path.of("/tmp"), "callcard-test-");
        Path socket = open.resolve("socket");
        try (ServerSocketChannel listening = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
                WorkerThread worker = new WorkerThread("instance-timer");
                InstanceServer server = new InstanceServer(
                        ListeningSocket.of(listening.bind(UnixDomainSocketAddress.of(socket))),
                        "token",
                        TimeLimits.USUAL,
                        worker,
                        new CommandQueue())) {
            server.start();
            Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
            Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rwxrwxrwx"));
            String program = """
                    use IO::Socket::UNIX;
                    $SIG{PIPE} = 'IGNORE';
                    my $s = IO::Socket::UNIX->new(Peer => '%s') or die "connect: $!";
                    my $m = "token\\0show"; syswrite($s, pack('N', length $m) . $m);
                    sysread($s, my $ready, 100); syswrite($s, pack('N', 2) . 'go');
                    sysread($s, my $answer, 100); print "answer <$answer>\\n";
                    """.formatted(socket);
            List<String> command = List.of("/usr/bin/perl", "-e", program);
            assertThat(answer("same", command)).contains("taken");
            List<String> other =
                    new ArrayList<>(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
            other.addAll(command);
            assertThat(answer("other", other)).contains("answer <>");
        } finally {
            Files.deleteIfExists(socket);
            Files.deleteIfExists(open);
        }
    }

    private String answer(String name, List<String> command) throws Exception {
        try (PeerProcess process = PeerProcess.start(folder, name, command, Map.of())) {
            process.await(300);
            return process.output();
        }
    }

    private SocketAddress address() throws IOException {
        return Endpoint.read(profile).orElseThrow().address();
    }

    private String token() throws IOException {
        return Endpoint.read(profile).orElseThrow().token();
    }

    private static byte[] message(String token, Command command) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        WireFormat.writeRequest(bytes, token, command);
        return bytes.toByteArray();
    }

    /** Says something and no more; answers what comes back. */
    private byte[] say(byte[] bytes) throws IOException {
        try (SocketChannel channel = SocketChannel.open(address())) {
            channel.write(ByteBuffer.wrap(bytes));
            channel.shutdownOutput();
            return Channels.newInputStream(channel).readAllBytes();
        } catch (IOException cutOff) {
            return new byte[0];
        }
    }
}
