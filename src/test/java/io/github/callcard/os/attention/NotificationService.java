package io.github.callcard.os.attention;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The notifications of a desktop such as KDE's, as far as their property {@code Inhibited} goes: a client of a real session
 * bus that speaks the D-Bus protocol.
 *
 * @see <a href="https://dbus.freedesktop.org/doc/dbus-specification.html">D-Bus specification</a>
 */
final class NotificationService implements AutoCloseable {

    private static final byte CALL = 1;
    private static final byte RETURN = 2;
    private static final int PATH = 1;
    private static final int INTERFACE = 2;
    private static final int MEMBER = 3;
    private static final int REPLY_SERIAL = 5;
    private static final int DESTINATION = 6;
    private static final int SENDER = 7;
    private static final int SIGNATURE = 8;
    private static final String BUS = "org.freedesktop.DBus";

    private final SocketChannel channel;
    private volatile boolean inhibited;
    private int serial;

    /** Takes the name of the notifications on the bus at this socket. */
    NotificationService(Path socket) throws IOException {
        channel = SocketChannel.open(UnixDomainSocketAddress.of(socket));
        String user = Files.getAttribute(Path.of("/proc/self"), "unix:uid").toString();
        StringBuilder hex = new StringBuilder();
        user.chars().forEach(digit -> hex.append(Integer.toHexString(digit)));
        send(("\0AUTH EXTERNAL " + hex + "\r\n").getBytes(StandardCharsets.US_ASCII));
        readLine();
        send("BEGIN\r\n".getBytes(StandardCharsets.US_ASCII));
        callBus("Hello", "", new byte[0]);
        Marshaller name = new Marshaller();
        name.string("org.freedesktop.Notifications");
        name.number(0);
        callBus("RequestName", "su", name.bytes());
        Thread.ofPlatform().daemon().name("notifications").start(this::serve);
    }

    void inhibit(boolean now) {
        inhibited = now;
    }

    private void serve() {
        try {
            while (true) {
                answer();
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void answer() throws IOException {
        ByteBuffer start = read(16);
        int bodyLength = start.getInt(4);
        int fieldsLength = start.getInt(12);
        ByteBuffer fields = read(padded(fieldsLength, 8));
        read(bodyLength);
        Map<Integer, Object> told = fields(fields, fieldsLength);
        if (start.get(1) == CALL && "Get".equals(told.get(MEMBER))) {
            Marshaller value = new Marshaller();
            value.signature("b");
            value.number(inhibited ? 1 : 0);
            Marshaller reply = new Marshaller();
            reply.field(REPLY_SERIAL, "u", start.getInt(8));
            reply.field(DESTINATION, "s", String.valueOf(told.get(SENDER)));
            reply.field(SIGNATURE, "g", "v");
            send(RETURN, reply, value.bytes());
        }
    }

    private void callBus(String member, String signature, byte[] body) throws IOException {
        Marshaller fields = new Marshaller();
        fields.field(PATH, "o", "/org/freedesktop/DBus");
        fields.field(INTERFACE, "s", BUS);
        fields.field(MEMBER, "s", member);
        fields.field(DESTINATION, "s", BUS);
        if (!signature.isEmpty()) {
            fields.field(SIGNATURE, "g", signature);
        }
        send(CALL, fields, body);
    }

    private void send(byte type, Marshaller fields, byte[] body) throws IOException {
        byte[] inHeader = fields.bytes();
        int length = 16 + padded(inHeader.length, 8) + body.length;
        ByteBuffer message = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        message.put((byte) 'l').put(type).put((byte) 0).put((byte) 1);
        message.putInt(body.length).putInt(++serial).putInt(inHeader.length).put(inHeader);
        message.position(length - body.length).put(body);
        send(message.array());
    }

    private static Map<Integer, Object> fields(ByteBuffer bytes, int length) {
        Map<Integer, Object> fields = new HashMap<>();
        while (bytes.position() < length) {
            bytes.position(padded(bytes.position(), 8));
            int code = bytes.get();
            bytes.get();
            char kind = (char) bytes.get();
            bytes.get();
            if (kind == 'u') {
                bytes.position(padded(bytes.position(), 4));
                fields.put(code, bytes.getInt());
            } else {
                bytes.position(kind == 'g' ? bytes.position() : padded(bytes.position(), 4));
                byte[] text = new byte[kind == 'g' ? bytes.get() : bytes.getInt()];
                bytes.get(text).get();
                fields.put(code, new String(text, StandardCharsets.UTF_8));
            }
        }
        return fields;
    }

    private static int padded(int length, int to) {
        return (length + to - 1) / to * to;
    }

    private void readLine() throws IOException {
        while (read(1).get() != '\n') {
            // The answer to the sign-in is not looked at: the next call shows whether it was taken.
        }
    }

    private ByteBuffer read(int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes) < 0) {
                throw new EOFException();
            }
        }
        return bytes.flip();
    }

    private void send(byte[] bytes) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) {
            channel.write(left);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** Values as D-Bus lays them out, each at a multiple of its size. */
    private static final class Marshaller {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        private void field(int code, String kind, Object value) {
            pad(8);
            bytes.write(code);
            signature(kind);
            switch (kind) {
                case "u" -> number((Integer) value);
                case "g" -> signature((String) value);
                default -> string((String) value);
            }
        }

        private void string(String text) {
            number(text.length());
            bytes.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
            bytes.write(0);
        }

        private void signature(String text) {
            bytes.write(text.length());
            bytes.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
            bytes.write(0);
        }

        private void number(int value) {
            pad(4);
            for (int shift = 0; shift < 32; shift += 8) {
                bytes.write(value >> shift);
            }
        }

        private void pad(int to) {
            while (bytes.size() % to != 0) {
                bytes.write(0);
            }
        }

        private byte[] bytes() {
            return bytes.toByteArray();
        }
    }
}
