package io.github.callcard.app.command;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.words.Sentence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SentenceFieldsTest {

    @Test
    void behindASentenceStandsItsCode() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("event", "failed");
        object.put("message", Sentence.of("The sign-in works."));
        object.put("why", Sentence.of("SuperOffice has exactly this number."));
        object.put("numbers", 3);

        assertThat(SentenceFields.said(object))
                .containsExactly(
                        entry("event", "failed"),
                        entry("message", "The sign-in works."),
                        entry("code", "sign-in-works"),
                        entry("why", "SuperOffice has exactly this number."),
                        entry("whyCode", "match-exact"),
                        entry("numbers", 3));
    }

    @Test
    void sentencesInsideOtherFieldsHaveTheirsThere() {
        assertThat(SentenceFields.said(
                        Map.of("checks", List.of(Map.of("message", Sentence.of("The settings are valid."))))))
                .isEqualTo(Map.of(
                        "checks", List.of(Map.of("message", "The settings are valid.", "code", "settings-valid"))));
    }

    @Test
    void wordsFromOutsideHaveTheCodeNull() {
        assertThat(SentenceFields.said(Map.of("message", Sentence.verbatim("Service down"))))
                .containsEntry("message", "Service down")
                .containsEntry("code", null)
                .hasSize(2);
    }
}
