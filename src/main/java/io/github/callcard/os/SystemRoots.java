package io.github.callcard.os;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The authorities of this computer, read anew at each call.
 *
 * <p>Windows fetches a public authority when its own programs first need it, which Java's do not make it do; so those of
 * Java are trusted there too. On the other systems they only stand in where the system's cannot be read.
 */
final class SystemRoots implements Supplier<RootCertificates> {

    /** The variable that OpenSSL and most programs of Linux heed as well. */
    static final String FILE_VARIABLE = "SSL_CERT_FILE";

    /** Debian and Arch, Fedora and Red Hat, openSUSE, Alpine; the same list as Go's crypto/x509. */
    private static final List<String> BUNDLES = List.of(
            "etc/ssl/certs/ca-certificates.crt",
            "etc/pki/tls/certs/ca-bundle.crt",
            "etc/ssl/ca-bundle.pem",
            "etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
            "etc/ssl/cert.pem");

    /** The stores of SunMSCAPI; the user's holds the machine's as well. */
    private static final List<String> WINDOWS = List.of("Windows-ROOT");

    /** The stores of Apple's provider: what users and administrators added, and what macOS came with. */
    private static final List<String> MAC = List.of("KeychainStore", "KeychainStore-ROOT");

    private final String system;
    private final Path top;
    private final String file;

    /**
     * @param system the value of {@code os.name}
     * @param top where the file system begins
     * @param file the authorities of Linux in place of the system's, empty for the system's
     */
    SystemRoots(String system, Path top, String file) {
        this.system = system.toLowerCase(Locale.ROOT);
        this.top = top;
        this.file = file;
    }

    @Override
    public RootCertificates get() {
        boolean windows = system.startsWith("windows");
        RootCertificates own = windows ? stores(WINDOWS) : system.startsWith("mac") ? stores(MAC) : bundle();
        logger().info(
                        "{} authorities of this computer are trusted",
                        own.certificates().size());
        return windows || own.isEmpty() ? own.and(ofJava()) : own;
    }

    private RootCertificates bundle() {
        List<Path> files = file.isEmpty() ? BUNDLES.stream().map(top::resolve).toList() : List.of(top.resolve(file));
        for (Path each : files) {
            if (Files.isReadable(each)) {
                try (InputStream in = Files.newInputStream(each)) {
                    return RootCertificates.of(CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                            .map(X509Certificate.class::cast)
                            .toList());
                } catch (IOException | GeneralSecurityException e) {
                    logger().warn("The authorities in {} cannot be read: {}", each, e.getMessage());
                }
            }
        }
        return RootCertificates.of(List.of());
    }

    private static RootCertificates stores(List<String> types) {
        List<X509Certificate> found = new ArrayList<>();
        for (String type : types) {
            try {
                KeyStore store = KeyStore.getInstance(type);
                store.load(null, null);
                for (String alias : Collections.list(store.aliases())) {
                    // A key of the user's own vouches for nobody.
                    if (store.isCertificateEntry(alias)
                            && store.getCertificate(alias) instanceof X509Certificate certificate) {
                        found.add(certificate);
                    }
                }
            } catch (IOException | GeneralSecurityException e) {
                logger().warn("The authorities of {} cannot be read: {}", type, e.getMessage());
            }
        }
        return RootCertificates.of(found);
    }

    private static RootCertificates ofJava() {
        try {
            return RootCertificates.ofJava();
        } catch (GeneralSecurityException e) {
            logger().warn("The authorities of Java cannot be read: {}", e.getMessage());
            return RootCertificates.of(List.of());
        }
    }

    /** Made with the first certificate: where to log is decided after the trust is installed. */
    private static Logger logger() {
        return LoggerFactory.getLogger(SystemRoots.class);
    }
}
