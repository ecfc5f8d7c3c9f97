package io.github.callcard.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "releases are made on Linux")
class ReleaseNotesTest {

    private record Said(int status, String text) {}

    @TempDir
    Path folder;

    private Path changelog;

    @BeforeEach
    void writeChangelog() throws IOException {
        changelog = Files.writeString(folder.resolve("CHANGELOG.md"), """
                # Changelog
                ## Unreleased
                - Not yet.

                ## 1.10.0 - 2026-12-01
                ### Added
                - Ten.

                ### Fixed
                - More.

                ## [1.1.0] - 2026-11-24
                - One.

                [1.1.0]: https://example.com/1.1.0
                """);
    }

    @Test
    void aReleaseSaysWhatTheChangelogSaysOfItsVersion() throws Exception {
        assertThat(notes("1.10.0")).isEqualTo(new Said(0, "### Added\n- Ten.\n\n### Fixed\n- More.\n"));
        assertThat(notes("1.1.0")).isEqualTo(new Said(0, "- One.\n"));
    }

    @Test
    void aVersionWithoutNotesIsNotReleased() throws Exception {
        Said said = notes("1.1");
        assertThat(said.status()).isEqualTo(1);
        assertThat(said.text()).contains("says nothing of 1.1", "## 1.1");
    }

    private Said notes(String version) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sh", "packaging/release-notes", version, changelog.toString())
                .redirectErrorStream(true)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new Said(process.exitValue(), text);
    }
}
