package io.github.callcard.app.line;

import io.github.callcard.app.account.Secrets;
import io.github.callcard.app.account.Secrets.Secret;
import io.github.callcard.app.process.Surroundings;
import io.github.callcard.line.LineId;
import io.github.callcard.line.LineProvider;
import io.github.callcard.settings.LineSettings;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A kind of line that one switchboard tells of: each entry is a line with a secret that is kept under the name of its id. */
interface SwitchboardKind extends LineKind {

    /**
     * The line of one entry.
     *
     * @param secret tells the secret of the moment, empty where there is none
     * @param notes told what the switchboard says in its own words, for a trace; on any thread
     */
    LineProvider line(LineSettings line, Supplier<String> secret, Clock clock, Consumer<String> notes)
            throws SentenceException;

    /** An extension at a switchboard that two entries name. */
    default Sentence isTwice(LineId id) {
        return Sentence.of("The extension {0} is set up twice; remove one of its lines from the settings.", id.name());
    }

    @Override
    default String icon() {
        return "fth-server";
    }

    @Override
    default boolean hasPassword() {
        return true;
    }

    @Override
    default Secret secret() {
        return Secret.SWITCHBOARD_SECRET;
    }

    @Override
    default List<LineProvider> providers(List<LineSettings> lines, Surroundings surroundings, Consumer<String> notes) {
        Secrets secrets = new Secrets(surroundings);
        return new EachEntry(this, surroundings, this::isTwice)
                .providers(
                        lines,
                        line -> line(
                                line,
                                () -> secrets.optional(secret(), id(line).name())
                                        .orElse(""),
                                surroundings.clock(),
                                notes));
    }
}
