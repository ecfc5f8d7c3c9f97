package io.github.callcard.ui;

import io.github.callcard.ui.caller.CallerWords;
import io.github.callcard.ui.caller.ColleagueLines;
import io.github.callcard.ui.caller.ColleagueWords;
import io.github.callcard.ui.caller.NumberText;
import io.github.callcard.ui.card.CallWords;
import io.github.callcard.ui.card.CardDeck;
import io.github.callcard.ui.history.HistoryWords;
import io.github.callcard.words.Words;
import java.time.ZoneId;
import java.util.Locale;

/**
 * The words that cards and windows share, all in one language.
 *
 * @param user the language, with the country whose formats the user has
 * @param cards the texts of cards
 * @param callers say who calls
 * @param calls say a call on its card
 * @param past say past calls
 */
record DesktopWords(Locale user, Words cards, CallerWords callers, CallWords calls, HistoryWords past) {

    static DesktopWords of(Locale user, DesktopNames names, ColleagueLines colleagues) {
        Words cards = new Words(CardDeck.class, user);
        NumberText numbers = NumberText.of(names.format(), names.region(), names.stated(), cards.language());
        CallerWords callers = new CallerWords(user, numbers);
        return new DesktopWords(
                user,
                cards,
                callers,
                new CallWords(cards, user, callers, names.line()),
                new HistoryWords(user, user, ZoneId.systemDefault(), callers, new ColleagueWords(user, colleagues)));
    }

    boolean isRightToLeft() {
        return TextSide.isRightToLeft(cards.language());
    }
}
