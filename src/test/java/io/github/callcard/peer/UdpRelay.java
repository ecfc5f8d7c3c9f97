package io.github.callcard.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketException;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A network between one client and a server on loopback: it loses datagrams, and its address translator may forget. */
public final class UdpRelay implements AutoCloseable {

    private final DatagramSocket inside = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    private final SocketAddress server;
    private final Random random = new Random(1);
    private volatile DatagramSocket outside;
    private volatile @Nullable SocketAddress client;
    private volatile double loss;
    private volatile Duration memory = Duration.ofDays(1);
    private long usedAt = System.nanoTime();
    private boolean isUnknown;
    private final AtomicInteger forgotten = new AtomicInteger();

    public UdpRelay(int serverPort) throws IOException {
        server = new InetSocketAddress(InetAddress.getLoopbackAddress(), serverPort);
        outside = opened();
        Thread.ofVirtual().name("udp-relay").start(this::carryOut);
    }

    private DatagramSocket opened() throws IOException {
        DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("udp-relay").start(() -> carryIn(socket));
        return socket;
    }

    /** Where the client finds the server. */
    public String proxy() {
        return "sip:127.0.0.1:" + inside.getLocalPort();
    }

    /**
     * Loses a share of the datagrams from now on.
     *
     * @param share from 0 to 1, each way
     */
    public void lose(double share) {
        loss = share;
    }

    /** The translator forgets a client of which, and for which, nothing came for so long, as many do after 30 s. */
    public void forgetAfter(Duration silence) {
        memory = silence;
    }

    /** How often {@link #forgetAfter} has made it forget the client. */
    public int forgotten() {
        return forgotten.get();
    }

    /** True when the client is forgotten, which is counted once; else it is remembered for as long again. */
    private synchronized boolean isForgotten() {
        if (isUnknown) {
            return true;
        }
        long now = System.nanoTime();
        if (now - usedAt > memory.toNanos()) {
            isUnknown = true;
            forgotten.incrementAndGet();
            return true;
        }
        usedAt = now;
        return false;
    }

    /** Only a datagram of the client's own makes the translator know it again, at another address. */
    private synchronized void meetAgain() throws IOException {
        forget();
        isUnknown = false;
        usedAt = System.nanoTime();
    }

    /** The translator forgets: the client has another address from now on, and nothing comes to the former. */
    public void forget() throws IOException {
        DatagramSocket before = outside;
        outside = opened();
        before.close();
    }

    private boolean isLost() {
        synchronized (random) {
            return random.nextDouble() < loss;
        }
    }

    private void carryOut() {
        carry(inside, packet -> {
            client = packet.getSocketAddress();
            if (isForgotten()) {
                meetAgain();
            }
            packet.setSocketAddress(server);
            outside.send(packet);
        });
    }

    private void carryIn(DatagramSocket socket) {
        carry(socket, packet -> {
            SocketAddress to = client;
            if (to != null && !isForgotten()) {
                packet.setSocketAddress(to);
                inside.send(packet);
            }
        });
    }

    @FunctionalInterface
    private interface Carrier {
        void carry(DatagramPacket packet) throws IOException;
    }

    private void carry(DatagramSocket from, Carrier carrier) {
        byte[] buffer = new byte[65536];
        while (!from.isClosed()) {
            try {
                DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
                from.receive(packet);
                if (!isLost()) {
                    carrier.carry(packet);
                }
            } catch (SocketException closed) {
                if (from.isClosed()) {
                    return;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() {
        inside.close();
        outside.close();
    }
}
