package io.github.callcard.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.MatchType;
import io.github.callcard.directory.Vectors.Vector;
import io.github.callcard.number.CallerNumber;
import io.github.callcard.number.NumberPlan;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** The table of docs/matching.md: what this directory and other ways to compare numbers make of the shared vectors. */
class VectorsTest {

    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();

    private record Score(String algorithm, double recall, List<Vector> wrong, List<Vector> missed) {

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "| %-42s | %.3f | %3d |", algorithm, recall, wrong.size());
        }
    }

    private final List<Vector> vectors =
            Vectors.all().stream().filter(Vector::counts).toList();

    @Test
    void noMatchIsWrongAndSureAndHardlyAnyIsMissed() {
        Score sure = score("Callcard, confident", vector -> match(vector).confident());
        Score known =
                score("Callcard, with possible ones", vector -> match(vector).isKnown());
        System.out.println(String.join(
                System.lineSeparator(),
                "| algorithm                                  | recall | wrong |",
                score("last 7 digits equal", v -> lastDigitsEqual(v, 7)).toString(),
                score("last 9 digits equal", v -> lastDigitsEqual(v, 9)).toString(),
                score("libphonenumber isNumberMatch, any level", v -> libraryMatch(v, EnumSet.complementOf(none())))
                        .toString(),
                score("libphonenumber isNumberMatch, EXACT or NSN", v -> libraryMatch(v, surest()))
                        .toString(),
                known.toString(),
                sure.toString()));

        assertThat(sure.wrong()).isEmpty();
        assertThat(sure.recall()).isGreaterThanOrEqualTo(0.95);
        assertThat(known.recall()).isGreaterThanOrEqualTo(0.95);
    }

    private Score score(String algorithm, Predicate<Vector> says) {
        List<Vector> same = vectors.stream().filter(Vector::same).toList();
        List<Vector> missed = same.stream().filter(says.negate()).toList();
        List<Vector> wrong =
                vectors.stream().filter(v -> !v.same()).filter(says).toList();
        return new Score(algorithm, 1 - (double) missed.size() / same.size(), wrong, missed);
    }

    /** A directory with the second number alone, asked for the first. */
    private static Match match(Vector vector) {
        NumberPlan plan = vector.region().equals("ZZ") ? NumberPlan.international() : new NumberPlan(vector.region());
        DirectoryBuilder builder = new DirectoryBuilder(plan);
        CallerNumber entry = plan.read(vector.entry());
        if (!entry.readings().isEmpty()) {
            builder.add(entry.readings().getFirst().e164(), 0, 1, "Stored", 1, "Company", "");
        }
        CallerNumber caller = plan.read(vector.caller());
        boolean extensionsDiffer = !caller.extension().isEmpty()
                && !entry.extension().isEmpty()
                && !caller.extension().equals(entry.extension());
        return extensionsDiffer
                ? Directory.empty(plan).match("")
                : builder.build().match(caller);
    }

    private static boolean lastDigitsEqual(Vector vector, int count) {
        String caller = vector.caller().replaceAll("[^0-9]", "");
        String entry = vector.entry().replaceAll("[^0-9]", "");
        return caller.length() >= count
                && entry.length() >= count
                && caller.substring(caller.length() - count).equals(entry.substring(entry.length() - count));
    }

    private static boolean libraryMatch(Vector vector, Set<MatchType> enough) {
        try {
            return enough.contains(LIBRARY.isNumberMatch(
                    LIBRARY.parse(vector.caller(), vector.region()), LIBRARY.parse(vector.entry(), vector.region())));
        } catch (NumberParseException regionNeeded) {
            return enough.contains(LIBRARY.isNumberMatch(vector.caller(), vector.entry()));
        }
    }

    private static EnumSet<MatchType> none() {
        return EnumSet.of(MatchType.NO_MATCH, MatchType.NOT_A_NUMBER);
    }

    private static EnumSet<MatchType> surest() {
        return EnumSet.of(MatchType.EXACT_MATCH, MatchType.NSN_MATCH);
    }
}
