package io.github.callcard.peer;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An Asterisk with the users 1001 to 1006, whose password is {@code secret} and whose differences stand in {@code
 * pjsip.conf}, and with callers from outside who dial what stands in {@code extensions.conf}. It runs from where {@code
 * .ci/asterisk} unpacked it. Can be stopped and started again at the same port, and remembers its registrations then.
 */
public final class Asterisk implements Switchboard, AutoCloseable {

    public static final String PASSWORD = "secret";

    private static final Path ROOT = Path.of("target", "asterisk").toAbsolutePath();
    private static final Pattern CONTACT = Pattern.compile("Contact:\\s+\\S+?/(sip:\\S+)");
    private static final int RTP_PORTS = 40;

    private final Path folder;
    private final int port = Ports.free();
    private final int managerPort = Ports.free();
    private final int encryptedManagerPort = Ports.free();
    private final int rtp = Ports.free() & ~1;
    private final int tlsPort = Ports.free();
    private String tls = "";
    private @Nullable PeerProcess process;

    private Asterisk(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder).toRealPath();
    }

    /** Starts it and waits until it answers; skips the test where it is not there. */
    public static Asterisk start(Path folder) throws IOException {
        return start(folder, "");
    }

    /**
     * The same, which speaks TLS, too.
     *
     * @param identity a file with its key and its certificates
     */
    public static Asterisk startWithTls(Path folder, Path identity) throws IOException {
        return start(folder, """
                [transport-tls]
                type=transport
                protocol=tls
                bind=127.0.0.1:@TLS@
                cert_file=%1$s
                priv_key_file=%1$s
                method=tlsv1_2
                """.formatted(identity.toAbsolutePath()));
    }

    private static Asterisk start(Path folder, String tls) throws IOException {
        Peers.require(Files.isExecutable(ROOT.resolve("run")), "Asterisk");
        Asterisk asterisk = new Asterisk(folder);
        asterisk.tls = tls.replace("@TLS@", Integer.toString(asterisk.tlsPort));
        asterisk.start();
        return asterisk;
    }

    public void start() throws IOException {
        Map<String, Object> values = Map.of(
                "TRANSPORT_TLS", tls,
                "ROOT", ROOT,
                "RUN", folder,
                "PORT", port,
                "AMI", managerPort,
                "AMITLS", encryptedManagerPort,
                "RTP", rtp,
                "RTPEND", rtp + RTP_PORTS,
                "PASSWORD", PASSWORD);
        Path etc = folder.resolve("etc");
        for (String file : List.of(
                "asterisk", "extensions", "logger", "manager", "modules", "pjsip", "queues", "rtp", "voicemail")) {
            PeerFiles.write("asterisk/" + file + ".conf", etc, values);
        }
        PeerProcess started = PeerProcess.start(
                folder,
                "asterisk",
                List.of(
                        ROOT.resolve("run").toString(),
                        "-f",
                        "-C",
                        etc.resolve("asterisk.conf").toString()),
                Map.of());
        process = started;
        await("Asterisk is ready").atMost(Duration.ofMinutes(2)).until(() -> {
            if (!started.isAlive()) {
                throw new AssertionError("Asterisk ended:\n" + started.output());
            }
            return started.output().contains("Asterisk Ready.");
        });
    }

    /** Ends it as a crash does: no registration and no subscription is ended in order. */
    public void stop() {
        if (process != null) {
            process.kill();
            process = null;
        }
    }

    /** Forgets the telephones: it writes its memory once a second, so that after a crash it knows one that had just signed out. */
    public void forgetTelephones() throws IOException {
        command("database deltree registrar");
    }

    /** Where it speaks TLS. */
    public String tlsProxy() {
        return "sip:127.0.0.1:" + tlsPort + ";transport=tls";
    }

    /** Somebody leaves a message in a user's mailbox, or several did. */
    public void leaveMessages(String user, int count) throws IOException {
        Path inbox = Files.createDirectories(
                folder.resolve("voicemail/default").resolve(user).resolve("INBOX"));
        for (int i = 0; i < count; i++) {
            Files.writeString(inbox.resolve("msg000" + i + ".txt"), "[message]\n");
        }
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public String domain() {
        return "127.0.0.1";
    }

    @Override
    public List<String> contacts(String user) throws IOException {
        Matcher contacts = CONTACT.matcher(command("pjsip show aor " + user));
        List<String> found = new ArrayList<>();
        while (contacts.find()) {
            found.add(contacts.group(1));
        }
        return found;
    }

    /** Writes what it remembers of a registration into its database. */
    @Override
    public void addContact(String user, String uri) throws IOException {
        String contact = """
                {"uri":"%s","endpoint":"%s","expiration_time":"%d","qualify_frequency":"0","path":"","outbound_proxy":""}""".formatted(uri, user, Instant.now().plusSeconds(600).getEpochSecond());
        String answer = act("Action: DBPut", "Family: registrar/contact", "Key: " + name(user, uri), "Val: " + contact);
        if (!contacts(user).contains(uri)) {
            throw new IOException("Asterisk did not take the contact: " + answer);
        }
    }

    private static String name(String user, String uri) {
        try {
            byte[] hash = MessageDigest.getInstance("MD5").digest(uri.getBytes(StandardCharsets.UTF_8));
            return user + ";@" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /** The port of its manager interface, whose users stand in {@code manager.conf}. */
    public int managerPort() {
        return managerPort;
    }

    /** The same with TLS, for which it shows what is in {@link #certificate}. */
    public int encryptedManagerPort() {
        return encryptedManagerPort;
    }

    /** The file in which a key and its certificates are looked for at the start. */
    public static Path certificate(Path folder) {
        return folder.resolve("manager.pem");
    }

    /** The answer of its command line. */
    public String command(String command) throws IOException {
        return act("Action: Command", "Command: " + command);
    }

    /** The answer of its manager interface to an action. */
    public String act(String... fields) throws IOException {
        String requests = "Action: Login\r\nUsername: tests\r\nSecret: " + PASSWORD + "\r\nEvents: off\r\n\r\n"
                + String.join("\r\n", fields) + "\r\n\r\nAction: Logoff\r\n\r\n";
        try (Socket manager = new Socket(InetAddress.getLoopbackAddress(), managerPort)) {
            manager.getOutputStream().write(requests.getBytes(StandardCharsets.UTF_8));
            InputStream answers = manager.getInputStream();
            return new String(answers.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        stop();
    }
}
