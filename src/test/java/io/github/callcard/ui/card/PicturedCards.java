package io.github.callcard.ui.card;

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
import io.github.callcard.words.Sentence;
import io.github.callcard.words.Words;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every kind of card that pictures are taken of, by the name of its picture, with the actions and texts of one language. */
final class PicturedCards {

    private final Words words;

    PicturedCards(Words words) {
        this.words = words;
    }

    Map<String, DeckCard> all() throws IOException {
        Map<String, DeckCard> all = new LinkedHashMap<>();
        calls().forEach((name, call) -> all.put(name, new DeckCard(1, call, actions())));
        all.putAll(added());
        return all;
    }

    private OfferedActions actions() {
        return OfferedActions.of(List.of(
                new CardAction(ActionKind.OPEN, words.say("action.open"), "fth-external-link", clicked -> {}),
                new CardAction(ActionKind.NOTE, words.say("action.note"), "fth-edit-3", clicked -> {}),
                new CardAction(
                        ActionKind.LOG,
                        words.say("action.log"),
                        "fth-phone-call",
                        clicked -> {},
                        any -> true,
                        Call::isOver),
                new CardAction(ActionKind.FOLLOW_UP, words.say("action.followUp"), "fth-calendar", clicked -> {}),
                new CardAction(ActionKind.COPY, words.say("action.copy"), "fth-copy", clicked -> {}),
                new CardAction(ActionKind.DISMISS, words.say("action.dismiss"), "fth-x", clicked -> {})));
    }

    private Map<String, DeckCard> added() throws IOException {
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
                        new ContextLine(
                                Kind.REQUEST,
                                words.say("context.request", "10482", "Delivery is late"),
                                words.say("context.joined", words.say("context.open"), words.say("context.yesterday"))),
                        new ContextLine(Kind.SALE, words.say("context.sale", "Kitchen 2027"), "14 000 €, 60 %")));
        cards.put(
                "23-context-long",
                context(
                        missed,
                        new ContextLine(
                                Kind.REQUEST,
                                words.say(
                                        "context.request",
                                        "10482",
                                        "Two pallets were damaged on the way from the harbour and one is missing"),
                                words.say("context.joined", words.say("context.postponed"), "23.11.2026")),
                        new ContextLine(
                                Kind.ACTIVITY,
                                words.say("context.activity", "Agreed on delivery in two parts"),
                                words.say("context.daysAgo", 3))));
        cards.put(
                "24-context-rtl",
                context(
                        SampleCalls.named(1, "فاطمة الزهراء", "شركة الاتصالات 2000"),
                        new ContextLine(
                                Kind.REQUEST,
                                words.say("context.request", "10482", "تأخر التسليم 12"),
                                words.say("context.joined", words.say("context.open"), words.say("context.today"))),
                        new ContextLine(Kind.SALE, words.say("context.sale", "مطبخ 2027"), "14 000 €, 60 %")));
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
        cards.put("15-logged", card(ended, new CardNote(words.say("log.logged"), false)));
        cards.put("16-waits", card(missed, new CardNote(words.say("log.inMemory"), false)));
        cards.put(
                "17-refused",
                card(
                        missed,
                        new CardNote(
                                words.say(
                                        "log.refused",
                                        words.say(Sentence.of(
                                                "{0} does not allow this user to {1}; ask your SuperOffice administrator.",
                                                "https://crm.example.com/SuperOffice/", Sentence.of("log calls")))),
                                true)));
        return cards;
    }

    private DeckCard expecting(Call call) {
        DeckCard card = new DeckCard(1, call, actions());
        card.room().reserve(true);
        return card;
    }

    /** @param name of the first of those whom a search found */
    private DeckCard found(Call call, int callers, String name) {
        DeckCard card = new DeckCard(
                1,
                call,
                OfferedActions.of(List.of(
                        new CardAction(
                                ActionKind.OPEN,
                                words.say("action.open"),
                                "fth-external-link",
                                clicked -> {},
                                any -> true,
                                any -> false),
                        new CardAction(ActionKind.NOTE, words.say("action.note"), "fth-edit-3", clicked -> {}),
                        new CardAction(ActionKind.ADD, words.say("action.add"), "fth-user-plus", clicked -> {}),
                        new CardAction(ActionKind.COPY, words.say("action.copy"), "fth-copy", clicked -> {}),
                        new CardAction(ActionKind.REMIND, words.say("action.remind"), "fth-clock", clicked -> {}),
                        new CardAction(ActionKind.DISMISS, words.say("action.dismiss"), "fth-x", clicked -> {}))));
        card.room().reserve(true);
        List<OfferedCaller> offers = new ArrayList<>();
        for (int i = 1; i <= callers; i++) {
            offers.add(new OfferedCaller(
                    new CallerId(442079460999L, i, "Person " + i, 7, "Cobblestone Trading", ""),
                    Mark.NONE,
                    i == callers ? words.say("found.retired") : ""));
        }
        List<ContextLine> lines = new ArrayList<>();
        if (callers == 0) {
            lines.add(new ContextLine(Kind.FOUND, words.say("found.nobody"), ""));
        } else {
            lines.add(new ContextLine(Kind.FOUND, words.say("found.one", name), words.say("found.use")));
        }
        if (callers == 2) {
            lines.add(new ContextLine(
                    Kind.FOUND, words.say("found.one", "Ola Nordmann, Fjord Eiendom AS"), words.say("found.use")));
        } else if (callers > 2) {
            lines.add(new ContextLine(Kind.FOUND, words.say("found.more", callers - 1), words.say("found.show")));
        }
        card.room().fillIn(new FoundCallers(call.match().number().raw(), offers, lines));
        return card;
    }

    private DeckCard offering(Call call, Mark first) throws IOException {
        DeckCard card = new DeckCard(1, call, actions());
        List<String> reasons =
                List.of(words.say("choice.spokeYesterday"), words.say("choice.openSale"), words.say("choice.company"));
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

    private DeckCard context(Call call, ContextLine... lines) {
        DeckCard card = expecting(call);
        CallerId caller = call.match().callers().getFirst();
        card.room()
                .fillIn(new CallerDetails(
                        caller.personId(), caller.contactId(), "Purchasing", "", null, List.of(lines)));
        return card;
    }

    private DeckCard card(Call call, CardNote note) throws IOException {
        DeckCard card = new DeckCard(1, call, actions());
        int person = call.match().callers().getFirst().personId();
        card.room()
                .fillIn(new CallerDetails(
                        person, 0, "Head of international purchasing", "e@example.com", Portraits.drawn(), List.of()));
        card.note(note);
        return card;
    }

    private Map<String, Call> calls() {
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
