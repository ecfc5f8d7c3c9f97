package io.github.callcard.superoffice;

import io.github.callcard.directory.DirectoryBuilder;
import io.github.callcard.superoffice.SuperOfficeException.Kind;
import io.github.callcard.web.WebCall;
import java.net.ProxySelector;
import java.time.Clock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * SuperOffice's Web API. Every call blocks; interrupting its thread or closing the client from another ends it at once.
 * Safe to use from any thread.
 */
public final class SuperOfficeClient implements AutoCloseable {

    private interface Call<T> {
        T of(RemoteCalls calls) throws SuperOfficeException, InterruptedException;
    }

    private final Connection connection;
    private final Clock clock;
    private final WebCall web;
    private final AnswerReader reader;
    private volatile boolean closed;

    /**
     * @param builders where the rows of an answer are collected, a new one for each
     * @param clock where the date window and waiting times begin
     * @param proxies null to go to the server directly; usually {@link ProxySelector#getDefault()}
     */
    public SuperOfficeClient(
            Connection connection, Supplier<DirectoryBuilder> builders, Clock clock, @Nullable ProxySelector proxies) {
        this.connection = connection;
        this.clock = clock;
        this.web = new WebCall(connection.limits(), connection.versions(), proxies);
        this.reader = new AnswerReader(builders);
    }

    /**
     * The caller ids of the signed-in user.
     *
     * @param lastHash the hash of the set we have; null or empty when we have none
     * @throws SuperOfficeException when there is no whole answer; its message is a sentence for the user
     */
    public CallerIdAnswer callerIds(@Nullable String lastHash) throws SuperOfficeException, InterruptedException {
        String known = lastHash == null || lastHash.isEmpty() ? null : lastHash;
        return answered(calls -> calls.callerIds(known));
    }

    /**
     * The caller ids of a selection.
     *
     * @param selection its id in SuperOffice, 1 or more
     * @param lastHash the hash of this selection's set that we have; null or empty when we have none
     * @throws SuperOfficeException as for {@link #callerIds}; also when there is no such selection (any more)
     */
    public CallerIdAnswer callerIdsOf(int selection, @Nullable String lastHash)
            throws SuperOfficeException, InterruptedException {
        if (selection < 1) {
            throw new IllegalArgumentException("a selection's id is 1 or more, not " + selection);
        }
        String known = lastHash == null || lastHash.isEmpty() ? null : lastHash;
        return answered(calls -> calls.callerIdsOf(selection, known));
    }

    /**
     * The version that runs there; needs no sign-in, so it tells a wrong address from a wrong password.
     *
     * @throws SuperOfficeException when SuperOffice does not answer there
     */
    public ServerVersion version() throws SuperOfficeException, InterruptedException {
        return answered(RemoteCalls::version);
    }

    private <T> T answered(Call<T> call) throws SuperOfficeException, InterruptedException {
        return connection.access().answered(grant -> call.of(with(grant)));
    }

    private RemoteCalls with(Access.Grant grant) {
        return new RemoteCalls(grant, connection, web, reader, clock, () -> closed);
    }

    /** Ends every call that still runs with {@link Kind#CANCELLED}; no call works afterwards. */
    @Override
    public void close() {
        closed = true;
        web.close();
    }
}
