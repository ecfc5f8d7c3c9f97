package io.github.callcard.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.number.NumberPlan;
import io.github.callcard.number.SiteRules;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * Hundreds of callers beside the shared vectors, each asked of a directory with one entry: odd numbering plans, addresses,
 * service codes, pauses, outside lines and words for nobody. Many numbers come from the public tests that docs/matching.md
 * names. The verdicts are Callcard's own.
 */
class FurtherVectorsTest {

    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9A-Fa-f]{4})");

    /**
     * A caller and who he is.
     *
     * @param verdict sure, possible, none or withheld
     * @param site the site's rules, often none: outside lines (line, or in and out), area code, longest extension, plusless; dialled where the
     *     number did not call but was called
     */
    private record Row(String region, String caller, String stored, String verdict, String site) {

        static Row of(String line) {
            String[] cells = line.split("\t", -1);
            String caller = ESCAPE.matcher(cells[1])
                    .replaceAll(hex -> Character.toString(Integer.parseInt(hex.group(1), 16)))
                    .translateEscapes();
            return new Row(cells[0], caller, cells[2], cells[3], cells[4]);
        }

        NumberPlan plan(Map<String, NumberPlan> plans) {
            NumberPlan plan = plans.computeIfAbsent(
                    region, code -> code.equals("ZZ") ? NumberPlan.international() : new NumberPlan(code));
            SiteRules rules = SiteRules.NONE;
            for (String rule : site.split(" ", -1)) {
                String value = rule.substring(rule.indexOf('=') + 1);
                rules = switch (rule.substring(0, rule.length() - value.length())) {
                    case "line=" -> rules.withOutsideLine(value);
                    case "in=" -> lines(rules, List.of(value.split("\\+", -1)), rules.outgoingPrefixes());
                    case "out=" -> lines(rules, rules.incomingPrefixes(), List.of(value.split("\\+", -1)));
                    case "ext=" -> extension(rules, Integer.parseInt(value));
                    case "area=" -> rules.withAreaCode(value);
                    default -> rule.equals("plusless") ? rules.withPlusMissing(true) : rules;
                };
            }
            return plan.with(rules);
        }

        private static SiteRules extension(SiteRules rules, int longest) {
            return new SiteRules(
                    rules.incomingPrefixes(), rules.outgoingPrefixes(), rules.areaCode(), longest, rules.plusMissing());
        }

        private static SiteRules lines(SiteRules rules, List<String> incoming, List<String> outgoing) {
            return new SiteRules(incoming, outgoing, rules.areaCode(), rules.longestExtension(), rules.plusMissing());
        }

        String found(Map<String, NumberPlan> plans) {
            DirectoryBuilder builder = new DirectoryBuilder(plan(plans));
            if (!stored.isEmpty()) {
                builder.add(Long.parseLong(stored), 0, 1, "Stored", 1, "Company", "");
            }
            Directory directory = builder.build();
            Match match = site.endsWith("dialled") ? directory.matchDialled(caller) : directory.match(caller);
            boolean person = match.isKnown() && match.quality() != Quality.COMPANY;
            return match.number().isWithheld()
                    ? "withheld"
                    : !person ? "none" : match.confident() ? "sure" : "possible";
        }
    }

    @Test
    void eachCallerIsNamedAsSurelyAsTheNumberAllows() throws IOException {
        List<Row> rows = rows();
        Map<String, NumberPlan> plans = new HashMap<>();
        SoftAssertions all = new SoftAssertions();
        for (Row row : rows) {
            all.assertThat(row.found(plans)).as(row.toString()).isEqualTo(row.verdict());
        }
        assertThat(rows).hasSizeGreaterThan(700);
        all.assertAll();
    }

    private static List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        InputStream file = Objects.requireNonNull(FurtherVectorsTest.class.getResourceAsStream("further-vectors.tsv"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            lines.lines().skip(1).map(Row::of).forEach(rows::add);
        }
        return rows;
    }
}
