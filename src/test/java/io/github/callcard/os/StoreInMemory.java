package io.github.callcard.os;

import io.github.callcard.words.Sentence;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A key store that lasts as long as the test; it can be locked, as a keyring is after a reboot. */
public final class StoreInMemory implements SecretStore {

    private final Map<String, String> secrets = new ConcurrentHashMap<>();
    private volatile boolean locked;

    /** The secrets kept now, by their names. */
    public Map<String, String> secrets() {
        return secrets;
    }

    public void lock(boolean next) {
        locked = next;
    }

    @Override
    public Sentence title() {
        return Sentence.of("the key store of this test");
    }

    @Override
    public Optional<String> read(String name) throws SecretStoreException {
        failIfLocked();
        return Optional.ofNullable(secrets.get(name));
    }

    @Override
    public void store(String name, String secret) throws SecretStoreException {
        failIfLocked();
        secrets.put(name, secret);
    }

    @Override
    public void delete(String name) throws SecretStoreException {
        failIfLocked();
        secrets.remove(name);
    }

    private void failIfLocked() throws SecretStoreException {
        if (locked) {
            throw new SecretStoreException(Sentence.of("The key store of this test is locked; unlock it."));
        }
    }
}
