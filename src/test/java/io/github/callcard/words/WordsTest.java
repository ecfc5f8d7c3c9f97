package io.github.callcard.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.ui.card.CardDeck;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Words of one language, and words that follow the language of the program. */
class WordsTest {

    private static final Locale NORWAY = Locale.of("en", "NO");

    private final CurrentLanguage language = new CurrentLanguage(NORWAY);
    private final Words following = new Words(CardDeck.class, language);

    @Test
    void theyAreInTheLanguageOfTheMoment() {
        assertThat(following.say("action.open")).isEqualTo("Open");

        language.choose(Optional.of(Language.GERMAN));
        assertThat(following.say("action.open")).isEqualTo("Öffnen");
        assertThat(following.bundle().getString("action.open")).isEqualTo("Öffnen");
        assertThat(following.language()).isEqualTo(Locale.GERMAN);
        assertThat(following.say(Sentence.of("Test call"))).isEqualTo("Testanruf");

        language.choose(Optional.empty());
        assertThat(following.say("action.open")).isEqualTo("Open");
    }

    @Test
    void anotherLanguageKeepsTheUsersCountry() {
        language.choose(Optional.of(Language.DUTCH));

        assertThat(language.get()).isEqualTo(Locale.of("nl", "NO"));
    }

    @Test
    void thoseOfOneLanguageStayInIt() {
        Words fixed = new Words(CardDeck.class, language.get());
        language.choose(Optional.of(Language.GERMAN));

        assertThat(fixed.say("action.open")).isEqualTo("Open");
    }
}
