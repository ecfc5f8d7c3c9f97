package io.github.callcard.ui.card;

import io.github.callcard.call.Call;
import io.github.callcard.call.CallState;
import io.github.callcard.directory.CallerId;
import io.github.callcard.directory.Match;
import io.github.callcard.directory.Quality;
import io.github.callcard.line.LineId;
import io.github.callcard.number.CallerNumber.Kind;
import io.github.callcard.ui.card.CardContent.Avatar;
import io.github.callcard.ui.card.CardContent.Name;
import io.github.callcard.words.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts a call into the card's words. Knows nothing of windows; safe on any thread. */
public final class CallWords {

    private final Words words;
    private final StateWords states;
    private final SharedNumber shared;
    private final NumberText numbers;
    private final Function<LineId, String> lineNames;

    /**
     * Words for one user.
     *
     * @param words of this package
     * @param user how the user writes the time of day
     * @param lineNames what the user calls each line
     */
    public CallWords(Words words, Locale user, NumberText numbers, Function<LineId, String> lineNames) {
        this(words, user, ZoneId.systemDefault(), numbers, lineNames);
    }

    CallWords(Words words, Locale user, ZoneId zone, NumberText numbers, Function<LineId, String> lineNames) {
        this.words = words;
        this.states = new StateWords(words, user, zone);
        this.shared = new SharedNumber(words);
        this.numbers = numbers;
        this.lineNames = lineNames;
    }

    /** The state's word with its time at that moment. */
    String stateLine(Call call, Instant now) {
        return states.line(call, now);
    }

    /** The number as the card shows it, empty when there is none. */
    String number(Call call) {
        return numbers.number(call.match(), call.details());
    }

    /** The caller in one line, as sure as the match: a name, what is possible, or the number. */
    public String caller(Call call) {
        return content(call, 0).name().text();
    }

    /** The number below the name, empty where the name is one or there is none. */
    public String numberBelow(Call call) {
        return content(call, 0).number();
    }

    String say(String key) {
        return words.say(key);
    }

    /**
     * The whole card but its time.
     *
     * @param mostRows how many of several callers find room
     */
    public CardContent content(Call call, int mostRows) {
        return content(call, mostRows, null);
    }

    /** @param details what the CRM added, null while it has not; left aside where they are another person's */
    CardContent content(Call call, int mostRows, @Nullable CardDetails details) {
        List<CallerId> callers = call.match().callers().stream().distinct().toList();
        return switch (callers.size()) {
            case 0 -> unknown(call);
            case 1 -> known(call, callers.getFirst(), details);
            default -> several(call, callers, mostRows);
        };
    }

    /** Whether the details are of the one person the card names. */
    static boolean fit(Call call, @Nullable CardDetails details) {
        List<CallerId> callers = call.match().callers().stream().distinct().toList();
        return details != null
                && call.match().confident()
                && callers.size() == 1
                && callers.getFirst().personId() == details.personId();
    }

    private CardContent known(Call call, CallerId caller, @Nullable CardDetails details) {
        Match match = call.match();
        String name = OuterText.line(caller.displayName());
        boolean more = fit(call, details);
        String job = more && details != null ? OuterText.line(details.title()) : "";
        boolean ofPerson = !caller.personName().isEmpty();
        String initials = ofPerson ? Initials.ofPerson(name) : Initials.ofCompany(name);
        CardContent content = content(
                call, avatar(match, initials), name(match, name), detail(match, caller, job), List.of(), List.of());
        String email = more && details != null ? OuterText.line(details.email()) : "";
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

    private CardContent several(Call call, List<CallerId> callers, int mostRows) {
        Match match = call.match();
        String company = shared.company(callers);
        List<CardContent.Row> rows = shared.rows(callers);
        int shown = rows.size() > mostRows ? Math.max(0, mostRows) : rows.size();
        List<String> more = rows.subList(shown, rows.size()).stream()
                .map(CardContent.Row::name)
                .toList();
        String count = match.confident() ? shared.count(callers) : shared.countOfPossible(callers);
        Name name = company.isEmpty() ? new Name(count, false, false) : name(match, company);
        String letters = company.isEmpty() ? Integer.toString(callers.size()) : Initials.ofCompany(company);
        return content(
                call,
                avatar(match, letters),
                name,
                company.isEmpty() ? "" : shared.countWithin(callers),
                rows.subList(0, shown),
                more);
    }

    private CardContent unknown(Call call) {
        Match match = call.match();
        Avatar avatar = new Avatar("#", Tone.NEUTRAL);
        String number = number(call);
        if (match.number().isWithheld()) {
            return content(call, avatar, plain("name.withheld"), words.say("detail.withheld"), List.of(), List.of());
        }
        if (number.isEmpty()) {
            return content(call, avatar, plain("name.none"), words.say("detail.none"), List.of(), List.of());
        }
        String country =
                match.number().kind() == Kind.NUMBER ? numbers.country(match).orElse("") : "";
        String detail = joined(words.say("detail.unknown"), country);
        return content(call, avatar, new Name(number, false, true), detail, List.of(), List.of());
    }

    private CardContent content(
            Call call, Avatar avatar, Name name, String detail, List<CardContent.Row> rows, List<String> more) {
        Match match = call.match();
        boolean showsNumber = !name.isNumber() && !match.number().isWithheld();
        String why = words.say(match.why());
        return new CardContent(
                tone(call),
                states.word(call),
                OuterText.line(lineNames.apply(call.line())),
                avatar,
                name,
                detail,
                showsNumber ? number(call) : "",
                match.isKnown() ? "" : claim(call),
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

    private String claim(Call call) {
        String claim = OuterText.line(call.details().displayName());
        boolean saysMore = !claim.isEmpty() && !claim.equals(call.details().number());
        return saysMore ? words.say("detail.claim", claim) : "";
    }

    private static Tone tone(Call call) {
        if (call.state() == CallState.RINGING) {
            if (!call.match().isKnown()) {
                return Tone.NEUTRAL;
            }
            return call.match().confident() ? Tone.RINGING : Tone.UNCERTAIN;
        }
        return switch (call.state()) {
            case ANSWERED -> Tone.TALKING;
            case MISSED, FAILED -> Tone.MISSED;
            default -> Tone.NEUTRAL;
        };
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }
}
