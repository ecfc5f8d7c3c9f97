package io.github.callcard.directory.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.callcard.directory.CallerId;
import io.github.callcard.directory.Directory;
import io.github.callcard.directory.DirectoryBuilder;
import io.github.callcard.number.NumberPlan;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Callers that are found by what one types, and their order. */
class NameIndexTest {

    private static final NumberPlan NORWAY = new NumberPlan("NO");
    private static final Instant NOW = Instant.parse("2026-03-02T09:42:00Z");

    private final DirectoryBuilder rows = new DirectoryBuilder(NORWAY);
    private int persons;
    private @Nullable NameIndex made;

    @ParameterizedTest
    @CsvSource({
        "kari, Kari Nordmann",
        "KARI, Kari Nordmann",
        "nord kar, Kari Nordmann",
        "kari fjord, Kari Nordmann",
        "ordm, Kari Nordmann",
        "kn, Kari Nordmann",
        "kari n, Kari Nordmann",
        "ostby, Kari-Anne Østby",
        "oestby, Kari-Anne Østby",
        "ØSTBY, Kari-Anne Østby",
        "kari-anne, Kari-Anne Østby",
        "anne, Kari-Anne Østby",
        "kao, Kari-Anne Østby",
        "kø, Kari-Anne Østby",
        "ase, Åse Ødegård",
        "aase, Åse Ødegård",
        "åse odegaard, Åse Ødegård",
        "ås øde, Åse Ødegård",
        "ødegaard, Åse Ødegård",
        "oedegard, Åse Ødegård",
        "muller, Jürgen Müller",
        "mueller juergen, Jürgen Müller",
        "müller, Jürgen Müller",
        "strasse, Wolf Straße",
        "straße, Wolf Straße",
        "obrien, Sinéad O'Brien",
        "o’brien, Sinéad O'Brien",
        "sinead, Sinéad O'Brien",
        "lukasz, Łukasz Żak",
        "papadopoulos, Παπαδόπουλος Νίκος",
        "νικος, Παπαδόπουλος Νίκος",
        "иван, Иван Петров",
        "田, 田中 太郎",
    })
    void peopleAreFoundByWordsInAnyOrderWhateverAccentsAndCase(String typed, String found) throws Exception {
        person(4791122333L, "Kari Nordmann", "Fjord Eiendom AS");
        person(4791122334L, "Kari-Anne Østby", "Nordic Seafood");
        person(4791122335L, "Åse Ødegård", "");
        person(4915112345L, "Jürgen Müller", "");
        person(4915112346L, "Wolf Straße", "");
        person(353861234567L, "Sinéad O'Brien", "");
        person(48221234567L, "Łukasz Żak", "");
        person(302101234567L, "Παπαδόπουλος Νίκος", "Papadopoulos AE");
        person(74951234567L, "Иван Петров", "");
        person(81312345678L, "田中 太郎", "");

        assertThat(names(typed)).contains(found);
    }

    @Test
    void bothWaysOfWritingALetterMeanEachOther() throws Exception {
        person(4791122333L, "Hans Mueller", "");
        person(4791122334L, "Hans Müller", "");
        person(4791122335L, "Knut Aasen", "");
        person(4791122336L, "Knut Åsen", "");

        assertThat(names("müller")).containsExactlyInAnyOrder("Hans Mueller", "Hans Müller");
        assertThat(names("mueller")).containsExactlyInAnyOrder("Hans Mueller", "Hans Müller");
        assertThat(names("åsen")).containsExactlyInAnyOrder("Knut Aasen", "Knut Åsen");
    }

    @Test
    void accentsThatAreWrittenApartAreTheSame() throws Exception {
        person(4791122333L, Normalizer.normalize("Zoë Lindström", Normalizer.Form.NFD), "");

        assertThat(names("zoe lindstroem")).hasSize(1);
        assertThat(names("zoë")).hasSize(1);
    }

    @Test
    void everyTypedWordHasToBeFound() throws Exception {
        person(4791122333L, "Kari Nordmann", "Fjord AS");

        assertThat(names("kari hansen")).isEmpty();
        assertThat(names("kari fjord nord")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "22123456",
                "+4722123456",
                "004722123456",
                "22 12 34 56",
                "(22) 12-34-56",
                "2212",
                "3456",
                "1234",
                "+47 22",
                "kari 3456",
                "+47 (22) 12"
            })
    void numbersAreFoundByDigitsAnywhereHoweverTheyAreWritten(String typed) throws Exception {
        person(4722123456L, "Kari Nordmann", "");
        person(4733998877L, "Ola Nordmann", "");

        assertThat(names(typed)).containsExactly("Kari Nordmann");
    }

    @ParameterizedTest
    @ValueSource(strings = {"030 1234", "0301234567", "0049 30 1234567", "+49301234567", "+49 (0)30 1234567"})
    void aTrunkPrefixIsNoPartOfANumber(String typed) throws Exception {
        DirectoryBuilder german = new DirectoryBuilder(new NumberPlan("DE"));
        german.add(49301234567L, 0, 1, "Erika Mustermann", 0, "", "");
        german.add(49891234567L, 0, 2, "Jörg Musäus", 0, "", "");

        assertThat(NameIndex.of(german.build()).search(typed, Familiarity.NONE, 50))
                .extracting(CallerId::personName)
                .containsExactly("Erika Mustermann");
    }

    @Test
    void behindAPlusANumberIsTypedFromItsBeginning() throws Exception {
        person(4722123456L, "Kari Nordmann", "");

        assertThat(names("+22")).isEmpty();
        assertThat(names("+4722")).hasSize(1);
    }

    @Test
    void theBeginningOfANumberOfTheUsersCountryComesBeforeAnyOtherPlace() throws Exception {
        person(4733221111L, "Within", "");
        person(4755551122L, "Ending", "");
        person(4711229999L, "Beginning", "");
        person(1122334455L, "Another country's", "");

        assertThat(names("1122")).containsExactly("Another country's", "Beginning", "Ending");
        assertThat(names("2211")).containsExactly("Within");
    }

    @Test
    void digitsAreWordsOfNamesToo() throws Exception {
        company(4722123456L, "Bygg 2000 AS");

        assertThat(names("2000")).containsExactly("Bygg 2000 AS");
    }

    @Test
    void companiesComeBeforeThePeopleThatOnlyWorkThere() throws Exception {
        person(4722000001L, "Anne Aas", "Muster GmbH & Co. KG");
        company(4722000002L, "Muster GmbH & Co. KG");

        assertThat(names("mus gmb")).containsExactly("Muster GmbH & Co. KG", "Anne Aas");
    }

    @Test
    void beginningsOfWordsComeBeforeInitialsAndThoseBeforeWhatStandsWithin() throws Exception {
        person(4722000001L, "Erik Fonnes", "");
        person(4722000002L, "Ola Nilsen", "");
        person(4722000003L, "Onar Berg", "");

        assertThat(names("on")).containsExactly("Onar Berg", "Ola Nilsen", "Erik Fonnes");
    }

    @Test
    void wholeWordsComeBeforeTheirBeginningsAndEqualsByName() throws Exception {
        person(4722000001L, "Annette Dahl", "");
        person(4722000002L, "Anne Vik", "");
        person(4722000003L, "Anne Berg", "");

        assertThat(names("anne")).containsExactly("Anne Berg", "Anne Vik", "Annette Dahl");
    }

    @Test
    void whoIsCalledOftenAndOfLateComesFirstAmongThoseFoundAtTheSamePlace() throws Exception {
        person(4722000001L, "Kari Aas", "");
        person(4722000002L, "Kari Berg", "");
        person(4722000003L, "Kari Dahl", "");
        person(4722000004L, "Okari Eng", "");
        Familiarity.Builder calls = new Familiarity.Builder(NOW);
        for (int call = 0; call < 5; call++) {
            calls.add(4722000002L, NOW.minus(Duration.ofDays(200)));
            calls.add(4722000004L, NOW);
        }
        calls.add(4722000003L, NOW.minus(Duration.ofDays(1)));

        assertThat(names("kari", calls.build())).containsExactly("Kari Dahl", "Kari Berg", "Kari Aas", "Okari Eng");
    }

    @Test
    void theFamiliarAreListedByThemselves() throws Exception {
        person(4722000001L, "Kari Aas", "");
        person(4722000002L, "Ola Berg", "");
        Familiarity calls = new Familiarity.Builder(NOW)
                .add(4722000001L, NOW.minus(Duration.ofDays(40)))
                .add(4722000002L, NOW)
                .add(4799999999L, NOW)
                .build();

        assertThat(index().familiar(calls, 8)).extracting(CallerId::personName).containsExactly("Ola Berg", "Kari Aas");
        assertThat(index().familiar(Familiarity.NONE, 8)).isEmpty();
    }

    @Test
    void atMostFiftyAreFoundAndTheBestAreAmongThem() throws Exception {
        for (int i = 0; i < 500; i++) {
            person(4722000000L + i, "Kari Hansen" + i, "");
        }
        person(4799000000L, "Kari Berg", "");
        Familiarity calls = new Familiarity.Builder(NOW).add(4799000000L, NOW).build();

        assertThat(names("kari", calls)).hasSize(50).first().isEqualTo("Kari Berg");
        assertThat(index().search("kari", Familiarity.NONE, 3)).hasSize(3);
        assertThat(index().search("kari", Familiarity.NONE, 5000)).hasSize(50);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "+", "()", "'", "\u0001", "\u200d", "123456789012345678901234567890"})
    void nothingIsFoundByWhatIsNoName(String typed) throws Exception {
        person(4722000001L, "Kari Nordmann", "Fjord AS");

        assertThat(names(typed)).isEmpty();
    }

    @Test
    void whoeverTypesVeryMuchIsAnswered() throws Exception {
        person(4722000001L, "Kari Nordmann", "Fjord AS");

        assertThat(names("kari ".repeat(100_000))).containsExactly("Kari Nordmann");
    }

    @Test
    void aDirectoryOfNobodyHasAnIndex() throws Exception {
        assertThat(names("kari")).isEmpty();
    }

    /** Against the plainest search there is, on names that are made of few letters, so that every place occurs. */
    @Test
    void itFindsWhatAPlainSearchFinds() throws Exception {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            person(4720000000L + random.nextInt(10_000_000), word(random) + " " + word(random), word(random));
        }
        NameIndex index = index();
        Directory directory = index.directory();
        for (int round = 0; round < 500; round++) {
            String first = part(random);
            String second = part(random);
            List<CallerId> found = index.search(first + " " + second, Familiarity.NONE, 50);

            long plain = 0;
            for (int place = 0; place < directory.size(); place++) {
                plain += hasAll(directory.get(place), first, second) ? 1 : 0;
            }
            assertThat(found).hasSize((int) Math.min(50, plain)).allMatch(row -> hasAll(row, first, second));
        }
    }

    private static boolean hasAll(CallerId row, String... typed) {
        String all = row.personName() + " " + row.contactName();
        String[] names = row.personName().split(" ", -1);
        String initials = names[0].substring(0, 1) + names[1].charAt(0);
        return Arrays.stream(typed)
                .allMatch(word -> word.length() > 1
                        ? all.contains(word) || initials.equals(word)
                        : Arrays.stream(all.split(" ", -1)).anyMatch(part -> part.startsWith(word)));
    }

    private static String word(Random random) {
        return random.ints(2 + random.nextInt(5), 'a', 'e')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String part(Random random) {
        return random.ints(1 + random.nextInt(3), 'a', 'e')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void makingItCanBeInterrupted() {
        person(4722000001L, "Kari Nordmann", "Fjord AS");
        Directory directory = rows.build();

        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> NameIndex.of(directory)).isInstanceOf(InterruptedException.class);
    }

    @Test
    void digitsOfNumbersAreFoundAsTheirTextHasThem() {
        Random random = new Random(3);
        for (int round = 0; round < 20_000; round++) {
            long number = random.nextLong(10_000, 1_000_000_000_000_000L) >> random.nextInt(20);
            assertThat(TypedDigits.decimals(number)).isEqualTo(Long.parseUnsignedLong(Long.toString(number), 16));
        }
        assertThat(TypedDigits.decimals(999_999_999_999_999L)).isEqualTo(0x999_999_999_999_999L);
    }

    @Test
    void whatWasTypedIsMarkedInWhatIsShown() {
        assertThat(marked("Erika Mustermann", "mus gmb")).isEqualTo("Erika [Mus]termann");
        assertThat(marked("Muster GmbH & Co. KG", "mus gmb")).isEqualTo("[Mus]ter [Gmb]H & Co. KG");
        assertThat(marked("Jörg Müller", "mueller")).isEqualTo("Jörg [Müller]");
        assertThat(marked("Jörg Müller", "mue")).isEqualTo("Jörg [Mü]ller");
        assertThat(marked("Åse Ødegård", "aas gaar")).isEqualTo("[Ås]e Øde[går]d");
        assertThat(marked("Wolf Straße", "stras")).isEqualTo("Wolf [Straß]e");
        assertThat(marked("Sinéad O'Brien", "obr")).isEqualTo("Sinéad [O'Br]ien");
        assertThat(marked("Ærø Båt", "aero baat")).isEqualTo("[Ærø] [Båt]");
        assertThat(marked("Æ", "ae")).isEqualTo("[Æ]");
        assertThat(marked("Ole Berg", "x")).isEqualTo("Ole Berg");
        assertThat(marked("Kari Nordmann", "kn")).isEqualTo("Kari Nordmann");
    }

    private static String marked(String shown, String typed) {
        StringBuilder text = new StringBuilder(shown);
        for (Marks.Part part : Marks.in(shown, typed).reversed()) {
            text.insert(part.end(), ']').insert(part.start(), '[');
        }
        return text.toString();
    }

    private void person(long number, String name, String company) {
        rows.add(
                number,
                0,
                ++persons,
                name,
                company.isEmpty() ? 0 : company.toLowerCase(Locale.ROOT).hashCode(),
                company,
                "");
    }

    private void company(long number, String name) {
        rows.add(number, 0, 0, "", name.hashCode(), name, "");
    }

    private NameIndex index() throws InterruptedException {
        if (made == null) {
            made = NameIndex.of(rows.build());
        }
        return made;
    }

    private List<String> names(String typed) throws InterruptedException {
        return names(typed, Familiarity.NONE);
    }

    private List<String> names(String typed, Familiarity familiarity) throws InterruptedException {
        return index().search(typed, familiarity, 50).stream()
                .map(CallerId::displayName)
                .toList();
    }
}
