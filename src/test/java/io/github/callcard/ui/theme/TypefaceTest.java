package io.github.callcard.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.ui.toolkit.OnFxThread;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypefaceTest {

    @BeforeAll
    static void start() {
        OnFxThread.start();
    }

    @Test
    void theBundledFaceHasARegularAndASemiboldCutOfItsOwn() {
        Typeface inter = BundledInter.load().orElseThrow();

        assertThat(inter.regular()).contains("Inter");
        assertThat(inter.semibold()).contains("Inter SemiBold");
        assertThat(width("Inter SemiBold", "Erika Mustermann")).isGreaterThan(width("Inter", "Erika Mustermann"));
        assertThat(Font.font("Inter SemiBold", 20).getFamily()).isEqualTo("Inter SemiBold");
    }

    @Test
    void itsDigitsAreEquallyWideSoThatARunningTimeStandsStill() {
        Typeface inter = BundledInter.load().orElseThrow();

        for (String family :
                List.of(inter.regular().orElseThrow(), inter.semibold().orElseThrow())) {
            Set<Double> widths = IntStream.rangeClosed('0', '9')
                    .mapToObj(digit -> width(family, Character.toString(digit).repeat(10)))
                    .collect(Collectors.toSet());
            assertThat(widths).as(family).hasSize(1);
            assertThat(width(family, "iiiiiiiiii"))
                    .as("letters stay as they are")
                    .isLessThan(width(family, "mmmmmmmmmm"));
        }
    }

    /** A card gives a name of 20 pixels a line of 26, and cuts what a taller font has below: Open Sans and Noto Sans are. */
    @Test
    void aLineOfItIsNoHigherThanTheCardHasRoomFor() {
        Typeface inter = BundledInter.load().orElseThrow();

        assertThat(height(inter.semibold().orElseThrow(), 20)).isLessThanOrEqualTo(26);
        assertThat(height(inter.regular().orElseThrow(), 14)).isLessThanOrEqualTo(20);
    }

    @Test
    void aFontThatIsNoneStaysAsItIs() {
        byte[] damaged = {0, 1, 0, 0, 0, 9, 1, 2, 3};

        assertThat(TabularDigits.of(damaged)).isEqualTo(damaged);
        assertThat(TabularDigits.of(new byte[0])).isEmpty();
    }

    @Test
    void withoutItTheFirstWantedFamilyIsTakenWithItsSemiboldCut() {
        assertThat(Typeface.among(List.of("Arial", "Segoe UI Semibold", "Segoe UI")))
                .isEqualTo(new Typeface(Optional.of("Segoe UI"), Optional.of("Segoe UI Semibold")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Inter SemiBold",
                "Inter Semi Bold",
                "Inter Semibold",
                "Inter Demi",
                "Inter DemiBold",
                "Inter semi-bold"
            })
    void semiboldIsFoundByWhateverNameItGoes(String semibold) {
        List<String> families = List.of(
                "Inter",
                "Inter Black",
                "Inter Display",
                "Inter Display Semi Bold",
                "Inter Extra Bold",
                "Inter Medium",
                semibold);

        assertThat(Typeface.among(families)).isEqualTo(new Typeface(Optional.of("Inter"), Optional.of(semibold)));
    }

    @Test
    void extraBoldAndAnotherFamilysSemiboldAreNone() {
        assertThat(Typeface.among(List.of("Inter", "Inter Extra Bold", "Inter Display Semi Bold"))
                        .semibold())
                .isEmpty();
    }

    @Test
    void aComputerWithNoneOfThemKeepsItsOwn() {
        assertThat(Typeface.among(List.of("DejaVu Sans"))).isEqualTo(new Typeface(Optional.empty(), Optional.empty()));
    }

    private static double height(String family, double size) {
        Text text = new Text("Åggy");
        text.setFont(Font.font(family, size));
        return text.getLayoutBounds().getHeight();
    }

    private static double width(String family, String words) {
        Text text = new Text(words);
        text.setFont(Font.font(family, 20));
        return text.getLayoutBounds().getWidth();
    }
}
