package io.github.callcard.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@EnabledOnOs(value = OS.LINUX, disabledReason = "releases are made on Linux")
class UpdateFeedTest {

    private static final List<String> PACKAGES = List.of(
            "callcard-1.2.0-x64-user.msi",
            "callcard-1.2.0-x64-machine.msi",
            "callcard-1.2.0-arm64.dmg",
            "callcard-1.2.0-x86_64.dmg",
            "callcard_1.2.0_amd64.deb",
            "callcard-1.2.0-1.x86_64.rpm");

    @TempDir
    Path folder;

    @Test
    void aReleaseIsAnnouncedWithItsChecksumsAndSigned() throws Exception {
        for (String name : PACKAGES) {
            Files.writeString(folder.resolve(name), name);
        }
        KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Path key = folder.resolve("feed.key");
        Files.writeString(
                key,
                "-----BEGIN PRIVATE KEY-----\n"
                        + Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded())
                        + "\n-----END PRIVATE KEY-----\n");

        run(
                0,
                "1.2.0",
                "https://callcard.test/v1.2.0/",
                "https://callcard.test/notes",
                folder.toString(),
                key.toString());

        byte[] feed = Files.readAllBytes(folder.resolve("callcard-updates.json"));
        JsonNode read = JsonMapper.shared().readTree(feed);
        assertThat(read.path("program").asString()).isEqualTo("callcard");
        assertThat(read.path("version").asString()).isEqualTo("1.2.0");
        assertThat(read.path("notes").asString()).isEqualTo("https://callcard.test/notes");
        assertThat(Instant.parse(read.path("expires").asString())).isAfter(Instant.now());
        assertThat(read.path("downloads").propertyNames())
                .containsExactly("windows-x64", "macos-arm64", "macos-x64", "linux-x64-deb", "linux-x64-rpm");
        JsonNode windows = read.path("downloads").path("windows-x64");
        assertThat(windows.path("url").asString())
                .isEqualTo("https://callcard.test/v1.2.0/callcard-1.2.0-x64-user.msi");
        assertThat(windows.path("sha256").asString()).hasSize(64);
        Signature check = Signature.getInstance("Ed25519");
        check.initVerify(keys.getPublic());
        check.update(feed);
        assertThat(check.verify(Files.readAllBytes(folder.resolve("callcard-updates.json.sig"))))
                .isTrue();
    }

    @Test
    void aReleaseThatLacksAPackageIsNotAnnounced() throws Exception {
        Files.writeString(folder.resolve("callcard-1.2.0-x64-user.msi"), "");
        assertThat(run(1, "1.2.0", "https://callcard.test/", "https://callcard.test/notes", folder.toString()))
                .contains("-arm64.dmg");
    }

    private static String run(int status, String... arguments) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Stream.concat(Stream.of("sh", "packaging/update-feed"), Arrays.stream(arguments))
                                .toList())
                .redirectErrorStream(true)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(text).isEqualTo(status);
        return text;
    }
}
