package io.github.callcard.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.callcard.ui.card.SampleCalls;
import io.github.callcard.vault.DataOwner;
import io.github.callcard.words.SentenceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The calls of a file that the command line reads while the program may be writing: all of them, or one sentence that says why not. */
class JournalPlaceTest {

    private static final List<JournalCall> CALLS = Journals.many(3, SampleCalls.START);

    @TempDir
    private Path folder;

    private Path path;

    @BeforeEach
    void write() throws Exception {
        path = folder.resolve("journal");
        Journals.written(path, CALLS);
    }

    @Test
    void whatTheProgramAddsIsReadWhileItHasTheFile() throws Exception {
        JournalCall later = Journals.many(1, SampleCalls.START.plusSeconds(600)).getFirst();
        try (JournalFile open = JournalFile.open(path, Journals.KARI, Journals.KEY, entry -> {})) {
            assertThat(Journals.place(path).read()).hasSize(3);

            open.put(List.of(new JournalFile.Change(CALLS.getFirst().withNote("bring the list"), false)), id -> {});
            open.remove(List.of(CALLS.getLast().id()), id -> {});

            assertThat(Journals.place(path).read())
                    .containsExactlyInAnyOrder(CALLS.getFirst().withNote("bring the list"), CALLS.get(1));
            open.rewrite(later.call().startedAt());
            assertThat(Journals.place(path).read()).isEmpty();
        }
    }

    @Test
    void anotherKeyIsSaidAndTheFileStaysAsItIs() throws Exception {
        byte[] sealed = Files.readAllBytes(path);
        byte[] other = new byte[32];
        other[0] = 1;
        JournalPlace place =
                new JournalPlace(path, () -> Journals.KARI, () -> Optional.of(new SecretKeySpec(other, "AES")));

        assertThatThrownBy(place::read)
                .isInstanceOf(SentenceException.class)
                .hasMessage("The file of past calls is damaged or was made with another key.");
        assertThat(path).hasBinaryContent(sealed);
    }

    @Test
    void withoutAKeyOrAnOwnerTheSentenceSaysWhatToDo() {
        assertThatThrownBy(new JournalPlace(path, () -> Journals.KARI, Optional::empty)::read)
                .hasMessage(Storage.NO_KEY.sentence().toString());
        assertThatThrownBy(new JournalPlace(path, () -> DataOwner.UNKNOWN, () -> Optional.of(Journals.KEY))::read)
                .hasMessage(Storage.NO_OWNER.sentence().toString());
    }

    @Test
    void anotherUsersCallsAreNotRead() {
        assertThatThrownBy(new JournalPlace(path, () -> Journals.OLA, () -> Optional.of(Journals.KEY))::read)
                .hasMessage("The file of past calls belongs to another server or sign-in.");
    }
}
