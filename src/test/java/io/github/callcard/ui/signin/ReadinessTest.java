package io.github.callcard.ui.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.app.line.LineKinds;
import io.github.callcard.line.LineHealth;
import io.github.callcard.settings.LineEntry;
import io.github.callcard.sync.SyncStatus;
import io.github.callcard.sync.SyncStatus.State;
import io.github.callcard.ui.settings.LineAccess.Listed;
import io.github.callcard.ui.settings.LineWords;
import io.github.callcard.ui.settings.SettingsWindow;
import io.github.callcard.ui.signin.Readiness.Fact;
import io.github.callcard.ui.signin.Readiness.Mark;
import io.github.callcard.ui.tray.LineStatus;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.Words;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The last page of the first run says what is there and what is missing, and no more than is true. */
class ReadinessTest {

    private static final Instant NOW = Instant.parse("2026-03-14T10:00:00Z");
    private static final SyncStatus KNOWN = new SyncStatus(State.CURRENT, 84, NOW, Sentence.of("Updated: 84 numbers."));

    private final Words words = new Words(SetupWindow.class, Locale.ENGLISH);

    @Test
    void withNamesAndALineThatIsWatchedItIsReady() {
        Readiness ready = readiness(KNOWN, phone(LineHealth.State.READY, "Ready."));

        assertThat(title(ready)).isEqualTo("Callcard is ready");
        assertThat(sentences(ready)).containsExactly("84 numbers are known.", "Desk phone is watched.");
        assertThat(ready.facts())
                .allMatch(fact -> fact.mark() == Mark.GOOD && fact.remedy().isEmpty());
    }

    @Test
    void withoutALineItCannotSeeCallsAndLeadsToOne() {
        Readiness blind = readiness(KNOWN);

        assertThat(title(blind)).isEqualTo("Callcard cannot see calls yet");
        assertThat(sentences(blind)).contains("No phone is watched: add a line.");
        assertThat(page(blind.facts().getLast())).isEqualTo(SetupPage.PHONE);
    }

    @Test
    void aLineThatOnlyRingsByItselfIsNoPhone() {
        LineStatus trial = new LineStatus("Practice line", health(LineHealth.State.READY, "Ready."));
        Readiness trying = readiness(
                KNOWN, new Listed(LineKinds.BUILT_IN.of("simulated"), LineEntry.of("simulated"), List.of(trial)));

        assertThat(title(trying)).isEqualTo("Callcard cannot see your calls yet");
        assertThat(page(trying.facts().getLast())).isEqualTo(SetupPage.PHONE);
    }

    @Test
    void aLineThatIsDownSaysWhy() {
        for (LineHealth.State down :
                List.of(LineHealth.State.FAILED, LineHealth.State.RECONNECTING, LineHealth.State.STOPPED)) {
            Readiness deaf = readiness(KNOWN, phone(down, "The switchboard does not answer; check the server."));

            assertThat(title(deaf)).isEqualTo("Callcard cannot see calls at the moment");
            assertThat(sentences(deaf)).contains("Desk phone: The switchboard does not answer; check the server.");
            assertThat(deaf.facts().getLast().mark()).isEqualTo(Mark.WRONG);
        }
    }

    @Test
    void oneLineThatIsWatchedIsEnoughAndTheOtherIsStillNamed() {
        Readiness ready =
                readiness(KNOWN, phone(LineHealth.State.FAILED, "Gone."), phone(LineHealth.State.READY, "Ready."));

        assertThat(title(ready)).isEqualTo("Callcard is ready");
        assertThat(sentences(ready)).contains("Desk phone: Gone.");
    }

    @Test
    void whileSomethingBeginsItIsAlmostReady() {
        SyncStatus running = new SyncStatus(State.RUNNING, 0, null, Sentence.of("Fetching."));

        assertThat(title(readiness(KNOWN, phone(LineHealth.State.STARTING, "Starting."))))
                .isEqualTo("Almost ready");
        assertThat(title(readiness(running, phone(LineHealth.State.READY, "Ready."))))
                .isEqualTo("Almost ready");
    }

    @Test
    void withoutAServerNobodyIsKnownByName() {
        Readiness nameless = readiness(
                new SyncStatus(State.OFF, 0, null, Sentence.of("No server.")), phone(LineHealth.State.READY, "Ready."));

        assertThat(title(nameless)).isEqualTo("Callcard does not know any names yet");
        assertThat(page(nameless.facts().getFirst())).isEqualTo(SetupPage.SERVER);
    }

    @Test
    void withoutASignInItLeadsToTheSignIn() {
        String sentence = "Nobody is signed in to SuperOffice; sign in.";
        Readiness nameless = readiness(
                new SyncStatus(State.FAILED, 0, null, Sentence.of(sentence), true),
                phone(LineHealth.State.READY, "Ready."));

        assertThat(title(nameless)).isEqualTo("Callcard does not know any names yet");
        assertThat(sentences(nameless)).contains(sentence);
        assertThat(page(nameless.facts().getFirst())).isEqualTo(SetupPage.SIGN_IN);
    }

    @Test
    void aServerThatIsDownIsSaidEvenWhereNamesAreKnownFromBefore() {
        String sentence =
                "https://crm.example.com/ does not accept connections. The 84 numbers from 10:00 stay in use.";
        Listed phone = phone(LineHealth.State.READY, "Ready.");
        Readiness ready = readiness(new SyncStatus(State.FAILED, 84, NOW, Sentence.of(sentence)), phone);

        assertThat(title(ready)).isEqualTo("Callcard is ready");
        assertThat(ready.facts().getFirst().mark()).isEqualTo(Mark.WRONG);
        assertThat(sentences(ready)).contains(sentence);
        assertThat(title(readiness(new SyncStatus(State.FAILED, 0, null, Sentence.of("It is down.")), phone)))
                .isEqualTo("Callcard does not know any names yet");
    }

    @Test
    void aServerWithoutNumbersIsNotCalledReady() {
        Readiness nameless = readiness(
                new SyncStatus(State.CURRENT, 0, NOW, Sentence.of("Updated: 0 numbers.")),
                phone(LineHealth.State.READY, "Ready."));

        assertThat(title(nameless)).isEqualTo("Callcard does not know any names yet");
        assertThat(sentences(nameless))
                .contains("SuperOffice has no phone numbers for you; ask your SuperOffice administrator.");
    }

    private Readiness readiness(SyncStatus sync, Listed... lines) {
        LineWords lineWords = new LineWords(new Words(SettingsWindow.class, Locale.ENGLISH));
        return Readiness.of(sync, List.of(lines), lineWords, words);
    }

    private String title(Readiness readiness) {
        return words.say(readiness.key() + ".title");
    }

    private static SetupPage page(Fact fact) {
        return fact.remedy().orElseThrow().page();
    }

    private static List<String> sentences(Readiness readiness) {
        return readiness.facts().stream().map(Fact::sentence).toList();
    }

    private static Listed phone(LineHealth.State state, String sentence) {
        return new Listed(
                LineKinds.BUILT_IN.of("sip"),
                LineEntry.of("sip").with("name", "Desk phone"),
                List.of(new LineStatus("Desk phone", health(state, sentence))));
    }

    private static LineHealth health(LineHealth.State state, String sentence) {
        return new LineHealth(state, Sentence.of(sentence), NOW, null);
    }
}
