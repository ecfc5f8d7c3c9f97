package io.github.callcard.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.callcard.directory.DirectoryFullException.Limit;
import io.github.callcard.number.NumberPlan;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

class MemoryLimitTest {

    private static final long MB = 1 << 20;
    private static final NumberPlan NORWAY = new NumberPlan("NO");

    /** A heap of 64 MB, some of it garbage until somebody collects. */
    private static final class SomeHeap implements MemoryLimit.Heap {
        private final long inUse;
        private LongSupplier directory = () -> 0;
        private long garbage;
        private int collections;

        SomeHeap(long inUse, long garbage) {
            this.inUse = inUse;
            this.garbage = garbage;
        }

        @Override
        public long most() {
            return 64 * MB;
        }

        @Override
        public long free() {
            return most() - inUse - garbage - directory.getAsLong();
        }

        @Override
        public void collect() {
            collections++;
            garbage = 0;
        }
    }

    @Test
    void aDirectoryGrowsAsLongAsSomeMegabytesAreLeftForEverythingElse() {
        MemoryLimit limit = new MemoryLimit(new SomeHeap(40 * MB, 0));

        assertThatCode(() -> limit.check(0, 18 * MB)).doesNotThrowAnyException();
        assertThatThrownBy(() -> new MemoryLimit(new SomeHeap(40 * MB, 0)).check(0, 19 * MB))
                .isInstanceOfSatisfying(
                        DirectoryFullException.class, e -> assertThat(e.limit()).isEqualTo(Limit.MEMORY));
    }

    @Test
    void garbageIsCollectedBeforeAnythingIsRefusedAndOnlyThen() {
        SomeHeap heap = new SomeHeap(30 * MB, 20 * MB);
        MemoryLimit limit = new MemoryLimit(heap);

        limit.check(0, 5 * MB);
        assertThat(heap.collections).as("enough without").isZero();
        limit.check(MB, 10 * MB);
        assertThat(heap.collections).isEqualTo(1);
        limit.check(2 * MB, 10 * MB);
        assertThat(heap.collections).as("what was found to be free is known").isEqualTo(1);
    }

    @Test
    void aBuilderStopsBeforeTheMemoryEnds() {
        SomeHeap heap = new SomeHeap(50 * MB, 0);
        DirectoryBuilder builder = new DirectoryBuilder(NORWAY, Extensions.NONE, heap);
        heap.directory = () -> builder.size() * 20L;

        assertThatThrownBy(() -> fill(builder, DirectoryBuilder.MOST_ROWS))
                .isInstanceOfSatisfying(
                        DirectoryFullException.class, e -> assertThat(e.limit()).isEqualTo(Limit.MEMORY));
        assertThat(builder.size()).as("what eight megabytes hold").isBetween(100_000, 300_000);
    }

    @Test
    void aBuilderTakesThreeMillionRowsAndNotOneMore() {
        DirectoryBuilder builder = new DirectoryBuilder(NORWAY, Extensions.NONE, new MemoryLimit.Heap() {
            @Override
            public long most() {
                return 1024 * MB;
            }

            @Override
            public long free() {
                return 1024 * MB;
            }

            @Override
            public void collect() {}
        });

        fill(builder, DirectoryBuilder.MOST_ROWS);

        assertThatThrownBy(() -> fill(builder, 1))
                .isInstanceOfSatisfying(
                        DirectoryFullException.class, e -> assertThat(e.limit()).isEqualTo(Limit.ROWS));
    }

    private static void fill(DirectoryBuilder builder, int rows) {
        for (int row = 0; row < rows; row++) {
            builder.add(4_722_000_000L + row % 999_999, 0, row, "Kari", 3, "Fjord AS", "");
        }
    }
}
