package io.github.callcard.superoffice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A server that answers with bytes of the test's choosing, so that it can break off wherever it likes. */
final class RawServer implements AutoCloseable {

    /** The server's side of a connection once the request is there; afterwards it is closed. */
    interface Script {
        void play(Socket connection) throws IOException, InterruptedException;
    }

    private final ServerSocket socket;
    private final Thread thread;

    RawServer(Script script) throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        thread = Thread.ofPlatform().daemon().name("raw-server").start(() -> serve(script));
    }

    /** Sends the bytes and closes. */
    static RawServer sending(byte[] bytes) throws IOException {
        return new RawServer(connection -> connection.getOutputStream().write(bytes));
    }

    String address() {
        return "http://127.0.0.1:" + socket.getLocalPort() + "/";
    }

    InetSocketAddress socketAddress() {
        return new InetSocketAddress(socket.getInetAddress(), socket.getLocalPort());
    }

    private void serve(Script script) {
        while (!socket.isClosed()) {
            try (Socket connection = socket.accept()) {
                readRequest(connection);
                script.play(connection);
                OutputStream out = connection.getOutputStream();
                out.flush();
            } catch (IOException e) {
                // The client or the test went away, which is what many tests are about.
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    static void readRequest(Socket connection) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
        int length = 0;
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(15).strip());
            }
        }
        while (length-- > 0) {
            in.read();
        }
    }

    @Override
    public void close() throws IOException {
        thread.interrupt();
        socket.close();
    }
}
