package io.github.callcard.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProfileTest {

    @Test
    void itIsWhereTheSystemKeepsSettings() {
        assertThat(folder("Linux", Map.of())).isEqualTo(Path.of("/home/kari/.config/callcard"));
        assertThat(folder("Linux", Map.of("XDG_CONFIG_HOME", "/conf"))).isEqualTo(Path.of("/conf/callcard"));
        assertThat(folder("Mac OS X", Map.of())).isEqualTo(Path.of("/home/kari/Library/Application Support/Callcard"));
        assertThat(folder("Windows 11", Map.of("APPDATA", "/roaming"))).isEqualTo(Path.of("/roaming/Callcard"));
    }

    @Test
    void aRelativeFolderOfTheEnvironmentIsIgnoredAsItsSpecificationSays() {
        assertThat(folder("Linux", Map.of("XDG_CONFIG_HOME", "conf")))
                .isEqualTo(Path.of("/home/kari/.config/callcard"));
    }

    private static Path folder(String system, Map<String, String> environment) {
        return Profile.ofUser(environment, Map.of("user.home", "/home/kari", "os.name", system))
                .folder();
    }
}
