package io.github.callcard.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentenceCodesTest {

    private static final Sentence UNKNOWN_HOST =
            Sentence.of("{0} could not be found; check the server address and the network.", "crm.example.com");

    @Test
    void aSentenceHasACodeWhateverItsPartsAre() {
        assertThat(SentenceCodes.of(UNKNOWN_HOST)).contains("server-not-found");
        assertThat(SentenceCodes.of(Sentence.of("Ready."))).contains("line-ready");
    }

    @Test
    void oneAndManyAreTheSameToAProgram() {
        assertThat(SentenceCodes.of(Sentence.counted(1, "{0} reconnect today.", "{0} reconnects today.")))
                .isEqualTo(SentenceCodes.of(Sentence.counted(7, "{0} reconnect today.", "{0} reconnects today.")))
                .contains("line-reconnects");
    }

    @Test
    void theFirstOfSeveralSentencesSaysWhatItIsAbout() {
        Sentence both = UNKNOWN_HOST.then(Sentence.of("Calls have no names until then."));

        assertThat(SentenceCodes.of(both)).contains("server-not-found");
        assertThat(SentenceCodes.of(Sentence.verbatim("Server").then(both))).contains("server-not-found");
    }

    @Test
    void wordsFromOutsideHaveNone() {
        assertThat(SentenceCodes.of(Sentence.verbatim("Ready."))).isEmpty();
    }
}
