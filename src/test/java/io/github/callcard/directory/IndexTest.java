package io.github.callcard.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The packed parts of a directory, each beside the plainest way to do the same. */
class IndexTest {

    private final Random random = new Random(41);

    private long[] sorted(int size, int bound) {
        long[] numbers = random.longs(size, 1_000_000, 1_000_000L + bound).toArray();
        Arrays.sort(numbers);
        return numbers;
    }

    @Test
    void aNumberIsFoundAtItsFirstPlace() {
        for (int size = 0; size < 400; size++) {
            long[] numbers = sorted(size, 300);
            SortedNumbers index = new SortedNumbers(numbers);
            assertThat(index.size()).isEqualTo(size);
            for (long number = 999_990; number < 1_000_310; number++) {
                int place = 0;
                while (place < size && numbers[place] < number) {
                    place++;
                }
                assertThat(index.ceiling(number)).isEqualTo(place);
                assertThat(index.first(number)).isEqualTo(place < size && numbers[place] == number ? place : -1);
            }
        }
    }

    @Test
    void allNumbersWithTheSameEndAreFound() {
        long[] numbers = random.longs(3_000, 1, 100_000)
                .map(n -> n * 977 % 1_000_000_000_000L + 1)
                .toArray();
        Arrays.sort(numbers);
        SuffixOrder order = new SuffixOrder(numbers);
        for (int i = 0; i < 3_000; i++) {
            int digits = 1 + random.nextInt(9);
            long ending = numbers[random.nextInt(numbers.length)] % (long) Math.pow(10, digits);
            List<Integer> found = new ArrayList<>();
            order.forEach(ending, digits, found::add);
            String end = String.format("%0" + digits + "d", ending);
            List<Integer> expected = new ArrayList<>();
            for (int place = 0; place < numbers.length; place++) {
                if (Long.toString(numbers[place]).endsWith(end)) {
                    expected.add(place);
                }
            }
            assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void theSearchForAnEndStopsWhenToldTo() {
        SuffixOrder order = new SuffixOrder(new long[] {112345678, 212345678, 312345678});
        List<Integer> found = new ArrayList<>();

        order.forEach(12345678, 8, place -> {
            found.add(place);
            return found.size() < 2;
        });

        assertThat(found).hasSize(2);
    }

    @Test
    void runsAreMergedInOrderAndEqualNumbersKeepTheirs() {
        for (int round = 0; round < 200; round++) {
            long[] numbers = random.longs(random.nextInt(80), 0, 50).toArray();
            int cut = numbers.length == 0 ? 0 : random.nextInt(numbers.length);
            Arrays.sort(numbers, 0, cut);
            int[] order = SortedOrder.of(numbers);
            for (int i = 1; i < order.length; i++) {
                long before = numbers[order[i - 1]];
                long here = numbers[order[i]];
                assertThat(before < here || (before == here && order[i - 1] < order[i]))
                        .isTrue();
            }
        }
    }

    @Test
    void equalTextsAreKeptOnceAndLongOnesWhole() {
        TextPool pool = new TextPool();
        Utf8Text text = new Utf8Text();
        List<String> texts = new ArrayList<>();
        List<Integer> offsets = new ArrayList<>();
        for (int length : new int[] {126, 127, 128, 129, 255, 256, 0x7FFF, 0x7FFE, 0x7FFF - 9}) {
            texts.add("x".repeat(length));
        }
        for (int i = 0; i < 5_000; i++) {
            texts.add("Åse ".repeat(i % 90) + i);
        }
        for (String each : texts) {
            offsets.add(pool.add(text.clear().append(each)));
        }
        for (int i = 0; i < texts.size(); i++) {
            assertThat(pool.add(text.clear().append(texts.get(i)))).isEqualTo(offsets.get(i));
        }
        assertThat(pool.add(text.clear().append(""))).isEqualTo(Texts.EMPTY);
        assertThatThrownBy(() -> pool.add(text.clear().append("x".repeat(0x8000))))
                .isInstanceOf(IllegalArgumentException.class);

        Texts kept = pool.take();

        for (int i = 0; i < texts.size(); i++) {
            assertThat(kept.get(offsets.get(i))).isEqualTo(texts.get(i));
        }
        assertThat(kept.get(Texts.EMPTY)).isEmpty();
    }

    @Test
    void aTextIsWrittenAsTheJdkWritesIt() {
        Utf8Text text = new Utf8Text();
        for (String each : List.of("", "Kari", "Åse", "Kari Åse", "Jürgen 日本 😀", "\uD83D half", "€".repeat(300))) {
            text.clear().append("before").append("\n").append(each);

            assertThat(Arrays.copyOf(text.bytes(), text.length()))
                    .isEqualTo(("before\n" + each).getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void severalTextsAtOnceAreAsTheSameOneByOne() {
        TextPool together = new TextPool();
        TextPool oneByOne = new TextPool();
        for (int round = 0; round < 300; round++) {
            Utf8Text[] several = random.ints(random.nextInt(60), 0, 4_000)
                    .mapToObj(i ->
                            new Utf8Text().append("x".repeat(i % 3 * i % 140)).append(i % 9 == 0 ? "" : "" + i))
                    .toArray(Utf8Text[]::new);
            int[] offsets = new int[several.length];

            together.addAll(several, several.length, offsets);

            assertThat(offsets)
                    .isEqualTo(Arrays.stream(several).mapToInt(oneByOne::add).toArray());
        }
    }

    @Test
    void aTextMayBeginWithANumber() {
        TextPool pool = new TextPool();
        Utf8Text text = new Utf8Text();
        int company = pool.add(text.clear().append(Integer.MAX_VALUE).append("Fjord AS"));
        int nobody = pool.add(text.clear().append(0).append(""));
        assertThat(pool.add(text.clear().append(Integer.MAX_VALUE).append("Fjord AS")))
                .isEqualTo(company);

        Texts kept = pool.take();

        assertThat(kept.number(company)).isEqualTo(Integer.MAX_VALUE);
        assertThat(kept.afterNumber(company)).isEqualTo("Fjord AS");
        assertThat(kept.number(nobody)).isZero();
        assertThat(kept.afterNumber(nobody)).isEmpty();
    }

    @Test
    void aColumnInPiecesIsTakenWhole() {
        IntColumn column = new IntColumn();
        int[] values = random.ints(40_000).toArray();
        for (int value : values) {
            column.add(value);
        }
        assertThat(column.size()).isEqualTo(values.length);
        assertThat(column.get(39_999)).isEqualTo(values[39_999]);

        assertThat(column.take()).isEqualTo(values);

        assertThat(column.size()).isZero();
        LongColumn numbers = new LongColumn();
        long[] longs = random.longs(40_000).toArray();
        for (long number : longs) {
            numbers.add(number);
        }
        assertThat(numbers.get(20_000)).isEqualTo(longs[20_000]);
        assertThat(numbers.take()).isEqualTo(longs);
    }
}
