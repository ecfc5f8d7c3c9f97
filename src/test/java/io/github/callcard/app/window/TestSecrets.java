package io.github.callcard.app.window;

import io.github.callcard.os.SecretStore;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A key store of a test's own. */
final class TestSecrets implements SecretStore {

    final Map<String, String> secrets = new ConcurrentHashMap<>();

    @Override
    public String title() {
        return "the key store of this test";
    }

    @Override
    public Optional<String> read(String name) {
        return Optional.ofNullable(secrets.get(name));
    }

    @Override
    public void store(String name, String secret) {
        secrets.put(name, secret);
    }

    @Override
    public void delete(String name) {
        secrets.remove(name);
    }
}
