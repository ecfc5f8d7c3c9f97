package io.github.callcard.directory.doctor;

import io.github.callcard.directory.CallerId;
import io.github.callcard.directory.LeftOut;
import io.github.callcard.words.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A report as text that an administrator works through: first what there is, then each list. */
public final class NumberReportText {

    private final List<String> lines = new ArrayList<>();
    private final Function<Sentence, String> language;
    private final int most;

    private NumberReportText(Function<Sentence, String> language, int most) {
        this.language = language;
        this.most = most;
    }

    /**
     * The report in lines.
     *
     * @param most how many of each list are written out; the rest is counted
     * @param language puts a sentence into the reader's words
     */
    public static List<String> of(NumberReport report, int most, Function<Sentence, String> language) {
        NumberReportText text = new NumberReportText(language, most);
        text.write(report);
        return List.copyOf(text.lines);
    }

    private void write(NumberReport report) {
        line(Sentence.counted(report.callerIds(), "{0} caller id", "{0} caller ids"));
        list(Sentence.of("Left out: {0}", report.leftOut().size()), report.leftOut(), LeftOut::fault);
        list(
                Sentence.of(
                        "Nobody can call from these numbers: {0}",
                        report.unusable().size()),
                report.unusable(),
                NumberReportText::unusable);
        list(
                Sentence.of("Shared numbers: {0}", report.shared().size()),
                report.shared(),
                shared -> Sentence.of(
                        "+{0} {1}",
                        shared.e164(),
                        shared.callers().stream().map(NumberReportText::who).collect(Collectors.joining("; "))));
        list(
                Sentence.of(
                        "One person with two spellings?: {0}", report.twins().size()),
                report.twins(),
                twins -> Sentence.of(
                        "{0} (person {1}) and {2} (person {3})",
                        who(twins.one()),
                        twins.one().personId(),
                        who(twins.other()),
                        twins.other().personId()));
        recognition(report.recognition());
    }

    private static Sentence unusable(NumberReport.Unusable unusable) {
        String owner = who(unusable.callerId());
        Sentence number = owner.isEmpty()
                ? Sentence.verbatim(unusable.number())
                : Sentence.of("{0} ({1})", unusable.number(), owner);
        return Sentence.of(
                "{0}. {1}", unusable.flaw().of(number), unusable.flaw().advice());
    }

    private void recognition(Recognition recognition) {
        if (recognition.calls() > 0) {
            lines.add("");
            line(recognition.sentence());
        }
        recognition.habits().forEach(habit -> entry(habit.sentence()));
        recognition.suggestions().forEach(suggestion -> entry(suggestion.sentence()));
    }

    private <T> void list(Sentence heading, List<T> entries, Function<T, Sentence> said) {
        lines.add("");
        line(heading);
        entries.stream().limit(most).map(said).forEach(this::entry);
        if (entries.size() > most) {
            entry(Sentence.of("and {0} more", entries.size() - most));
        }
    }

    private void line(Sentence sentence) {
        lines.add(language.apply(sentence));
    }

    private void entry(Sentence sentence) {
        lines.add("  " + language.apply(sentence));
    }

    private static String who(CallerId caller) {
        String company = caller.isCompany() ? "" : caller.contactName();
        return company.isEmpty() ? caller.displayName() : caller.displayName() + ", " + company;
    }
}
