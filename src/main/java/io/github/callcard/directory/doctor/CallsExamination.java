package io.github.callcard.directory.doctor;

import io.github.callcard.directory.Directory;
import io.github.callcard.directory.Match;
import io.github.callcard.directory.OutsideLineLearner;
import io.github.callcard.directory.Quality;
import io.github.callcard.directory.doctor.Recognition.Habit;
import io.github.callcard.directory.doctor.Recognition.Suggestion;
import io.github.callcard.number.CallerNumber.Kind;
import io.github.callcard.number.NumberPlan;
import io.github.callcard.number.SiteRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The share of calls recognised, and the settings that would have recognised more: each is tried on the same calls. */
final class CallsExamination {

    private final Directory directory;

    CallsExamination(Directory directory) {
        this.directory = directory;
    }

    /**
     * The recognition of these calls.
     *
     * @param calls the callers' numbers as the lines delivered them
     * @param dialled the numbers the users dialled
     */
    Recognition of(List<String> calls, List<String> dialled) {
        if (calls.isEmpty() && dialled.isEmpty()) {
            return Recognition.NONE;
        }
        List<Match> matches = calls.stream().map(directory::match).toList();
        int recognised = count(matches);
        int possible = (int) matches.stream()
                .filter(match -> match.isKnown() && !match.confident())
                .count();
        return new Recognition(
                calls.size(),
                recognised,
                possible,
                nobody(matches, Kind.NUMBER),
                nobody(matches, Kind.INTERNAL),
                nobody(matches, Kind.WITHHELD),
                nobody(matches, Kind.UNREADABLE),
                suggestions(calls, matches, recognised),
                habits(calls, dialled));
    }

    private List<Habit> habits(List<String> calls, List<String> dialled) {
        HabitLearner learner = new HabitLearner();
        calls.forEach(call -> learner.called(directory, call));
        dialled.forEach(number -> learner.dialled(directory, number));
        return learner.habits();
    }

    private static int count(List<Match> matches) {
        return (int) matches.stream().filter(Match::confident).count();
    }

    private static int nobody(List<Match> matches, Kind kind) {
        return (int) matches.stream()
                .filter(match -> !match.isKnown() && match.number().kind() == kind)
                .count();
    }

    private List<Suggestion> suggestions(List<String> calls, List<Match> matches, int recognised) {
        NumberPlan plan = directory.plan();
        SiteRules site = plan.site();
        List<Suggestion> suggestions = new ArrayList<>();
        for (String prefix : OutsideLineLearner.PREFIXES) {
            trial(suggestions, "outsideLine", prefix, plan.with(site.withOutsideLine(prefix)), calls, recognised);
        }
        trial(suggestions, "plusMissing", "true", plan.with(site.withPlusMissing(true)), calls, recognised);
        for (String code : areaCodes(matches)) {
            trial(suggestions, "areaCode", code, plan.with(site.withAreaCode(code)), calls, recognised);
        }
        for (String region : regions(matches)) {
            trial(suggestions, "region", region, new NumberPlan(region, site), calls, recognised);
        }
        suggestions.sort(Comparator.comparingInt(Suggestion::more).reversed());
        return suggestions;
    }

    private void trial(
            List<Suggestion> suggestions,
            String setting,
            String value,
            NumberPlan plan,
            List<String> calls,
            int recognised) {
        Directory other = directory.with(plan);
        int more = count(calls.stream().map(other::match).toList()) - recognised;
        if (more > 0) {
            suggestions.add(new Suggestion(setting, value, more));
        }
    }

    /** The digits before the delivered ones in the numbers that end with them. */
    private Set<String> areaCodes(List<Match> matches) {
        Set<String> codes = new LinkedHashSet<>();
        for (Match match : matches) {
            if (match.quality() == Quality.POSSIBLE) {
                String found = Long.toString(match.e164().orElseThrow());
                String national = found.substring(
                        directory.plan().countryCodeDigits(match.e164().orElseThrow()));
                String digits = match.number().digits();
                if (!digits.isEmpty() && national.endsWith(digits) && national.length() > digits.length()) {
                    codes.add(national.substring(0, national.length() - digits.length()));
                }
            }
        }
        return codes;
    }

    private Set<String> regions(List<Match> matches) {
        Set<String> regions = new LinkedHashSet<>();
        for (Match match : matches) {
            if (match.quality() == Quality.POSSIBLE) {
                directory.plan().region(match.e164().orElseThrow()).ifPresent(regions::add);
            }
        }
        regions.remove(directory.plan().region());
        return regions;
    }
}
