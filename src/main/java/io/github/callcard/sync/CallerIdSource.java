package io.github.callcard.sync;

import io.github.callcard.superoffice.CallerIdAnswer;
import io.github.callcard.superoffice.SuperOfficeException;
import org.jspecify.annotations.Nullable;

/** Where caller ids come from: a server, usually {@code SuperOfficeClient::callerIds}. */
@FunctionalInterface
public interface CallerIdSource {

    /**
     * The caller ids as they are now. Blocks; ends at once when its thread is interrupted.
     *
     * @param lastHash the hash of the set we have, null when we have none
     */
    CallerIdAnswer fetch(@Nullable String lastHash) throws SuperOfficeException, InterruptedException;
}
