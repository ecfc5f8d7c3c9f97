package io.github.callcard.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.number.NumberPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Laws that hold for every number and every directory. */
class MatchPropertiesTest {

    private static final NumberPlan NORWAY = new NumberPlan("NO");

    private static final List<UnaryOperator<String>> FORMATS = List.of(
            e164 -> "+" + e164,
            e164 -> "00" + e164,
            e164 -> e164.substring(2),
            e164 -> "+47 " + e164.substring(2, 4) + " " + e164.substring(4, 6) + "-" + e164.substring(6),
            e164 -> "(" + e164.substring(2, 4) + ") " + e164.substring(4),
            e164 -> "+47 (0)" + e164.substring(2),
            e164 -> "sip:+" + e164 + "@pbx.example.com",
            e164 -> "sip:" + e164.substring(2) + "@pbx.example.com;user=phone",
            e164 -> "\"Anonymous\" <sip:%2B" + e164 + "@10.0.0.1:5060;transport=tcp>;tag=1",
            e164 -> "tel:+47-" + e164.substring(2) + ";isub=1",
            e164 -> "tel:" + e164.substring(2) + ";phone-context=+47",
            e164 -> "*31#" + e164.substring(2),
            e164 -> "\u202A+" + e164 + "\u202C",
            e164 -> fullWidth(e164.substring(2)),
            e164 -> "+" + e164 + ";ext=12");

    private static String fullWidth(String digits) {
        StringBuilder wide = new StringBuilder();
        digits.chars().forEach(c -> wide.append((char) (c - '0' + '\uFF10')));
        return wide.toString();
    }

    private static long landline(Random random) {
        return 4722000000L + random.nextInt(1_000_000);
    }

    @Test
    void anyFormattingOfANumberMatchesEqually() {
        Random random = new Random(23);
        DirectoryBuilder builder = new DirectoryBuilder(NORWAY);
        List<Long> numbers = new ArrayList<>();
        for (int i = 1; i <= 500; i++) {
            long number = landline(random);
            numbers.add(number);
            builder.add(number, 0, i, "Person " + i, i, "Company " + i, "");
        }
        Directory directory = builder.build();
        for (int i = 0; i < 500; i++) {
            long number = i % 2 == 0 ? numbers.get(i) : landline(random);
            List<CallerId> expected = directory.match("+" + number).callers();
            for (UnaryOperator<String> format : FORMATS) {
                String raw = format.apply(Long.toString(number));
                assertThat(directory.match(raw).callers()).as(raw).isEqualTo(expected);
            }
        }
    }

    @Test
    void strangersNeverTurnAConfidentMatchIntoAnotherPerson() {
        Random random = new Random(29);
        for (int round = 0; round < 200; round++) {
            List<CallerId> few = callers(random, 20, 0);
            List<CallerId> many = new ArrayList<>(few);
            many.addAll(callers(random, 300, 1_000));
            Directory before = directory(few);
            Directory after = directory(many);
            for (CallerId asked : few) {
                String raw = FORMATS.get(random.nextInt(FORMATS.size())).apply(Long.toString(asked.e164()));
                Match known = before.match(raw);
                assertThat(known.confident()).isTrue();
                assertThat(after.match(raw).callers()).as(raw).containsAll(known.callers());
                assertThat(after.match(raw).callers()).allMatch(caller -> caller.e164() == asked.e164());
            }
        }
    }

    @Test
    void aStrangersNumberNamesNoPerson() {
        Random random = new Random(31);
        List<CallerId> known = callers(random, 5_000, 0);
        Directory directory = directory(known);
        for (int i = 0; i < 20_000; i++) {
            long stranger = landline(random);
            Match match = directory.match("+" + stranger);
            boolean isThere = known.stream().anyMatch(caller -> caller.e164() == stranger);
            if (!isThere) {
                assertThat(match.callers()).allMatch(CallerId::isCompany);
            }
        }
    }

    private static List<CallerId> callers(Random random, int count, int firstId) {
        List<CallerId> callers = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            int id = firstId + i;
            callers.add(new CallerId(landline(random), id, "Person " + id, id, "Company " + id, ""));
        }
        return callers;
    }

    private static Directory directory(List<CallerId> callers) {
        DirectoryBuilder builder = new DirectoryBuilder(NORWAY);
        callers.forEach(caller -> builder.add(caller));
        return builder.build();
    }
}
