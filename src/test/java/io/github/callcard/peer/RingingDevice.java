package io.github.callcard.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The simplest telephone of a user: it answers each call in one way, at once or when told to, and whatever the user's password is. */
public final class RingingDevice implements AutoCloseable {

    private static final Pattern COPIED = Pattern.compile("(?i)(Via|From|To|Call-ID|CSeq|Record-Route):.*");

    private final DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    private final Map<String, Invite> invites = new ConcurrentHashMap<>();

    private final String status;

    /** A call that nobody has turned away or given up yet. */
    private record Invite(String request, DatagramPacket packet) {}

    private RingingDevice(String status) throws IOException {
        this.status = status;
    }

    /** A device that rings until the caller gives up; the switchboard knows it without its having registered. */
    public static RingingDevice of(Switchboard switchboard, String user) throws IOException {
        return answering(switchboard, user, "180 Ringing");
    }

    /**
     * The same with another answer.
     *
     * @param status such as {@code 183 Session Progress} or {@code 486 Busy Here}
     */
    public static RingingDevice answering(Switchboard switchboard, String user, String status) throws IOException {
        RingingDevice device = new RingingDevice(status);
        switchboard.addContact(user, "sip:" + user + "@127.0.0.1:" + device.socket.getLocalPort());
        Thread.ofVirtual().name("ringing-device").start(device::listen);
        return device;
    }

    private void listen() {
        byte[] buffer = new byte[65536];
        while (!socket.isClosed()) {
            try {
                DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
                socket.receive(packet);
                take(new String(buffer, 0, packet.getLength(), StandardCharsets.UTF_8), packet);
            } catch (SocketException closed) {
                return;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void take(String request, DatagramPacket packet) throws IOException {
        String callId = request.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("call-id:"))
                .findFirst()
                .orElse("");
        switch (request.split(" ", 2)[0]) {
            case "INVITE" -> {
                invites.put(callId, new Invite(request, packet));
                answer(request, status, packet);
            }
            case "CANCEL" -> {
                answer(request, "200 OK", packet);
                Invite invite = invites.remove(callId);
                if (invite != null) {
                    answer(invite.request(), "487 Request Terminated", packet);
                }
            }
            case "SUBSCRIBE" -> answer(request, "489 Bad Event", packet);
            default -> {} // an ACK, or an answer to nothing
        }
    }

    /** True while a call waits for more than a first answer. */
    public boolean isCalled() {
        return !invites.isEmpty();
    }

    /** Answers the calls that wait: {@code 486 Busy Here}. */
    public void answer(String last) throws IOException {
        List<Invite> waiting = List.copyOf(invites.values());
        invites.clear();
        for (Invite invite : waiting) {
            answer(invite.request(), last, invite.packet());
        }
    }

    private void answer(String request, String status, DatagramPacket packet) throws IOException {
        List<String> copied =
                request.lines().filter(line -> COPIED.matcher(line).matches()).toList();
        String headers = copied.stream()
                .map(line -> line.startsWith("To:") && !line.contains(";tag=") ? line + ";tag=device" : line)
                .collect(Collectors.joining("\r\n"));
        byte[] answer = ("SIP/2.0 " + status + "\r\n" + headers + "\r\nContact: <sip:device@127.0.0.1:"
                        + socket.getLocalPort() + ">\r\nContent-Length: 0\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
    }

    @Override
    public void close() {
        socket.close();
    }
}
