package io.github.callcard.app.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.demo.SampleEntry;
import io.github.callcard.demo.SearchBehaviour;
import io.github.callcard.demo.StandIn;
import io.github.callcard.directory.CallerId;
import io.github.callcard.peer.TestClock;
import io.github.callcard.superoffice.Access;
import io.github.callcard.superoffice.Connection;
import io.github.callcard.superoffice.SuperOfficeException;
import io.github.callcard.superoffice.SuperOfficeException.Kind;
import io.github.callcard.words.Sentence;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Important callers by selections and categories of a stand-in for SuperOffice. */
class ImportantCallersTest {

    private static final CallerId INGRID = new CallerId(4791122333L, 1001, "Ingrid Solbakken", 101, "Fjord", "");
    private static final CallerId COLLEAGUE = new CallerId(4791122334L, 1002, "Ola Nordmann", 101, "Fjord", "");
    private static final CallerId OTHER = new CallerId(4791122335L, 1003, "Erika Mustermann", 102, "Muster", "");

    private final TestClock clock = new TestClock(Instant.parse("2026-07-01T08:00:00Z"));
    private final StandIn standIn = StandIn.start();
    private volatile @Nullable Crm crm = StandInCrm.of(standIn, clock);
    private final ImportantCallers important = new ImportantCallers(() -> crm, clock);

    ImportantCallersTest() throws IOException {}

    /** The first synchronisation has been. */
    @BeforeEach
    void synchronise() {
        important.look();
    }

    @AfterEach
    void close() throws IOException {
        important.close();
        standIn.close();
    }

    @Test
    void membersOfASelectionAreImportantAndNobodyElse() {
        standIn.select(12, List.of(entry(INGRID)));

        important.use(List.of(12), List.of());

        await().until(() -> important.contains(INGRID));
        assertThat(important.contains(COLLEAGUE)).isFalse();
        assertThat(important.contains(OTHER)).isFalse();
    }

    @Test
    void aCompanyMakesEverybodyOfItImportant() {
        standIn.select(12, List.of(entry(new CallerId(4722123456L, 0, "", 101, "Fjord", ""))));

        important.use(List.of(12), List.of());

        await().until(() -> important.contains(INGRID) && important.contains(COLLEAGUE));
        assertThat(important.contains(OTHER)).isFalse();
    }

    @Test
    void theyAreAskedForAnHourApart() {
        standIn.select(12, List.of(entry(INGRID)));
        important.use(List.of(12), List.of());
        await().until(() -> important.contains(INGRID));
        standIn.select(12, List.of(entry(OTHER)));

        important.look();
        clock.pass(Duration.ofMinutes(59));
        important.look();

        clock.pass(Duration.ofMinutes(1));
        important.look();
        await().until(() -> important.contains(OTHER) && !important.contains(INGRID));
        assertThat(standIn.selectionRequests()).isEqualTo(2);
    }

    @Test
    void aSelectionThatDoesNotAnswerKeepsThoseOfBeforeAndIsAskedAgainSoon() {
        standIn.select(12, List.of(entry(INGRID)));
        important.use(List.of(12), List.of());
        await().until(() -> important.contains(INGRID));
        standIn.failOn(12);
        clock.pass(Duration.ofHours(1));
        important.look();
        standIn.select(12, List.of(entry(OTHER)));

        await().until(() -> {
            clock.pass(Duration.ofMinutes(10));
            important.look();
            return important.contains(OTHER);
        });
    }

    @Test
    void nothingIsAskedBeforeSuperOfficeHasAnswered() {
        important.forget();
        standIn.select(12, List.of(entry(INGRID)));

        important.use(List.of(12), List.of());

        assertThat(standIn.selectionRequests()).isZero();
        important.look();
        await().until(() -> important.contains(INGRID));
        assertThat(standIn.selectionRequests()).isEqualTo(1);
    }

    @Test
    void aSignInThatIsRefusedIsTriedOnceForAllLists() {
        AtomicInteger signIns = new AtomicInteger();
        Access refused = () -> {
            signIns.incrementAndGet();
            throw new SuperOfficeException(
                    Kind.REFUSED_SIGN_IN, Sentence.of("SuperOffice refused user name or password."));
        };
        crm = StandInCrm.of(new Connection(refused), Locale.UK, clock);
        important.use(List.of(12, 40, 99), List.of(3));
        await().until(() -> signIns.get() > 0);

        crm = StandInCrm.of(standIn, clock);
        standIn.select(12, List.of(entry(INGRID)));
        clock.pass(Duration.ofHours(1));
        important.look();
        await().until(() -> important.contains(INGRID));

        assertThat(signIns).hasValue(1);
    }

    @Test
    void aLargeSelectionIsReadToItsEnd() {
        standIn.select(
                12,
                IntStream.rangeClosed(1, 20_000)
                        .mapToObj(id ->
                                entry(new CallerId(4722000000L + id, id, "Ingrid Solbakken", 101, "Fjord AS", "")))
                        .toList());

        important.use(List.of(12), List.of());

        await().until(() -> important.contains(new CallerId(4722020000L, 20_000, "", 0, "", "")));
    }

    @Test
    void oneThatTheUserMayNotReadHidesNoOther() {
        standIn.forbid(12);
        standIn.select(40, List.of(entry(OTHER)));

        important.use(List.of(12, 40, 99), List.of());

        await().until(() -> important.contains(OTHER));
    }

    @Test
    void theFirstSelectionThatIsNotToldIsSaidUntilAllAreTold() {
        AtomicInteger told = new AtomicInteger();
        important.onFaults(told::incrementAndGet);
        standIn.select(12, List.of(entry(INGRID)));
        standIn.failOn(40);
        standIn.forbid(41);
        important.use(List.of(12, 40, 41), List.of());

        await().until(() -> said("sound.importantSelections")
                .equals("SuperOffice does not answer for selection 40; check its number."));
        assertThat(said("sound.importantCategories")).isEmpty();
        assertThat(told).hasValue(1);

        standIn.select(40, List.of(entry(OTHER)));
        standIn.select(41, List.of());
        clock.pass(Duration.ofMinutes(10));
        important.look();
        await().until(() -> said("sound.importantSelections").isEmpty());
        await().until(() -> told.get() == 2);
    }

    @ParameterizedTest
    @EnumSource(names = {"NULL", "FAILING"})
    void categoriesThatAreNotToldAreSaid(SearchBehaviour behaviour) {
        standIn.behaveOnSearch(behaviour);
        important.use(List.of(), List.of(3));

        await().until(() -> !said("sound.importantCategories").isEmpty());
        assertThat(said("sound.importantSelections")).isEmpty();

        important.use(List.of(), List.of());
        assertThat(said("sound.importantCategories")).isEmpty();
    }

    private String said(String setting) {
        return important.fault(setting).map(Sentence::toString).orElse("");
    }

    @Test
    void everybodyOfACompanyOfAnImportantCategoryIsImportantAndAllCategoriesAreAskedForAtOnce() {
        standIn.categorise(101, 3);
        standIn.categorise(102, 4);

        important.use(List.of(), List.of(3, 6));

        await().until(() -> important.contains(INGRID) && important.contains(COLLEAGUE));
        assertThat(important.contains(OTHER)).isFalse();
        assertThat(standIn.searches()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"NULL", "FAILING"})
    void categoriesThatAreNotToldKeepThoseOfBeforeAndAreAskedForAgainSoon(SearchBehaviour behaviour) {
        standIn.categorise(101, 3);
        important.use(List.of(), List.of(3));
        await().until(() -> important.contains(INGRID));
        standIn.behaveOnSearch(behaviour);
        clock.pass(Duration.ofHours(1));
        important.look();
        await().until(() -> standIn.searches() == 2);
        standIn.categorise(102, 3);
        standIn.behaveOnSearch(SearchBehaviour.USUAL);

        await().until(() -> {
            clock.pass(Duration.ofMinutes(10));
            important.look();
            return important.contains(OTHER);
        });
        assertThat(important.contains(INGRID)).isTrue();
    }

    @Test
    void withoutASelectionNothingIsAskedAndNobodyIsImportant() {
        standIn.select(12, List.of(entry(INGRID)));
        important.use(List.of(12), List.of());
        await().until(() -> important.contains(INGRID));

        important.use(List.of(), List.of());

        assertThat(important.contains(INGRID)).isFalse();
    }

    private static SampleEntry entry(CallerId caller) {
        return new SampleEntry(
                caller.e164(), 0, caller.personId(), caller.personName(), "", caller.contactId(), caller.contactName());
    }
}
