package io.github.callcard.os;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program that gets the numbers that no line can dial. */
class TelProgramTest {

    @Test
    void onLinuxItIsTheDesktopFileByItsName(@TempDir Path own, @TempDir Path all) throws Exception {
        Files.writeString(
                all.resolve("com.example.phone.desktop"), "[Desktop Entry]\nName[de]=Fon\nName=Phone\nName=2\n");

        assertThat(linux("com.example.phone.desktop\n", own, all)).contains("Phone");
        assertThat(linux("org.linphone.desktop\n", own, all))
                .as("a file that is missing")
                .contains("linphone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "io.github.callcard.link.desktop\n", "../../etc/passwd.desktop", "a b.desktop"})
    void onLinuxThereIsNoneWhereItIsCallcardItselfOrNoFile(String answer) {
        assertThat(linux(answer, Path.of("/nowhere"))).isEmpty();
    }

    private static Optional<String> linux(String answer, Path... folders) {
        return new LinuxTelProgram(() -> answer, List.of(folders)).name();
    }

    @Test
    void onWindowsItIsTheUsersChoice() {
        Map<String, String> registry = new HashMap<>();
        assertThat(windows(registry)).as("no choice: Windows would ask").isEmpty();

        registry.put(WindowsTelProgram.CHOICE + "|ProgId", "MicroSIP");
        assertThat(windows(registry)).contains("MicroSIP");
        registry.put("Software\\Classes\\MicroSIP|", "URL:tel protocol");
        assertThat(windows(registry)).contains("MicroSIP");
        registry.put("Software\\Classes\\MicroSIP|", "MicroSIP phone");
        assertThat(windows(registry)).contains("MicroSIP phone");
        registry.put("Software\\Classes\\MicroSIP\\Application|ApplicationName", "@{package?ms-resource://name}");
        assertThat(windows(registry)).contains("MicroSIP phone");
        registry.put("Software\\Classes\\MicroSIP\\Application|ApplicationName", "MicroSIP Lite");
        assertThat(windows(registry)).contains("MicroSIP Lite");

        registry.put(WindowsTelProgram.CHOICE + "|ProgId", "Callcard.Call");
        assertThat(windows(registry)).isEmpty();
    }

    private static Optional<String> windows(Map<String, String> registry) {
        return new WindowsTelProgram(value -> Optional.ofNullable(registry.get(value.key() + "|" + value.name())))
                .name();
    }
}
