package io.github.callcard.line.pbx.asterisk;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Stream;

/** Speaks as a manager interface does, or as the test says, and remembers what it was asked. */
final class StandInAsterisk implements Closeable {

    private static final String CHALLENGE = "173026306";

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<Map<String, String>> asked = new CopyOnWriteArrayList<>();
    private final List<Socket> connections = new CopyOnWriteArrayList<>();
    private final String secret;
    volatile String greeting = "Asterisk Call Manager/11.0.0\r\n";
    volatile String commands = "Status: x\r\nHangup: x\r\nOriginate: x\r\n";
    volatile boolean answersPings = true;
    volatile boolean answersLooks = true;

    /** The fate of a device that is called for a user. */
    enum Originated {
        FORBIDDEN,
        NO_SUCH_DEVICE,
        LIFTED,
        NOT_LIFTED,
        TURNED_AWAY,
        UNTOLD
    }

    /** By the device. */
    volatile Function<String, Originated> originate = device -> Originated.FORBIDDEN;

    StandInAsterisk(String secret) throws IOException {
        this.secret = secret;
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                connections.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            write(socket, greeting);
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            Map<String, String> action = new LinkedHashMap<>();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.isEmpty()) {
                    asked.add(Map.copyOf(action));
                    answer(socket, action);
                    action.clear();
                } else if (line.contains(": ")) {
                    action.put(line.split(": ", 2)[0], line.split(": ", 2)[1]);
                }
            }
        } catch (IOException closed) {
            // the test, or the line, ended it
        }
    }

    private void answer(Socket socket, Map<String, String> action) throws IOException {
        String id = "ActionID: " + action.get("ActionID") + "\r\n";
        switch (action.getOrDefault("Action", "")) {
            case "Challenge" -> write(socket, "Response: Success\r\n" + id + "Challenge: " + CHALLENGE + "\r\n\r\n");
            case "Login" -> {
                boolean right = key().equals(action.get("Key"));
                write(socket, "Response: " + (right ? "Success" : "Error") + "\r\n" + id + "\r\n");
            }
            case "ListCommands" -> write(socket, "Response: Success\r\n" + id + commands + "\r\n");
            case "Status" -> {
                if (answersLooks) {
                    write(socket, "Response: Success\r\n" + id + "\r\nEvent: StatusComplete\r\n" + id + "\r\n");
                }
            }
            case "Ping" -> {
                if (answersPings) {
                    write(socket, "Response: Success\r\n" + id + "Ping: Pong\r\n\r\n");
                }
            }
            case "Originate" -> originate(socket, id, Map.copyOf(action));
            default -> write(socket, "Response: Error\r\n" + id + "Message: Permission denied\r\n\r\n");
        }
    }

    private void originate(Socket socket, String id, Map<String, String> action) throws IOException {
        String device = action.getOrDefault("Channel", "");
        Originated outcome = originate.apply(device);
        if (outcome == Originated.FORBIDDEN) {
            write(socket, "Response: Error\r\n" + id + "Message: Permission denied\r\n\r\n");
            return;
        }
        write(socket, "Response: Success\r\n" + id + "Message: Originate successfully queued\r\n\r\n");
        if (outcome == Originated.UNTOLD) {
            return;
        }
        String channel = "Channel: " + device + "-00000007\r\nUniqueid: " + action.get("ChannelId") + "\r\n";
        if (outcome != Originated.NO_SUCH_DEVICE) {
            write(socket, "Event: Newchannel\r\nChannelState: 0\r\n" + channel + "\r\n");
            write(socket, "Event: Newstate\r\nChannelState: 5\r\n" + channel + "\r\n");
        }
        if (outcome == Originated.TURNED_AWAY || outcome == Originated.NOT_LIFTED) {
            String cause = outcome == Originated.TURNED_AWAY ? "17" : "16";
            write(socket, "Event: Hangup\r\nCause: " + cause + "\r\n" + channel + "\r\n");
        }
        String response = outcome == Originated.LIFTED ? "Success" : "Failure";
        write(
                socket,
                "Event: OriginateResponse\r\nPrivilege: call,all\r\n" + id + "Response: " + response
                        + "\r\nReason: 0\r\n\r\n");
    }

    private String key() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5")
                            .digest((CHALLENGE + secret).getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static void write(Socket socket, String text) throws IOException {
        synchronized (socket) {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Sends something over the newest connection. */
    void say(String text) throws IOException {
        write(connections.getLast(), text.replace("\n", "\r\n"));
    }

    /** The actions of that name that it was asked for. */
    List<Map<String, String>> asked(String action) {
        return asked.stream().filter(each -> action.equals(each.get("Action"))).toList();
    }

    Stream<String> everythingAsked() {
        return asked.stream().map(Map::toString);
    }

    void hangUp() throws IOException {
        for (Socket socket : connections) {
            socket.close();
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        hangUp();
    }
}
