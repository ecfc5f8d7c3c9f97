package io.github.callcard.os;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SystemTrustTest {

    @TempDir
    static Path folder;

    private static PrivateAuthority authority;

    @BeforeAll
    static void makeAuthority() throws Exception {
        authority = new PrivateAuthority(folder);
    }

    @AfterAll
    static void end() {
        authority.close();
    }

    @Test
    void anAuthorityThatJavaDoesNotKnowIsRefused() {
        assertThatThrownBy(() -> status(HttpClient.newHttpClient())).isInstanceOf(SSLHandshakeException.class);
        assertThatThrownBy(() -> status(trusting(new SystemRoots("Linux", Path.of("/"), ""))))
                .isInstanceOf(SSLHandshakeException.class);
    }

    @Test
    void anAuthorityThatTheComputerKnowsIsTrusted() throws Exception {
        assertThat(status(trusting(linuxWith("etc/ssl/certs/ca-certificates.crt"))))
                .isEqualTo(200);
        assertThat(status(trusting(linuxWith("etc/pki/tls/certs/ca-bundle.crt"))))
                .isEqualTo(200);
    }

    @Test
    void onceInstalledEveryConnectionTrustsIt() throws Exception {
        SSLContext before = SSLContext.getDefault();
        try {
            SystemTrust.install(
                    linux(), Map.of("SSL_CERT_FILE", authority.file().toString()));
            assertThat(status(HttpClient.newHttpClient())).isEqualTo(200);
        } finally {
            SSLContext.setDefault(before);
        }
    }

    @Test
    void whoNamesAStoreForJavaKeepsIt() throws Exception {
        SSLContext before = SSLContext.getDefault();
        Properties named = linux();
        named.setProperty("javax.net.ssl.trustStore", "/etc/fjord.p12");
        SystemTrust.install(named, Map.of());
        assertThat(SSLContext.getDefault()).isSameAs(before);
    }

    @Test
    void theServersNameIsCheckedToo() {
        String byName = authority.address().replace("127.0.0.1", "localhost");
        assertThatThrownBy(() ->
                        status(trusting(new SystemRoots("Linux", Path.of("/"), "" + authority.file())), byName))
                .isInstanceOf(SSLHandshakeException.class)
                .hasMessageContaining("localhost");
    }

    @Test
    void authoritiesAreReadOnceAndNotBeforeTheyAreNeeded() throws Exception {
        AtomicInteger reads = new AtomicInteger();
        SSLContext context = SystemTrust.context(() -> {
            reads.incrementAndGet();
            return new SystemRoots("Linux", Path.of("/"), "" + authority.file()).get();
        });
        assertThat(reads).hasValue(0);
        assertThat(status(HttpClient.newBuilder().sslContext(context).build())).isEqualTo(200);
        assertThat(status(HttpClient.newBuilder().sslContext(context).build())).isEqualTo(200);
        assertThat(reads).hasValue(1);
    }

    @Test
    void javasAuthoritiesStandInWhereTheSystemHasNone(@TempDir Path bare) throws Exception {
        RootCertificates java = RootCertificates.ofJava();
        assertThat(java.isEmpty()).isFalse();
        assertThat(new SystemRoots("Linux", bare, "").get()).isEqualTo(java);
        assertThat(new SystemRoots("Linux", bare, "" + bare.resolve("missing.pem")).get())
                .isEqualTo(java);
        Path damaged = Files.writeString(bare.resolve("damaged.pem"), "-----BEGIN CERTIFICATE-----\nno");
        assertThat(new SystemRoots("Linux", bare, "" + damaged).get()).isEqualTo(java);
    }

    @Test
    @EnabledOnOs(OS.WINDOWS)
    void windowsAuthoritiesAreTrustedBesideJavas() throws Exception {
        assertThat(system().certificates())
                .containsAll(RootCertificates.ofJava().certificates())
                .as("an authority of Windows alone")
                .anyMatch(root -> root.getSubjectX500Principal().getName().contains("Microsoft Root Certificate"));
    }

    @Test
    @EnabledOnOs(OS.MAC)
    void theAuthoritiesOfMacOsAreRead() {
        assertThat(system().certificates())
                .extracting(X509Certificate::getSubjectX500Principal)
                .anyMatch(name -> name.getName().contains("Apple Root CA"));
    }

    private static RootCertificates system() {
        return new SystemRoots(System.getProperty("os.name"), Path.of("/"), "").get();
    }

    private static Properties linux() {
        Properties properties = new Properties();
        properties.setProperty("os.name", "Linux");
        return properties;
    }

    /** A Linux that has the authority where its distribution keeps them. */
    private static SystemRoots linuxWith(String place) throws IOException {
        Path top = Files.createTempDirectory(folder, "linux");
        Path file = top.resolve(place);
        Files.createDirectories(file.getParent());
        Files.copy(authority.file(), file);
        return new SystemRoots("Linux", top, "");
    }

    private static HttpClient trusting(SystemRoots roots) {
        return HttpClient.newBuilder().sslContext(SystemTrust.context(roots)).build();
    }

    private static int status(HttpClient client) throws IOException, InterruptedException {
        return status(client, authority.address());
    }

    private static int status(HttpClient client, String address) throws IOException, InterruptedException {
        try (client) {
            return client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
