package io.github.callcard.app.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.github.callcard.call.CallState;
import io.github.callcard.demo.ActivityBehaviour;
import io.github.callcard.demo.TaskBehaviour;
import io.github.callcard.journal.JournalCall;
import io.github.callcard.line.Direction;
import io.github.callcard.superoffice.RequestCulture;
import io.github.callcard.superoffice.ServerAddress;
import io.github.callcard.sync.SyncStatus;
import io.github.callcard.ui.toolkit.OnFxThread;
import io.github.callcard.words.Sentence;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Notes, follow-ups, reminders and kinds of activities, from the card to the journal and to SuperOffice. */
@ExtendWith(OnFxThread.class)
class NotedCallsTest {

    private CardsBesideStandIn cards;

    @BeforeEach
    void start() throws Exception {
        cards = new CardsBesideStandIn(RequestCulture.OF_THE_SERVER);
    }

    @AfterEach
    void stop() {
        cards.close();
    }

    @Test
    void aNoteTypedWhileTheyTalkIsKeptInTheJournalAndLoggedWithTheCall() {
        cards.show(CardsBesideStandIn.incoming(CallState.ANSWERED));
        cards.press("Note");
        assertThat(CardNodes.texts(".note-window .strong")).containsExactly("Note on the call with Ingrid Solbakken");
        cards.write("Wants the new price list\nbefore Friday");
        cards.pressInNote(KeyCode.ESCAPE);
        await().until(() -> CardNodes.note().equals("Your note is kept."));

        cards.show(CardsBesideStandIn.incoming(CallState.ENDED));
        cards.press("Log call");

        await().until(() -> CardNodes.note().equals("Logged in SuperOffice."));
        assertThat(cards.standIn.activities())
                .singleElement()
                .satisfies(stored -> assertThat(stored.description())
                        .startsWith("Wants the new price list\nbefore Friday\n\nCallcard "));
        assertThat(journal())
                .singleElement()
                .satisfies(past -> assertThat(past.note()).isEqualTo("Wants the new price list\nbefore Friday"));
    }

    @Test
    void aCallIsLoggedWhenTheNoteThatIsBeingTypedIsFinished() {
        cards.show(CardsBesideStandIn.incoming(CallState.ANSWERED));
        cards.press("Log call");
        cards.press("Note");
        cards.write("Wants");
        cards.show(CardsBesideStandIn.incoming(CallState.ENDED));
        await().until(() -> CardNodes.note().equals("Will be logged when you close the note."));
        assertThat(cards.standIn.activities()).isEmpty();

        cards.write("Wants a call on Monday");
        cards.pressInNote(KeyCode.ESCAPE);

        await().until(() -> cards.standIn.activities().size() == 1);
        assertThat(cards.standIn.activities().getFirst().description()).startsWith("Wants a call on Monday");
    }

    @Test
    void whatIsTypedStaysWhenTheCardGoesAndWhenTheNoteIsOpenedAgain() {
        cards.show(CardsBesideStandIn.incoming(CallState.MISSED));
        cards.press("Note");
        cards.write("Call back about the invoice");
        await().until(() -> cards.notes
                .of(CardsBesideStandIn.incoming(CallState.MISSED).id())
                .equals("Call back about the invoice"));
        cards.press("Dismiss");
        assertThat(cards.noteField().getText()).isEqualTo("Call back about the invoice");
        cards.pressInNote(KeyCode.ESCAPE);

        assertThat(journal())
                .singleElement()
                .satisfies(past -> assertThat(past.note()).isEqualTo("Call back about the invoice"));
    }

    @Test
    void theProgramsEndLosesNoLetterOfANote() {
        cards.show(CardsBesideStandIn.incoming(CallState.MISSED));
        cards.press("Note");
        cards.write("The last words");
        cards.desktop.endNotes();

        assertThat(journal())
                .singleElement()
                .satisfies(past -> assertThat(past.note()).isEqualTo("The last words"));
    }

    @Test
    void whileSuperOfficeIsAwayTheNoteWaitsWithTheCall() {
        ServerAddress there = cards.address;
        cards.address = ServerAddress.of("http://127.0.0.1:1/");
        cards.show(CardsBesideStandIn.incoming(CallState.MISSED));
        cards.press("Note");
        cards.write("Rang about the pallets");
        cards.pressInNote(KeyCode.ESCAPE);
        cards.press("Log call");
        await().until(() -> CardNodes.note().startsWith("Will be logged when SuperOffice can be reached"));

        cards.address = there;
        cards.services.onStatus(
                new SyncStatus(SyncStatus.State.CURRENT, 40, CardsBesideStandIn.START, Sentence.of("Up to date.")));

        await().until(() -> cards.standIn.activities().size() == 1);
        assertThat(cards.standIn.activities().getFirst().description()).startsWith("Rang about the pallets");
    }

    @Test
    void theActivityHasTheTenantsKindForItsDirectionAskedForOnce() {
        log(Direction.INCOMING, 1);
        log(Direction.OUTGOING, 2);

        assertThat(cards.standIn.activities())
                .extracting("title", "type", "direction")
                .containsExactly(
                        tuple("Call with Ingrid Solbakken", "Phone", "Incoming"),
                        tuple("Call with Ingrid Solbakken", "Phone", "Outgoing"));
        assertThat(cards.standIn.activityKindRequests()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = TaskBehaviour.class,
            names = {"WITHOUT_DIRECTION", "NULL", "FAILING", "FORBIDDEN"})
    void withoutSuchAKindTheTitleSaysWhoCalled(TaskBehaviour behaviour) {
        cards.standIn.behaveOnActivityKinds(behaviour);
        log(Direction.INCOMING, 1);

        assertThat(cards.standIn.activities())
                .extracting("title", "type", "direction")
                .containsExactly(tuple("Call from Ingrid Solbakken", "Phone", "Unknown"));
    }

    @Test
    void whileTheKindsAreToldSlowlyTheCardGoesOnAndTheCallIsLoggedWithItsKindOnce() {
        cards.standIn.behaveOnActivityKinds(TaskBehaviour.SLOW);
        cards.show(CardsBesideStandIn.incoming(CallState.ANSWERED));
        cards.show(CardsBesideStandIn.incoming(CallState.ENDED));
        cards.press("Log call");
        await().until(() -> cards.standIn.activityKindRequests() == 1);

        cards.press("Note");
        cards.write("Written meanwhile");
        cards.pressInNote(KeyCode.ESCAPE);
        assertThat(cards.standIn.activities()).isEmpty();
        cards.standIn.behaveOnActivityKinds(TaskBehaviour.USUAL);

        await().until(() -> CardNodes.note().equals("Logged in SuperOffice."));
        assertThat(cards.standIn.activities()).extracting("direction").containsExactly("Incoming");
    }

    private void log(Direction direction, int id) {
        cards.show(CardsBesideStandIn.call(id, CallState.ANSWERED, direction));
        cards.show(CardsBesideStandIn.call(id, CallState.ENDED, direction));
        cards.press("Log call");
        await().until(() -> cards.standIn.activities().size() == id);
        cards.press("Dismiss");
        await().until(() -> CardNodes.nodes("#card").isEmpty());
    }

    @Test
    void aFollowUpOpensSuperOfficesOwnPageFilledInWithTheNote() {
        cards.show(CardsBesideStandIn.incoming(CallState.ANSWERED));
        cards.press("Note");
        cards.write("Send the list");
        cards.pressInNote(KeyCode.ESCAPE);
        cards.choose("Follow-up");

        await().until(() -> cards.opened.size() == 1);
        assertThat(cards.opened.getFirst().toString())
                .startsWith(cards.standIn.address() + "default.aspx?appointment.main[new=true]?")
                .contains("contact_id=101&person_id=1001", "=Follow%20up%20the%20call%20with%20Ingrid%20Solbakken")
                .contains("appointmentdescription_name=Send%20the%20list");
        assertThat(cards.standIn.activities()).as("nothing is stored").isEmpty();
    }

    @Test
    void aReminderChosenOnAMissedCardIsTheJournals() {
        cards.show(CardsBesideStandIn.incoming(CallState.RINGING));
        cards.show(CardsBesideStandIn.incoming(CallState.MISSED));
        cards.choose("Remind me…", "In 2 hours");

        await().until(() -> CardNodes.note().startsWith("You will be reminded "));
        await().until(() -> journal().getFirst().remindAt() != null);
    }

    @Test
    void aMissedCallerIsCalledBackFromTheCard() {
        cards.show(CardsBesideStandIn.incoming(CallState.RINGING));
        cards.show(CardsBesideStandIn.incoming(CallState.MISSED));
        cards.choose("Call back");

        await().until(() -> cards.dialled.equals(List.of("+4722000101")));
    }

    /** Such a card is a reminder, or a call that was missed while cards were held back. */
    @Test
    void aCardThatComesWhenTheCallIsMissedCallsBackToo() {
        cards.show(CardsBesideStandIn.incoming(CallState.MISSED));
        cards.choose("Call back");

        await().until(() -> cards.dialled.equals(List.of("+4722000101")));
    }

    @Test
    void aReminderChosenWhileItRingsHoldsWhenNobodyAnswers() {
        cards.show(CardsBesideStandIn.incoming(CallState.RINGING));
        cards.choose("Remind me…", "In 30 minutes");
        await().until(() -> CardNodes.note().endsWith("if nobody answers."));

        cards.show(CardsBesideStandIn.incoming(CallState.MISSED));
        await().until(() -> !journal().isEmpty());
        assertThat(journal().getFirst().remindAt()).isNotNull();
    }

    @Test
    void aFailureOfLoggingKeepsTheNote() {
        cards.standIn.behaveOnActivities(description -> ActivityBehaviour.FORBIDDEN);
        cards.show(CardsBesideStandIn.incoming(CallState.MISSED));
        cards.press("Note");
        cards.write("Important");
        cards.pressInNote(KeyCode.ESCAPE);
        cards.press("Log call");
        await().until(() -> CardNodes.note().startsWith("Not logged: "));

        cards.standIn.behaveOnActivities(description -> ActivityBehaviour.USUAL);
        cards.press("Log call");
        await().until(() -> cards.standIn.activities().size() == 1);
        assertThat(cards.standIn.activities().getFirst().description()).startsWith("Important");
    }

    private List<JournalCall> journal() {
        CompletableFuture<List<JournalCall>> all = new CompletableFuture<>();
        cards.journal.all(all::complete);
        return all.orTimeout(60, TimeUnit.SECONDS).join();
    }
}
