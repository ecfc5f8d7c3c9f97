package io.github.callcard.os;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import io.github.callcard.words.Sentence;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Secrets as generic passwords of the user's login keychain: the service is the application, the account the name. A user
 * who did not open it for Callcard is not asked again by what is read for half an hour, or until something was stored.
 */
final class MacKeychain implements SecretStore {

    /** The action on a secret, as it stands in the sentence that it failed. */
    private static final Sentence READ = Sentence.of("read");

    private static final Sentence KEEP = Sentence.of("keep");
    private static final Sentence DELETE = Sentence.of("delete");

    private static final Duration BETWEEN_QUESTIONS = Duration.ofMinutes(30);

    private final SecurityLibrary library;
    private final byte[] service;

    /** {@link System#nanoTime} of when the user did not open it, null when it was opened since. */
    private volatile @Nullable Long refused;

    MacKeychain(SecurityLibrary library, String application) {
        this.library = library;
        this.service = application.getBytes(UTF_8);
    }

    @Override
    public Sentence title() {
        return SecretStoreTitle.MAC;
    }

    @Override
    public Optional<String> read(String name) throws SecretStoreException {
        Long before = refused;
        if (before != null && System.nanoTime() - before < BETWEEN_QUESTIONS.toNanos()) {
            throw notOpened();
        }
        byte[] account = name.getBytes(UTF_8);
        IntByReference length = new IntByReference();
        PointerByReference password = new PointerByReference();
        int status = library.SecKeychainFindGenericPassword(
                null, service.length, service, account.length, account, length, password, null);
        boolean asked = status == SecurityLibrary.errSecUserCanceled || status == SecurityLibrary.errSecAuthFailed;
        refused = asked ? System.nanoTime() : null;
        if (status == SecurityLibrary.errSecItemNotFound) {
            return Optional.empty();
        }
        check(status, READ);
        Pointer bytes = password.getValue();
        try {
            return Optional.of(new String(bytes.getByteArray(0, length.getValue()), UTF_8));
        } finally {
            bytes.clear(length.getValue());
            library.SecKeychainItemFreeContent(null, bytes);
        }
    }

    @Override
    public void store(String name, String secret) throws SecretStoreException {
        byte[] account = name.getBytes(UTF_8);
        byte[] password = secret.getBytes(UTF_8);
        Optional<Pointer> item = find(account, KEEP);
        if (item.isEmpty()) {
            check(
                    library.SecKeychainAddGenericPassword(
                            null, service.length, service, account.length, account, password.length, password, null),
                    KEEP);
            refused = null;
            return;
        }
        try {
            check(library.SecKeychainItemModifyAttributesAndData(item.get(), null, password.length, password), KEEP);
            refused = null;
        } finally {
            library.CFRelease(item.get());
        }
    }

    @Override
    public void delete(String name) throws SecretStoreException {
        Optional<Pointer> item = find(name.getBytes(UTF_8), DELETE);
        if (item.isPresent()) {
            try {
                check(library.SecKeychainItemDelete(item.get()), DELETE);
            } finally {
                library.CFRelease(item.get());
            }
        }
    }

    /** The item, to be released by the caller. */
    private Optional<Pointer> find(byte[] account, Sentence purpose) throws SecretStoreException {
        PointerByReference item = new PointerByReference();
        int status = library.SecKeychainFindGenericPassword(
                null, service.length, service, account.length, account, null, null, item);
        if (status == SecurityLibrary.errSecItemNotFound) {
            return Optional.empty();
        }
        check(status, purpose);
        return Optional.of(item.getValue());
    }

    private static SecretStoreException notOpened() {
        return new SecretStoreException(Sentence.of(
                "The macOS keychain was not opened for Callcard; allow it when macOS asks, and try again."));
    }

    private static void check(int status, Sentence purpose) throws SecretStoreException {
        switch (status) {
            case SecurityLibrary.errSecSuccess -> {}
            case SecurityLibrary.errSecUserCanceled, SecurityLibrary.errSecAuthFailed -> throw notOpened();
            case SecurityLibrary.errSecInteractionNotAllowed ->
                throw new SecretStoreException(Sentence.of("The macOS keychain is locked; unlock it and try again."));
            case SecurityLibrary.errSecNotAvailable ->
                throw new SecretStoreException(
                        Sentence.of("There is no macOS keychain for this user; set environment variables instead."));
            default ->
                throw new SecretStoreException(Sentence.of(
                        "The macOS keychain could not {0} a secret (error {1}); set environment variables instead.",
                        purpose, status));
        }
    }
}
