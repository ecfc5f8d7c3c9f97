package io.github.callcard.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.directory.Directory;
import io.github.callcard.directory.DirectoryBuilder;
import io.github.callcard.directory.LeftOut;
import io.github.callcard.directory.LeftOut.Problem;
import io.github.callcard.number.NumberPlan;
import io.github.callcard.peer.TestClock;
import io.github.callcard.superoffice.CallerIdAnswer;
import io.github.callcard.superoffice.CallerIdAnswer.Changed;
import io.github.callcard.superoffice.CallerIdAnswer.Unchanged;
import io.github.callcard.superoffice.LeftOutRows;
import io.github.callcard.superoffice.SuperOfficeException;
import io.github.callcard.superoffice.SuperOfficeException.Kind;
import io.github.callcard.sync.SyncReport.Outcome;
import io.github.callcard.sync.SyncStatus.State;
import io.github.callcard.words.Sentence;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DirectorySyncTest {

    private static final NumberPlan NORWAY = new NumberPlan("NO");
    private static final Clock AT_1042 = Clock.fixed(Instant.parse("2026-03-10T09:42:00Z"), ZoneId.of("Europe/Oslo"));

    /** The server's next answers. */
    private CallerIdSource server = hash -> changed("h1", 1);

    private final List<@Nullable String> hashes = Collections.synchronizedList(new ArrayList<>());

    @AutoClose
    private final DirectorySync sync = new DirectorySync(
            hash -> {
                hashes.add(hash);
                return server.fetch(hash);
            },
            Directory.empty(NORWAY),
            AT_1042);

    @Test
    void beginsWithNobodyAndWaits() {
        assertThat(sync.directory().size()).isZero();
        assertThat(sync.status().state()).isEqualTo(State.WAITING);
    }

    @Test
    void asksAgainSoonAfterSomebodySignedInWhereTheSignInDidNotHold() {
        AtomicInteger asked = new AtomicInteger();
        AtomicBoolean mended = new AtomicBoolean();
        CallerIdSource refusing = new CallerIdSource() {
            @Override
            public CallerIdAnswer fetch(@Nullable String lastHash) throws SuperOfficeException {
                asked.incrementAndGet();
                if (mended.get()) {
                    return changed("h1", 1);
                }
                throw new SuperOfficeException(Kind.REFUSED_SIGN_IN, Sentence.of("The password does not hold."));
            }

            @Override
            public boolean hasNewSignIn() {
                return mended.get();
            }
        };
        TestClock clock = new TestClock(AT_1042.instant(), ZoneId.of("Europe/Oslo"));
        try (DirectorySync refused = new DirectorySync(refusing, Directory.empty(NORWAY), clock)) {
            for (int minute = 0; minute < 4; minute++) {
                aMinutePasses(refused, clock);
            }
            assertThat(asked).as("asking often locks an account").hasValue(1);

            mended.set(true);
            aMinutePasses(refused, clock);

            assertThat(refused.status().state()).isEqualTo(State.CURRENT);
        }
    }

    private static void aMinutePasses(DirectorySync sync, TestClock clock) {
        for (int tick = 0; tick < 4; tick++) {
            sync.tick();
            clock.pass(DirectorySync.TICK);
        }
    }

    @Test
    void putsANewSetToUse() throws Exception {
        server = hash -> changed("h1", 8_412);
        SyncReport report = sync.sync();
        assertThat(report.outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(report.message()).hasToString("Updated: 8,412 numbers.");
        assertThat(report.hash()).isEqualTo("h1");
        assertThat(sync.directory().size()).isEqualTo(8_412);
        assertThat(sync.status()).isEqualTo(new SyncStatus(State.CURRENT, 8_412, AT_1042.instant(), report.message()));
    }

    @Test
    void saysHowManyRowsWereLeftOutAndWhich() throws Exception {
        LeftOutRows leftOut =
                new LeftOutRows(Map.of(Problem.MISSING, 1), List.of(new LeftOut(3, "Kari", Problem.MISSING)));
        server = hash -> new Changed(directory(1), "h1", leftOut);
        SyncReport report = sync.sync();
        assertThat(report.message()).hasToString("Updated: 1 number, 1 row left out.");
        assertThat(report.leftOut()).isEqualTo(leftOut);
        server = hash -> new Unchanged();
        assertThat(sync.sync().leftOut()).isEqualTo(leftOut);
    }

    @Test
    void sendsTheHashOfTheSetItHas() throws Exception {
        sync.sync();
        server = hash -> new Unchanged();
        sync.sync();
        sync.sync();
        assertThat(hashes).containsExactly(null, "h1", "h1");
    }

    @Test
    void keepsASetThatTheServerConfirms() throws Exception {
        server = hash -> changed("h1", 8_412);
        sync.sync();
        Directory before = sync.directory();
        server = hash -> new Unchanged();
        SyncReport report = sync.sync();
        assertThat(report.outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(report.message()).hasToString("Unchanged: 8,412 numbers, last confirmed 10:42.");
        assertThat(sync.directory()).isSameAs(before);
    }

    @Test
    void anEmptySetIsPutToUseToo() throws Exception {
        sync.sync();
        server = hash -> changed("empty", 0);
        assertThat(sync.sync().message()).hasToString("Updated: 0 numbers.");
        assertThat(sync.directory().size()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void keepsTheLastGoodSetWhateverFails(Kind kind) throws Exception {
        server = hash -> changed("h1", 8_412);
        sync.sync();
        Directory before = sync.directory();
        server = hash -> {
            throw new SuperOfficeException(kind, Sentence.of("The server is away; try again later."));
        };
        SyncReport report = sync.sync();
        assertThat(report.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(report.message())
                .hasToString("The server is away; try again later. The 8,412 numbers from 10:42 stay in use.");
        assertThat(report.numbers()).isEqualTo(8_412);
        assertThat(sync.directory()).isSameAs(before);
        assertThat(sync.status().state()).isEqualTo(State.FAILED);
        assertThat(sync.status().lastSuccess()).isEqualTo(AT_1042.instant());
        server = hash -> new Unchanged();
        sync.sync();
        assertThat(hashes).containsExactly(null, "h1", "h1");
    }

    @Test
    void survivesABugInTheSource() throws Exception {
        sync.sync();
        server = hash -> {
            throw new IllegalStateException("Kari Nordmann");
        };
        SyncReport report = sync.sync();
        assertThat(report.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(report.message().toString())
                .contains("IllegalStateException")
                .doesNotContain("Kari");
        server = hash -> changed("h2", 2);
        assertThat(sync.sync().outcome()).isEqualTo(Outcome.CHANGED);
    }

    @Test
    void neverSendsAHashForASetThatCameWithoutOne() throws Exception {
        server = hash -> changed("h1", 1);
        sync.sync();
        server = hash -> changed("", 2);
        assertThat(sync.sync().hash()).isEmpty();
        server = hash -> new Unchanged();
        assertThat(sync.sync().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(hashes).containsExactly(null, "h1", null);
        assertThat(sync.directory().size()).isEqualTo(2);
    }

    @Test
    void failingAtTheVeryFirstSaysOnlyWhatFailed() throws Exception {
        server = hash -> {
            throw new SuperOfficeException(Kind.UNREACHABLE, Sentence.of("The server is away; try again later."));
        };
        assertThat(sync.sync().message()).hasToString("The server is away; try again later.");
    }

    @Test
    void tellsListenersEveryStepAndOutlivesOneThatBreaks() throws Exception {
        List<State> heard = Collections.synchronizedList(new ArrayList<>());
        sync.addListener(status -> {
            throw new IllegalStateException("a broken listener");
        });
        sync.addListener(status -> heard.add(status.state()));
        sync.sync();
        assertThat(heard).containsExactly(State.RUNNING, State.CURRENT);
    }

    @Test
    void requestsWhileOneRunsAreMetByThatOne() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        server = hash -> {
            asked.incrementAndGet();
            begun.countDown();
            go.await();
            return changed("h1", 1);
        };
        sync.requestSync();
        begun.await();
        for (int i = 0; i < 100; i++) {
            sync.requestSync();
        }
        assertThat(sync.status().state()).isEqualTo(State.RUNNING);
        go.countDown();
        await().until(() -> sync.status().state() == State.CURRENT);
        assertThat(sync.sync().outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(asked).hasValue(2);
    }

    @Test
    void closingCancelsWhatRunsAndWhatIsDue() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        server = hash -> {
            begun.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.complete(true);
                throw e;
            }
            return changed("h1", 1);
        };
        sync.requestSync();
        begun.await();
        CompletableFuture<SyncReport> due = CompletableFuture.supplyAsync(() -> {
            try {
                return sync.sync();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        sync.close();
        assertThat(interrupted.join()).isTrue();
        assertThat(due.join().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(due.join().message()).hasToString("The synchronisation was cancelled.");
        sync.requestSync();
        assertThat(sync.sync().message()).hasToString("The synchronisation was cancelled.");
    }

    @Test
    void withoutAServerItIsOffAndSaysWhatToDo() throws Exception {
        try (DirectorySync off = DirectorySync.off(Directory.empty(NORWAY))) {
            off.requestSync();
            assertThat(off.status().state()).isEqualTo(State.OFF);
            assertThat(off.sync().message()).hasToString("No server is set; enter its address in the settings.");
            assertThat(off.directory().size()).isZero();
            assertThat(off.status().state()).isEqualTo(State.OFF);
        }
    }

    private static CallerIdAnswer changed(String hash, int size) {
        return new Changed(directory(size), hash, LeftOutRows.NONE);
    }

    private static Directory directory(int size) {
        DirectoryBuilder builder = new DirectoryBuilder(NORWAY);
        for (int i = 0; i < size; i++) {
            builder.add(4722000000L + i, 0, i + 1, "Kari", 0, "", "");
        }
        return builder.build();
    }
}
