package io.github.callcard.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.journal.JournalFile.Change;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One call is found in a long file, as it is now, without the others being opened. */
class JournalFindTest {

    private static final Instant START = Instant.parse("2026-11-30T09:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void everyCallIsFoundAsItIsNowWhereverItsRecordsLie() throws Exception {
        Random random = new Random(14);
        List<JournalCall> calls = new ArrayList<>(Journals.many(1_500, START));
        List<UUID> gone = new ArrayList<>();
        try (JournalFile file = open()) {
            // Many to a block, as a file has them that was written anew, and some alone.
            put(file, calls.subList(0, 1_200), true);
            for (JournalCall call : calls.subList(1_200, 1_500)) {
                put(file, List.of(call), true);
            }
            for (int change = 0; change < 100; change++) {
                int place = random.nextInt(calls.size());
                calls.set(place, calls.get(place).withNote("note " + change));
                put(file, List.of(calls.get(place)), false);
            }
            for (int i = 0; i < 20; i++) {
                gone.add(calls.remove(random.nextInt(calls.size())).id());
            }
            file.remove(gone, id -> {});
            assertFound(file, calls, gone);
        }
        try (JournalFile file = open()) {
            assertFound(file, calls, gone);
            file.rewrite(Instant.MIN);
            assertFound(file, calls, gone);
            calls.set(7, calls.get(7).withNote("later"));
            put(file, List.of(calls.get(7)), false);
            assertFound(file, calls, gone);
        }
        try (JournalFile file = open()) {
            assertFound(file, calls, gone);
        }
    }

    private static void assertFound(JournalFile file, List<JournalCall> calls, List<UUID> gone) throws IOException {
        for (JournalCall call : calls) {
            assertThat(file.find(call.id())).contains(call);
        }
        for (UUID id : gone) {
            assertThat(file.find(id)).isEmpty();
        }
        Instant from = START.minus(Duration.ofHours(40));
        Instant to = START.minus(Duration.ofHours(3));
        assertThat(file.between(from, to))
                .containsExactlyInAnyOrderElementsOf(calls.stream()
                        .filter(call -> !call.call().startedAt().isBefore(from)
                                && !call.call().startedAt().isAfter(to))
                        .toList());
        assertThat(file.isDamaged()).isFalse();
    }

    @Test
    void theBlocksOfOtherCallsAreNotOpened() throws Exception {
        List<JournalCall> calls = Journals.many(3, START).reversed();
        try (JournalFile file = open()) {
            put(file, calls.subList(0, 1), true);
            long second = file.bytes();
            put(file, calls.subList(1, 2), true);
            put(file, calls.subList(2, 3), true);
            damage(second);

            assertThat(file.find(calls.get(0).id())).contains(calls.get(0));
            assertThat(file.find(calls.get(2).id())).contains(calls.get(2));
            assertThat(file.isDamaged())
                    .as("nobody has looked at the block that is broken")
                    .isFalse();

            Instant last = calls.get(2).call().startedAt();
            assertThat(file.between(last, Instant.MAX)).containsExactly(calls.get(2));
            assertThat(file.isDamaged()).isFalse();

            assertThat(file.find(calls.get(1).id())).isEmpty();
            assertThat(file.isDamaged()).isTrue();
        }
    }

    private void damage(long block) throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve("journal"));
        bytes[(int) block + 40] ^= 1;
        Files.write(folder.resolve("journal"), bytes);
    }

    private JournalFile open() throws Exception {
        return JournalFile.open(folder.resolve("journal"), Journals.KARI, Journals.KEY, entry -> {});
    }

    private static void put(JournalFile file, List<JournalCall> calls, boolean isNew) throws IOException {
        file.put(calls.stream().map(call -> new Change(call, isNew)).toList(), id -> {});
    }
}
