package io.github.callcard.app.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.settings.Profile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The name by which registrars know this computer again. */
class SipInstanceTest {

    @TempDir
    private Path folder;

    private final Map<String, String> here = Map.of("COMPUTERNAME", "HERE");

    @Test
    void theProgramsIsTheSameAtEachStart() {
        Profile profile = new Profile(folder.resolve("new").resolve("profile"));
        String first = SipInstance.ofProgram(profile, here);
        assertThat(first).matches("urn:uuid:[0-9a-f-]{36}").isEqualTo(SipInstance.ofProgram(profile, here));
        assertThat(profile.folder()).isDirectoryContaining(file -> file.endsWith("device"));
    }

    @Test
    void eachProfileAndEachCommandHasItsOwn() {
        String one = SipInstance.ofProgram(new Profile(folder.resolve("one")), here);
        String other = SipInstance.ofProgram(new Profile(folder.resolve("other")), here);
        assertThat(one).isNotIn(other, SipInstance.ofCommand());
        assertThat(SipInstance.ofCommand()).isNotEqualTo(SipInstance.ofCommand());
    }

    @Test
    void whatIsKeptIsNotWhatIsTold() throws Exception {
        Profile profile = new Profile(folder);
        String told = SipInstance.ofProgram(profile, here);
        assertThat(told).doesNotContain(Files.readString(profile.device()).strip());
    }

    @Test
    void whereItCannotBeKeptThereIsOneForThisStart() throws Exception {
        Profile profile = new Profile(folder);
        Files.writeString(profile.device(), "x");
        assertThat(SipInstance.ofProgram(profile, here)).startsWith("urn:uuid:");
    }
}
