package io.github.callcard.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.callcard.demo.Behaviour;
import io.github.callcard.demo.SampleCompany;
import io.github.callcard.demo.SampleEntry;
import io.github.callcard.demo.StandIn;
import io.github.callcard.directory.Directory;
import io.github.callcard.directory.DirectoryBuilder;
import io.github.callcard.number.NumberPlan;
import io.github.callcard.superoffice.CallerIdAnswer;
import io.github.callcard.superoffice.Connection;
import io.github.callcard.superoffice.LeftOutRows;
import io.github.callcard.superoffice.SuperOfficeClient;
import io.github.callcard.superoffice.SuperOfficeException;
import io.github.callcard.sync.SyncReport.Outcome;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The user's own caller ids and those of selections, of the stand-in, as one set. */
class CombinedSourceTest {

    private static final NumberPlan NORWAY = new NumberPlan("NO");
    private static final int SUPPLIERS = 12;
    private static final int PARTNERS = 13;
    private static final SampleEntry SUPPLIER =
            new SampleEntry(22_555_001, 47, 2001, "Vera Lager", "", 301, "Lager AS");
    private static final SampleEntry PARTNER = new SampleEntry(22_555_002, 47, 2002, "Per Partner", "", 302, "Par AS");

    private StandIn standIn;
    private SuperOfficeClient client;
    private DirectorySync sync;

    @BeforeEach
    void start() throws IOException {
        standIn = StandIn.start();
        standIn.select(SUPPLIERS, List.of(SUPPLIER));
        standIn.select(PARTNERS, List.of(PARTNER, SampleCompany.entries().getFirst()));
        client = new SuperOfficeClient(
                new Connection(standIn.address(), standIn.credential()),
                () -> new DirectoryBuilder(NORWAY),
                Clock.systemUTC(),
                null);
        sync = sync(SUPPLIERS, PARTNERS);
    }

    private DirectorySync sync(int... selections) {
        List<SelectionSource> sources = Arrays.stream(selections)
                .mapToObj(id -> new SelectionSource(id, hash -> client.callerIdsOf(id, hash)))
                .toList();
        return new DirectorySync(
                new CombinedSource(client::callerIds, sources, () -> new DirectoryBuilder(NORWAY)),
                Directory.empty(NORWAY),
                Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        sync.close();
        client.close();
        standIn.close();
    }

    @Test
    void knowsTheOwnPeopleAndThoseOfEverySelectionEachOnce() throws Exception {
        SyncReport report = sync.sync();

        assertThat(report.outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(report.numbers()).isEqualTo(own() + 2);
        assertThat(knows("Vera Lager", "22 55 50 01")).isTrue();
        assertThat(knows("Per Partner", "22 55 50 02")).isTrue();
        assertThat(knows("Ingrid Solbakken", "22 00 01 01")).isTrue();
    }

    /** Each part fits, but not all of them. */
    @Test
    void partsThatTogetherAreTooManyAreRefused() throws Exception {
        Directory part = part(DirectoryBuilder.MOST_ROWS / 2 + 1, 0);
        Directory other = part(DirectoryBuilder.MOST_ROWS / 2 + 1, 1);
        CallerIdSource together = new CombinedSource(
                hash -> new CallerIdAnswer.Changed(part, "h", new LeftOutRows(Map.of(), List.of())),
                List.of(new SelectionSource(
                        SUPPLIERS,
                        hash -> new CallerIdAnswer.Changed(other, "h", new LeftOutRows(Map.of(), List.of())))),
                () -> new DirectoryBuilder(NORWAY));

        assertThatThrownBy(() -> together.fetch(null)).isInstanceOfSatisfying(SuperOfficeException.class, e -> {
            assertThat(e.kind()).isEqualTo(SuperOfficeException.Kind.TOO_LARGE);
            assertThat(e.sentence().toString()).contains("take a selection out of");
        });
    }

    private static Directory part(int rows, int which) {
        DirectoryBuilder builder = new DirectoryBuilder(NORWAY);
        for (int row = 0; row < rows; row++) {
            builder.add(4_722_000_000L + 2L * row + which, 0, row + 1, "", 0, "", "");
        }
        return builder.build();
    }

    @Test
    void isUnchangedWhenEveryPartIsAndFetchedWholeWhenOneIsNot() throws Exception {
        sync.sync();
        assertThat(sync.sync().outcome()).isEqualTo(Outcome.UNCHANGED);

        standIn.select(SUPPLIERS, List.of());

        assertThat(sync.sync().outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(sync.directory().size()).isEqualTo(own() + 1);
        assertThat(knows("Vera Lager", "22 55 50 01")).isFalse();
        assertThat(sync.sync().outcome()).isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void aSelectionThatIsGoneIsLeftOutAndSaidAndComesBack() throws Exception {
        sync.sync();
        standIn.deselect(SUPPLIERS);

        SyncReport without = sync.sync();

        assertThat(without.outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(without.numbers()).isEqualTo(own() + 1);
        assertThat(without.message().toString())
                .contains("Selection 12 is left out, since SuperOffice does not have it (any more); check it");
        SyncReport again = sync.sync();
        assertThat(again.outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(again.message().toString()).as("as long as it is so").contains("Selection 12 is left out");

        standIn.select(SUPPLIERS, List.of(SUPPLIER));

        SyncReport back = sync.sync();
        assertThat(back.numbers()).isEqualTo(own() + 2);
        assertThat(back.message().toString()).doesNotContain("left out");
    }

    @Test
    void aForbiddenSelectionDoesNotCostTheUserHisOwnCallerIds() throws Exception {
        standIn.forbid(PARTNERS);

        SyncReport report = sync.sync();

        assertThat(report.numbers()).isEqualTo(own() + 1);
        assertThat(report.message().toString()).contains("Selection 13 is left out, since this user may not read it");
    }

    @Test
    void aSelectionThatFailsForNoClearReasonLeavesTheLastCompleteSetForAWhile() throws Exception {
        sync.sync();
        Directory complete = sync.directory();
        standIn.failOn(SUPPLIERS);
        standIn.use(SampleCompany.entries().subList(0, 70));

        assertThat(sync.sync().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(sync.sync().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(sync.directory()).as("never half an answer").isSameAs(complete);

        SyncReport third = sync.sync();
        assertThat(third.outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(third.numbers()).isEqualTo(71);
        assertThat(third.message().toString())
                .contains("Selection 12 is left out, since SuperOffice does not answer for it");
    }

    @Test
    void aServerThatFailsLeavesTheLastCompleteSet() throws Exception {
        sync.sync();
        Directory complete = sync.directory();
        standIn.select(SUPPLIERS, List.of());
        for (Behaviour behaviour : List.of(Behaviour.FAILING, Behaviour.MAINTENANCE, Behaviour.HALF_WAY)) {
            standIn.behave(behaviour);
            assertThat(sync.sync().outcome()).as("%s", behaviour).isEqualTo(Outcome.FAILED);
            assertThat(sync.directory()).isSameAs(complete);
        }
    }

    @Test
    void anotherChoiceOfSelectionsIsAnotherSet() throws Exception {
        SyncReport both = sync.sync();
        CombinedSource one = new CombinedSource(
                client::callerIds,
                List.of(new SelectionSource(PARTNERS, hash -> client.callerIdsOf(PARTNERS, hash))),
                () -> new DirectoryBuilder(NORWAY));

        assertThat(one.fetch(both.hash()))
                .isInstanceOfSatisfying(
                        io.github.callcard.superoffice.CallerIdAnswer.Changed.class,
                        changed -> assertThat(changed.directory().size()).isEqualTo(own() + 1));
    }

    @Test
    void aHashIsTakenApartAsItWasMadeAndAnybodyElsesIsNone() {
        Map<String, String> parts = Map.of("own", "a:b|c", "selection-12", "");
        assertThat(CombinedHash.parts(CombinedHash.of(parts))).isEqualTo(parts);
        Random random = new Random(5);
        String whole = CombinedHash.of(parts);
        for (int cut = 0; cut < 200; cut++) {
            String hash = whole.substring(0, random.nextInt(whole.length()));
            assertThat(CombinedHash.parts(hash).getOrDefault("own", "a:b|c")).isEqualTo("a:b|c");
        }
        assertThat(CombinedHash.parts("d41d8cd98f00b204")).isEmpty();
        assertThat(CombinedHash.parts(null)).isEmpty();
        assertThat(CombinedHash.parts("callcard|own:x:")).isEmpty();
    }

    private boolean knows(String name, String number) {
        return sync.directory().match(number).callers().stream()
                .anyMatch(caller -> caller.personName().equals(name));
    }

    private static int own() {
        return SampleCompany.entries().size();
    }
}
