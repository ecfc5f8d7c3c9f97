package io.github.callcard.superoffice.signin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.words.Count;
import io.github.callcard.words.Language;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.Translations;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EndPageTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void aScreenReaderIsToldTheLanguageOfThePage(Language language) {
        assertThat(html(EndPage.success(), new Translations(language)))
                .contains("<html lang=\"" + language.tag() + "\">");
    }

    @Test
    void thePageSpeaksTheUsersLanguage() {
        EndPage page = EndPage.failure(Sentence.of("Failed after {0} attempts.", new Count(1200)));
        Translations german = Translations.of(Locale.forLanguageTag("de-DE"));
        assertThat(html(page, german))
                .contains("<h1>" + german.say(page.title()) + "</h1><p>" + german.say(page.text()) + "</p>")
                .contains("1.200");
    }

    @Test
    void aTextFromOutsideIsNoPartOfThePage() {
        assertThat(html(EndPage.failure(Sentence.verbatim("<b>&\"")), new Translations(Language.ENGLISH)))
                .contains("<p>&lt;b&gt;&amp;&quot;</p>");
    }

    private static String html(EndPage page, Translations language) {
        return new String(page.html(language), UTF_8);
    }
}
