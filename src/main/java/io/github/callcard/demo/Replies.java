package io.github.callcard.demo;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** The ways in which the stand-in sends its answers. */
final class Replies {

    private static final String JSON = "application/json; charset=utf-8";

    private Replies() {}

    static void json(HttpExchange exchange, int status, byte[] plain) throws IOException {
        byte[] body = packed(exchange, plain);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    /** Promises all bytes and sends half of them; closing the exchange then closes the connection. */
    static void half(HttpExchange exchange, byte[] plain) throws IOException {
        byte[] body = packed(exchange, plain);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(Arrays.copyOf(body, body.length / 2));
        exchange.getResponseBody().flush();
    }

    static void bytes(HttpExchange exchange, String type, byte[] bytes) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    static void page(HttpExchange exchange, byte[] html) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(200, html.length);
        exchange.getResponseBody().write(html);
    }

    /** Sends nothing for as long as anybody waits; the end of the stand-in ends it. */
    static void never() throws IOException {
        try {
            Thread.sleep(Duration.ofHours(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the stand-in ends", e);
        }
    }

    private static byte[] packed(HttpExchange exchange, byte[] plain) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", JSON);
        String accepted = exchange.getRequestHeaders().getFirst("Accept-Encoding");
        if (accepted == null || !accepted.contains("gzip")) {
            return plain;
        }
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        }
        return packed.toByteArray();
    }
}
