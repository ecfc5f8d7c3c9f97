package io.github.callcard.line.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.line.CallDetails;
import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineId;
import io.github.callcard.number.NumberPlan;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How people in a trace are made unrecognisable while the story stays the same. */
class MaskTest {

    private static final NumberPlan NORWAY = new NumberPlan("NO");

    private final Mask mask = new Mask();

    @Test
    void theSameNumberIsTheSameFictionalNumberInEveryForm() {
        Set<Long> read = new HashSet<>();
        for (String form :
                List.of("22 33 44 55", "+4722334455", "004722334455", "\"Jane\" <sip:22334455@pbx>", "22-33-44-55")) {
            read.add(NORWAY.read(mask.text(form)).readings().getFirst().e164());
        }
        assertThat(read).hasSize(1).doesNotContain(4722334455L);
        assertThat(mask.text("+4722334455")).isEqualTo(mask.text("+4722334455"));
    }

    @Test
    void differentNumbersStayDifferent() {
        Set<String> masked = new HashSet<>();
        IntStream.range(0, 5_000).forEach(i -> masked.add(mask.text("+4722" + (330_000 + i * 7))));

        assertThat(masked).hasSize(5_000).allMatch(number -> number.matches("\\+4722\\d{6}"));
    }

    @Test
    void aPersonalTextIsMaskedWholeWhateverStandsInIt() {
        String note = mask.note("call " + PersonalText.quoted("Kari \"Queen\"\nNordmann") + " rings");

        assertThat(note).isEqualTo("call \"Kxxx 'Qxxxx' Nxxxxxxx\" rings");
    }

    @Test
    void anotherTraceHasOtherNumbers() {
        List<String> numbers =
                IntStream.range(0, 20).mapToObj(i -> "+47223344" + (10 + i)).toList();
        Mask other = new Mask();

        assertThat(numbers.stream().map(mask::text)).isNotEqualTo(numbers);
        assertThat(numbers.stream().map(mask::text).toList())
                .isNotEqualTo(numbers.stream().map(other::text).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"anonymous", "blocked", "Out of area", "private", "Anonym", "unknown", ""})
    void whatStandsInPlaceOfANumberSaysNothingAboutAnybody(String text) {
        assertThat(mask.text(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "Anne-Marie O'Neil, Axxx-Mxxxx O'Nxxx",
        "12, 12",
        "Kari 2. Etasje, Kxxx 2. Exxxxx",
        "Øyvind Ås, Øxxxxx Åx"
    })
    void aNameKeepsItsShape(String text, String masked) {
        assertThat(mask.text(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "22334455 / 22334466 | 223\\d{5} / 223\\d{5}",
                "2233445/2233446 | 22\\d{5}/22\\d{5}",
                "+47 22 33 44 55, 4711 | \\+47 22 3\\d \\d\\d \\d\\d, 4\\d{3}",
                "tel:+4722334455;ext=12 | tel:\\+47223\\d{5};ext=12",
                "sip:anna.berg@pbx.example.com;user=phone | sip:axxx.bxxx@pxx.exxxxxx.cxx;user=phone",
                "22334455 22334466 22334477 | 223\\d{5} 223\\d{5} 223\\d{5}",
                "٢٢٣٣٤٤٥٥ | ٢٢٣[٠-٩]{5}",
            })
    void everyNumberOfATextIsReplacedAndItsNotationStays(String text, String pattern) {
        assertThat(mask.text(text)).matches(pattern).isNotEqualTo(text);
    }

    @Test
    void linesOfTwoPeopleWithNamesOfTheSameShapeStayTwoLines() {
        LineId anna = masked(new LineId("sip", "anna"));
        LineId arne = masked(new LineId("sip", "arne"));

        assertThat(anna.name()).isEqualTo("axxx");
        assertThat(arne).isNotEqualTo(anna);
        assertThat(masked(new LineId("sip", "anna"))).isEqualTo(anna);
    }

    private LineId masked(LineId line) {
        return mask.of(new LineEvent.Ringing(line, "1", Instant.EPOCH, CallDetails.incoming("")))
                .line();
    }
}
