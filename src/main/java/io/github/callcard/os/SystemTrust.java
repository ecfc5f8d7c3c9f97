package io.github.callcard.os;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/**
 * Makes encrypted connections trust whom this computer trusts, an organisation's own authorities included. Java by
 * itself trusts only the list it came with.
 */
public final class SystemTrust {

    /** The properties by which an administrator names another store of authorities, as every Java program allows. */
    private static final List<String> OWN_CHOICE = List.of("javax.net.ssl.trustStore", "javax.net.ssl.trustStoreType");

    private SystemTrust() {}

    /**
     * Becomes what every connection of this process uses that names no other trust. Reads nothing yet: the authorities
     * are read with the first certificate that has to be checked. Leaves everything as it is where
     * {@code javax.net.ssl.trustStore} names a store.
     *
     * @param variables the environment; {@code SSL_CERT_FILE} names another file of authorities on Linux
     */
    public static void install(Properties properties, Map<String, String> variables) {
        if (OWN_CHOICE.stream().anyMatch(properties::containsKey)) {
            return;
        }
        SSLContext.setDefault(context(new SystemRoots(
                properties.getProperty("os.name", ""),
                Path.of("/"),
                variables.getOrDefault(SystemRoots.FILE_VARIABLE, ""))));
    }

    /** Encrypted connections to whoever these authorities vouch for. */
    static SSLContext context(Supplier<RootCertificates> roots) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new LazyTrustManager(roots)}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no TLS", e);
        }
    }
}
