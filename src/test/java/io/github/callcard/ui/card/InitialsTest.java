package io.github.callcard.ui.card;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitialsTest {

    @ParameterizedTest
    @CsvSource({
        "Erika Mustermann, EM",
        "åse ødegård, ÅØ",
        "Kari-Anne Østby-Fredriksen Haugland, KH",
        "Madonna, M",
        "(Reception) Fjord, RF",
        "山田 太郎, 山",
        "فاطمة الزهراء, ف",
        "'   ', ''",
    })
    void aPersonHasTheLettersOfTheFirstAndTheLastName(String name, String letters) {
        assertThat(Initials.ofPerson(name)).isEqualTo(letters);
    }

    @Test
    void aCompanyHasOneLetter() {
        assertThat(Initials.ofCompany("Wyman, Kilback and Hammes")).isEqualTo("W");
    }
}
