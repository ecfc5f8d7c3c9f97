package io.github.callcard.line.actionurl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The secret in the addresses that phones request. */
class ActionUrlTokenTest {

    @Test
    void everyNewOneIsAnotherOf128BitsThatAnAddressCanHold() {
        assertThat(Stream.generate(ActionUrlToken::random).limit(100).collect(Collectors.toSet()))
                .hasSize(100)
                .allMatch(token -> token.value().matches("[A-Za-z0-9_-]{22}"));
    }

    @Test
    void onlyTheVeryTextMatches() {
        ActionUrlToken token = new ActionUrlToken("abcdefghijklmnopqrstuv");

        assertThat(token.matches("abcdefghijklmnopqrstuv")).isTrue();
        assertThat(Stream.of("", "abcdefghijklmnopqrstuV", "abcdefghijklmnopqrstu", "abcdefghijklmnopqrstuvw"))
                .noneMatch(token::matches);
    }

    @Test
    void itIsNeverWrittenByChance() {
        assertThat(ActionUrlToken.random().toString()).isEqualTo("ActionUrlToken[…]");
        ActionUrlToken token = ActionUrlToken.random();
        assertThat(new ActionUrls("192.0.2.5", 28420, token).toString()).doesNotContain(token.value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "twenty two characters!!", "abcdefghijklmnopqrst/u"})
    void whatCouldBeGuessedOrBreaksAnAddressIsNoToken(String text) {
        assertThat(ActionUrlToken.isToken(text)).isFalse();
        assertThatThrownBy(() -> new ActionUrlToken(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
