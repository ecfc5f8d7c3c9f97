package io.github.callcard.directory.doctor;

import io.github.callcard.directory.CallerId;
import io.github.callcard.directory.LeftOut;
import io.github.callcard.directory.doctor.NumberReport.Shared;
import io.github.callcard.directory.doctor.NumberReport.Twins;
import io.github.callcard.directory.doctor.NumberReport.Unusable;
import io.github.callcard.words.Sentence;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A report as comma separated values (RFC 4180) for a spreadsheet, one thing to do a line. No cell can be taken for a
 * formula: names come from outside.
 */
public final class NumberReportCsv {

    private static final String LINE_END = "\r\n";
    private static final String FORMULA = "=+-@\t\r|%";

    private NumberReportCsv() {}

    /** The whole report with a heading; of the calls what is to be set. */
    public static String of(NumberReport report) {
        StringBuilder csv = new StringBuilder();
        line(csv, "finding", "number", "personId", "person", "contactId", "company", "what", "advice");
        for (LeftOut row : report.leftOut()) {
            line(
                    csv,
                    "left out",
                    "",
                    "",
                    row.name(),
                    "",
                    "",
                    new LeftOut(row.row(), "", row.problem()).fault().toString(),
                    Sentence.of("Correct it in SuperOffice.").toString());
        }
        for (Unusable unusable : report.unusable()) {
            callerId(
                    csv,
                    "unusable",
                    unusable.callerId(),
                    unusable.flaw().of(Sentence.of("the number")),
                    unusable.flaw().advice());
        }
        for (Shared shared : report.shared()) {
            Sentence what = Sentence.of("shared by {0}", shared.callers().size());
            Sentence advice = Sentence.of("Give each their own number where they have one.");
            shared.callers().forEach(caller -> callerId(csv, "shared", caller, what, advice));
        }
        for (Twins twins : report.twins()) {
            Sentence what = Sentence.of(
                    "looks like {0} ({1})",
                    twins.other().displayName(), twins.other().personId());
            callerId(csv, "two spellings", twins.one(), what, Sentence.of("Merge the two if they are one person."));
        }
        report.recognition().habits().forEach(habit -> setting(csv, habit.setting(), habit.prefix(), habit.sentence()));
        report.recognition().suggestions().forEach(each -> setting(csv, each.setting(), each.value(), each.sentence()));
        return csv.toString();
    }

    private static void setting(StringBuilder csv, String setting, String value, Sentence advice) {
        line(csv, "setting", "", "", "", "", "", setting + " = " + value, advice.toString());
    }

    private static void callerId(StringBuilder csv, String finding, CallerId caller, Sentence what, Sentence advice) {
        line(
                csv,
                finding,
                Long.toString(caller.e164()),
                Integer.toString(caller.personId()),
                caller.personName(),
                Integer.toString(caller.contactId()),
                caller.contactName(),
                what.toString(),
                advice.toString());
    }

    private static void line(StringBuilder csv, String... cells) {
        csv.append(Arrays.stream(cells).map(NumberReportCsv::cell).collect(Collectors.joining(",")))
                .append(LINE_END);
    }

    /** In quotes where needed; what a spreadsheet would take for a formula gets an apostrophe before it. */
    static String cell(String text) {
        String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r' || c == ';');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
