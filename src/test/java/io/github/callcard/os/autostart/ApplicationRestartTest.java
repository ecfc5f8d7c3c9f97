package io.github.callcard.os.autostart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApplicationRestartTest {

    /** Not after a crash or a hang, which could go on for ever, nor after a new start of Windows, which the sign-in sees to. */
    @Test
    void windowsIsAskedForANewStartAfterUpdatesOnly() throws Exception {
        List<String> asked = new ArrayList<>();

        new ApplicationRestart((arguments, flags) -> {
                    asked.add(arguments + " " + flags);
                    return 0;
                })
                .register(List.of("--at-sign-in", "--profile", "C:\\Kari Ås"));

        assertThat(asked).containsExactly("--at-sign-in --profile \"C:\\Kari Ås\" 11");
    }

    @Test
    void aRefusalSaysWhatWindowsSaid() {
        assertThatIOException()
                .isThrownBy(() -> new ApplicationRestart((arguments, flags) -> 0x80070057).register(List.of()))
                .withMessageContaining("80070057");
    }
}
