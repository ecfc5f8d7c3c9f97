package io.github.callcard.directory.doctor;

import io.github.callcard.directory.CallerId;
import io.github.callcard.directory.LeftOut;
import io.github.callcard.words.Sentence;
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
        text.append(Sentence.counted(report.callerIds(), "{0} caller id", "{0} caller ids"))
                .append(System.lineSeparator());
        list(text, Sentence.of("Left out: {0}", report.leftOut().size()), report.leftOut(), most, LeftOut::fault);
        list(
                text,
                Sentence.of(
                        "Nobody can call from these numbers: {0}",
                        report.unusable().size()),
                report.unusable(),
                most,
                NumberReportText::unusable);
        list(
                text,
                Sentence.of("Shared numbers: {0}", report.shared().size()),
                report.shared(),
                most,
                shared -> Sentence.of(
                        "+{0} {1}",
                        shared.e164(),
                        shared.callers().stream().map(NumberReportText::who).collect(Collectors.joining("; "))));
        list(
                text,
                Sentence.of(
                        "One person with two spellings?: {0}", report.twins().size()),
                report.twins(),
                most,
                twins -> Sentence.of(
                        "{0} (person {1}) and {2} (person {3})",
                        who(twins.one()),
                        twins.one().personId(),
                        who(twins.other()),
                        twins.other().personId()));
        recognition(text, report.recognition());
        return text.toString();
    }

    private static Sentence unusable(NumberReport.Unusable unusable) {
        String owner = who(unusable.callerId());
        Sentence number = owner.isEmpty()
                ? Sentence.verbatim(unusable.number())
                : Sentence.of("{0} ({1})", unusable.number(), owner);
        return Sentence.of(
                "{0}. {1}", unusable.flaw().of(number), unusable.flaw().advice());
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
            StringBuilder text, Sentence heading, List<T> entries, int most, Function<T, Sentence> line) {
        text.append(System.lineSeparator()).append(heading).append(System.lineSeparator());
        entries.stream()
                .limit(most)
                .forEach(entry -> text.append("  ").append(line.apply(entry)).append(System.lineSeparator()));
        if (entries.size() > most) {
            text.append("  ")
                    .append(Sentence.of("and {0} more", entries.size() - most))
                    .append(System.lineSeparator());
        }
    }

    private static String who(CallerId caller) {
        String company = caller.isCompany() ? "" : caller.contactName();
        return company.isEmpty() ? caller.displayName() : caller.displayName() + ", " + company;
    }
}
