package io.github.callcard.ui.caller;

import io.github.callcard.directory.CallerId;
import io.github.callcard.directory.Match;
import io.github.callcard.directory.Quality;
import io.github.callcard.line.CallDetails;
import io.github.callcard.number.CallerNumber.Kind;
import io.github.callcard.ui.caller.CallerContent.Avatar;
import io.github.callcard.ui.caller.CallerContent.Name;
import io.github.callcard.ui.caller.CallerContent.Row;
import io.github.callcard.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts a caller into words. Knows nothing of windows; safe on any thread. */
public final class CallerWords {

    private final Words words;
    private final SharedNumber shared;
    private final NumberText numbers;

    /** Words in one language. */
    public CallerWords(Locale language, NumberText numbers) {
        this.words = new Words(CallerWords.class, language);
        this.shared = new SharedNumber(words);
        this.numbers = numbers;
    }

    /** The number as it is shown, empty when there is none. */
    public String number(Match match, CallDetails details) {
        return numbers.number(match, details);
    }

    /**
     * The whole caller.
     *
     * @param details the other party, as lines know it
     * @param mostRows how many of several callers find room
     */
    public CallerContent content(Match match, CallDetails details, int mostRows) {
        return content(match, details, mostRows, null, List.of());
    }

    /**
     * The whole caller, with what the CRM added.
     *
     * @param added null while there is nothing; left aside where it is another person's
     * @param offers those of several callers among whom can be chosen, in their order; empty where there is no choice
     */
    public CallerContent content(
            Match match, CallDetails details, int mostRows, @Nullable CallerDetails added, List<OfferedCaller> offers) {
        return content(match, details, NameSource.LINE, mostRows, added, offers);
    }

    /**
     * The whole caller, with who says so.
     *
     * @param source of the name that came with the call
     */
    public CallerContent content(
            Match match,
            CallDetails details,
            NameSource source,
            int mostRows,
            @Nullable CallerDetails added,
            List<OfferedCaller> offers) {
        CallerContent content = caller(match, details, mostRows, added, offers);
        return match.isKnown() ? content : content.withClaim(claim(details, source));
    }

    private CallerContent caller(
            Match match, CallDetails details, int mostRows, @Nullable CallerDetails added, List<OfferedCaller> offers) {
        List<CallerId> callers = match.callers().stream().distinct().toList();
        return switch (callers.size()) {
            case 0 -> unknown(match, details, shared.offered(offers), mostRows);
            case 1 -> known(match, details, callers.getFirst(), added);
            default ->
                several(
                        match,
                        details,
                        callers,
                        offers.isEmpty() ? shared.rows(callers) : shared.offered(offers),
                        mostRows);
        };
    }

    /** True when the details are of the one person or company the match names. */
    public static boolean fit(Match match, @Nullable CallerDetails added) {
        List<CallerId> callers = match.callers().stream().distinct().toList();
        return added != null
                && match.confident()
                && callers.size() == 1
                && callers.getFirst().personId() == added.personId()
                && (added.personId() > 0 || callers.getFirst().contactId() == added.contactId());
    }

    private CallerContent known(Match match, CallDetails details, CallerId caller, @Nullable CallerDetails added) {
        String name = OuterText.line(caller.displayName());
        boolean more = fit(match, added);
        String job = more && added != null ? OuterText.line(added.title()) : "";
        boolean ofPerson = !caller.personName().isEmpty();
        String initials = ofPerson ? Initials.ofPerson(name) : Initials.ofCompany(name);
        CallerContent content = content(
                match,
                details,
                avatar(match, initials),
                name(match, name),
                detail(match, caller, job),
                List.of(),
                List.of());
        String email = more && added != null ? OuterText.line(added.email()) : "";
        return email.isEmpty() ? content : content.withBackground(email + "\n" + content.background());
    }

    /** Job title and company; how somebody is addressed is neither, and would read like a job there. */
    private String detail(Match match, CallerId caller, String job) {
        if (!caller.personName().isEmpty()) {
            return joined(job, OuterText.line(caller.contactName()));
        }
        if (caller.displayName().isEmpty() && !match.confident()) {
            return words.say("name.missing");
        }
        if (caller.isCompany() && match.quality() != Quality.COMPANY) {
            return words.say("detail.company");
        }
        // A person without a name, or an extension of a company's number.
        String company = caller.contactName().isEmpty() ? "" : words.say("detail.block");
        return job.isEmpty() ? company : job;
    }

    private CallerContent several(
            Match match, CallDetails details, List<CallerId> callers, List<Row> rows, int mostRows) {
        String company = shared.company(callers);
        int shown = rows.size() > mostRows ? Math.max(0, mostRows) : rows.size();
        List<String> more = names(rows, shown);
        String count = match.confident() ? shared.count(callers) : shared.countOfPossible(callers);
        Name name = company.isEmpty() ? new Name(count, false, false) : name(match, company);
        String letters = company.isEmpty() ? Integer.toString(callers.size()) : Initials.ofCompany(company);
        return content(
                match,
                details,
                avatar(match, letters),
                name,
                company.isEmpty() ? "" : shared.countWithin(callers),
                rows.subList(0, shown),
                more);
    }

    /** @param found rows of those whom a search found, where the user wants to see them */
    private CallerContent unknown(Match match, CallDetails details, List<Row> found, int mostRows) {
        Avatar avatar = new Avatar("#", Tone.NEUTRAL);
        String number = number(match, details);
        Name name = new Name(number, false, true);
        String detail;
        if (match.number().isWithheld()) {
            name = plain("name.withheld");
            detail = words.say("detail.withheld");
        } else if (number.isEmpty()) {
            name = plain("name.none");
            detail = words.say("detail.none");
        } else {
            String country = match.number().kind() == Kind.NUMBER
                    ? numbers.country(match).orElse("")
                    : "";
            detail = joined(words.say("detail.unknown"), country);
        }
        int shown = Math.min(found.size(), Math.max(0, mostRows));
        return content(match, details, avatar, name, detail, found.subList(0, shown), names(found, shown));
    }

    /** The names from that row on. */
    private static List<String> names(List<Row> rows, int from) {
        return rows.subList(from, rows.size()).stream().map(Row::name).toList();
    }

    private CallerContent content(
            Match match,
            CallDetails details,
            Avatar avatar,
            Name name,
            String detail,
            List<Row> rows,
            List<String> more) {
        boolean showsNumber = !name.isNumber() && !match.number().isWithheld();
        String why = words.say(match.why());
        return new CallerContent(
                avatar,
                name,
                detail,
                showsNumber ? number(match, details) : "",
                "",
                match.isKnown() && !match.confident() ? why : "",
                why,
                rows,
                more,
                more.isEmpty() ? "" : words.say("shared.more", more.size()));
    }

    private Name plain(String key) {
        return new Name(words.say(key), false, false);
    }

    /** @param name empty where SuperOffice has none */
    private Name name(Match match, String name) {
        if (name.isEmpty()) {
            return new Name(
                    words.say(match.confident() ? "name.missing" : "name.possiblyMissing"), match.confident(), false);
        }
        return match.confident()
                ? new Name(name, true, false)
                : new Name(words.say("name.possibly", name), false, false);
    }

    private static Avatar avatar(Match match, String letters) {
        if (!match.confident()) {
            return new Avatar("?", Tone.UNCERTAIN);
        }
        return new Avatar(letters.isEmpty() ? "#" : letters, Tone.TALKING);
    }

    private String claim(CallDetails details, NameSource source) {
        String claim = OuterText.line(details.displayName());
        boolean saysMore = !claim.isEmpty() && !claim.equals(details.number());
        return saysMore ? words.say(source.word(), claim) : "";
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }
}
