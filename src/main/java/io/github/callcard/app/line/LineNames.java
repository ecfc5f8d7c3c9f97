package io.github.callcard.app.line;

import io.github.callcard.line.Line;
import io.github.callcard.words.Sentence;

/** The names of lines for people to read. Files, the journal and the settings keep the English ones, which tell lines apart. */
public final class LineNames {

    private LineNames() {}

    /** The user's name for a line, or where nobody has named it, the name of its kind in the reader's language. */
    public static Sentence of(Line line) {
        if (line.id().equals(SimulatedKind.UNNAMED)) {
            return Sentence.of("Practice line");
        }
        return line.id().equals(ActionUrlKind.UNNAMED) ? Sentence.of("Desk phone") : Sentence.verbatim(line.name());
    }
}
