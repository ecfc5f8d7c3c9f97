package io.github.callcard.peer;

import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A desk phone of a user, moved over baresip's ctrl_tcp: JSON in netstrings ({@code LENGTH:JSON,}), events with the key
 * {@code type}.
 */
public final class BaresipPhone implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    private final PeerProcess process;
    private final Socket control;
    private final List<String> events = new CopyOnWriteArrayList<>();

    private BaresipPhone(PeerProcess process, Socket control) {
        this.process = process;
        this.control = control;
    }

    /** Starts it and waits until the switchboard knows it; skips the test where it is not installed. */
    public static BaresipPhone start(Path folder, Switchboard switchboard, String user) throws IOException {
        return start(folder, switchboard, user, 4);
    }

    /**
     * The same with a bound.
     *
     * @param calls that it has at once; to one more it is busy
     */
    public static BaresipPhone start(Path folder, Switchboard switchboard, String user, int calls) throws IOException {
        Peers.requirePrograms("baresip");
        int before = switchboard.contacts(user).size();
        int ctrl = Ports.free();
        int rtp = Ports.free() & ~1;
        Map<String, Object> values = Map.of(
                "SIP",
                Ports.freeWithNext(),
                "CTRL",
                ctrl,
                "RTP",
                rtp + "-" + (rtp + 20),
                "MODULES",
                "/usr/lib/baresip/modules",
                "CALLS",
                calls,
                "USER",
                user,
                "PROXY",
                switchboard.port());
        PeerFiles.write("baresip/config", folder, values);
        PeerFiles.write("baresip/accounts", folder, values);
        PeerProcess process =
                PeerProcess.start(folder, "baresip", List.of("baresip", "-f", folder.toString()), Map.of());
        BaresipPhone desk = new BaresipPhone(process, connect(process, ctrl));
        Thread.ofVirtual().name("baresip-events").start(desk::read);
        await("the desk phone is registered")
                .atMost(TIMEOUT)
                .until(() -> switchboard.contacts(user).size() > before);
        return desk;
    }

    private static Socket connect(PeerProcess process, int port) {
        return await("baresip's ctrl_tcp")
                .atMost(TIMEOUT)
                .ignoreException(ConnectException.class)
                .until(
                        () -> {
                            if (!process.isAlive()) {
                                throw new AssertionError("baresip ended:\n" + process.output());
                            }
                            return new Socket(InetAddress.getLoopbackAddress(), port);
                        },
                        Socket::isConnected);
    }

    public void awaitRinging() {
        awaitEvent("CALL_INCOMING", 1);
    }

    /** Rings, with that user as the caller. */
    public void awaitRingingFrom(String user) {
        awaitRinging();
        String caller = "\"peeruri\":\"sip:" + user + "@";
        await(user + " as the caller at the desk phone")
                .atMost(TIMEOUT)
                .until(() -> events.stream()
                        .anyMatch(event -> event.contains("\"type\":\"CALL_INCOMING\"") && event.contains(caller)));
    }

    public void answer() throws IOException {
        command("accept", "");
        awaitEvent("CALL_ESTABLISHED", 1);
    }

    /** Calls another user of its switchboard. */
    public void dial(String user) throws IOException {
        command("dial", user);
    }

    /** Puts the call through to another number, without asking there. */
    public void transfer(String uri) throws IOException {
        command("transfer", uri);
    }

    /** Declines for this device only (486). */
    public void reject() throws IOException {
        command("hangup", "");
        awaitEvent("CALL_CLOSED", 1);
    }

    public void hangUp() throws IOException {
        command("hangup", "");
    }

    public boolean isTalking() {
        return count("CALL_ESTABLISHED") > count("CALL_CLOSED");
    }

    public boolean isRinging() {
        return count("CALL_INCOMING") > count("CALL_ESTABLISHED") + count("CALL_CLOSED");
    }

    private void awaitEvent(String type, int times) {
        await(type + " at the desk phone").atMost(TIMEOUT).until(() -> count(type) >= times);
    }

    private long count(String type) {
        return events.stream()
                .filter(event -> event.contains("\"type\":\"" + type + "\""))
                .count();
    }

    private void command(String command, String parameters) throws IOException {
        byte[] json = ("{\"command\":\"" + command + "\",\"params\":\"" + parameters + "\",\"token\":\"t\"}")
                .getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream netstring = new ByteArrayOutputStream();
        netstring.writeBytes((json.length + ":").getBytes(StandardCharsets.US_ASCII));
        netstring.writeBytes(json);
        netstring.write(',');
        control.getOutputStream().write(netstring.toByteArray());
    }

    private void read() {
        try {
            InputStream in = control.getInputStream();
            for (int length = length(in); length >= 0; length = length(in)) {
                events.add(new String(in.readNBytes(length), StandardCharsets.UTF_8));
                in.read(); // the comma
            }
        } catch (IOException e) {
            if (!control.isClosed()) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The length that a netstring begins with, -1 at the end. */
    private static int length(InputStream in) throws IOException {
        int length = 0;
        for (int c = in.read(); c != ':'; c = in.read()) {
            if (c < 0) {
                return -1;
            }
            length = 10 * length + (c - '0');
        }
        return length;
    }

    @Override
    public void close() throws IOException {
        control.close();
        process.close();
    }
}
