package io.github.callcard.ui.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.call.Call;
import io.github.callcard.call.CallState;
import io.github.callcard.directory.CallerId;
import io.github.callcard.ui.caller.CallerDetails;
import io.github.callcard.ui.caller.ContextLine;
import io.github.callcard.ui.caller.ContextLine.Kind;
import io.github.callcard.ui.caller.FoundCallers;
import io.github.callcard.ui.caller.OfferedCaller;
import io.github.callcard.ui.caller.OfferedCaller.Mark;
import io.github.callcard.ui.caller.Portraits;
import io.github.callcard.ui.theme.SchemeChoice;
import io.github.callcard.ui.theme.Theme;
import io.github.callcard.ui.toolkit.FxThread;
import io.github.callcard.ui.toolkit.FxTimer;
import io.github.callcard.ui.toolkit.Headless;
import io.github.callcard.ui.toolkit.OnFxThread;
import io.github.callcard.ui.toolkit.Pictures;
import io.github.callcard.words.Words;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.paint.Color;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every kind of card, for people to look at. */
@Tag("pictures")
class CardPicturesTest {

    private static final OfferedActions ACTIONS = OfferedActions.of(List.of(
            new CardAction(ActionKind.OPEN, "Open", "fth-external-link", clicked -> {}),
            new CardAction(ActionKind.NOTE, "Note", "fth-edit-3", clicked -> {}),
            new CardAction(ActionKind.LOG, "Log call", "fth-phone-call", clicked -> {}, any -> true, Call::isOver),
            new CardAction(ActionKind.FOLLOW_UP, "Follow-up", "fth-calendar", clicked -> {}),
            new CardAction(ActionKind.COPY, "Copy", "fth-copy", clicked -> {}),
            new CardAction(ActionKind.DISMISS, "Dismiss", "fth-x", clicked -> {})));

    @BeforeAll
    static void start() {
        Headless.prepare();
        OnFxThread.start();
    }

    @Test
    void aPictureIsOfTwiceTheCardsWidthOnATransparentGround(@TempDir Path folder) throws IOException {
        try (FxTimer timer = new FxTimer();
                Theme theme = FxThread.get(() -> new Theme(SchemeChoice.LIGHT));
                CardDeck deck = FxThread.get(
                        () -> new CardDeck(theme, words(), List.of(), CardSettings.usual(), false, clock(), timer))) {
            Path file = folder.resolve("known.png");
            deck.snapshot(SampleCalls.erika(1), file);

            BufferedImage picture = ImageIO.read(file.toFile());
            assertThat(picture.getWidth()).isBetween(2 * 380, 2 * 450);
            assertThat(picture.getRGB(0, 0) >>> 24)
                    .as("the ground is transparent")
                    .isZero();
            assertThat(picture.getRGB(picture.getWidth() - 60, picture.getHeight() / 2) >>> 24)
                    .as("the card is not")
                    .isEqualTo(255);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void everyStateIsThereToLookAt(SchemeChoice scheme) throws IOException {
        Map<String, DeckCard> all = new LinkedHashMap<>();
        calls().forEach((name, call) -> all.put(name, new DeckCard(1, call, ACTIONS)));
        all.putAll(added());
        try (FxTimer timer = new FxTimer();
                Theme theme = FxThread.get(() -> new Theme(scheme))) {
            CardText text = new CardText(words(), clock(), timer);
            for (Map.Entry<String, DeckCard> each : all.entrySet()) {
                take(theme, text, each.getValue(), false, "card-" + each.getKey(), scheme);
            }
            for (String mirrored : List.of("10-rtl", "24-context-rtl", "26-choice")) {
                DeckCard card = Objects.requireNonNull(all.get(mirrored));
                take(theme, text, card, true, "card-" + mirrored + "-mirrored", scheme);
            }
        }
    }

    private static void take(
            Theme theme, CardText text, DeckCard card, boolean rightToLeft, String name, SchemeChoice scheme) {
        Parent frame = FxThread.get(() -> {
            CardView view = CardView.load(rightToLeft);
            theme.dress(view.frame());
            text.fill(view, card, 4);
            view.rows().onChosen(card.offers().isEmpty() ? null : row -> {});
            view.rows().showPhotos(card.photos());
            new Scene(view.frame()).setFill(Color.TRANSPARENT);
            return view.frame();
        });
        Pictures.take(frame, name, scheme);
    }

    private static CallWords words() {
        return new CallWords(
                new Words(CardDeck.class, Locale.ENGLISH), Locale.UK, SampleCalls.callers(), line -> "Desk phone");
    }

    private static InstantSource clock() {
        return InstantSource.fixed(SampleCalls.START.plusSeconds(4));
    }

    private static Map<String, DeckCard> added() throws IOException {
        Call erika = SampleCalls.erika(1);
        Call ended = SampleCalls.at(
                SampleCalls.at(erika, CallState.ANSWERED, Duration.ofSeconds(5)),
                CallState.ENDED,
                Duration.ofSeconds(142));
        Call missed = SampleCalls.at(
                SampleCalls.named(
                        1, "Kari-Anne Østby-Fredriksen Haugland", "Nordic Seafood Distribution and Logistics Holding"),
                CallState.MISSED,
                Duration.ofSeconds(20));
        Map<String, DeckCard> cards = new LinkedHashMap<>();
        cards.put("14-details", card(erika, CardNote.NONE));
        cards.put("21-context-to-come", expecting(erika));
        cards.put(
                "22-context",
                context(
                        erika,
                        new ContextLine(Kind.REQUEST, "Request 10482: Delivery is late", "open, yesterday"),
                        new ContextLine(Kind.SALE, "Open sale: Kitchen 2027", "14 000 €, 60 %")));
        cards.put(
                "23-context-long",
                context(
                        missed,
                        new ContextLine(
                                Kind.REQUEST,
                                "Request 10482: Two pallets were damaged on the way from the harbour and one is missing",
                                "postponed, 23 Nov 2026"),
                        new ContextLine(Kind.ACTIVITY, "Last: Agreed on delivery in two parts", "3 days ago")));
        cards.put(
                "24-context-rtl",
                context(
                        SampleCalls.named(1, "فاطمة الزهراء", "شركة الاتصالات 2000"),
                        new ContextLine(Kind.REQUEST, "Request 10482: تأخر التسليم 12", "open, today"),
                        new ContextLine(Kind.SALE, "Open sale: مطبخ 2027", "14 000 €, 60 %")));
        cards.put("25-context-none", context(SampleCalls.company(1)));
        Call unknown = SampleCalls.unknown(1, null);
        cards.put("28-found-to-come", expecting(unknown));
        cards.put("29-found", found(unknown, 1, "Ms P. Ashdown, Cobblestone Trading"));
        cards.put(
                "30-found-long",
                found(
                        unknown,
                        2,
                        "Kari-Anne Østby-Fredriksen Haugland, Nordic Seafood Distribution and Logistics Holding"));
        cards.put("31-found-several", found(unknown, 4, "Ms P. Ashdown, Cobblestone Trading"));
        cards.put("32-found-rtl", found(unknown, 1, "فاطمة الزهراء, شركة الاتصالات 2000"));
        cards.put("33-found-nobody", found(unknown, 0, ""));
        DeckCard open = found(unknown, 4, "Ms P. Ashdown, Cobblestone Trading");
        open.showFound();
        cards.put("34-found-open", open);
        cards.put("26-choice", offering(SampleCalls.threePeople(1), Mark.LAST_TIME));
        cards.put("27-choice-many", offering(SampleCalls.manyPeople(1, 9), Mark.NOW));
        cards.put("15-logged", card(ended, new CardNote("Logged in SuperOffice.", false)));
        cards.put(
                "16-waits",
                card(
                        missed,
                        new CardNote(
                                "Will be logged when SuperOffice can be reached, as long as Callcard keeps running.",
                                false)));
        cards.put(
                "17-refused",
                card(
                        missed,
                        new CardNote(
                                "Not logged: https://crm.example.com/SuperOffice/ does not allow this user to log calls;"
                                        + " ask your SuperOffice administrator. The server says: \"Not your diary\".",
                                true)));
        return cards;
    }

    private static DeckCard expecting(Call call) {
        DeckCard card = new DeckCard(1, call, ACTIONS);
        card.room().reserve(true);
        return card;
    }

    /** @param name of the first of those whom a search found */
    private static DeckCard found(Call call, int callers, String name) {
        DeckCard card = new DeckCard(
                1,
                call,
                OfferedActions.of(List.of(
                        new CardAction(
                                ActionKind.OPEN, "Open", "fth-external-link", clicked -> {}, any -> true, any -> false),
                        new CardAction(ActionKind.NOTE, "Note", "fth-edit-3", clicked -> {}),
                        new CardAction(ActionKind.ADD, "Add…", "fth-user-plus", clicked -> {}),
                        new CardAction(ActionKind.COPY, "Copy", "fth-copy", clicked -> {}),
                        new CardAction(ActionKind.REMIND, "Remind me…", "fth-clock", clicked -> {}),
                        new CardAction(ActionKind.DISMISS, "Dismiss", "fth-x", clicked -> {}))));
        card.room().reserve(true);
        List<OfferedCaller> offers = new ArrayList<>();
        for (int i = 1; i <= callers; i++) {
            offers.add(new OfferedCaller(
                    new CallerId(442079460999L, i, "Person " + i, 7, "Cobblestone Trading", ""),
                    Mark.NONE,
                    i == callers ? "former employee" : ""));
        }
        List<ContextLine> lines = new ArrayList<>();
        if (callers == 0) {
            lines.add(new ContextLine(Kind.FOUND, "Not found in SuperOffice", ""));
        } else {
            lines.add(new ContextLine(Kind.FOUND, "In SuperOffice: " + name, "use"));
        }
        if (callers == 2) {
            lines.add(new ContextLine(Kind.FOUND, "In SuperOffice: Ola Nordmann, Fjord Eiendom AS", "use"));
        } else if (callers > 2) {
            lines.add(new ContextLine(Kind.FOUND, callers - 1 + " more with this number", "show"));
        }
        card.room().fillIn(new FoundCallers(call.match().number().raw(), offers, lines));
        return card;
    }

    private static DeckCard offering(Call call, Mark first) throws IOException {
        DeckCard card = new DeckCard(1, call, ACTIONS);
        List<String> reasons = List.of("spoke yesterday", "open sale", "company");
        List<OfferedCaller> offers = new ArrayList<>();
        for (CallerId caller : call.match().callers()) {
            int place = offers.size();
            offers.add(new OfferedCaller(
                    caller, place == 0 ? first : Mark.NONE, place < reasons.size() ? reasons.get(place) : ""));
        }
        card.offer(offers);
        card.fillIn(Map.of(call.match().callers().getFirst().personId(), Portraits.drawn()));
        return card;
    }

    private static DeckCard context(Call call, ContextLine... lines) {
        DeckCard card = expecting(call);
        CallerId caller = call.match().callers().getFirst();
        card.room()
                .fillIn(new CallerDetails(
                        caller.personId(), caller.contactId(), "Purchasing", "", null, List.of(lines)));
        return card;
    }

    private static DeckCard card(Call call, CardNote note) throws IOException {
        DeckCard card = new DeckCard(1, call, ACTIONS);
        int person = call.match().callers().getFirst().personId();
        card.room()
                .fillIn(new CallerDetails(
                        person, 0, "Head of international purchasing", "e@example.com", Portraits.drawn(), List.of()));
        card.note(note);
        return card;
    }

    private static Map<String, Call> calls() {
        Map<String, Call> calls = new LinkedHashMap<>();
        Call erika = SampleCalls.erika(1);
        Instant answered = SampleCalls.START.minusSeconds(133);
        calls.put("1-known", erika);
        calls.put("2-shared", SampleCalls.threePeople(1));
        calls.put("3-possible", SampleCalls.possiblyOla(1));
        calls.put("4-unknown", SampleCalls.unknown(1, null));
        calls.put(
                "5-talking",
                new Call(
                        SampleCalls.id(1),
                        CallState.ANSWERED,
                        erika.lines(),
                        erika.details(),
                        erika.match(),
                        answered.minusSeconds(9),
                        answered,
                        null));
        calls.put(
                "6-missed",
                SampleCalls.at(
                        SampleCalls.named(
                                1,
                                "Kari-Anne Østby-Fredriksen Haugland",
                                "Nordic Seafood Distribution and Logistics Holding"),
                        CallState.MISSED,
                        Duration.ofSeconds(20)));
        calls.put("7-claim", SampleCalls.unknown(1, "Jane"));
        calls.put("8-withheld", SampleCalls.withheld(1));
        calls.put("9-many", SampleCalls.manyPeople(1, 9));
        calls.put("10-rtl", SampleCalls.named(1, "فاطمة الزهراء", "شركة الاتصالات 2000"));
        calls.put("11-elsewhere", SampleCalls.at(erika, CallState.ANSWERED_ELSEWHERE, Duration.ofSeconds(3)));
        calls.put("12-extension", SampleCalls.outgoing(SampleCalls.extension(1)));
        calls.put("18-no-name", SampleCalls.named(1, "", ""));
        calls.put("19-possibly-no-name", SampleCalls.possibly(1, new CallerId(4722987654L, 3, "", 0, "", "")));
        calls.put("20-titles", SampleCalls.named(1, "Dr.-Ing. Karl-Heinz Freudenberg", "Öhmann Gerätebau GmbH"));
        calls.put("13-company", SampleCalls.company(1));
        return calls;
    }
}
