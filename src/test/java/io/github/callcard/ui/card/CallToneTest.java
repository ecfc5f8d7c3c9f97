package io.github.callcard.ui.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.call.CallState;
import io.github.callcard.os.sound.Tone;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallToneTest {

    private final CallTone tone = CallTone.of(true, List.of(), caller -> false);

    @Test
    void knownAndUnknownCallersSoundDifferent() {
        assertThat(tone.of(SampleCalls.erika(1))).contains(Tone.KNOWN);
        assertThat(tone.of(SampleCalls.unknown(2, "Somebody"))).contains(Tone.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Erika Mustermann", " muster gmbh & CO. KG "})
    void importantPersonsAndCompaniesHaveATone(String name) {
        assertThat(CallTone.of(true, List.of("Other", name), caller -> false).of(SampleCalls.erika(1)))
                .contains(Tone.IMPORTANT);
    }

    @Test
    void anEmptyNameMakesNobodyImportant() {
        assertThat(CallTone.of(true, List.of(" "), caller -> false).of(SampleCalls.company(1)))
                .contains(Tone.KNOWN);
    }

    @Test
    void whoIsMarkedHasTheToneOfImportantCallers() {
        CallTone marked = CallTone.of(true, List.of(), caller -> caller.personId() == SampleCalls.ERIKA.personId());

        assertThat(marked.of(SampleCalls.erika(1))).contains(Tone.IMPORTANT);
        assertThat(marked.of(SampleCalls.company(2))).contains(Tone.KNOWN);
    }

    @Test
    void nothingIsHeardUnlessWanted() {
        assertThat(CallTone.of(false, List.of(), caller -> false).of(SampleCalls.erika(1)))
                .isEmpty();
    }

    @Test
    void aCallThatDoesNotRingIsNotHeard() {
        assertThat(tone.of(SampleCalls.at(SampleCalls.erika(1), CallState.ANSWERED, Duration.ofSeconds(1))))
                .isEmpty();
        assertThat(tone.of(SampleCalls.at(SampleCalls.erika(1), CallState.MISSED, Duration.ofSeconds(9))))
                .isEmpty();
    }
}
