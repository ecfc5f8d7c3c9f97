package io.github.callcard.app.monitor;

import io.github.callcard.app.account.LazyAccess;
import io.github.callcard.superoffice.CallerIdAnswer;
import io.github.callcard.superoffice.SuperOfficeException;
import io.github.callcard.sync.CallerIdSource;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Caller ids over a connection that is made when they are first asked for. As long as it cannot be made, for want of a
 * password above all, each attempt fails with the sentence that says why, and the next one tries again. Belongs to the
 * synchronisation's thread.
 */
final class LazySource implements CallerIdSource {

    private final Maker maker;
    private final BooleanSupplier newSignIn;
    private final Function<SentenceException, Sentence> words;
    private @Nullable CallerIdSource made;

    /** The way to come by the source. */
    @FunctionalInterface
    interface Maker {
        CallerIdSource make() throws SentenceException;
    }

    /**
     * A source that is yet to be made.
     *
     * @param newSignIn whether there is something to sign in with that was not there when signing in failed last
     * @param words what to say of why it cannot be made, one sentence
     */
    LazySource(Maker maker, BooleanSupplier newSignIn, Function<SentenceException, Sentence> words) {
        this.maker = maker;
        this.newSignIn = newSignIn;
        this.words = words;
    }

    @Override
    public CallerIdAnswer fetch(@Nullable String lastHash) throws SuperOfficeException, InterruptedException {
        if (made == null) {
            try {
                made = maker.make();
            } catch (SentenceException e) {
                throw LazyAccess.failure(e, words.apply(e));
            }
        }
        return made.fetch(lastHash);
    }

    @Override
    public boolean hasNewSignIn() {
        return newSignIn.getAsBoolean();
    }

    @Override
    public Optional<Sentence> remark() {
        return made == null ? Optional.empty() : made.remark();
    }
}
