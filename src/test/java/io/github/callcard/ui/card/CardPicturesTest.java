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
import io.github.callcard.words.Words;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Renders every kind of card into target/pictures, for people to look at. */
class CardPicturesTest {

    private static final Path FOLDER = Path.of("target", "pictures");
    private static final List<CardAction> ACTIONS = List.of(
            new CardAction("Open", "fth-external-link", clicked -> {}),
            new CardAction("Log call", "fth-phone-call", clicked -> {}, any -> true, Call::isOver),
            new CardAction("Copy", "fth-copy", clicked -> {}),
            new CardAction("Dismiss", "fth-x", clicked -> {}));

    @BeforeAll
    static void start() throws IOException {
        Headless.prepare();
        OnFxThread.start();
        Files.createDirectories(FOLDER);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void everyKindOfCardIsAPictureOfTwiceItsWidth(SchemeChoice scheme) throws IOException {
        InstantSource clock = InstantSource.fixed(SampleCalls.START.plusSeconds(4));
        CallWords words = new CallWords(
                new Words(CardDeck.class, Locale.ENGLISH), Locale.UK, SampleCalls.callers(), line -> "Desk phone");
        try (FxTimer timer = new FxTimer();
                Theme theme = FxThread.get(() -> new Theme(scheme));
                CardDeck deck = FxThread.get(
                        () -> new CardDeck(theme, words, List.of(), CardSettings.usual(), false, clock, timer))) {
            for (Map.Entry<String, Call> each : calls().entrySet()) {
                Path file = FOLDER.resolve(each.getKey() + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png");
                deck.snapshot(each.getValue(), file);

                BufferedImage picture = ImageIO.read(file.toFile());
                assertThat(picture.getWidth()).as(each.getKey()).isBetween(2 * 380, 2 * 450);
                assertThat(picture.getRGB(0, 0) >>> 24)
                        .as("the ground is transparent")
                        .isZero();
                assertThat(picture.getRGB(picture.getWidth() - 60, picture.getHeight() / 2) >>> 24)
                        .as("the card is not")
                        .isEqualTo(255);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void whatSuperOfficeAddsIsThereToLookAt(SchemeChoice scheme) throws IOException {
        CallWords words = new CallWords(
                new Words(CardDeck.class, Locale.ENGLISH), Locale.UK, SampleCalls.callers(), line -> "Desk phone");
        try (FxTimer timer = new FxTimer();
                Theme theme = FxThread.get(() -> new Theme(scheme))) {
            CardText text = new CardText(words, InstantSource.fixed(SampleCalls.START.plusSeconds(4)), timer);
            for (Map.Entry<String, DeckCard> each : added().entrySet()) {
                Path file = FOLDER.resolve(each.getKey() + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png");
                FxThread.get(() -> {
                    CardView view = CardView.load(false);
                    theme.dress(view.frame());
                    text.fill(view, each.getValue(), 4);
                    view.rows().onChosen(each.getValue().offers().isEmpty() ? null : row -> {});
                    view.rows().showPhotos(each.getValue().photos());
                    CardPicture.write(view.frame(), file);
                    return file;
                });
                assertThat(ImageIO.read(file.toFile()).getWidth()).isBetween(2 * 380, 2 * 450);
            }
        }
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
                List.of(
                        new CardAction("Open", "fth-external-link", clicked -> {}, any -> true, any -> false),
                        new CardAction("Add…", "fth-user-plus", clicked -> {}),
                        ACTIONS.get(2),
                        ACTIONS.get(3)));
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
