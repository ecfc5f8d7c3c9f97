package io.github.callcard.os;

import com.sun.jna.Native;
import io.github.callcard.words.Sentence;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;

/** The store of secrets that this system has. */
public final class SecretStores {

    /** Time enough to type the password that unlocks a keyring. */
    private static final Duration TIMEOUT = Duration.ofSeconds(45);

    private SecretStores() {}

    /**
     * The store of the user who runs this process. Native code is loaded by the first call; where there is no store, each
     * call says why.
     *
     * @param system the value of {@code os.name}
     * @param application whose secrets they are
     */
    public static SecretStore of(String system, String application) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return loaded(
                    SecretStoreTitle.WINDOWS,
                    Sentence.of("There is no place to keep secrets: advapi32.dll cannot be loaded; set environment"
                            + " variables instead."),
                    () -> new WindowsCredentials(Native.load("Advapi32", CredentialLibrary.class), application));
        }
        if (name.startsWith("mac")) {
            return loaded(
                    SecretStoreTitle.MAC,
                    Sentence.of("There is no place to keep secrets: the Security framework cannot be loaded; set"
                            + " environment variables instead."),
                    () -> new MacKeychain(Native.load("Security", SecurityLibrary.class), application));
        }
        return loaded(
                SecretStoreTitle.LINUX,
                Sentence.of(
                        "There is no place to keep secrets: libsecret is not installed; install it (libsecret-1-0 on"
                                + " Debian, libsecret on Fedora) with a keyring such as gnome-keyring, or set environment variables"
                                + " instead."),
                () -> new LinuxKeyring(LibsecretLibrary.load(), application));
    }

    /** A store that is not there and says so. */
    public static SecretStore none(Sentence reason) {
        return new UnavailableSecretStore(Sentence.of("the system's key store"), reason);
    }

    private static SecretStore loaded(Sentence title, Sentence reason, Supplier<SecretStore> store) {
        return new TimeLimitedSecretStore(
                title,
                () -> {
                    try {
                        return store.get();
                    } catch (UnsatisfiedLinkError e) {
                        // Not a constant: this class is made before the process knows where it logs.
                        LoggerFactory.getLogger(SecretStores.class).warn("No key store: {}", e.getMessage());
                        return new UnavailableSecretStore(title, reason);
                    }
                },
                TIMEOUT);
    }
}
