package io.github.callcard.app.card;

import io.github.callcard.call.RankedCaller;
import io.github.callcard.call.RankedCaller.Company;
import io.github.callcard.call.RankedCaller.OpenSale;
import io.github.callcard.call.RankedCaller.Person;
import io.github.callcard.call.RankedCaller.Reason;
import io.github.callcard.call.RankedCaller.Spoke;
import io.github.callcard.superoffice.crm.CallerSummary;
import io.github.callcard.superoffice.crm.CallerSummary.Activity;
import io.github.callcard.superoffice.crm.CallerSummary.Request;
import io.github.callcard.superoffice.crm.CallerSummary.Sale;
import io.github.callcard.ui.caller.ContextLine;
import io.github.callcard.ui.caller.ContextLine.Kind;
import io.github.callcard.ui.caller.OfferedCaller;
import io.github.callcard.ui.caller.OfferedCaller.Mark;
import io.github.callcard.words.Words;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Says why somebody may call, in lines of which the first ones matter most. Safe to use from any thread. */
final class ContextWords {

    /** Further back a date says more than a count. */
    private static final int MOST_DAYS = 6;

    private final Words words;
    private final Supplier<Locale> user;

    /** @param user answers how the user writes dates and amounts now */
    ContextWords(Words words, Supplier<Locale> user) {
        this.words = words;
        this.user = user;
    }

    /** One line of each kind first: the latest request, the sale, what was last; then further requests and sales. */
    List<ContextLine> lines(CallerSummary summary, LocalDate today) {
        List<ContextLine> requests =
                summary.requests().stream().map(each -> line(each, today)).toList();
        List<ContextLine> sales = summary.sales().stream().map(this::line).toList();
        List<ContextLine> last = summary.activities().stream()
                .filter(each -> !each.day().isAfter(today))
                .limit(1)
                .map(each -> line(each, today))
                .toList();
        List<ContextLine> lines = new ArrayList<>();
        lines.addAll(first(requests));
        lines.addAll(first(sales));
        lines.addAll(last);
        lines.addAll(further(requests));
        lines.addAll(further(sales));
        return lines;
    }

    /** The callers of one number, with why it may be each of them. */
    List<OfferedCaller> offers(List<RankedCaller> ranked, Instant now, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        return ranked.stream()
                .map(each -> new OfferedCaller(
                        each.caller(), each.chosen() ? Mark.LAST_TIME : Mark.NONE, reason(each.reason(), today, zone)))
                .toList();
    }

    private String reason(Reason reason, LocalDate today, ZoneId zone) {
        return switch (reason) {
            case Spoke spoke -> {
                long days = ChronoUnit.DAYS.between(LocalDate.ofInstant(spoke.at(), zone), today);
                yield words.say(
                        days <= 0 ? "choice.spokeToday" : days == 1 ? "choice.spokeYesterday" : "choice.spokeDaysAgo",
                        days);
            }
            case OpenSale sale -> words.say("choice.openSale");
            case Person person -> "";
            case Company company -> words.say("choice.company");
        };
    }

    private static List<ContextLine> first(List<ContextLine> lines) {
        return lines.subList(0, Math.min(1, lines.size()));
    }

    private static List<ContextLine> further(List<ContextLine> lines) {
        return lines.subList(Math.min(1, lines.size()), lines.size());
    }

    private ContextLine line(Request request, LocalDate today) {
        String number = Integer.toString(request.id());
        String text = request.title().isEmpty()
                ? words.say("context.request.untitled", number)
                : words.say("context.request", number, request.title());
        String standing = switch (request.standing()) {
            case OPEN -> words.say("context.open");
            case POSTPONED -> words.say("context.postponed");
            // Whether the customer's own status means open, nobody says.
            case OTHER -> "";
        };
        return new ContextLine(Kind.REQUEST, text, joined(standing, day(request.since(), today)));
    }

    private ContextLine line(Sale sale) {
        String chance = sale.probability() == 0 ? "" : words.say("context.chance", sale.probability());
        return new ContextLine(Kind.SALE, words.say("context.sale", sale.heading()), joined(amount(sale), chance));
    }

    private ContextLine line(Activity activity, LocalDate today) {
        return new ContextLine(
                Kind.ACTIVITY, words.say("context.activity", activity.description()), day(activity.day(), today));
    }

    private String day(@Nullable LocalDate day, LocalDate today) {
        if (day == null) {
            return "";
        }
        long days = ChronoUnit.DAYS.between(day, today);
        // A server whose clock is ahead has nothing to say of tomorrow.
        if (days <= 0) {
            return words.say("context.today");
        }
        if (days == 1) {
            return words.say("context.yesterday");
        }
        return days <= MOST_DAYS ? words.say("context.daysAgo", days) : date(day);
    }

    private String date(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(user.get())
                .format(day);
    }

    private String amount(Sale sale) {
        if (sale.amount() == 0) {
            return "";
        }
        Locale formats = user.get();
        Optional<Currency> currency = withSymbol(sale.currency(), formats);
        if (currency.isPresent()) {
            NumberFormat format = NumberFormat.getCurrencyInstance(formats);
            format.setCurrency(currency.get());
            format.setMaximumFractionDigits(0);
            return format.format(sale.amount());
        }
        String amount = NumberFormat.getIntegerInstance(formats).format(sale.amount());
        return sale.currency().isEmpty() ? amount : amount + '\u00A0' + sale.currency();
    }

    /** The currency, where the user knows a sign for it; Java glues codes to the amount. */
    private static Optional<Currency> withSymbol(String code, Locale formats) {
        return Currency.getAvailableCurrencies().stream()
                .filter(each -> each.getCurrencyCode().equalsIgnoreCase(code))
                .filter(each -> !each.getSymbol(formats).equals(each.getCurrencyCode()))
                .findFirst();
    }

    private String joined(String one, String other) {
        return one.isEmpty() || other.isEmpty() ? one + other : words.say("context.joined", one, other);
    }
}
