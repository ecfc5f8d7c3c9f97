package io.github.callcard.os;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import io.github.callcard.words.Sentence;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Secrets in the default keyring behind the Secret Service (GNOME Keyring, KWallet, KeePassXC), with the attributes
 * {@code application} and {@code name}. A locked keyring asks the user for its password where there is a desktop; a user who
 * did not give it is not asked again by what is read, until the keyring is unlocked otherwise.
 */
final class LinuxKeyring implements SecretStore {

    private static final Logger LOG = LoggerFactory.getLogger(LinuxKeyring.class);
    private static final String SCHEMA = "io.github.callcard.Secret";

    /** Behind the domain and the code of a {@code GError}, 32 bits each. */
    private static final int ERROR_MESSAGE = 8;

    private final LibsecretLibrary library;
    private final String application;
    private final Pointer schema;
    private volatile boolean refused;

    LinuxKeyring(LibsecretLibrary library, String application) {
        this.library = library;
        this.application = application;
        this.schema = library.secret_schema_new(
                SCHEMA,
                LibsecretLibrary.SECRET_SCHEMA_DONT_MATCH_NAME,
                "application",
                LibsecretLibrary.SECRET_SCHEMA_ATTRIBUTE_STRING,
                "name",
                LibsecretLibrary.SECRET_SCHEMA_ATTRIBUTE_STRING);
    }

    @Override
    public Sentence title() {
        return SecretStoreTitle.LINUX;
    }

    @Override
    public Optional<String> read(String name) throws SecretStoreException {
        if (refused) {
            // Searching asks nobody.
            failIfLocked(name);
        }
        refused = true;
        Optional<String> found = lookedUp(name);
        refused = false;
        return found;
    }

    private Optional<String> lookedUp(String name) throws SecretStoreException {
        PointerByReference error = new PointerByReference();
        Pointer secret = library.secret_password_lookup_sync(schema, null, error, attributes(name));
        check(error);
        if (secret == null) {
            failIfLocked(name);
            return Optional.empty();
        }
        try {
            return Optional.of(secret.getString(0, "UTF-8"));
        } finally {
            library.secret_password_free(secret);
        }
    }

    @Override
    public void store(String name, String secret) throws SecretStoreException {
        PointerByReference error = new PointerByReference();
        int stored = library.secret_password_store_sync(
                schema, null, application + ": " + name, secret, null, error, attributes(name));
        check(error);
        if (stored == 0) {
            throw locked();
        }
    }

    @Override
    public void delete(String name) throws SecretStoreException {
        PointerByReference error = new PointerByReference();
        library.secret_password_clear_sync(schema, null, error, attributes(name));
        check(error);
        // A locked one is passed over without a word.
        failIfLocked(name);
    }

    private Object[] attributes(String name) {
        return new Object[] {"application", application, "name", name};
    }

    /** Looking up says the same of a locked secret and of none; searching does not unlock and so tells them apart. */
    private void failIfLocked(String name) throws SecretStoreException {
        PointerByReference error = new PointerByReference();
        Pointer items = library.secret_password_search_sync(
                schema, LibsecretLibrary.SECRET_SEARCH_ALL, null, error, attributes(name));
        check(error);
        boolean locked = false;
        // A GList's link is three pointers: data, next, previous.
        for (Pointer link = items; link != null; link = link.getPointer(Native.POINTER_SIZE)) {
            Pointer item = link.getPointer(0);
            locked |= library.secret_item_get_locked(item) != 0;
            library.g_object_unref(item);
        }
        if (items != null) {
            library.g_list_free(items);
        }
        if (locked) {
            throw locked();
        }
    }

    private static SecretStoreException locked() {
        return new SecretStoreException(Sentence.of("The keyring is locked; unlock it and try again."));
    }

    private void check(PointerByReference reference) throws SecretStoreException {
        Pointer error = reference.getValue();
        if (error == null) {
            return;
        }
        String domain = library.g_quark_to_string(error.getInt(0));
        String message = message(error.getPointer(ERROR_MESSAGE));
        library.g_error_free(error);
        LOG.warn("The Secret Service answered with {}: {}", domain, message);
        throw sentence(message);
    }

    private static String message(@Nullable Pointer text) {
        return text == null ? "" : text.getString(0, "UTF-8");
    }

    /** The meaning of an error of GLib for the user. */
    static SecretStoreException sentence(String message) {
        String text = message.toLowerCase(Locale.ROOT);
        if (text.contains("locked") || text.contains("dismissed") || text.contains("prompt")) {
            return locked();
        }
        if (text.contains("serviceunknown") || text.contains("was not provided")) {
            return new SecretStoreException(
                    Sentence.of("No keyring runs in this session; install and start one, such as gnome-keyring, or set"
                            + " environment variables instead."));
        }
        if (text.contains("autolaunch") || text.contains("could not connect") || text.contains("cannot connect")) {
            return new SecretStoreException(
                    Sentence.of("This session has no D-Bus, so the keyring cannot be reached; start Callcard from the"
                            + " desktop, or set environment variables instead."));
        }
        return new SecretStoreException(
                Sentence.of("The keyring does not work; see the log, or set environment variables instead."));
    }
}
