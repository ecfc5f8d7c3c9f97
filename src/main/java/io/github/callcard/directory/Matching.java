package io.github.callcard.directory;

import io.github.callcard.number.CallerNumber;
import io.github.callcard.number.CallerNumber.Form;
import io.github.callcard.number.CallerNumber.Kind;
import io.github.callcard.number.CallerNumber.Reading;
import io.github.callcard.number.CallerNumber.Repair;
import io.github.callcard.number.NationalFold;
import io.github.callcard.number.NumberPlan;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Looks a number up in the order of docs/matching.md: each way exact, the surest first. Immutable. */
final class Matching {

    private final NumberPlan plan;
    private final CallersOfNumber callers;
    private final LastDigitsSearch lastDigits;
    private final NumberBlocks blocks;
    private final CallerIds rows;
    private final Extensions extensions;

    Matching(NumberPlan plan, CallerIds rows, SortedNumbers numbers, SuffixOrder suffixes, Extensions extensions) {
        this.plan = plan;
        this.rows = rows;
        this.extensions = extensions;
        this.callers = new CallersOfNumber(rows, numbers);
        this.lastDigits = new LastDigitsSearch(plan, rows, suffixes);
        this.blocks = new NumberBlocks(numbers, rows);
    }

    Match match(CallerNumber number) {
        if (number.isWithheld()) {
            return Match.none(number, new Reason.Withheld());
        }
        Match match = number.kind() == Kind.INTERNAL ? colleague(number, number.extension()) : null;
        match = match == null ? exact(number) : match;
        for (Reading reading : number.readings()) {
            match = match == null ? colleague(number, extensions.in(reading.e164())) : match;
        }
        for (Reading reading : number.readings()) {
            match = match == null && isAsDialled(reading) ? miswritten(number, reading.e164()) : match;
        }
        if (match == null && number.kind() == Kind.NUMBER) {
            match = inBlock(number, number.readings().getFirst());
        }
        if (match == null && !number.digits().isEmpty()) {
            match = lastDigits.match(number);
        }
        return match == null ? Match.none(number, whyNone(number)) : match;
    }

    /** The first reading that is known; where it is not certain, those that others lead to are named beside it. */
    private @Nullable Match exact(CallerNumber number) {
        Match first = null;
        for (Reading reading : number.readings()) {
            if (first == null) {
                first = exact(number, reading);
            } else if (!first.confident()
                    && (reading.form() != Form.PARTIAL || reading.repair() == Repair.ONE_OF_SEVERAL)) {
                first = first.or(exact(number, reading));
            }
        }
        return first;
    }

    private @Nullable Match exact(CallerNumber number, Reading reading) {
        long e164 = reading.e164();
        List<CallerId> same = callers.of(e164);
        NationalFold fold = NationalFold.of(e164);
        List<CallerId> folded = fold.e164() == 0 ? List.of() : callers.of(fold.e164());
        if (same.isEmpty() && folded.isEmpty()) {
            return null;
        }
        if (same.isEmpty()) {
            boolean certain = fold.certain() && reading.certain();
            Quality quality = fold.certain() ? quality(reading.form()) : Quality.POSSIBLE;
            Reason why = new Reason.OtherSpelling(fold.e164(), certain);
            return found(number, quality, certain, fold.e164(), folded, why);
        }
        List<CallerId> all = fold.certain() ? CallersOfNumber.inOrder(same, folded) : same;
        return found(number, quality(reading.form()), reading.certain(), e164, all, reason(reading));
    }

    /** A number that was written as it is dialled at this site, and not guessed. */
    private static boolean isAsDialled(Reading reading) {
        return switch (reading.form()) {
            case E164, NATIONAL -> true;
            case INFERRED -> reading.repair() == Repair.OUTSIDE_LINE || reading.repair() == Repair.AREA_CODE;
            case PARTIAL -> false;
        };
    }

    /** A row whose digits can be meant as this number and as others: never certain. */
    private @Nullable Match miswritten(CallerNumber number, long e164) {
        for (long spelled : plan.spellings(e164).toArray()) {
            List<CallerId> found = callers.of(plan.canonical(spelled));
            if (!found.isEmpty()) {
                return found(number, Quality.POSSIBLE, false, e164, found, new Reason.Miswritten(spelled));
            }
        }
        return null;
    }

    private static Match found(
            CallerNumber number, Quality quality, boolean certain, long e164, List<CallerId> callers, Reason reason) {
        boolean confident = certain && quality != Quality.POSSIBLE;
        return new Match(number, quality, confident, OptionalLong.of(e164), callers, reason);
    }

    private static Quality quality(Form form) {
        return switch (form) {
            case E164 -> Quality.EXACT;
            case NATIONAL -> Quality.NATIONAL;
            case INFERRED -> Quality.INFERRED;
            case PARTIAL -> Quality.POSSIBLE;
        };
    }

    private Reason reason(Reading reading) {
        return switch (reading.form()) {
            case E164 -> reading.certain() ? new Reason.SameNumber() : repaired(reading);
            case NATIONAL -> reading.certain() ? new Reason.NationalNumber(plan.region()) : repaired(reading);
            case INFERRED -> repaired(reading);
            case PARTIAL ->
                reading.repair() == Repair.ONE_OF_SEVERAL ? new Reason.OneOfSeveral() : new Reason.DigitsLeftOut();
        };
    }

    private static Reason repaired(Reading reading) {
        return new Reason.RepairedNumber(reading.repair(), reading.affix(), reading.certain());
    }

    private @Nullable Match colleague(CallerNumber number, String extension) {
        List<CallerId> colleagues = extension.isEmpty() ? List.of() : extensions.of(extension);
        if (colleagues.isEmpty()) {
            return null;
        }
        OptionalLong e164 = number.readings().isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(number.readings().getFirst().e164());
        return new Match(number, Quality.EXTENSION, true, e164, colleagues, new Reason.KnownExtension(extension));
    }

    /** Somebody at the company whose block it is: never a person. A mobile number has no neighbours that say anything. */
    private @Nullable Match inBlock(CallerNumber number, Reading reading) {
        long e164 = reading.e164();
        NumberBlock block = reading.certain() ? blocks.around(e164, plan.countryCodeDigits(e164)) : null;
        if (block == null || plan.isMobile(e164)) {
            return null;
        }
        CallerId row = rows.get(block.place());
        CallerId company = new CallerId(row.e164(), 0, "", row.contactId(), row.contactName(), "");
        Reason why = new Reason.CompanyBlock(row.contactName(), row.e164(), block.count());
        return found(number, Quality.COMPANY, block.certain(), e164, List.of(company), why);
    }

    private static Reason whyNone(CallerNumber number) {
        return switch (number.kind()) {
            case NUMBER -> new Reason.NotInDirectory();
            case INTERNAL -> new Reason.UnknownExtension(number.extension());
            case WITHHELD -> new Reason.Withheld();
            case UNREADABLE -> new Reason.NotANumber();
        };
    }
}
