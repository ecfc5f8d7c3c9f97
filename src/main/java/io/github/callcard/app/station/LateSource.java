package io.github.callcard.app.station;

import io.github.callcard.app.settings.UserException;
import io.github.callcard.superoffice.CallerIdAnswer;
import io.github.callcard.superoffice.SuperOfficeException;
import io.github.callcard.sync.CallerIdSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Caller ids over a connection that is made when they are first asked for. As long as it cannot be made, for want of a
 * password above all, each attempt fails with the sentence that says why, and the next one tries again. Belongs to the
 * synchronisation's thread.
 */
final class LateSource implements CallerIdSource {

    private final Maker maker;
    private @Nullable CallerIdSource made;

    /** How to come to the source. */
    @FunctionalInterface
    interface Maker {
        CallerIdSource make() throws UserException;
    }

    LateSource(Maker maker) {
        this.maker = maker;
    }

    @Override
    public CallerIdAnswer fetch(@Nullable String lastHash) throws SuperOfficeException, InterruptedException {
        if (made == null) {
            try {
                made = maker.make();
            } catch (UserException e) {
                throw new SuperOfficeException(
                        SuperOfficeException.Kind.REFUSED_SIGN_IN, String.valueOf(e.getMessage()), e);
            }
        }
        return made.fetch(lastHash);
    }

    @Override
    public Optional<String> remark() {
        return made == null ? Optional.empty() : made.remark();
    }
}
