package io.github.callcard.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramPathTest {

    @TempDir
    Path folder;

    @Test
    void aPackagedProgramKnowsItsLauncher() {
        assertThat(ProgramPath.of(launchedBy("callcard"))).contains(folder.resolve("callcard"));
    }

    @Test
    void theSystemStartsTheProgramWithoutAConsole() throws Exception {
        Path window = Files.createFile(folder.resolve("callcardw.exe"));
        assertThat(ProgramPath.of(launchedBy("callcard.exe"))).contains(window);
        assertThat(ProgramPath.of(launchedBy("callcardw.exe"))).contains(window);
    }

    private Properties launchedBy(String launcher) {
        Properties properties = new Properties();
        properties.setProperty("jpackage.app-path", folder.resolve(launcher).toString());
        return properties;
    }
}
