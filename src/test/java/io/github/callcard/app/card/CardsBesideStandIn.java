package io.github.callcard.app.card;

import static org.awaitility.Awaitility.await;

import io.github.callcard.call.Call;
import io.github.callcard.call.CallState;
import io.github.callcard.demo.StandIn;
import io.github.callcard.directory.CallerId;
import io.github.callcard.directory.Match;
import io.github.callcard.directory.Quality;
import io.github.callcard.journal.CallNotes;
import io.github.callcard.journal.Journal;
import io.github.callcard.line.CallDetails;
import io.github.callcard.line.Direction;
import io.github.callcard.line.LineId;
import io.github.callcard.number.CallerNumber;
import io.github.callcard.superoffice.Access;
import io.github.callcard.superoffice.Connection;
import io.github.callcard.superoffice.RequestCulture;
import io.github.callcard.superoffice.ServerAddress;
import io.github.callcard.ui.Desktop;
import io.github.callcard.ui.DesktopActions;
import io.github.callcard.ui.DesktopNames;
import io.github.callcard.ui.DesktopSettings;
import io.github.callcard.ui.card.CardDeck;
import io.github.callcard.ui.card.CardSettings;
import io.github.callcard.ui.theme.SchemeChoice;
import io.github.callcard.ui.toolkit.FxThread;
import io.github.callcard.words.Words;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.event.Event;
import javafx.scene.AccessibleAction;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Cards with all that they have from a journal and from a stand-in for SuperOffice, used as a user does. */
final class CardsBesideStandIn implements AutoCloseable {

    static final Instant START = Instant.parse("2026-07-01T08:00:00Z");
    static final CallerId INGRID =
            new CallerId(4722000101L, 1001, "Ingrid Solbakken", 101, "Nordlys Regnskap AS", "Mrs");

    final List<URI> opened = new CopyOnWriteArrayList<>();
    final List<String> dialled = new CopyOnWriteArrayList<>();
    final StandIn standIn;
    final CardServices services;
    final Journal journal;
    final CallNotes notes;
    final Desktop desktop;

    private final Words words;

    /** Where SuperOffice is asked. */
    volatile ServerAddress address;

    /** The way to SuperOffice's address and a sign-in there: renewing them may take its time, or fail. */
    volatile Access signIn = this::grant;

    /** @param language in which SuperOffice is asked */
    CardsBesideStandIn(RequestCulture language) throws Exception {
        this(language, Locale.UK);
    }

    /**
     * @param language in which SuperOffice is asked
     * @param user whose language the cards speak
     */
    CardsBesideStandIn(RequestCulture language, Locale user) throws Exception {
        words = new Words(CardDeck.class, user);
        standIn = StandIn.start();
        address = standIn.address();
        Clock clock = Clock.system(ZoneId.of("Europe/Oslo"));
        services = new CardServices(opened::add, () -> user, clock);
        journal = Journal.inMemory(clock);
        notes = new CallNotes(journal);
        services.use(notes);
        Access access = () -> signIn.current();
        services.use(Optional.of(StandInCrm.of(new Connection(access).with(language), user, clock)));
        desktop = Desktop.start(
                new DesktopSettings(SchemeChoice.LIGHT, new CardSettings(null, null, true), user, false),
                new DesktopNames(e164 -> "+" + e164, e164 -> Optional.empty(), line -> "Desk phone"),
                new DesktopActions() {
                    @Override
                    public void syncNow() {}

                    @Override
                    public Optional<Journal> journal() {
                        return Optional.of(journal);
                    }

                    @Override
                    public Optional<CallNotes> notes() {
                        return Optional.of(notes);
                    }

                    @Override
                    public void call(String number) {
                        dialled.add(number);
                    }

                    @Override
                    public void quit() {}
                },
                services.actions());
        services.serve(desktop.deck());
        FxThread.get(() -> true);
    }

    Access.Grant grant() {
        return new Access.Grant(address, standIn.credential());
    }

    /** Tells everybody of a call, as the calls thread does. */
    void show(Call call) {
        services.onCall(call);
        journal.onCall(call);
        desktop.onCall(call);
    }

    static Call call(long id, CallState state, Direction direction) {
        boolean talked = state == CallState.ANSWERED || state == CallState.ENDED;
        return new Call(
                new UUID(0, id),
                state,
                List.of(new LineId("test", "1")),
                new CallDetails(direction, "+" + INGRID.e164(), null, null, null, null),
                new Match(
                        new CallerNumber(
                                "+" + INGRID.e164(),
                                CallerNumber.Kind.NUMBER,
                                List.of(new CallerNumber.Reading(INGRID.e164(), CallerNumber.Form.E164))),
                        Quality.EXACT,
                        true,
                        OptionalLong.of(INGRID.e164()),
                        List.of(INGRID),
                        "The number is in SuperOffice."),
                START,
                talked ? START.plusSeconds(5) : null,
                state.isOver() ? START.plusSeconds(185) : null);
    }

    static Call incoming(CallState state) {
        return call(1, state, Direction.INCOMING);
    }

    /** Opens the menu and chooses its rows by their labels, one after the other. */
    void choose(String... labels) {
        press(words.say("action.more"));
        for (String label : labels) {
            await().until(() -> row(label).isPresent());
            FxThread.get(() -> {
                row(label).orElseThrow().executeAccessibleAction(AccessibleAction.FIRE);
                return true;
            });
        }
    }

    private static Optional<Node> row(String label) {
        return CardNodes.nodes(".menu-row").stream()
                .filter(row -> label.equals(row.getAccessibleText()) && !row.isDisabled())
                .findFirst();
    }

    /** Presses a button of the bar at once, as a hand can only when the card has been there for a moment. */
    void press(String label) {
        await().until(() -> button(label).filter(found -> !found.isDisabled()).isPresent());
        FxThread.get(() -> {
            button(label).orElseThrow().fire();
            return true;
        });
    }

    private static Optional<Button> button(String label) {
        return CardNodes.nodes(".card-actions > .button").stream()
                .map(Button.class::cast)
                .filter(button -> button.getText().equals(label))
                .findFirst();
    }

    /** The window for notes; waits until it is open. */
    TextArea noteField() {
        await().until(() -> !CardNodes.nodes(".note-window").isEmpty());
        return (TextArea) CardNodes.nodes(".note-window .text-area").getFirst();
    }

    void write(String text) {
        TextArea field = noteField();
        FxThread.get(() -> {
            field.setText(text);
            return true;
        });
    }

    void pressInNote(KeyCode code) {
        TextArea field = noteField();
        FxThread.get(() -> {
            Event.fireEvent(field, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
            return true;
        });
        await().until(() -> CardNodes.nodes(".note-window").isEmpty());
    }

    @Override
    public void close() {
        desktop.endNotes();
        services.close();
        journal.close();
        desktop.close();
        FxThread.get(() -> true);
        standIn.close();
    }
}
