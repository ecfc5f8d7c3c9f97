package io.github.callcard.app.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.callcard.line.LineId;
import io.github.callcard.line.RecallingProvider.Mark;
import io.github.callcard.words.SentenceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How far a list was read outlives the program, for each line by itself. */
class CallListMarksTest {

    private static final LineId HOME = new LineId("fritzbox", "fritz.box");
    private static final LineId OFFICE = new LineId("fritzbox", "[fe80::1/../x]:1012");

    @TempDir
    private Path folder;

    @Test
    void eachLineHasItsOwn() throws Exception {
        CallListMarks marks = new CallListMarks(folder.resolve("call-lists"));
        assertThat(marks.mark(HOME)).isEmpty();

        marks.keep(HOME, new Mark(7, 29_000_000));
        marks.keep(OFFICE, new Mark(1, -5));
        marks.keep(HOME, new Mark(8, 29_000_001));

        CallListMarks again = new CallListMarks(folder.resolve("call-lists"));
        assertThat(again.mark(HOME)).contains(new Mark(8, 29_000_001));
        assertThat(again.mark(OFFICE)).contains(new Mark(1, -5));
    }

    @Test
    void whatIsNoMarkCountsAsNone() throws Exception {
        CallListMarks marks = new CallListMarks(folder);
        marks.keep(HOME, new Mark(7, 1));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.writeString(file, "half a ma");
            }
        }

        assertThat(marks.mark(HOME)).isEmpty();
    }

    @Test
    void aFolderThatCannotBeUsedIsSaid() throws Exception {
        Path file = Files.writeString(folder.resolve("call-lists"), "in the way");

        assertThatThrownBy(() -> new CallListMarks(file).keep(HOME, new Mark(7, 1)))
                .isInstanceOf(SentenceException.class)
                .hasMessageContaining("cannot be used");
    }

    @Test
    void nobodysNumberIsInIt() throws Exception {
        new CallListMarks(folder).keep(HOME, new Mark(7, 29_000_000));

        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            assertThat(all)
                    .singleElement()
                    .satisfies(file -> assertThat(file).content().isEqualTo("7 29000000\n"));
        }
    }
}
