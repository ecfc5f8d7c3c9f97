package io.github.callcard.os;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Native;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The real registry, of Windows or of Wine; public, since the tests on the Windows ABI run it too. */
@EnabledOnOs(OS.WINDOWS)
public class RegistryKeyTest {

    private static final String PATH = "Software\\CallcardTest";

    @AfterEach
    void remove() throws Exception {
        reg("delete", "HKCU\\" + PATH, "/f");
    }

    @Test
    void everyKindOfValueIsRead() throws Exception {
        add("server.url", "REG_SZ", "https://crm.fjord.test/SuperOffice/");
        add("sync.minutes", "REG_DWORD", "30");
        add("colleagues.numbers", "REG_MULTI_SZ", "+49 89 1234\\0+47 22 12");
        add("empty", "REG_SZ", "");
        assertThat(key(PATH).values())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "server.url",
                        "https://crm.fjord.test/SuperOffice/",
                        "sync.minutes",
                        30L,
                        "colleagues.numbers",
                        List.of("+49 89 1234", "+47 22 12"),
                        "empty",
                        ""));
    }

    @Test
    void aKeyThatIsNotThereHasNoValues() throws Exception {
        assertThat(key(PATH + "\\Missing").values()).isEmpty();
        assertThat(ManagedValues.of("Windows 11", "CallcardTest").read("")).isEmpty();
    }

    private static RegistryKey key(String path) {
        return new RegistryKey(Native.load("Advapi32", RegistryLibrary.class), RegistryLibrary.HKEY_CURRENT_USER, path);
    }

    private static void add(String name, String type, String value) throws Exception {
        assertThat(reg("add", "HKCU\\" + PATH, "/v", name, "/t", type, "/d", value, "/f"))
                .isZero();
    }

    private static int reg(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("reg"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }
}
