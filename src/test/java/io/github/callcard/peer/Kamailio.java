package io.github.callcard.peer;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.PortUnreachableException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A switchboard of the domain {@code cti.test}: registers devices and rings all devices of a user at once. Each user's
 * password is {@code secret}. Can be stopped and started again at the same port, and forgets its registrations then.
 */
public final class Kamailio implements Switchboard, AutoCloseable {

    public static final String DOMAIN = "cti.test";
    public static final String PASSWORD = "secret";

    private static final Pattern CONTACT = Pattern.compile("\"Address\"\\s*:\\s*\"([^\"]*)\"");

    private static final String SETTINGS = "kamailio.cfg";

    private static final Path TABLES = Path.of("/usr/share/kamailio/dbtext/kamailio");

    private final Path folder;
    private final int port = Ports.free();
    private final int rpcPort = Ports.free();
    private @Nullable PeerProcess process;

    private final boolean tellsDialogs;
    private final String addresses;

    private Kamailio(Path folder, boolean tellsDialogs, String addresses) throws IOException {
        this.addresses = addresses;
        this.folder = Files.createDirectories(folder);
        this.tellsDialogs = tellsDialogs;
    }

    /** Starts it and waits until it answers; skips the test where it is not installed. */
    public static Kamailio start(Path folder) throws IOException {
        Peers.requirePrograms("kamailio");
        Kamailio kamailio = new Kamailio(folder, false, "");
        kamailio.start();
        return kamailio;
    }

    /** The same, which also tells who subscribes to the dialogs of a user of that user's calls (RFC 4235). */
    public static Kamailio startTellingDialogs(Path folder) throws IOException {
        return startTelling(folder, "");
    }

    /** The same, which is also reached at another address of this computer. */
    public static Kamailio startTellingDialogs(Path folder, String address) throws IOException {
        return startTelling(folder, "listen=udp:%1$s:@PORT@\nlisten=tcp:%1$s:@PORT@\nmhomed=1\n".formatted(address));
    }

    /** The same, which takes no lasting subscription and tells the calls once to whoever asks (RFC 6665, section 4.4.3). */
    public static Kamailio startTellingOnce(Path folder) throws IOException {
        return startTelling(folder, "#!define TELLS_ONCE\n");
    }

    private static Kamailio startTelling(Path folder, String addresses) throws IOException {
        Peers.requirePrograms("kamailio");
        Peers.require(Files.isDirectory(TABLES), "kamailio-presence-modules");
        Kamailio kamailio = new Kamailio(folder, true, addresses);
        Path tables = Files.createDirectories(kamailio.folder.resolve("dbtext"));
        try (DirectoryStream<Path> files = Files.newDirectoryStream(TABLES)) {
            for (Path file : files) {
                Files.copy(file, tables.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        kamailio.start();
        return kamailio;
    }

    public void start() throws IOException {
        start(PASSWORD);
    }

    /** Starts it with another password for each user. */
    public void start(String password) throws IOException {
        Path config = PeerFiles.write(
                SETTINGS,
                folder,
                Map.of(
                        "MORE",
                        addresses.replace("@PORT@", Integer.toString(port)),
                        "PORT",
                        port,
                        "RPC",
                        rpcPort,
                        "RUN",
                        folder.toAbsolutePath(),
                        "PASSWORD",
                        password));
        String run = folder.toAbsolutePath().toString();
        PeerProcess started = PeerProcess.start(
                folder,
                "kamailio",
                List.of(
                        "kamailio",
                        "-f",
                        config.toString(),
                        "-A",
                        tellsDialogs ? "TELLS_DIALOGS" : "TELLS_NOTHING",
                        "-DD",
                        "-E",
                        "-m",
                        "32",
                        "-M",
                        "4",
                        "-w",
                        run,
                        "-Y",
                        run,
                        "-P",
                        run + "/kamailio.pid"),
                Map.of());
        process = started;
        try {
            await("kamailio answers").until(() -> {
                if (!started.isAlive()) {
                    throw new AssertionError("kamailio ended:\n" + started.output());
                }
                return rpc("core.version", "").contains("kamailio");
            });
        } catch (RuntimeException | Error e) {
            stop(); // nobody else can, since the test never got it
            throw e;
        }
    }

    public void stop() {
        if (process != null) {
            process.close();
            process = null;
            endOrphans();
        }
    }

    /** It forks while it begins; what it forks while it is being ended is nobody's child. */
    private void endOrphans() {
        String settings = folder.resolve(SETTINGS).toString();
        await("kamailio is gone").until(() -> {
            List<ProcessHandle> left = ProcessHandle.allProcesses()
                    .filter(process -> List.of(process.info().arguments().orElse(new String[0]))
                            .contains(settings))
                    .toList();
            left.forEach(ProcessHandle::destroyForcibly);
            return left.isEmpty();
        });
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public String domain() {
        return DOMAIN;
    }

    @Override
    public List<String> contacts(String user) throws IOException {
        Matcher contacts = CONTACT.matcher(rpc("ul.lookup", "\"location\",\"" + user + "\""));
        List<String> found = new ArrayList<>();
        while (contacts.find()) {
            found.add(contacts.group(1));
        }
        return found;
    }

    /** How many registrations were answered with 401 so far, the first of each sign-in among them. */
    public int refusals() {
        return process == null ? 0 : process.output().split("REFUSED", -1).length - 1;
    }

    @Override
    public void addContact(String user, String uri) throws IOException {
        String answer = rpc("ul.add", "\"location\",\"" + user + "\",\"" + uri + "\",600,\"1.0\",\"0\",0,0,0");
        if (!contacts(user).contains(uri)) {
            throw new IOException("kamailio did not take the contact: " + answer);
        }
    }

    private String rpc(String method, String parameters) throws IOException {
        byte[] request = ("{\"jsonrpc\":\"2.0\",\"method\":\"" + method + "\",\"params\":[" + parameters
                        + "],\"id\":1}")
                .getBytes(StandardCharsets.UTF_8);
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            socket.setSoTimeout(1000);
            socket.connect(InetAddress.getLoopbackAddress(), rpcPort);
            socket.send(new DatagramPacket(request, request.length));
            DatagramPacket answer = new DatagramPacket(new byte[65536], 65536);
            socket.receive(answer);
            return new String(answer.getData(), 0, answer.getLength(), StandardCharsets.UTF_8);
        } catch (SocketTimeoutException | PortUnreachableException e) {
            return "";
        }
    }

    @Override
    public void close() {
        stop();
    }
}
