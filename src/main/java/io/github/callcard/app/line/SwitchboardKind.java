package io.github.callcard.app.line;

import io.github.callcard.app.account.Secrets;
import io.github.callcard.app.account.Secrets.Secret;
import io.github.callcard.app.process.Surroundings;
import io.github.callcard.line.LineId;
import io.github.callcard.line.LineProvider;
import io.github.callcard.settings.LineSettings;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A kind of line that is heard by a switchboard's own interface, with a secret: one line for each entry, and one that cannot be
 * watched leaves the others alone.
 */
interface SwitchboardKind extends LineKind {

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
        return new EachEntry(this, surroundings, this::isTwice).providers(lines, line -> {
            String name = id(line).name();
            return provider(line, () -> secrets.optional(secret(), name).orElse(""), surroundings, notes);
        });
    }

    /**
     * The provider of one line.
     *
     * @param secret looks into the key store; empty where there is none
     */
    LineProvider provider(LineSettings line, Supplier<String> secret, Surroundings surroundings, Consumer<String> notes)
            throws SentenceException;

    /** The sentence for two entries that mean the same. */
    default Sentence isTwice(LineId id) {
        return Sentence.of("The extension {0} is set up twice; remove one of its lines from the settings.", id.name());
    }
}
