package io.github.callcard.app.update;

import com.sun.net.httpserver.HttpServer;
import io.github.callcard.settings.UpdateSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A signed feed that announces version 1.2.0, on a server of this computer. */
public final class FeedServer implements AutoCloseable {

    /** When it was signed, and until when it is good. */
    static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    static final String EXPIRES = "2027-05-20T00:00:00Z";

    static final String FEED = """
            {
              "program": "callcard",
              "version": "1.2.0",
              "released": "2026-11-20",
              "expires": "%s",
              "notes": "https://callcard.example/releases/1.2.0",
              "downloads": {
                "windows-x64": { "url": "https://callcard.example/callcard-1.2.0.msi", "sha256": "%s" }
              }
            }
            """.formatted(EXPIRES, "ab".repeat(32));

    /** The server's files, by path. */
    final Map<String, byte[]> files = new ConcurrentHashMap<>();

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private KeyPair keys;

    /** A server of the day that the feed was signed. */
    public FeedServer() throws IOException, GeneralSecurityException {
        this(NOW);
    }

    /** @param now when the feed is signed */
    public FeedServer(Instant now) throws IOException, GeneralSecurityException {
        keys = newKeys();
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            asked.add(path);
            byte[] body = files.getOrDefault(path, new byte[0]);
            exchange.sendResponseHeaders(files.containsKey(path) ? 200 : 404, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        publish(FEED.replace(EXPIRES, now.plus(Duration.ofDays(180)).toString()));
    }

    static KeyPair newKeys() throws GeneralSecurityException {
        return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    }

    static String base64(KeyPair keys) {
        return Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
    }

    /** Signs with another key from now on; what is published stays as it is. */
    void changeKeys() throws GeneralSecurityException {
        keys = newKeys();
    }

    void publish(String feed) throws GeneralSecurityException {
        publish(feed, keys);
    }

    /** Publishes a feed with the signatures of these keys, one after the other. */
    void publish(String feed, KeyPair... signers) throws GeneralSecurityException {
        byte[] bytes = feed.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream signatures = new ByteArrayOutputStream();
        for (KeyPair signer : signers) {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(signer.getPrivate());
            signature.update(bytes);
            signatures.writeBytes(signature.sign());
        }
        files.put("/feed.json", bytes);
        files.put("/feed.json.sig", signatures.toByteArray());
    }

    KeyPair keys() {
        return keys;
    }

    /** The paths that were asked for, in their order. */
    public List<String> asked() {
        return asked;
    }

    public UpdateSettings settings() {
        return new UpdateSettings(true, Optional.of(address()), Optional.of(key()));
    }

    public String key() {
        return base64(keys);
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/feed.json");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
