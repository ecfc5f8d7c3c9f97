package io.github.callcard.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
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

    /** Data that belongs to the computer does not go along with a user who roams. */
    @Test
    void onWindowsOnlyTheSettingsRoam() {
        Profile profile = Profile.ofUser(
                Map.of("APPDATA", "/roaming", "LOCALAPPDATA", "/local"),
                Map.of("user.home", "/home/kari", "os.name", "Windows 11"));

        assertThat(profile.settingsFile()).isEqualTo(Path.of("/roaming/Callcard/settings.json"));
        assertThat(List.of(
                        profile.snapshot(),
                        profile.activities(),
                        profile.callers(),
                        profile.journal(),
                        profile.device(),
                        profile.callLists(),
                        profile.logs(),
                        profile.signInLock()))
                .allMatch(path -> path.startsWith("/local/Callcard"));
        assertThat(profile.isOfEverySession()).isTrue();
    }

    @Test
    void aChosenProfileHasAllInOneFolderUnlessItIsTheUsersOwn() {
        Profile own = new Profile(Path.of("/roaming/Callcard"), Path.of("/local/Callcard"));

        Path elsewhere = Path.of("/elsewhere").toAbsolutePath();
        assertThat(own.orChosen(elsewhere).journal()).isEqualTo(elsewhere.resolve("journal"));
        assertThat(own.orChosen(elsewhere).isOfEverySession()).isFalse();
        assertThat(own.orChosen(own.folder())).isEqualTo(own);
    }

    private static Path folder(String system, Map<String, String> environment) {
        return Profile.ofUser(environment, Map.of("user.home", "/home/kari", "os.name", system))
                .folder();
    }
}
