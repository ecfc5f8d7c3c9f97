package io.github.callcard.ui.caller;

import static org.assertj.core.api.Assertions.assertThat;

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
        "김민수, 김",
        "नरेन्द्र मोदी, न",
        "ნინო ბერიძე, ნ",
        "Νίκος Παπαδόπουλος, ΝΠ",
        "Иван Петров, ИП",
        "E\u0301mile Zola, ÉZ",
        "🙂 Ola Nordmann, ON",
        "🙂, ''",
        "3 Doors, 3D",
    })
    void aPersonHasTheLettersOfTheFirstAndTheLastName(String name, String letters) {
        assertThat(Initials.ofPerson(name)).isEqualTo(letters);
    }

    @ParameterizedTest
    @CsvSource({
        "Dr.-Ing. Karl-Heinz Freudenberg, KF",
        "Dr. Anna Huber, AH",
        "Dr Anna Huber, AH",
        "Prof. Dr. Dr. h.c. Anna Huber, AH",
        "Prof.Dr.Huber, H",
        "Univ.-Prof. Dr. Anna Huber, AH",
        "Dipl.-Ing. Anna Huber, AH",
        "Dipl.-Wirtsch.-Ing. Anna Huber, AH",
        "Mag. Anna Huber, AH",
        "Mag. Dr. Anna Huber MBA, AH",
        "Ing. Anna Huber, AH",
        "Dr. rer. nat. Anna Huber, AH",
        "Dr.rer.nat. Anna Huber, AH",
        "ir. Jan de Vries, JV",
        "drs. Jan Bakker, JB",
        "Mr Ola Nordmann, ON",
        "Ms. Pat Ashdown, PA",
        "Frau Erika Mustermann, EM",
        "Herr Prof. Dr. Karl Huber, KH",
        "Fru Kari Nordmann, KN",
        "Mme Claire Dubois, CD",
        "Sra. Ana García, AG",
        "Anna Huber PhD, AH",
        "'Anna Huber, M.Sc.', AH",
    })
    void aTitleIsNoName(String name, String letters) {
        assertThat(Initials.ofPerson(name)).isEqualTo(letters);
    }

    @ParameterizedTest
    @CsvSource({
        "Jan van der Berg, JB",
        "van der Berg, B",
        "Wernher von Braun, WB",
        "von Braun, B",
        "'Berg, Jan van der', BJ",
        "Carl af Forselles, CF",
        "Simone de Beauvoir, SB",
        "João da Silva, JS",
        "Gerard 't Hooft, GH",
        "Charles d'Artagnan, CA",
        "Sinéad O'Connor, SO",
    })
    void aParticleIsNoName(String name, String letters) {
        assertThat(Initials.ofPerson(name)).isEqualTo(letters);
    }

    @ParameterizedTest
    @CsvSource({
        "Phil Collins, PC",
        "Nat King Cole, NC",
        "Mag Ruffman, MR",
        "Michael Herr, MH",
        "Van Morrison, VM",
        "Le Minh, LM",
        "J.R.R. Tolkien, JT",
        "M. Huber, MH",
        "H. C. Andersen, HA",
        "Dr., D",
        "von, V",
        "Ola Nordmann AS, ON",
    })
    void whatMayBeANameIsOneAndWhatIsAloneStays(String name, String letters) {
        assertThat(Initials.ofPerson(name)).isEqualTo(letters);
    }

    @ParameterizedTest
    @CsvSource({
        "'Wyman, Kilback and Hammes', W",
        "AS Fjord Eiendom, F",
        "A/S Dampskib, D",
        "UAB Baltija, B",
        "ООО Ромашка, Р",
        "The Cobblestone Company, C",
        "Firma Müller, M",
        "株式会社トヨタ, ト",
        "주식회사 삼성, 삼",
        "GmbH, G",
        "3M, 3",
    })
    void aCompanyHasTheLetterOfItsNameAndNotOfItsForm(String name, String letter) {
        assertThat(Initials.ofCompany(name)).isEqualTo(letter);
    }
}
