package io.github.callcard.app.card;

import io.github.callcard.call.Call;
import io.github.callcard.directory.PlainText;
import io.github.callcard.line.Direction;
import io.github.callcard.superoffice.crm.PhoneActivity;
import io.github.callcard.superoffice.crm.PhoneActivity.Texts;
import io.github.callcard.superoffice.crm.PhoneActivity.Way;
import io.github.callcard.ui.card.CardDeck;
import io.github.callcard.words.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Puts calls into the words that SuperOffice keeps of them. Colleagues read those, so that they are in the language in which
 * SuperOffice is asked, and in the user's own only where it is asked in none.
 *
 * @param user answers the user's language
 * @param zone of the times
 */
record ActivityWords(Supplier<Locale> user, ZoneId zone) {

    /**
     * The phone activity of a call.
     *
     * @param language in which SuperOffice is asked; empty for its own choice
     * @param note the user's; empty for none
     */
    PhoneActivity of(Call call, CrmTarget target, Optional<Locale> language, String note) {
        boolean talked = CallToLog.hasTalked(call);
        Instant answered = call.answeredAt();
        Instant start = answered == null ? call.startedAt() : answered;
        Instant ended = call.endedAt();
        Instant end = !talked || ended == null || ended.isBefore(start) ? start : ended;
        boolean out = call.details().direction() == Direction.OUTGOING;
        Words words = new Words(CardDeck.class, language.orElseGet(user));
        return new PhoneActivity(
                call.id().toString(),
                target.personId(),
                target.contactId(),
                title(words, direction(out, talked), target),
                start.atZone(zone).toOffsetDateTime(),
                end.atZone(zone).toOffsetDateTime(),
                new Texts(out ? Way.OUT : Way.IN, title(words, kind(out, talked), target), note));
    }

    private static String title(Words words, String key, CrmTarget target) {
        return PlainText.of(words.say(key, target.name()));
    }

    private static String direction(boolean out, boolean talked) {
        if (out) {
            return talked ? "log.to" : "log.unanswered";
        }
        return talked ? "log.from" : "log.missed";
    }

    private static String kind(boolean out, boolean talked) {
        if (talked) {
            return "log.kind.talked";
        }
        return out ? "log.kind.unanswered" : "log.kind.missed";
    }
}
