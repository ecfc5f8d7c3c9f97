package io.github.callcard.app.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.superoffice.crm.CallerSummary;
import io.github.callcard.superoffice.crm.CallerSummary.Activity;
import io.github.callcard.superoffice.crm.CallerSummary.Request;
import io.github.callcard.superoffice.crm.CallerSummary.Sale;
import io.github.callcard.superoffice.crm.CallerSummary.Standing;
import io.github.callcard.superoffice.crm.PersonDetails;
import io.github.callcard.ui.card.CardDeck;
import io.github.callcard.words.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContextWordsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    private final ContextWords words = new ContextWords(new Words(CardDeck.class, Locale.ENGLISH), () -> Locale.UK);

    @Test
    void oneOfEachKindComesFirstAndThenTheRest() {
        List<Request> requests =
                List.of(request("Delivery is late", Standing.OPEN, 1), request("Invoice", Standing.POSTPONED, 3));
        List<Sale> sales = List.of(new Sale("Kitchen 2027", 14_000.4, "EUR", 60), new Sale("Parts", 0, "", 0));
        List<Activity> activities = List.of(
                new Activity("Yearly meeting", TODAY.plusDays(3)), new Activity("Sent the offer", TODAY.minusDays(2)));

        assertThat(said(new CallerSummary(new PersonDetails("", ""), requests, sales, activities)))
                .containsExactly(
                        "Request 10482: Delivery is late | open, yesterday",
                        "Open sale: Kitchen 2027 | €14,000, 60 %",
                        "Last: Sent the offer | 2 days ago",
                        "Request 10482: Invoice | postponed, 3 days ago",
                        "Open sale: Parts | ");
    }

    @ParameterizedTest
    @CsvSource({"-1, today", "0, today", "1, yesterday", "2, 2 days ago", "6, 6 days ago", "7, 23 Nov 2026"})
    void aDayIsSaidAsPeopleSayIt(int ago, String said) {
        assertThat(said(of(request("x", Standing.OTHER, ago)))).containsExactly("Request 10482: x | " + said);
    }

    @Test
    void aStatusOfTheCustomersOwnIsNotCalledOpen() {
        assertThat(said(of(new Request(10482, "", Standing.OTHER, null)))).containsExactly("Request 10482 | ");
    }

    @ParameterizedTest
    @CsvSource({"1234567, NOK, '1,234,567 NOK'", "1234, points, '1,234 points'", "1234, '', '1,234'", "5, usd, US$5"})
    void anAmountIsWrittenAsTheUserWritesIt(double amount, String currency, String said) {
        CallerSummary summary = new CallerSummary(
                new PersonDetails("", ""), List.of(), List.of(new Sale("S", amount, currency, 0)), List.of());

        assertThat(said(summary)).containsExactly("Open sale: S | " + said);
    }

    private List<String> said(CallerSummary summary) {
        return words.lines(summary, TODAY).stream()
                .map(line -> (line.text() + " | " + line.note()).replace('\u00A0', ' '))
                .toList();
    }

    private static CallerSummary of(Request request) {
        return new CallerSummary(new PersonDetails("", ""), List.of(request), List.of(), List.of());
    }

    private static Request request(String title, Standing standing, int daysAgo) {
        return new Request(10482, title, standing, TODAY.minusDays(daysAgo));
    }
}
