package io.github.callcard.journal;

import io.github.callcard.words.Sentence;
import java.util.Optional;
import java.util.function.Consumer;

/** The last sentence about what became of a journal's file, for those who look later; told at once, too. For one thread. */
final class FileRemarks implements Consumer<Sentence> {

    private final Consumer<Sentence> notes;
    private Optional<Sentence> last = Optional.empty();

    FileRemarks(Consumer<Sentence> notes) {
        this.notes = notes;
    }

    @Override
    public void accept(Sentence remark) {
        last = Optional.of(remark);
        notes.accept(remark);
    }

    /** Empty while nothing happened to the file. */
    Optional<Sentence> last() {
        return last;
    }

    void clear() {
        last = Optional.empty();
    }
}
