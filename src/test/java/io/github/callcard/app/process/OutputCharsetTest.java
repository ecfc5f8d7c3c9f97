package io.github.callcard.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** Names with letters beyond ASCII arrive where a command prints them. */
class OutputCharsetTest {

    private static final Charset CODE_PAGE = Charset.forName("IBM850");

    @Test
    void aConsoleOfWindowsGetsItsOwnCodePage() {
        Charset charset = OutputCharset.of("stdout", windows("cp850"), true);

        assertThat(charset).isEqualTo(CODE_PAGE);
        assertThat("Øystein Åsgård".getBytes(charset)).asString(CODE_PAGE).isEqualTo("Øystein Åsgård");
    }

    @Test
    void aConsoleIsKnownByItsCodePageAlsoWhereTheInputIsAPipe() {
        assertThat(OutputCharset.of("stdout", windows("cp850"), false)).isEqualTo(CODE_PAGE);
    }

    @Test
    void filesAndPipesGetUtf8() {
        assertThat(OutputCharset.of("stdout", windows("Cp1252"), false)).isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void eachStreamIsAskedForItself() {
        Properties properties = windows("Cp1252");
        properties.setProperty("stderr.encoding", "cp850");

        assertThat(OutputCharset.of("stdout", properties, false)).isEqualTo(StandardCharsets.UTF_8);
        assertThat(OutputCharset.of("stderr", properties, false)).isEqualTo(CODE_PAGE);
    }

    @Test
    void aCodePageThatJavaDoesNotKnowIsNoReasonToFail() {
        assertThat(OutputCharset.of("stdout", windows("cp99999"), true)).isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void otherSystemsGetUtf8() {
        Properties properties = windows("ANSI_X3.4-1968");
        properties.setProperty("os.name", "Linux");

        assertThat(OutputCharset.of("stdout", properties, true)).isEqualTo(StandardCharsets.UTF_8);
    }

    private static Properties windows(String encoding) {
        Properties properties = new Properties();
        properties.setProperty("os.name", "Windows 11");
        properties.setProperty("native.encoding", "Cp1252");
        properties.setProperty("stdout.encoding", encoding);
        return properties;
    }
}
