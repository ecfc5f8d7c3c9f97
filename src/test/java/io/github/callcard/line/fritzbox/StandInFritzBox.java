package io.github.callcard.line.fritzbox;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * A FRITZ!Box as far as its call monitor goes, on loopback: it tells every program that is connected what its telephones do. It is
 * written from what owners of boxes have recorded and knows nothing of the classes that read it.
 */
public final class StandInFritzBox implements AutoCloseable {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.yy HH:mm:ss");

    private final List<Socket> programs = new CopyOnWriteArrayList<>();
    private final List<Long> connectedAt = new CopyOnWriteArrayList<>();
    private final int port;
    private volatile boolean hangsUpOnEverybody;
    private @Nullable ServerSocket server;

    /** A box whose call monitor is on. */
    public StandInFritzBox() throws IOException {
        port = listen(0);
    }

    public int port() {
        return port;
    }

    /** Somebody dials {@code #96*4*}. */
    void switchMonitorOff() throws IOException {
        if (server != null) {
            server.close();
        }
        breakOff();
    }

    /** Somebody dials {@code #96*5*}. */
    void switchMonitorOn() throws IOException {
        listen(port);
    }

    /** From now on each connection is accepted and closed at once. */
    void hangUpOnEverybody() throws IOException {
        hangsUpOnEverybody = true;
        breakOff();
    }

    /** Closes the connection of every program. */
    void breakOff() throws IOException {
        for (Socket program : programs) {
            program.close();
            programs.remove(program);
        }
    }

    public void rings(int connection, String caller, String called) {
        say("RING;" + connection + ";" + caller + ";" + called + ";SIP0;");
    }

    public void dials(int connection, int extension, String own, String called) {
        say("CALL;" + connection + ";" + extension + ";" + own + ";" + called + ";SIP0;");
    }

    public void answers(int connection, int extension, String other) {
        say("CONNECT;" + connection + ";" + extension + ";" + other + ";");
    }

    public void hangsUp(int connection, int seconds) {
        say("DISCONNECT;" + connection + ";" + seconds + ";");
    }

    private void say(String report) {
        send((LocalDateTime.now().format(DATE) + ";" + report + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    /** Sends bytes that are none of the above. */
    void send(byte[] bytes) {
        await().until(() -> !programs.isEmpty());
        try {
            for (Socket program : programs) {
                program.getOutputStream().write(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void send(String text) {
        send(text.getBytes(StandardCharsets.UTF_8));
    }

    /** How many connections there have been. */
    int connections() {
        return connectedAt.size();
    }

    /** The nanoseconds between a connection and the next one, the first being number 0. */
    long nanosBetween(int connection) {
        return connectedAt.get(connection + 1) - connectedAt.get(connection);
    }

    boolean isWatched() {
        return !programs.isEmpty();
    }

    /** Fails when a program has sent the box anything, or has gone. */
    void assertThatProgramsOnlyListen() throws IOException {
        for (Socket program : programs) {
            program.setSoTimeout(1);
            assertThatThrownBy(() -> program.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
        }
    }

    private int listen(int wanted) throws IOException {
        ServerSocket listening = new ServerSocket();
        listening.setReuseAddress(true);
        listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
        server = listening;
        Thread thread = new Thread(() -> accept(listening), "stand-in-fritz-box");
        thread.setDaemon(true);
        thread.start();
        return listening.getLocalPort();
    }

    private void accept(ServerSocket listening) {
        try {
            while (true) {
                Socket program = listening.accept();
                connectedAt.add(System.nanoTime());
                if (hangsUpOnEverybody) {
                    program.close();
                } else {
                    programs.add(program);
                }
            }
        } catch (IOException e) {
            if (!listening.isClosed()) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() throws IOException {
        switchMonitorOff();
    }
}
