package io.github.callcard.ui.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.call.Call;
import io.github.callcard.call.CallState;
import io.github.callcard.ui.caller.ColleagueLines;
import io.github.callcard.ui.caller.ColleagueWords;
import io.github.callcard.ui.history.HistoryWords;
import io.github.callcard.ui.history.RemindTimes;
import io.github.callcard.ui.theme.SchemeChoice;
import io.github.callcard.ui.toolkit.Look;
import io.github.callcard.ui.toolkit.OnFxThread;
import io.github.callcard.ui.toolkit.PictureTest;
import io.github.callcard.ui.toolkit.Pictures;
import io.github.callcard.words.Words;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kordamp.ikonli.javafx.FontIcon;

/** Cards that can answer and hang up, and the menu, into target/pictures for people to look at; no button's text is cut. */
@ExtendWith(OnFxThread.class)
class ActionPicturesTest {

    private static final List<CardAction> ACTIONS = List.of(
            new CardAction(
                    ActionKind.ANSWER,
                    "Answer",
                    "fth-phone-incoming",
                    call -> {},
                    call -> true,
                    call -> call.state() == CallState.RINGING),
            action(ActionKind.OPEN, "Open", "fth-external-link"),
            action(ActionKind.NOTE, "Note", "fth-edit-3"),
            new CardAction(ActionKind.LOG, "Log call", "fth-phone-call", call -> {}, call -> true, Call::isOver),
            action(ActionKind.FOLLOW_UP, "Follow-up", "fth-calendar"),
            CardAction.ofChoices(
                    ActionKind.REMIND,
                    "Remind me",
                    "fth-clock",
                    call -> true,
                    call -> true,
                    List.of(action(ActionKind.REMIND, "In 30 minutes", "fth-clock"))),
            action(ActionKind.NOT_THEM, "Not them", "fth-user-x"),
            action(ActionKind.OWN, "Open in the web shop of the company group, on", "fth-globe"),
            new CardAction(
                    ActionKind.HANG_UP, "Hang up", "fth-phone-off", call -> {}, call -> true, call -> !call.isOver()));

    private static CardAction action(ActionKind kind, String label, String icon) {
        return new CardAction(kind, label, icon, call -> {});
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, false", "DARK, false", "LIGHT, true", "DARK, true"})
    void theBarAndTheMenu(SchemeChoice scheme, boolean rightToLeft) throws Exception {
        String name = scheme.name().toLowerCase(Locale.ROOT) + (rightToLeft ? "-rtl" : "");
        try (DeckOnScreen screen = new DeckOnScreen(ACTIONS, new CardSettings(null, null, true), scheme, rightToLeft)) {
            Call call = rightToLeft
                    ? SampleCalls.named(1, "فاطمة الزهراء", "شركة الاتصالات 2000")
                    : SampleCalls.named(1, "Kari-Anne Østby-Fredriksen Haugland", "Nordic Seafood Distribution");
            screen.deck().onCall(call);
            screen.awaitCards(1);
            picture("28-answer-" + name, "#frame");
            assertThat(DeckOnScreen.nodes(".card-actions > .button")).hasSize(5).allMatch(ActionPicturesTest::isWhole);
            screen.click(screen.button("More"));
            await().until(() -> !screen.menu().isEmpty());
            picture("29-menu-" + name, ".menu-frame");

            screen.deck().onCall(SampleCalls.at(call, CallState.ANSWERED, Duration.ofSeconds(3)));
            await().until(() -> screen.button("Answer").isDisabled());
            picture("30-talking-" + name, "#frame");
        }
    }

    /** The card of a missed caller whom the user wanted to call back, as it comes by itself and stays. */
    @PictureTest
    void aReminderThatComes(Look look) throws Exception {
        Words words = new Words(CardDeck.class, look.locale());
        HistoryWords past = past(look);
        CardSettings settings = new CardSettings(null, null, true);
        CallWords said = new CallWords(words, look.formats(), SampleCalls.callers(look.locale()), line -> "Desk phone");
        try (DeckOnScreen screen = new DeckOnScreen(actions(words, past), settings, look.scheme(), false, said)) {
            Call ringing = SampleCalls.named(1, "Kari-Anne Østby-Fredriksen Haugland", "Nordic Seafood Distribution");
            screen.deck()
                    .note(
                            SampleCalls.at(ringing, CallState.MISSED, Duration.ofSeconds(20)),
                            CardNote.toRead(past.say("reminder")),
                            true);
            screen.awaitCards(1);
            await().until(() -> texts().anyMatch(past.say("reminder")::equals));
            assertThat(noteIcon()).as("nothing is done yet").isEqualTo("fth-clock");
            take("card-31-reminder", "#frame", look);
        }
    }

    private static String noteIcon() {
        return ((FontIcon) DeckOnScreen.nodes(".card-note .ikonli-font-icon").getFirst()).getIconLiteral();
    }

    private static Stream<String> texts() {
        return DeckOnScreen.nodes(".label").stream()
                .filter(Labeled.class::isInstance)
                .map(label -> ((Labeled) label).getText());
    }

    @PictureTest
    void theBarAndTheMenuInEveryLanguage(Look look) throws Exception {
        Words words = new Words(CardDeck.class, look.locale());
        HistoryWords past = past(look);
        CallWords said = new CallWords(words, look.formats(), SampleCalls.callers(look.locale()), line -> "Desk phone");
        CardSettings settings = new CardSettings(null, null, true);
        try (DeckOnScreen screen = new DeckOnScreen(actions(words, past), settings, look.scheme(), false, said)) {
            Call call = SampleCalls.named(1, "Kari-Anne Østby-Fredriksen Haugland", "Nordic Seafood Distribution");
            screen.deck().onCall(call);
            screen.awaitCards(1);
            take("card-28-answer", "#frame", look);
            screen.click(screen.button(words.say("action.more")));
            await().until(() -> !screen.menu().isEmpty());
            take("card-29-menu", ".menu-frame", look);
            screen.click(screen.row(words.say("action.remind")));
            await().until(() -> screen.menu().contains(past.say("remind.half_an_hour")));
            take("card-29-menu-remind", ".menu-frame", look);

            screen.deck().onCall(SampleCalls.at(call, CallState.ANSWERED, Duration.ofSeconds(3)));
            await().until(() -> screen.button(words.say("action.answer")).isDisabled());
            take("card-30-talking", "#frame", look);
        }
    }

    private static HistoryWords past(Look look) {
        return new HistoryWords(
                look.locale(),
                look.formats(),
                SampleCalls.UTC,
                SampleCalls.callers(look.locale()),
                new ColleagueWords(look.locale(), ColleagueLines.NONE));
    }

    /** All that a card can offer, in one language. */
    private static List<CardAction> actions(Words words, HistoryWords past) {
        return List.of(
                new CardAction(
                        ActionKind.ANSWER,
                        words.say("action.answer"),
                        "fth-phone-incoming",
                        call -> {},
                        call -> !call.isOver(),
                        call -> call.state() == CallState.RINGING),
                action(ActionKind.OPEN, words.say("action.open"), "fth-external-link"),
                action(ActionKind.NOTE, words.say("action.note"), "fth-edit-3"),
                new CardAction(
                        ActionKind.LOG,
                        words.say("action.log"),
                        "fth-phone-call",
                        call -> {},
                        call -> true,
                        Call::isOver),
                new CardAction(
                        ActionKind.CALL_BACK,
                        past.say("call"),
                        "fth-phone-outgoing",
                        call -> {},
                        call -> true,
                        Call::isOver),
                action(ActionKind.FOLLOW_UP, words.say("action.followUp"), "fth-calendar"),
                CardAction.ofChoices(
                        ActionKind.REMIND,
                        words.say("action.remind"),
                        "fth-clock",
                        call -> true,
                        call -> true,
                        Stream.of(RemindTimes.Choice.values())
                                .map(choice -> action(ActionKind.REMIND, past.say(choice.word()), "fth-clock"))
                                .toList()),
                action(ActionKind.NOT_THEM, words.say("action.notThem"), "fth-user-x"),
                new CardAction(
                        ActionKind.HANG_UP,
                        words.say("action.hangUp"),
                        "fth-phone-off",
                        call -> {},
                        call -> !call.isOver(),
                        call -> !call.isOver()));
    }

    private static void take(String name, String selector, Look look) {
        Pictures.take((Parent) DeckOnScreen.nodes(selector).getFirst(), name, look);
    }

    private static void picture(String name, String selector) throws Exception {
        Node node = DeckOnScreen.nodes(selector).getFirst();
        assertThat(CardPictures.write(node, Path.of("target", "pictures", name + ".png"))
                        .getWidth())
                .isGreaterThan(2 * 200);
    }

    private static boolean isWhole(Node button) {
        String text = ((Labeled) button).getText();
        return button.lookupAll(".text").stream()
                .anyMatch(part -> ((Text) part).getText().equals(text));
    }
}
