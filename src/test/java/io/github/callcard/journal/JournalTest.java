package io.github.callcard.journal;

import static io.github.callcard.journal.Journals.all;
import static io.github.callcard.journal.Journals.over;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.callcard.call.Call;
import io.github.callcard.call.CallState;
import io.github.callcard.journal.Settled.How;
import io.github.callcard.peer.TestClock;
import io.github.callcard.ui.card.SampleCalls;
import io.github.callcard.words.Sentence;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Every call is kept once, with its outcome, for as long as it may be and for nobody else. */
class JournalTest {

    private static final List<String> SECRET =
            List.of("Erika", "Mustermann", "Muster", "12345678", "22987654", "Ola", "Preisliste");

    @TempDir
    private Path folder;

    private final TestClock clock = new TestClock(SampleCalls.START.plusSeconds(3_600));
    private final List<Sentence> notes = new CopyOnWriteArrayList<>();
    private final List<JournalNews> news = new CopyOnWriteArrayList<>();
    private final List<MissedCall> reminders = new CopyOnWriteArrayList<>();
    private final List<Journal> opened = new ArrayList<>();

    @AfterEach
    void close() {
        opened.forEach(Journal::close);
    }

    @Test
    void aCallIsKeptOnceWithItsOutcomeAndComesBack() throws Exception {
        Journal journal = open(365);
        Call erika = SampleCalls.erika(1);
        journal.onCall(erika);
        journal.onCall(SampleCalls.at(erika, CallState.ANSWERED, Duration.ofSeconds(5)));
        journal.onCall(over(erika, CallState.ENDED));
        journal.onCall(over(erika, CallState.ENDED));
        journal.onCall(over(SampleCalls.possiblyOla(2), CallState.MERGED));
        journal.onCall(over(SampleCalls.possiblyOla(3), CallState.MISSED));
        journal.note(SampleCalls.id(1), " wants the new price list ");
        journal.logged(SampleCalls.id(1));
        List<JournalCall> before = all(journal);
        journal.close();

        List<JournalCall> after = all(open(365));

        assertThat(after).isEqualTo(before).hasSize(2);
        JournalCall back = find(after, 1);
        assertThat(back.call().state()).isEqualTo(CallState.ENDED);
        assertThat(back.call().answeredAt()).isEqualTo(SampleCalls.START.plusSeconds(5));
        assertThat(back.call().match().callers()).containsExactly(SampleCalls.ERIKA);
        assertThat(back.note()).isEqualTo("wants the new price list");
        assertThat(back.logged()).isTrue();
        JournalCall possible = find(after, 3);
        assertThat(possible.call().match().confident()).isFalse();
        assertThat(possible.call().match().why()).hasToString("Only the last 8 digits agree, with +4722987654.");
        assertThat(SampleCalls.callers()
                        .content(possible.call().match(), possible.call().details(), 3)
                        .name()
                        .text())
                .isEqualTo("Possibly Ola Nordmann");
    }

    @Test
    void whatIsNotedWhileACallGoesOnIsKeptWithIt() throws Exception {
        Journal journal = open(365);
        Call erika = SampleCalls.erika(1);
        journal.onCall(erika);
        journal.note(erika.id(), "first");
        journal.note(erika.id(), "second");
        journal.logged(erika.id());
        journal.onCall(over(erika, CallState.ENDED));

        JournalCall kept = all(journal).getFirst();

        assertThat(kept.note()).isEqualTo("second");
        assertThat(kept.logged()).isTrue();
    }

    @Test
    void whatIsToldIsOnTheDiskAlready() throws Exception {
        Journal journal = open(365);
        List<Integer> onDisk = new CopyOnWriteArrayList<>();
        CompletableFuture<Void> listening = new CompletableFuture<>();
        journal.listen(told -> {
            try {
                onDisk.add(told.changed().isEmpty() ? 0 : Journals.read(path()).size());
                listening.complete(null);
            } catch (Exception e) {
                onDisk.add(-1);
            }
        });
        listening.get(1, TimeUnit.MINUTES);
        for (int id = 1; id <= 3; id++) {
            journal.onCall(over(SampleCalls.erika(id), CallState.MISSED));
        }
        journal.close();

        assertThat(onDisk).endsWith(1, 2, 3);
    }

    @Test
    void aCallThatGoesOnAtTheEndIsKeptAsFarAsItWasSeen() throws Exception {
        Journal journal = open(365);
        journal.onCall(SampleCalls.at(SampleCalls.erika(1), CallState.ANSWERED, Duration.ofSeconds(4)));
        journal.close();

        assertThat(Journals.read(path()))
                .extracting(past -> past.call().state())
                .containsExactly(CallState.LOST);
    }

    @Test
    void whoRangInVainIsStillToBeCalledBackAfterANewStartUntilSomebodyTalksWithThem() throws Exception {
        Journal journal = open(365);
        journal.onCall(over(SampleCalls.erika(1), CallState.MISSED));
        journal.onCall(over(SampleCalls.erika(2), CallState.MISSED));
        journal.close();
        assertThat(last(open(365)).missed()).extracting(MissedCall::times).containsExactly(2);

        Journal next = opened.getLast();
        Call back = SampleCalls.outgoing(SampleCalls.erika(3));
        next.onCall(SampleCalls.at(back, CallState.ANSWERED, Duration.ofSeconds(30)));
        assertThat(last(next).missed()).isEmpty();
        next.close();

        assertThat(last(open(365)).missed()).isEmpty();
        assertThat(all(opened.getLast()))
                .extracting(JournalCall::settled)
                .filteredOn(settled -> settled != null)
                .extracting(Settled::how)
                .containsExactly(How.CALLED_BACK, How.CALLED_BACK);
    }

    @Test
    void whatTheUserIsDoneWithCanBeTakenBack() throws Exception {
        Journal journal = open(365);
        journal.onCall(over(SampleCalls.erika(1), CallState.MISSED));
        List<UUID> ids = last(journal).missed().getFirst().ids();

        journal.done(ids);
        assertThat(last(journal).missed()).isEmpty();
        journal.reopen(ids);
        assertThat(last(journal).missed()).hasSize(1);
        journal.calledBack(ids, "Ingrid", clock.instant());
        assertThat(last(journal).missed()).isEmpty();
        assertThat(all(journal).getFirst().settled()).isEqualTo(new Settled(How.COLLEAGUE, "Ingrid", clock.instant()));
    }

    @Test
    void aReminderSurvivesTheProgramAndComesOnce() throws Exception {
        Journal journal = open(365);
        journal.onCall(over(SampleCalls.erika(1), CallState.MISSED));
        journal.remindOf(List.of(SampleCalls.id(1)), clock.instant().plusSeconds(3_600));
        all(journal);
        journal.close();

        Journal next = open(365);
        assertThat(last(next).missed().getFirst().remindAt())
                .contains(clock.instant().plusSeconds(3_600));
        assertThat(reminders).isEmpty();
        next.close();
        // The computer slept through it, or was off.
        clock.pass(Duration.ofHours(2));
        Journal late = open(365);

        await().untilAsserted(() -> assertThat(reminders).hasSize(1));
        assertThat(last(late).missed().getFirst().remindAt()).isEmpty();
        assertThat(last(late).missed()).as("still to be called back").hasSize(1);
    }

    @Test
    void aReminderOfAnEarlierCallLeavesThatOfALaterOne() throws Exception {
        Journal journal = open(365);
        journal.onCall(over(SampleCalls.erika(1), CallState.MISSED));
        journal.onCall(over(SampleCalls.erika(2), CallState.MISSED));
        Instant later = clock.instant().plusSeconds(7_200);
        journal.remindOf(List.of(SampleCalls.id(2)), later);
        journal.remindOf(List.of(SampleCalls.id(1)), clock.instant());

        await().untilAsserted(() -> assertThat(reminders).hasSize(1));
        assertThat(last(journal).missed().getFirst().remindAt()).contains(later);
    }

    @Test
    void nobodyIsRemindedOfWhatIsSettled() throws Exception {
        Journal journal = open(365);
        journal.onCall(over(SampleCalls.erika(1), CallState.MISSED));
        journal.remindOf(List.of(SampleCalls.id(1)), clock.instant().plusSeconds(7_200));

        journal.done(List.of(SampleCalls.id(1)));

        assertThat(all(journal).getFirst().remindAt()).isNull();
    }

    @Test
    void aColleagueWhoCalledBeforeTheUserReopenedTheEntryDoesNotClearItAgain() throws Exception {
        Journal journal = open(365);
        journal.onCall(over(SampleCalls.erika(1), CallState.MISSED));
        List<UUID> ids = List.of(SampleCalls.id(1));
        Instant called = SampleCalls.START.plusSeconds(600);
        journal.calledBack(ids, "Ingrid", SampleCalls.START.minusSeconds(1));
        assertThat(last(journal).missed()).as("called before they rang").hasSize(1);
        journal.calledBack(ids, "Ingrid", called);
        assertThat(last(journal).missed()).isEmpty();

        journal.reopen(ids);
        journal.calledBack(ids, "Ingrid", called);
        assertThat(last(journal).missed()).hasSize(1);
        journal.close();
        Journal next = open(365);
        next.calledBack(ids, "Ingrid", called);
        assertThat(last(next).missed()).as("after a restart, too").hasSize(1);
        next.calledBack(ids, "Ingrid", clock.instant().plusSeconds(60));
        assertThat(last(next).missed()).isEmpty();
    }

    @Test
    void oldCallsGoFromWhatIsShownOfLateToo() throws Exception {
        Journal journal = open(30);
        journal.onCall(over(SampleCalls.erika(1), CallState.MISSED));
        journal.onCall(over(SampleCalls.possiblyOla(2), CallState.ENDED));
        all(journal);
        for (int day = 1; day <= 31; day++) {
            clock.pass(Duration.ofDays(1));
            journal.keep(30);
            all(journal);
        }

        assertThat(last(journal).recent()).isEmpty();
        assertThat(last(journal).missed()).isEmpty();
    }

    @Test
    void oldCallsGoFromMemoryWithoutAFile() throws Exception {
        Journal journal = open(30, new JournalPlace(path(), () -> Journals.KARI, Optional::empty));
        journal.onCall(over(SampleCalls.erika(1), CallState.MISSED));
        for (int day = 1; day <= 31; day++) {
            clock.pass(Duration.ofDays(1));
            journal.keep(30);
            all(journal);
        }

        assertThat(all(journal)).isEmpty();
        assertThat(last(journal).recent()).isEmpty();
    }

    @Test
    void aClockThatJumpedDeletesNothing() throws Exception {
        Journal journal = open(30);
        journal.onCall(over(SampleCalls.erika(1), CallState.MISSED));
        all(journal);
        Instant right = clock.instant();

        clock.set(right.plus(Duration.ofDays(3_650)));
        journal.onCall(over(SampleCalls.from(SampleCalls.erika(2), clock.instant()), CallState.MISSED));
        journal.keep(30);
        journal.close();
        Journal next = open(30);
        clock.set(right.plusSeconds(3_600));
        next.keep(30);

        assertThat(all(next)).extracting(JournalCall::id).contains(SampleCalls.id(1));
    }

    @Test
    void aLongHolidayIsBelievedTheNextDay() throws Exception {
        Journal journal = open(30);
        journal.onCall(over(SampleCalls.erika(1), CallState.MISSED));
        all(journal);
        journal.close();

        clock.pass(Duration.ofDays(40));
        Journal first = open(30);
        assertThat(all(first)).hasSize(1);
        first.close();
        clock.pass(Duration.ofHours(23));
        Journal second = open(30);

        assertThat(all(second)).isEmpty();
        second.close();
        assertThat(Journals.read(path())).as("on the disk").isEmpty();
    }

    /** Only the end of the file is read for them. */
    @Test
    void theLatestCallsAndAllToCallBackAreThereBeforeTheOthersAreRead() throws Exception {
        List<JournalCall> calls = new ArrayList<>(Journals.many(2_000, clock.instant()));
        JournalCall toCallBack = Journals.past(Journals.one(5_000, clock.instant(), CallState.MISSED));
        calls.add(toCallBack);
        Journals.written(path(), calls);
        Journal journal = open(365);
        journal.remove(List.of(calls.get(1).id()));
        CompletableFuture<List<JournalCall>> latest = new CompletableFuture<>();

        journal.latest(10, latest::complete);

        assertThat(latest.get(1, TimeUnit.MINUTES))
                .startsWith(calls.get(0), calls.get(2))
                .hasSizeBetween(10, 12)
                .isSortedAccordingTo(JournalCall.LATEST_FIRST)
                .endsWith(toCallBack);
    }

    @Test
    void whatIsTakenOutIsGoneForGoodButCanBePutBackForAWhile() throws Exception {
        Journal journal = open(365);
        for (int id = 1; id <= 40; id++) {
            journal.onCall(over(SampleCalls.erika(id), CallState.ENDED));
        }
        journal.onCall(over(SampleCalls.possiblyOla(41), CallState.MISSED));
        long before = last(journal).bytes();

        journal.remove(List.of(SampleCalls.id(41), SampleCalls.id(1)));
        assertThat(all(journal)).hasSize(39);
        assertThat(last(journal).missed()).isEmpty();
        journal.restore(List.of(SampleCalls.id(41)));
        assertThat(all(journal)).hasSize(40);
        assertThat(last(journal).missed()).hasSize(1);
        assertThat(last(journal).calls()).isEqualTo(40);

        Journal hasty = reopened(Duration.ZERO);
        hasty.remove(List.of(SampleCalls.id(41), SampleCalls.id(2), SampleCalls.id(3)));
        await().untilAsserted(() -> assertThat(last(hasty).bytes()).isLessThan(before));
        hasty.restore(List.of(SampleCalls.id(41)));
        assertThat(all(hasty)).hasSize(37);
        assertThat(last(hasty).calls()).isEqualTo(37);
    }

    @Test
    void whatIsOlderThanItMayBeGoesForGood() throws Exception {
        Journal journal = open(365);
        Instant old = clock.instant().minus(Duration.ofDays(40));
        journal.onCall(over(SampleCalls.from(SampleCalls.erika(1), old), CallState.MISSED));
        journal.onCall(over(SampleCalls.possiblyOla(2), CallState.MISSED));
        long before = last(journal).bytes();

        journal.keep(30);

        assertThat(all(journal)).extracting(JournalCall::id).containsExactly(SampleCalls.id(2));
        assertThat(last(journal).missed()).hasSize(1);
        assertThat(last(journal).bytes()).isLessThan(before);
        journal.close();
        assertThat(Journals.read(path())).hasSize(1);
    }

    @Test
    void noDaysMeanNothingOnTheDisk() throws Exception {
        Journal journal = open(365);
        journal.onCall(over(SampleCalls.erika(1), CallState.MISSED));
        assertThat(last(journal).storage()).isEqualTo(Storage.DISK);

        journal.keep(0);
        assertThat(last(journal).storage()).isEqualTo(Storage.NOT_WANTED);
        assertThat(path()).doesNotExist();
        journal.onCall(over(SampleCalls.erika(2), CallState.MISSED));

        assertThat(all(journal)).extracting(JournalCall::id).containsExactly(SampleCalls.id(2));
        assertThat(path()).doesNotExist();
    }

    @Test
    void withoutAKeyNothingIsWrittenAndAsSoonAsThereIsOneAllIs() throws Exception {
        List<Optional<SecretKey>> key = new CopyOnWriteArrayList<>(List.of(Optional.empty()));
        Journal journal = open(365, new JournalPlace(path(), () -> Journals.KARI, () -> key.getFirst()));
        journal.onCall(over(SampleCalls.erika(1), CallState.ENDED));
        assertThat(all(journal)).hasSize(1);
        assertThat(last(journal).storage()).isEqualTo(Storage.NO_KEY);
        assertThat(path()).doesNotExist();

        key.set(0, Optional.of(Journals.KEY));
        journal.onCall(over(SampleCalls.erika(2), CallState.ENDED));

        assertThat(last(journal).storage()).isEqualTo(Storage.DISK);
        assertThat(Journals.read(path())).hasSize(2);
    }

    @Test
    void anotherUsersCallsAreDeletedUnread() throws Exception {
        Journal karis = open(365);
        karis.onCall(over(SampleCalls.erika(1), CallState.MISSED));
        all(karis);
        karis.close();

        Journal olas = open(365, new JournalPlace(path(), () -> Journals.OLA, () -> Optional.of(Journals.KEY)));

        assertThat(all(olas)).isEmpty();
        assertThat(last(olas).missed()).isEmpty();
        assertThat(notes)
                .extracting(Sentence::toString)
                .containsExactly("The past calls belonged to another user, sign-in or server and have been deleted.");
    }

    @Test
    void whoeverSignsOutLeavesNothing() throws Exception {
        Journal journal = open(365);
        journal.onCall(over(SampleCalls.erika(1), CallState.MISSED));
        all(journal);

        journal.forget();

        assertThat(path()).doesNotExist();
        assertThat(all(journal)).isEmpty();
        assertThat(last(journal).missed()).isEmpty();
    }

    @Test
    void allCanBeDeletedAndLaterOnesAreKeptAgain() throws Exception {
        Journal journal = open(365);
        journal.onCall(over(SampleCalls.erika(1), CallState.MISSED));
        journal.clear();
        assertThat(all(journal)).isEmpty();
        assertThat(last(journal).missed()).isEmpty();

        journal.onCall(over(SampleCalls.erika(2), CallState.MISSED));
        journal.close();

        assertThat(Journals.read(path())).extracting(JournalCall::id).containsExactly(SampleCalls.id(2));
    }

    @Test
    void aFileThatCannotBeUsedIsSetAsideAndSaid() throws Exception {
        Files.writeString(path(), "CALLCARD JOURNAL \r\nand then nothing of the kind");

        Journal journal = open(365);
        journal.onCall(over(SampleCalls.erika(1), CallState.MISSED));

        assertThat(all(journal)).hasSize(1);
        assertThat(folder.resolve("journal.unusable")).exists();
        assertThat(notes).hasSize(1);
        assertThat(notes.getFirst().toString()).contains("it is set aside as");
    }

    @Test
    void callsOfAnotherKeyAreKeptAsTheyAreAndTheStateSaysWhere() throws Exception {
        Journal before = open(365);
        before.onCall(over(SampleCalls.erika(1), CallState.MISSED));
        before.close();
        byte[] sealed = Files.readAllBytes(path());
        byte[] other = new byte[32];
        other[0] = 1;

        Journal journal = open(
                365, new JournalPlace(path(), () -> Journals.KARI, () -> Optional.of(new SecretKeySpec(other, "AES"))));

        assertThat(folder.resolve("journal.unusable")).hasBinaryContent(sealed);
        assertThat(last(journal).storage()).isEqualTo(Storage.DISK);
        assertThat(last(journal).remark().orElseThrow().toString())
                .startsWith("The file of past calls is damaged or was made with another key; it is set aside as");
        journal.clear();
        assertThat(last(journal).remark()).as("no longer of use").isEmpty();
    }

    @Test
    void anObstacleIsToldBeforeTheNextCall() throws Exception {
        open(365, new JournalPlace(path(), () -> Journals.KARI, Optional::empty));

        assertThat(news.getLast().state().storage()).isEqualTo(Storage.NO_KEY);
    }

    @Test
    void twoProgramsDoNotWriteIntoOneFile() throws Exception {
        all(open(365));

        Journal second = open(365);
        second.onCall(over(SampleCalls.erika(1), CallState.MISSED));

        assertThat(all(second)).hasSize(1);
        assertThat(last(second).storage()).isEqualTo(Storage.IN_USE);
    }

    @Test
    void aDiskThatTakesNothingIsSaidOnceAndTriedAgain() throws Exception {
        Path place = folder.resolve("taken").resolve("journal");
        Files.writeString(folder.resolve("taken"), "a file where the folder should be");
        Journal journal = open(365, Journals.place(place));
        journal.onCall(over(SampleCalls.erika(1), CallState.MISSED));
        journal.onCall(over(SampleCalls.erika(2), CallState.MISSED));
        assertThat(all(journal)).hasSize(2);
        assertThat(last(journal).storage()).isEqualTo(Storage.BROKEN);
        assertThat(notes).containsExactly(Storage.BROKEN.sentence());

        Files.delete(folder.resolve("taken"));

        assertThat(all(journal)).hasSize(2);
        assertThat(Journals.read(place)).hasSize(2);
    }

    @Test
    void aCallThatGoesOnWhileSomebodyElseSignsInIsNotInTheirJournal() throws Exception {
        Journal journal = open(365);
        Call erika = SampleCalls.erika(1);
        journal.onCall(erika);
        journal.forget();
        JournalPlace olas = new JournalPlace(path(), () -> Journals.OLA, () -> Optional.of(Journals.KEY));
        journal.use(Optional.of(olas), 365, Duration.ZERO);
        journal.onCall(over(SampleCalls.possiblyOla(2), CallState.MISSED));

        journal.onCall(SampleCalls.at(erika, CallState.ANSWERED, Duration.ofSeconds(5)));
        journal.onCall(over(erika, CallState.ENDED));

        assertThat(all(journal)).extracting(JournalCall::id).containsExactly(SampleCalls.id(2));
    }

    @Test
    void aCallThatGoesOnWhileTheSameUserSignsInAnewIsKept() throws Exception {
        Journal journal = open(365);
        Call erika = SampleCalls.erika(1);
        journal.onCall(erika);
        journal.use(Optional.of(Journals.place(path())), 365, Duration.ZERO);

        journal.onCall(over(erika, CallState.ENDED));

        assertThat(all(journal)).singleElement().satisfies(past -> {
            assertThat(past.id()).isEqualTo(erika.id());
            assertThat(past.call().match().callers()).containsExactly(SampleCalls.ERIKA);
        });
    }

    @Test
    void whatIsTakenOutWhileTheDiskTakesNothingDoesNotComeBack() throws Exception {
        Journal journal = open(365);
        journal.onCall(over(SampleCalls.erika(1), CallState.MISSED));
        journal.onCall(over(SampleCalls.erika(2), CallState.MISSED));
        all(journal);
        JournalStore store = new JournalStore(clock, notes::add);
        journal.close();
        store.use(Optional.of(Journals.place(path())), 365);
        List<JournalCall> found = store.open().orElseThrow();
        store.close();
        // Closed, its file takes nothing: the removal waits in memory.
        store.remove(List.of(found.getFirst()));
        assertThat(store.all()).doesNotContain(found.getFirst());

        store.open();

        assertThat(store.all()).containsExactly(found.getLast());
        store.close();
        assertThat(Journals.read(path())).containsExactly(found.getLast());
    }

    /** Nor in the log, however much it says, nor in what is set aside. */
    @Test
    void nothingInTheFolderCanBeReadWithoutTheKey() throws Exception {
        Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        Level level = root.getLevel();
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root.addAppender(log);
        root.setLevel(Level.TRACE);
        try {
            keepSecretCalls();
        } finally {
            root.detachAppender(log);
            root.setLevel(level);
        }
        assertThat(log.list).isNotEmpty();
        assertThat(log.list.stream().map(ILoggingEvent::getFormattedMessage))
                .noneMatch(line -> SECRET.stream().anyMatch(line::contains));

        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertThat(text).as(file.toString()).doesNotContain(SECRET);
            }
        }
        assertThat(Files.size(path())).isGreaterThan(300);
    }

    /** Some calls, one of which goes for good; then some of the file is damaged and set aside. */
    private void keepSecretCalls() throws Exception {
        Journal journal = open(365);
        journal.onCall(over(SampleCalls.erika(1), CallState.MISSED));
        journal.onCall(over(SampleCalls.possiblyOla(2), CallState.ENDED));
        journal.note(SampleCalls.id(1), "Preisliste");
        journal.remove(List.of(SampleCalls.id(2)));
        journal.close();
        byte[] bytes = Files.readAllBytes(path());
        bytes[bytes.length / 2] ^= 1;
        Files.write(path(), bytes);
        Journal hasty = reopened(Duration.ZERO);
        hasty.onCall(over(SampleCalls.erika(3), CallState.ENDED));
        hasty.close();
    }

    @Test
    void aHundredThousandCallsFitIntoTwentyFiveMegabytes() throws Exception {
        try (JournalFile file = JournalFile.open(path(), Journals.KARI, Journals.KEY, entry -> {})) {
            List<JournalCall> many = Journals.many(100_000, clock.instant());
            file.put(
                    many.stream()
                            .map(call -> new JournalFile.Change(call, true))
                            .toList(),
                    kept -> {});
            assertThat(file.bytes()).isLessThan(25_000_000);
            assertThat(ids(file.all()).equals(ids(many))).isTrue();
        }
        Journal journal = open(3_650);

        assertThat(all(journal).size()).isEqualTo(100_000);
        assertThat(last(journal).recent()).hasSize(Journal.RECENT);
    }

    private static Set<UUID> ids(List<JournalCall> calls) {
        return calls.stream().map(JournalCall::id).collect(Collectors.toSet());
    }

    private Path path() {
        return folder.resolve("journal");
    }

    private Journal open(int days) throws Exception {
        return open(days, Journals.place(path()));
    }

    private Journal open(int days, JournalPlace place) throws Exception {
        return used(new Journal(clock, call -> false, notes::add), place, days);
    }

    private Journal reopened(Duration untilGone) throws Exception {
        opened.getLast().close();
        return used(new Journal(clock, call -> false, notes::add, untilGone), Journals.place(path()), 365);
    }

    private Journal used(Journal journal, JournalPlace place, int days) throws Exception {
        opened.add(journal);
        journal.listen(new JournalListener() {
            @Override
            public void onNews(JournalNews told) {
                news.add(told);
            }

            @Override
            public void onReminder(MissedCall missed) {
                reminders.add(missed);
            }
        });
        journal.use(Optional.of(place), days, Duration.ZERO);
        // The journal is done with everything asked for before when it answers this.
        all(journal);
        return journal;
    }

    private JournalState last(Journal journal) throws Exception {
        CompletableFuture<JournalState> state = new CompletableFuture<>();
        journal.listen(told -> state.complete(told.state()));
        return state.get(1, TimeUnit.MINUTES);
    }

    private static JournalCall find(List<JournalCall> calls, long id) {
        return calls.stream()
                .filter(call -> call.id().equals(SampleCalls.id(id)))
                .findFirst()
                .orElseThrow();
    }
}
