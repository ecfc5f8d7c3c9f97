package io.github.callcard.directory.doctor;

import io.github.callcard.directory.CallerId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A report as text that an administrator works through: first what there is, then each list. */
public final class NumberReportText {

    private NumberReportText() {}

    /**
     * The report in lines.
     *
     * @param most how many of each list are written out; the rest is counted
     */
    public static String of(NumberReport report, int most) {
        StringBuilder text = new StringBuilder();
        text.append(report.callerIds()).append(" caller ids").append(System.lineSeparator());
        list(
                text,
                "Left out",
                report.leftOut(),
                most,
                row -> "row " + row.row() + name(row.name()) + " "
                        + row.problem().words());
        list(
                text,
                "Nobody can call from these numbers",
                report.unusable(),
                most,
                unusable -> unusable.number() + name(who(unusable.callerId())) + " "
                        + unusable.flaw().words() + ". " + unusable.flaw().advice());
        list(
                text,
                "Shared numbers",
                report.shared(),
                most,
                shared -> "+" + shared.e164() + " "
                        + shared.callers().stream().map(NumberReportText::who).collect(Collectors.joining("; ")));
        list(
                text,
                "One person with two spellings?",
                report.twins(),
                most,
                twins -> who(twins.one()) + " (person "
                        + twins.one().personId() + ") and " + who(twins.other()) + " (person "
                        + twins.other().personId() + ")");
        recognition(text, report.recognition());
        return text.toString();
    }

    private static void recognition(StringBuilder text, Recognition recognition) {
        if (recognition.calls() > 0) {
            text.append(System.lineSeparator()).append(recognition.sentence()).append(System.lineSeparator());
        }
        recognition
                .habits()
                .forEach(habit -> text.append("  ").append(habit.sentence()).append(System.lineSeparator()));
        recognition
                .suggestions()
                .forEach(suggestion ->
                        text.append("  ").append(suggestion.sentence()).append(System.lineSeparator()));
    }

    private static <T> void list(
            StringBuilder text, String heading, List<T> entries, int most, Function<T, String> line) {
        text.append(System.lineSeparator()).append(heading).append(": ").append(entries.size());
        text.append(System.lineSeparator());
        entries.stream()
                .limit(most)
                .forEach(entry -> text.append("  ").append(line.apply(entry)).append(System.lineSeparator()));
        if (entries.size() > most) {
            text.append("  and ").append(entries.size() - most).append(" more").append(System.lineSeparator());
        }
    }

    private static String name(String name) {
        return name.isEmpty() ? "" : " (" + name + ")";
    }

    private static String who(CallerId caller) {
        String company = caller.isCompany() ? "" : caller.contactName();
        return company.isEmpty() ? caller.displayName() : caller.displayName() + ", " + company;
    }
}
