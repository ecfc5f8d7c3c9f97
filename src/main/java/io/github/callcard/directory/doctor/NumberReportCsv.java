package io.github.callcard.directory.doctor;

import io.github.callcard.directory.CallerId;
import io.github.callcard.directory.LeftOut;
import io.github.callcard.directory.doctor.NumberReport.Shared;
import io.github.callcard.directory.doctor.NumberReport.Twins;
import io.github.callcard.directory.doctor.NumberReport.Unusable;
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
            String where = "row " + row.row();
            line(
                    csv,
                    "left out",
                    "",
                    "",
                    row.name(),
                    "",
                    "",
                    where + " " + row.problem().words(),
                    "Correct it in the CRM.");
        }
        for (Unusable unusable : report.unusable()) {
            callerId(
                    csv,
                    "unusable",
                    unusable.callerId(),
                    unusable.flaw().words(),
                    unusable.flaw().advice());
        }
        for (Shared shared : report.shared()) {
            String what = "shared by " + shared.callers().size();
            shared.callers()
                    .forEach(caller ->
                            callerId(csv, "shared", caller, what, "Give each their own number where they have one."));
        }
        for (Twins twins : report.twins()) {
            String what = "looks like " + twins.other().displayName() + " ("
                    + twins.other().personId() + ")";
            callerId(csv, "two spellings", twins.one(), what, "Merge the two if they are one person.");
        }
        report.recognition().habits().forEach(habit -> setting(csv, habit.setting(), habit.prefix(), habit.sentence()));
        report.recognition().suggestions().forEach(each -> setting(csv, each.setting(), each.value(), each.sentence()));
        return csv.toString();
    }

    private static void setting(StringBuilder csv, String setting, String value, String advice) {
        line(csv, "setting", "", "", "", "", "", setting + " = " + value, advice);
    }

    private static void callerId(StringBuilder csv, String finding, CallerId caller, String what, String advice) {
        line(
                csv,
                finding,
                Long.toString(caller.e164()),
                Integer.toString(caller.personId()),
                caller.personName(),
                Integer.toString(caller.contactId()),
                caller.contactName(),
                what,
                advice);
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
