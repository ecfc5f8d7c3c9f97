package io.github.callcard.ui.card;

import static io.github.callcard.ui.card.DeckOnScreen.nodes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.call.Call;
import io.github.callcard.call.CallState;
import io.github.callcard.directory.CallerId;
import io.github.callcard.ui.caller.CallerDetails;
import io.github.callcard.ui.caller.ContextLine;
import io.github.callcard.ui.caller.ContextLine.Kind;
import io.github.callcard.ui.caller.OfferedCaller;
import io.github.callcard.ui.caller.OfferedCaller.Mark;
import io.github.callcard.ui.toolkit.FxThread;
import io.github.callcard.ui.toolkit.OnFxThread;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.stage.PopupWindow;
import javafx.stage.Screen;
import javafx.stage.Window;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;

@ExtendWith(OnFxThread.class)
class CardDeckTest {

    private static final Duration SHORT = Duration.ofMillis(100);
    private static final CardSettings SETTINGS = new CardSettings(SHORT, null, true);

    private final List<String> chosen = new CopyOnWriteArrayList<>();

    @AutoClose
    private final DeckOnScreen screen = new DeckOnScreen(List.of(), SETTINGS);

    private final CardDeck deck = screen.deck();

    @Test
    void nothingShowsUntilSomebodyCalls() {
        assertThat(cards()).isEmpty();
    }

    @Test
    void aCallFromAnyThreadGetsItsCardInsideTheLowerRightCornerOfTheScreen() {
        deck.onCall(SampleCalls.erika(1));

        await().until(() -> cards().size() == 1);
        Rectangle2D screen = FxThread.get(() -> Screen.getPrimary().getVisualBounds());
        Bounds card = cards().getFirst();
        assertThat(card.getMaxX()).isEqualTo(screen.getMaxX() - 16);
        assertThat(card.getMaxY()).isEqualTo(screen.getMaxY() - 16);
        assertThat(card.getWidth()).isEqualTo(380);
    }

    @Test
    void cardsStandAboveEachOtherWithAGapAndNeverOverlap() {
        ring(1, 2, 3);

        await().until(() -> cards().size() == 3);
        List<Bounds> upwards = cards().stream()
                .sorted(Comparator.comparingDouble(Bounds::getMaxY).reversed())
                .toList();
        assertThat(upwards.get(0).getMinY() - upwards.get(1).getMaxY()).isEqualTo(12);
        assertThat(upwards.get(1).getMinY() - upwards.get(2).getMaxY()).isEqualTo(12);
    }

    @Test
    void cardsThatFindNoRoomWaitUntilThereIsSome() {
        for (int id = 1; id <= 8; id++) {
            deck.onCall(SampleCalls.named(id, "Person " + id, ""));
        }
        await().until(() -> cards().size() >= 3);
        FxThread.get(() -> true);
        int room = cards().size();
        String next = "Person " + (room + 1);
        assertThat(room).isLessThan(8);
        assertThat(names()).contains("Person " + room).doesNotContain(next);

        FxThread.run(() -> deck.dismiss(SampleCalls.id(1)));

        await().until(() -> names().contains(next));
        assertThat(names()).hasSize(room).doesNotContain("Person 1");
        assertThat(cards()).allSatisfy(card -> assertThat(card.getMinY()).isNotNegative());
    }

    @Test
    void moreThanFourCallsAreACountOnTheNewestCardThatShows() {
        List<Call> calls = IntStream.rangeClosed(1, 7)
                .mapToObj(id -> SampleCalls.named(id, "Person " + id, ""))
                .toList();
        calls.forEach(deck::onCall);

        await().until(() -> texts("#waiting").stream()
                .filter(text -> !text.isEmpty())
                .toList()
                .equals(List.of("3 more calls")));
        assertThat(names()).containsExactlyInAnyOrder("Person 1", "Person 2", "Person 3", "Person 4");
        Label count = (Label)
                nodes("#waiting").stream().filter(Node::isVisible).findFirst().orElseThrow();
        assertThat(count.getTooltip().getText()).isEqualTo("Person 5\nPerson 6\nPerson 7");
        assertThat(((Label) count.getScene().getRoot().lookup("#name")).getText())
                .isEqualTo("Person 4");

        FxThread.run(() -> List.of(1, 2).forEach(id -> deck.dismiss(SampleCalls.id(id))));
        await().until(() -> texts("#waiting").contains("1 more call"));
        FxThread.run(() -> deck.dismiss(SampleCalls.id(3)));
        await().until(() -> texts("#waiting").stream().allMatch(String::isEmpty));
    }

    @Test
    void aCallThatRingsGetsItsCardWhereMissedOnesFillTheColumnAndThatComesBack() {
        int room = fillWith(CallState.MISSED);

        ring(100);

        await().until(() -> states().stream().anyMatch(state -> state.startsWith("Ringing")));
        assertThat(cards())
                .hasSize(room)
                .allSatisfy(card -> assertThat(card.getMinY()).isNotNegative());
        FxThread.run(() -> deck.dismiss(SampleCalls.id(100)));
        List<String> missed =
                IntStream.rangeClosed(1, room).mapToObj(id -> "Person " + id).toList();
        await().untilAsserted(() -> assertThat(names()).containsExactlyInAnyOrderElementsOf(missed));
    }

    @Test
    void aMissedCallThatWaitedBehindOthersIsSeenAllTheSame() {
        int room = fillWith(CallState.RINGING);
        long waiting = room + 1L;
        Call waits = SampleCalls.named(waiting, "Person " + waiting, "");
        deck.apply(new CardSettings(SHORT, SHORT, true));
        deck.onCall(waits);
        deck.onCall(SampleCalls.at(waits, CallState.MISSED, Duration.ofSeconds(1)));

        Call last = SampleCalls.named(room, "Person " + room, "");
        deck.apply(new CardSettings(SHORT, Duration.ofMinutes(1), true));
        FxThread.get(() -> true);
        deck.onCall(SampleCalls.at(last, CallState.DECLINED, Duration.ofSeconds(2)));

        await().until(() -> names().contains("Person " + waiting));
        assertThat(states()).anyMatch(state -> state.startsWith("Missed"));
    }

    @Test
    void ofManyMissedCallsOnlyTheLatestWaitAndWhatRingsComesAtOnce() {
        deck.apply(new CardSettings(null, null, true));
        int room = fillWith(CallState.MISSED);
        int last = room + 100;
        for (long id = room + 1L; id <= last; id++) {
            Call call = SampleCalls.named(id, "Person " + id, "");
            deck.onCall(call);
            deck.onCall(SampleCalls.at(call, CallState.MISSED, Duration.ofSeconds(1)));
        }
        deck.onCall(SampleCalls.named(last + 1L, "Who rings", ""));
        await().until(() -> names().contains("Who rings"));

        FxThread.run(() -> deck.dismiss(SampleCalls.id(last + 1L)));
        Set<String> seen = new HashSet<>();
        while (seen.size() < 20) {
            await().until(() -> names().size() == room);
            String name = names().getFirst();
            seen.add(name);
            FxThread.run(() -> deck.dismiss(SampleCalls.id(Long.parseLong(name.substring("Person ".length())))));
            await().until(() -> !names().contains(name));
        }
        for (long id = 1; id <= last; id++) {
            long next = id;
            FxThread.run(() -> deck.dismiss(SampleCalls.id(next)));
        }

        assertThat(seen).as("the latest of them").allMatch(name -> Integer.parseInt(name.substring(7)) > 60);
        await().until(() -> cards().isEmpty());
    }

    @Test
    void aCallThatWasAnsweredElsewhereWhileItWaitedIsNoNewsLater() {
        int room = fillWith(CallState.RINGING);
        long waiting = room + 1L;
        Call waits = SampleCalls.named(waiting, "Person " + waiting, "");
        deck.onCall(waits);
        deck.onCall(SampleCalls.at(waits, CallState.ANSWERED_ELSEWHERE, Duration.ofSeconds(1)));
        Call later = SampleCalls.named(waiting + 1, "Later", "");
        deck.onCall(later);

        FxThread.run(() -> deck.dismiss(SampleCalls.id(1)));

        await().until(() -> names().contains("Later"));
        assertThat(names()).doesNotContain("Person " + waiting);
    }

    @Test
    void aCardIsDeafUntilTheHandHadTimeToStop() {
        Instant now = Instant.now();
        AtomicReference<Instant> time = new AtomicReference<>(now);
        CardDeck guarded = screen.deck(SETTINGS, time::get);
        guarded.onCall(SampleCalls.erika(1));
        await().until(() -> cards().size() == 1);

        new FxRobot().clickOn(button("Dismiss"));
        time.set(now.plusMillis(299));
        new FxRobot().clickOn(button("Dismiss"));
        assertThat(cards()).hasSize(1);

        time.set(now.plusMillis(300));
        new FxRobot().clickOn(button("Dismiss"));
        await().until(() -> cards().isEmpty());
        guarded.close();
    }

    @Test
    void aClickThatBeganTooEarlyDoesNothingWhenItEndsLater() {
        Instant now = Instant.now();
        AtomicReference<Instant> time = new AtomicReference<>(now);
        CardDeck guarded = screen.deck(SETTINGS, time::get);
        guarded.onCall(SampleCalls.erika(1));
        await().until(() -> cards().size() == 1);
        FxRobot robot = new FxRobot();
        robot.moveTo(button("Dismiss"));

        robot.press(MouseButton.PRIMARY);
        time.set(now.plusSeconds(1));
        robot.release(MouseButton.PRIMARY);

        FxThread.get(() -> true);
        assertThat(cards()).hasSize(1);
        guarded.close();
    }

    @Test
    void aLaterStateOfACallChangesItsCardAndMakesNoSecondOne() {
        ring(1);
        await().until(() -> cards().size() == 1);
        Bounds before = cards().getFirst();

        deck.onCall(SampleCalls.at(SampleCalls.erika(1), CallState.ANSWERED, Duration.ofSeconds(1)));

        await().until(() -> states().stream().allMatch(state -> state.startsWith("Talking")));
        assertThat(cards()).containsExactly(before);
    }

    @Test
    void aNameThatArrivesLateLeavesTheActionsWhereTheyAre() {
        deck.onCall(SampleCalls.unknown(1, null));
        await().until(() -> cards().size() == 1);
        Bounds dismiss = DeckOnScreen.place(button("Dismiss"));

        deck.onCall(SampleCalls.threePeople(1));

        await().until(() -> names().equals(List.of("Wyman, Kilback and Hammes")));
        await().untilAsserted(
                        () -> assertThat(DeckOnScreen.place(button("Dismiss"))).isEqualTo(dismiss));
    }

    @Test
    void theTimeRunsWhileItRings() {
        deck.onCall(
                SampleCalls.from(SampleCalls.erika(1), InstantSource.system().instant()));
        await().until(() -> states().size() == 1);
        List<String> first = states();

        await().until(() -> !states().equals(first));
        assertThat(states().getFirst()).matches("Ringing · 0:\\d\\d");
    }

    @Test
    void aCallThatWasAnsweredElsewhereSaysSoAndGoes() {
        ring(1);
        deck.onCall(SampleCalls.at(SampleCalls.erika(1), CallState.ANSWERED_ELSEWHERE, Duration.ofSeconds(1)));

        await().until(() -> states().equals(List.of("Answered elsewhere")) || cards().isEmpty());
        await().until(() -> cards().isEmpty());
    }

    @Test
    void aCardGoesAfterItsCallAndAMissedOneStaysByItsOwnSetting() {
        ring(1, 2);
        await().until(() -> cards().size() == 2);
        deck.onCall(SampleCalls.at(SampleCalls.erika(1), CallState.MISSED, Duration.ofSeconds(1)));
        deck.onCall(SampleCalls.at(SampleCalls.erika(2), CallState.DECLINED, Duration.ofSeconds(1)));

        await().until(() -> cards().size() == 1);
        assertThat(states()).allMatch(state -> state.startsWith("Missed"));
    }

    @Test
    void theDismissButtonTakesTheCardAwayForTheRestOfTheCall() {
        ring(1);
        await().until(() -> cards().size() == 1);

        screen.click(button("Dismiss"));

        await().until(() -> cards().isEmpty());
        deck.onCall(SampleCalls.at(SampleCalls.erika(1), CallState.ANSWERED, Duration.ofSeconds(1)));
        deck.onCall(SampleCalls.at(SampleCalls.erika(1), CallState.MISSED, Duration.ofSeconds(2)));
        assertThat(cards()).isEmpty();
    }

    @Test
    void theCopyButtonPutsTheNumberIntoTheClipboard() {
        ring(1);
        await().until(() -> cards().size() == 1);

        screen.click(button("Copy"));

        await().until(() -> "+49 30 12345678"
                .equals(FxThread.get(() -> Clipboard.getSystemClipboard().getString())));
    }

    @Test
    void aPauseTakesTheCardsAwayAndResumingBringsBackTheCallsThatGoOn() {
        ring(1);
        await().until(() -> cards().size() == 1);

        FxThread.run(() -> deck.pause(null));
        ring(2);
        deck.onCall(SampleCalls.at(SampleCalls.erika(1), CallState.MISSED, Duration.ofSeconds(1)));
        assertThat(cards()).isEmpty();

        FxThread.run(deck::resume);
        await().until(() -> cards().size() == 1);
        assertThat(states()).allMatch(state -> state.startsWith("Ringing"));
    }

    @Test
    void aCallThatTheUserAsksForDuringAPauseComesUpAndNoOther() {
        deck.showInPause(call -> !call.id().equals(SampleCalls.id(3)));
        ring(1);
        await().until(() -> cards().size() == 1);
        FxThread.run(() -> deck.pause(null));
        await().until(() -> cards().isEmpty());

        deck.onCall(SampleCalls.at(SampleCalls.erika(1), CallState.ANSWERED, Duration.ofSeconds(1)));
        ring(2, 3);

        await().until(() -> cards().size() == 1);
        assertThat(states()).as("the one from before the pause is held back").allMatch(s -> s.startsWith("Ringing"));
        CardNote note = new CardNote("There is no browser.", true);
        deck.note(SampleCalls.erika(2), note, true);
        await().until(() -> texts("#note").contains(note.text()));
        assertThat(FxThread.get(() -> deck.pause().on())).isTrue();
    }

    @Test
    void whatSomebodyHasToReadWaitsForTheEndOfAPause() {
        CardNote uncertain = new CardNote("Look in SuperOffice.", true);
        Call before = SampleCalls.at(SampleCalls.erika(1), CallState.MISSED, Duration.ofSeconds(1));
        deck.onCall(before);
        deck.note(before, uncertain, true);
        await().until(() -> texts("#note").contains(uncertain.text()));

        FxThread.run(() -> deck.pause(null));
        Call during = SampleCalls.at(SampleCalls.erika(2), CallState.ENDED, Duration.ofSeconds(1));
        deck.note(during, uncertain, true);
        Call settled = SampleCalls.at(SampleCalls.erika(3), CallState.ENDED, Duration.ofSeconds(1));
        deck.note(settled, uncertain, true);
        deck.note(settled, new CardNote("Logged in SuperOffice.", false), false);
        assertThat(cards()).isEmpty();

        FxThread.run(deck::resume);

        await().until(() -> texts("#note").equals(List.of(uncertain.text(), uncertain.text())));
        FxThread.run(() -> Stream.of(1, 2).map(SampleCalls::id).forEach(deck::dismiss));
        await().until(() -> cards().isEmpty());
        FxThread.run(() -> deck.pause(null));
        FxThread.run(deck::resume);
        assertThat(cards()).as("read").isEmpty();
    }

    @Test
    void aCallThatEndsDuringAPauseDoesNotComeBackAsOneThatGoesOn() {
        ring(1);
        deck.note(SampleCalls.erika(1), new CardNote("There is no browser.", true), true);
        await().until(() -> texts("#note").contains("There is no browser."));

        FxThread.run(() -> deck.pause(null));
        deck.onCall(SampleCalls.at(SampleCalls.erika(1), CallState.ENDED, Duration.ofSeconds(1)));
        FxThread.run(deck::resume);

        await().until(() -> texts("#note").contains("There is no browser."));
        assertThat(states()).noneMatch(state -> state.startsWith("Ringing"));
    }

    @Test
    void onlyACardThatSaysThatACallWasMissedIsTakenAwayForGood() {
        List<UUID> told = new CopyOnWriteArrayList<>();
        FxThread.run(() -> deck.onMissedDismissed(told::add));
        deck.onCall(SampleCalls.erika(1));
        FxThread.run(() -> deck.dismiss(SampleCalls.id(1)));
        deck.onCall(SampleCalls.at(SampleCalls.erika(1), CallState.MISSED, Duration.ofSeconds(20)));
        missed(SampleCalls.erika(2));

        FxThread.run(() -> deck.dismiss(SampleCalls.id(2)));

        await().until(() -> !told.isEmpty());
        assertThat(told)
                .as("while it rang nobody knew that it would be in vain")
                .containsExactly(SampleCalls.id(2));
    }

    private void missed(Call call) {
        deck.onCall(call);
        deck.onCall(SampleCalls.at(call, CallState.MISSED, Duration.ofSeconds(20)));
    }

    @Test
    void aPauseEndsByItselfAndSaysSo() {
        CompletableFuture<Pause> over = new CompletableFuture<>();
        FxThread.run(() -> {
            deck.pause(SHORT);
            deck.onPause(over::complete);
        });

        assertThat(over.orTimeout(60, TimeUnit.SECONDS).join()).isEqualTo(Pause.NONE);
    }

    @Test
    void whoMeasuresHearsWhenACardIsPainted() {
        CompletableFuture<UUID> painted = new CompletableFuture<>();
        FxThread.run(() -> deck.onPainted((id, number, nanos) -> painted.complete(id)));

        ring(7);

        assertThat(painted.orTimeout(60, TimeUnit.SECONDS).join()).isEqualTo(SampleCalls.id(7));
    }

    @Test
    void whyTheyCallIsPaintedInTheFrameAfterTheAnswerAndMovesNothing() throws Exception {
        FxThread.run(() -> deck.watch(expectingContext()));
        ring(7);
        await().until(() -> cards().size() == 1 && skeletons() == 2);
        Bounds card = cards().getFirst();
        Bounds name = DeckOnScreen.place(nodes("#name").getFirst());
        List<Bounds> buttons =
                nodes(".button").stream().map(DeckOnScreen::place).toList();

        CompletableFuture<List<String>> nextFrame = new CompletableFuture<>();
        OnFxThread.run(() -> {
            Scene scene = nodes("#card").getFirst().getScene();
            scene.addPostLayoutPulseListener(() -> nextFrame.complete(context()));
            deck.fillIn(SampleCalls.id(7), details("Request 10482: Delivery is late", "Open sale: Kitchen 2027"));
        });

        assertThat(nextFrame.get(60, TimeUnit.SECONDS))
                .containsExactly("Request 10482: Delivery is late", "Open sale: Kitchen 2027");
        assertThat(skeletons()).isZero();
        assertThat(cards()).containsExactly(card);
        assertThat(DeckOnScreen.place(nodes("#name").getFirst())).isEqualTo(name);
        assertThat(names()).containsExactly("Erika Mustermann");
        assertThat(nodes(".button").stream().map(DeckOnScreen::place)).isEqualTo(buttons);
    }

    @Test
    void anAnswerWithoutAnythingTakesTheWaitingAwayAndLeavesTheRoom() {
        FxThread.run(() -> deck.watch(expectingContext()));
        ring(7);
        await().until(() -> cards().size() == 1 && skeletons() == 2);
        Bounds card = cards().getFirst();

        deck.fillIn(SampleCalls.id(7), details());

        await().until(() -> skeletons() == 0);
        assertThat(context()).isEmpty();
        assertThat(cards()).containsExactly(card);
    }

    @Test
    void aCardDoesNotLookForEverAsIfSomethingWasToCome() {
        FxThread.run(() -> deck.watch(expectingContext()));
        ring(7);
        await().until(() -> cards().size() == 1 && skeletons() == 2);
        Bounds card = cards().getFirst();

        await().until(() -> skeletons() == 0);
        assertThat(cards()).containsExactly(card);
    }

    @Test
    void aCardOfWhichNothingIsExpectedKeepsNoRoom() {
        ring(7);
        await().until(() -> cards().size() == 1);
        double without = cards().getFirst().getHeight();
        FxThread.run(() -> deck.watch(expectingContext()));
        ring(8);
        await().until(() -> cards().size() == 2);

        assertThat(cards().stream().mapToDouble(Bounds::getHeight).max().orElse(0))
                .isEqualTo(without + 59 - 14);
    }

    private static CallerDetails details(String... lines) {
        return new CallerDetails(
                SampleCalls.ERIKA.personId(),
                0,
                "",
                "",
                null,
                Stream.of(lines)
                        .map(line -> new ContextLine(Kind.REQUEST, line, ""))
                        .toList());
    }

    @Test
    void ofSeveralCallersOneIsChosenByAClickOrByItsKeyAndTheirOrderStays() {
        FxThread.run(() -> deck.watch(offering()));
        deck.onCall(SampleCalls.threePeople(1));
        await().until(() -> rows().size() == 3);
        Bounds card = cards().getFirst();
        List<String> order = rows();

        screen.passTheFirstMoment();
        new FxRobot().clickOn(nodes(".card-row").get(1));
        await().until(() -> chosen.equals(List.of("Åse Ødegård")));
        assertThat(marks()).containsExactly("", "chosen", "");

        type("1");
        await().until(() -> chosen.equals(List.of("Åse Ødegård", "Wilkinson Sipes")));
        assertThat(marks()).containsExactly("chosen", "", "");
        assertThat(rows()).isEqualTo(order);
        assertThat(cards()).containsExactly(card);
        type("9");
        assertThat(chosen).hasSize(2);
    }

    @Test
    void fourOfManyAreShownAndTheRestForWhoAsks() {
        FxThread.run(() -> deck.watch(offering()));
        deck.onCall(SampleCalls.manyPeople(1, 9));
        await().until(() -> rows().size() == 5);
        assertThat(rows().getLast()).isEqualTo("and 5 more");

        screen.passTheFirstMoment();
        new FxRobot().clickOn(nodes(".card-row").get(4));

        await().until(() -> rows().contains("Person 9") || rows().size() > 6);
        assertThat(chosen).isEmpty();
        type("5");
        await().until(() -> chosen.equals(List.of("Person 5")));
    }

    @Test
    void aKeyTooEarlyChoosesNobody() {
        FxThread.run(() -> deck.watch(offering()));
        InstantSource stopped = InstantSource.fixed(Instant.now());
        CardDeck deaf = screen.deck(SETTINGS, stopped);
        FxThread.run(() -> deaf.watch(offering()));
        deaf.onCall(SampleCalls.threePeople(1));
        await().until(() -> rows().size() == 3);

        type("1");
        new FxRobot().clickOn(nodes(".card-row").get(1));

        assertThat(chosen).isEmpty();
        deaf.close();
    }

    private void type(String key) {
        OnFxThread.run(() -> {
            Node card = nodes("#card").getFirst();
            Event.fireEvent(
                    card, new KeyEvent(KeyEvent.KEY_TYPED, key, "", KeyCode.UNDEFINED, false, false, false, false));
        });
    }

    private static List<String> rows() {
        return texts(".who");
    }

    private static List<String> marks() {
        return texts(".mark");
    }

    private CardWatcher offering() {
        return new CardWatcher() {
            @Override
            public List<OfferedCaller> offers(Call call) {
                return call.match().callers().stream()
                        .map(caller -> new OfferedCaller(caller, Mark.NONE, ""))
                        .toList();
            }

            @Override
            public void onChosen(Call call, CallerId caller) {
                chosen.add(caller.displayName());
            }
        };
    }

    private static CardWatcher expectingContext() {
        return new CardWatcher() {
            @Override
            public boolean expectsContext(Call call) {
                return true;
            }
        };
    }

    /** The lines that say why they call, those that are laid out to be seen. */
    private static List<String> context() {
        return nodes(".context-line").stream()
                .filter(Node::isVisible)
                .map(line -> (Label) line.lookup(".label"))
                .filter(label -> label.getWidth() > 0)
                .map(Label::getText)
                .toList();
    }

    private static long skeletons() {
        return nodes(".skeleton").stream()
                .filter(node -> node.isVisible() && node.getParent().getParent().isVisible())
                .count();
    }

    @Test
    void cardsThatWereLeaveNothingBehind() {
        comeAndGo(1, 10);
        awaitPreparedWindows();
        int windows = FxThread.get(() -> Window.getWindows().size());
        long nodes = FxThread.get(CardDeckTest::allNodes);
        int threads = Thread.getAllStackTraces().size();

        List<WeakReference<Call>> calls = comeAndGo(11, 40);

        int windowsNow = FxThread.get(() -> Window.getWindows().size());
        long nodesNow = FxThread.get(CardDeckTest::allNodes);
        assertThat(windowsNow).isEqualTo(windows);
        assertThat(nodesNow).isLessThanOrEqualTo(nodes);
        assertThat(Thread.getAllStackTraces()).hasSizeLessThan(threads + 5);
        await().untilAsserted(() -> {
            System.gc();
            // A window that waits for the next call may keep its last one.
            assertThat(calls.stream().filter(call -> call.get() != null)).hasSizeLessThan(10);
        });
    }

    /** Until the owner is there, and the windows that are made one after the other while nothing else is to do. */
    private static void awaitPreparedWindows() {
        await().until(() -> FxThread.get(() -> Window.getWindows().size()) == 1 + CardWindows.READY);
    }

    @Test
    void noWindowIsMadeWhileCardsComeAndGoHoweverManyRing() {
        awaitPreparedWindows();
        Set<Window> prepared = Set.copyOf(FxThread.get(() -> List.copyOf(Window.getWindows())));

        for (int id = 1; id <= 8; id++) {
            deck.onCall(SampleCalls.named(id, "Person " + id, ""));
        }
        await().until(() -> cards().size() >= 3);
        FxThread.run(() -> deck.dismiss(SampleCalls.id(1)));
        deck.onCall(SampleCalls.named(9, "Person 9", ""));
        await().until(() -> !names().contains("Person 1") && cards().size() >= 3);

        assertThat(FxThread.get(() -> List.copyOf(Window.getWindows()))).allMatch(prepared::contains);
    }

    @Test
    void inPlaceOfWindowsThatAreLostOthersAreMadeBeforeTheyAreNeeded() {
        awaitPreparedWindows();
        List<Window> prepared = FxThread.get(() -> List.copyOf(Window.getWindows()));

        OnFxThread.run(() -> prepared.stream()
                .filter(window -> window instanceof PopupWindow)
                .limit(3)
                .forEach(Window::hide));

        await().until(() -> FxThread.get(() -> Window.getWindows().size()) < prepared.size());
        awaitPreparedWindows();
    }

    /** One card after the other, each gone before the next. */
    private List<WeakReference<Call>> comeAndGo(long first, long last) {
        List<WeakReference<Call>> calls = new ArrayList<>();
        for (long id = first; id <= last; id++) {
            Call call = SampleCalls.erika(id);
            calls.add(new WeakReference<>(call));
            deck.onCall(call);
            await().until(() -> cards().size() == 1);
            deck.onCall(SampleCalls.at(call, CallState.ENDED, Duration.ofSeconds(1)));
            await().until(() -> cards().isEmpty());
        }
        return calls;
    }

    /** Of all windows, with those that a control has only when it is laid out. */
    private static long allNodes() {
        return Window.getWindows().stream()
                .map(window -> window.getScene().getRoot())
                .mapToLong(root -> {
                    root.applyCss();
                    root.layout();
                    return count(root);
                })
                .sum();
    }

    private static long count(Node node) {
        return 1
                + (node instanceof Parent parent
                        ? parent.getChildrenUnmodifiable().stream()
                                .mapToLong(CardDeckTest::count)
                                .sum()
                        : 0);
    }

    /** Puts up as many cards as there is room for, of persons numbered from 1; answers how many. */
    private int fillWith(CallState state) {
        double screen = FxThread.get(() -> Screen.getPrimary().getVisualBounds().getHeight());
        for (int id = 1; ; id++) {
            Call call = SampleCalls.named(id, "Person " + id, "");
            int up = id;
            deck.onCall(call);
            if (state != CallState.RINGING) {
                deck.onCall(SampleCalls.at(call, state, Duration.ofSeconds(1)));
            }
            await().until(() -> cards().size() == up);
            double highest = cards().stream().mapToDouble(Bounds::getMinY).min().orElse(screen);
            if (highest - Spot.GAP - cards().getFirst().getHeight() < CardPlace.MARGIN) {
                return up;
            }
        }
    }

    private void ring(long... ids) {
        for (long id : ids) {
            deck.onCall(SampleCalls.erika(id));
        }
    }

    /** Where the cards lie that are on the screen, without their shadows. */
    private static List<Bounds> cards() {
        return nodes("#card").stream().map(DeckOnScreen::place).toList();
    }

    private static List<String> names() {
        return texts("#name");
    }

    private static List<String> states() {
        return texts("#state");
    }

    private static List<String> texts(String selector) {
        return nodes(selector).stream().map(node -> ((Label) node).getText()).toList();
    }

    private static Button button(String label) {
        return nodes(".button").stream()
                .map(Button.class::cast)
                .filter(button -> button.getText().equals(label))
                .findFirst()
                .orElseThrow();
    }
}
