package io.github.callcard.ui.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.call.Call;
import io.github.callcard.call.CallState;
import io.github.callcard.directory.CallerId;
import io.github.callcard.directory.Match;
import io.github.callcard.ui.caller.CallerDetails;
import io.github.callcard.ui.caller.ContextLine;
import io.github.callcard.ui.caller.FoundCallers;
import io.github.callcard.ui.caller.OfferedCaller;
import io.github.callcard.ui.caller.OfferedCaller.Mark;
import io.github.callcard.ui.caller.Portraits;
import io.github.callcard.ui.toolkit.FxThread;
import io.github.callcard.ui.toolkit.OnFxThread;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A card keeps its height, its name and its buttons where they are, whatever comes to it while it is up. */
@ExtendWith(OnFxThread.class)
class CardHeightTest {

    private static final CallerId WITHOUT_COMPANY = new CallerId(4791122333L, 21, "Ola Nordmann", 0, "", "");

    private static final List<CardNote> NOTES = List.of(
            CardNote.NONE,
            new CardNote("Logged in SuperOffice.", false),
            new CardNote(
                    "Will be logged when SuperOffice can be reached; until then it waits on this computer.", false),
            new CardNote("Not logged: " + "SuperOffice does not allow this user to log calls. ".repeat(6), true),
            CardNote.toRead("You wanted to call back."));

    /**
     * A kind of card.
     *
     * @param context whether it keeps room for why they call, or for whom a search finds
     */
    record Kind(String name, Call call, boolean context) {

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Kind> kinds() {
        return List.of(
                new Kind("person", SampleCalls.erika(1), true),
                new Kind("person without a company", SampleCalls.shared(1, WITHOUT_COMPANY), true),
                new Kind("company", SampleCalls.company(1), true),
                new Kind("person without context", SampleCalls.erika(1), false),
                new Kind(
                        "long names",
                        SampleCalls.named(1, "Kari-Anne ".repeat(12), "Nordic Seafood ".repeat(12)),
                        true),
                new Kind("shared", SampleCalls.threePeople(1), false),
                new Kind("shared by many", SampleCalls.manyPeople(1, 9), false),
                new Kind("uncertain", SampleCalls.possiblyOla(1), false),
                new Kind("unknown", SampleCalls.unknown(1, null), true),
                new Kind("unknown with a name of its own", SampleCalls.unknown(1, "Jane"), false),
                new Kind("withheld", SampleCalls.withheld(1), false));
    }

    @AutoClose
    private final DeckOnScreen shown = new DeckOnScreen(
            List.of(
                    new CardAction(ActionKind.OPEN, "Open", "fth-external-link", call -> {}),
                    new CardAction(ActionKind.NOTE, "Note", "fth-edit-3", call -> {}),
                    new CardAction(
                            ActionKind.LOG, "Log call", "fth-phone-call", call -> {}, any -> true, Call::isOver)),
            new CardSettings(null, null, true));

    @ParameterizedTest
    @MethodSource("kinds")
    void eachKindHasOneHeightInEveryState(Kind kind) {
        FxThread.run(() -> shown.deck().watch(new Expecting(kind.context)));
        show(kind.call);
        shown.awaitCards(1);
        List<Bounds> usual = places();

        for (CallState state : CallState.values()) {
            if (state != CallState.MERGED) {
                show(SampleCalls.at(kind.call, state, Duration.ofHours(2)));
                for (CardNote note : NOTES) {
                    note(kind.call, note);
                    assertThat(places()).as("%s, %s", state, note.text()).isEqualTo(usual);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whateverTheCrmAddsMovesNothing(Kind kind) {
        FxThread.run(() -> shown.deck().watch(new Expecting(kind.context)));
        show(kind.call);
        shown.awaitCards(1);
        List<Bounds> usual = places();

        for (Runnable addition : additions(kind.call)) {
            addition.run();
            assertThat(places()).isEqualTo(usual);
            note(kind.call, NOTES.get(3));
            assertThat(places()).isEqualTo(usual);
            note(kind.call, CardNote.NONE);
        }
    }

    @Test
    void aPictureIsNeverSeenInPart() {
        FxThread.run(() -> shown.deck().watch(new Expecting(false)));
        Call call = SampleCalls.erika(1);
        show(call);
        shown.awaitCards(1);
        assertThat(isPictured()).isTrue();

        note(call, NOTES.get(3));
        await("a long note covers its lower half").until(() -> !isPictured());

        note(call, CardNote.NONE);
        await().until(this::isPictured);
    }

    private boolean isPictured() {
        return FxThread.get(() -> DeckOnScreen.nodes("#avatar").getFirst().isVisible());
    }

    /** A window of another height is moved: between that and the next frame the buttons must not lie elsewhere. */
    @Test
    void theButtonsStayAlsoUntilTheFrameAfterACallIsIdentified() {
        FxThread.run(() -> shown.deck().watch(new Expecting(false)));
        show(SampleCalls.erika(1));
        shown.awaitCards(1);
        Bounds open = DeckOnScreen.place(shown.button("Open"));
        double height = shown.cards().getFirst().getHeight();

        for (Call identified : List.of(SampleCalls.manyPeople(1, 9), SampleCalls.erika(1))) {
            Bounds atOnce = FxThread.get(() -> {
                shown.deck().onCall(identified);
                return DeckOnScreen.place(shown.button("Open"));
            });
            assertThat(atOnce).isEqualTo(open);
            assertThat(DeckOnScreen.place(shown.button("Open"))).isEqualTo(open);
        }
        assertThat(shown.cards().getFirst().getHeight()).isEqualTo(height);
    }

    @Test
    void aNoteCoversWholeLinesAndAClickShowsThemAgain() {
        FxThread.run(() -> shown.deck().watch(new Expecting(true)));
        Call erika = SampleCalls.erika(1);
        show(erika);
        shown.awaitCards(1);
        additions(erika).getFirst().run();
        List<Bounds> lines = DeckOnScreen.nodes(".context-row").stream()
                .map(DeckOnScreen::place)
                .toList();

        note(erika, NOTES.get(1));
        await().untilAsserted(() -> assertThat(noteRow()).singleElement().satisfies(note -> {
            Bounds one = DeckOnScreen.place(note);
            assertThat(one.getMinY()).isEqualTo(lines.getLast().getMinY());
            assertThat(one.getMaxY())
                    .isEqualTo(DeckOnScreen.place(shown.button("Open")).getMinY() - 1);
        }));

        note(erika, NOTES.get(2));
        await().until(() -> DeckOnScreen.place(noteRow().getFirst()).getMinY()
                == lines.getFirst().getMinY());

        Point2D middle = FxThread.get(() -> noteRow().getFirst().localToScreen(100, 10));
        shown.passTheFirstMoment();
        shown.robot.clickOn(middle);
        await().until(() -> noteRow().isEmpty());
    }

    /** The number may be what one needs after the failure that the note tells of. */
    @Test
    void aLongNoteOverTheNumberIsTakenAwayByItsKey() {
        FxThread.run(() -> shown.deck().watch(new Expecting(false)));
        Call erika = SampleCalls.erika(1);
        show(erika);
        shown.awaitCards(1);
        note(erika, NOTES.get(3));
        await().until(this::isNumberCovered);
        assertThat(shown.texts(".card-note .key")).containsExactly("0");

        shown.type("0");

        await().until(() -> noteRow().isEmpty());
        assertThat(isNumberCovered()).isFalse();
    }

    private boolean isNumberCovered() {
        Bounds number = DeckOnScreen.place(DeckOnScreen.nodes("#number").getFirst());
        return noteRow().stream().map(DeckOnScreen::place).anyMatch(number::intersects);
    }

    private static List<Node> noteRow() {
        return DeckOnScreen.nodes(".card-note").stream().filter(Node::isVisible).toList();
    }

    private List<Runnable> additions(Call call) {
        Match match = call.match();
        List<Runnable> all = new ArrayList<>();
        for (CallerId caller : match.callers().stream().limit(1).toList()) {
            CallerDetails details = new CallerDetails(
                    caller.personId(),
                    caller.contactId(),
                    "Chief accountant",
                    "somebody@example.com",
                    FxThread.get(Portraits::drawn),
                    List.of(
                            new ContextLine(ContextLine.Kind.REQUEST, "Request 10482: late", "open, yesterday"),
                            new ContextLine(ContextLine.Kind.SALE, "Open sale: a kitchen", "14 000 €, 60 %")));
            all.add(() -> fillIn(call, details));
            all.add(() -> fillIn(call, details.with(List.of())));
        }
        if (!match.isKnown()) {
            Stream.of(0, 1, 2, 4).forEach(count -> all.add(() -> fillIn(call, count)));
        }
        return all;
    }

    private void fillIn(Call call, CallerDetails details) {
        shown.deck().fillIn(call.id(), details);
        FxThread.get(() -> true);
    }

    private void fillIn(Call call, int found) {
        String raw = call.match().number().raw();
        List<OfferedCaller> callers = Stream.iterate(1, i -> i + 1)
                .limit(found)
                .map(i -> new OfferedCaller(new CallerId(1, i, "Person " + i, 1, "Shared Ltd", ""), Mark.NONE, ""))
                .toList();
        List<ContextLine> lines = Stream.iterate(1, i -> i + 1)
                .limit(Math.clamp(found, 1, 2))
                .map(i -> new ContextLine(ContextLine.Kind.FOUND, "In SuperOffice: Person " + i, "use"))
                .toList();
        shown.deck().fillInFound(call.id(), new FoundCallers(raw, callers, lines));
        FxThread.get(() -> true);
    }

    private void show(Call call) {
        shown.deck().onCall(call);
    }

    private void note(Call call, CardNote note) {
        shown.deck().note(call, note, false);
        FxThread.get(() -> true);
    }

    /** Of the card, its name and its buttons, as the next frame paints them. */
    private List<Bounds> places() {
        return FxThread.get(() -> Stream.of("#card", "#name", "#number", ".card-actions > .button")
                .flatMap(part -> DeckOnScreen.nodes(part).stream())
                .map(CardHeightTest::place)
                .toList());
    }

    private static Bounds place(Node node) {
        node.getScene().getRoot().layout();
        return node.localToScreen(node.getLayoutBounds());
    }

    /** Somebody who keeps room for why they call, or does not. */
    private record Expecting(boolean context) implements CardWatcher {

        @Override
        public boolean expectsContext(Call call) {
            return context;
        }
    }
}
