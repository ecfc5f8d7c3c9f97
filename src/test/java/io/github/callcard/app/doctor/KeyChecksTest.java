package io.github.callcard.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.os.hotkey.HotKey;
import io.github.callcard.settings.KeysSettings;
import io.github.callcard.words.Sentence;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeyChecksTest {

    private static final HotKey K = HotKey.parse("Ctrl+Alt+K").orElseThrow();
    private static final HotKey L = HotKey.parse("Ctrl+Alt+L").orElseThrow();

    @Test
    void eachKeyIsTriedAndWhatKeepsItIsSaid() {
        Sentence why = Sentence.of("It is taken.");
        KeysSettings keys = new KeysSettings(Optional.of(K), Optional.of(L), Optional.empty());

        assertThat(KeyChecks.keys(keys, key -> key.equals(K) ? Optional.empty() : Optional.of(why)))
                .containsExactly(
                        Finding.ok(Sentence.of("keys"), Sentence.of("{0} works in every program.", K.shown())),
                        Finding.attention(Sentence.of("keys"), why));
    }

    @Test
    void whoWantsNoKeyIsToldSo() {
        KeysSettings none = new KeysSettings(Optional.empty(), Optional.empty(), Optional.empty());

        assertThat(KeyChecks.keys(none, key -> Optional.empty()))
                .extracting(finding -> finding.sentence().toString())
                .containsExactly("The settings ask for no key that works in every program.");
    }
}
