package io.github.callcard.app.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.line.hook.OwnProgram;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** How a telephone program runs this one, wherever it is installed. */
class OwnProgramsTest {

    @Test
    void anInstalledProgramIsRunByItsLauncher() {
        assertThat(OwnPrograms.of(launchedBy("/opt/callcard/bin/callcard")))
                .isEqualTo(OwnProgram.at("/opt/callcard/bin/callcard"));
    }

    /** Windows would read a caller's text as commands. */
    @Test
    void noScriptOfWindowsIsRun() {
        Properties properties = launchedBy("/callcard/bin/callcard.cmd");
        properties.setProperty("java.home", "/jdk");

        assertThat(OwnPrograms.of(properties).program()).endsWith("javaw.exe");
        assertThat(OwnPrograms.of(properties).arguments())
                .startsWith("-cp \"/callcard/lib")
                .endsWith("io.github.callcard.app.Main");
    }

    private static Properties launchedBy(String path) {
        Properties properties = new Properties();
        properties.setProperty("jpackage.app-path", path);
        return properties;
    }
}
