package io.github.callcard.os.notifier;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Calls of methods of the bus itself, as bytes. Every part lies at a multiple of its own size, a field of the header at one of eight.
 *
 * <p>Source: "Message Format" and "Message Bus Messages" of the D-Bus specification 0.43.
 */
final class BusCall {

    private static final String BUS = "org.freedesktop.DBus";
    private static final int TO_A_METHOD = 1;
    private static final int VERSION = 1;
    private static final int ALIGNMENT = 8;

    // Fields of the header.
    private static final int PATH = 1;
    private static final int INTERFACE = 2;
    private static final int MEMBER = 3;
    private static final int DESTINATION = 6;
    private static final int SIGNATURE = 8;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private BusCall() {}

    /** A call without parameters. */
    static byte[] of(int serial, String method) {
        return new BusCall().write(serial, method, new byte[0], "");
    }

    /** A call with one text. */
    static byte[] of(int serial, String method, String text) {
        BusCall body = new BusCall();
        body.text(text);
        return new BusCall().write(serial, method, body.bytes.toByteArray(), "s");
    }

    private byte[] write(int serial, String method, byte[] body, String signature) {
        bytes.write('l');
        bytes.write(TO_A_METHOD);
        bytes.write(0);
        bytes.write(VERSION);
        number(body.length);
        number(serial);
        byte[] fields = fields(method, signature);
        number(fields.length);
        // The fields are laid out as they lie here: what is before them is sixteen bytes long.
        bytes.writeBytes(fields);
        align(ALIGNMENT);
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }

    private static byte[] fields(String method, String signature) {
        BusCall fields = new BusCall();
        fields.field(PATH, "o", "/org/freedesktop/DBus");
        fields.field(INTERFACE, "s", BUS);
        fields.field(MEMBER, "s", method);
        fields.field(DESTINATION, "s", BUS);
        if (!signature.isEmpty()) {
            fields.align(ALIGNMENT);
            fields.bytes.write(SIGNATURE);
            fields.signature("g");
            fields.signature(signature);
        }
        return fields.bytes.toByteArray();
    }

    private void field(int code, String type, String value) {
        align(ALIGNMENT);
        bytes.write(code);
        signature(type);
        text(value);
    }

    private void signature(String signature) {
        bytes.write(signature.length());
        bytes.writeBytes(signature.getBytes(StandardCharsets.US_ASCII));
        bytes.write(0);
    }

    private void text(String text) {
        byte[] letters = text.getBytes(StandardCharsets.UTF_8);
        number(letters.length);
        bytes.writeBytes(letters);
        bytes.write(0);
    }

    private void number(int number) {
        align(Integer.BYTES);
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(number)
                .array());
    }

    private void align(int size) {
        while (bytes.size() % size != 0) {
            bytes.write(0);
        }
    }
}
