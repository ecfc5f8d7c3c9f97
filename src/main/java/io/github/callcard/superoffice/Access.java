package io.github.callcard.superoffice;

/**
 * The address of SuperOffice and the credential of the one who asks. Both may change while a client lives; safe to use
 * from any thread.
 */
public interface Access {

    /** The address and the credential of one request. No string form shows a secret. */
    record Grant(ServerAddress address, Credential credential) {}

    /**
     * The grant to ask with now; may renew it first, and then blocks.
     *
     * @throws SuperOfficeException when nobody is signed in, or SuperOffice is known to be under maintenance
     */
    Grant current() throws SuperOfficeException, InterruptedException;

    /** The grant to ask with after a sign-in did not hold (401); the same again where there is no other. */
    default Grant afterRefusal(Grant refused) throws SuperOfficeException, InterruptedException {
        return refused;
    }

    /**
     * The grant to ask with after the tenant turned out to be elsewhere (421); the same again where it is not known.
     */
    default Grant afterMove(Grant left) throws SuperOfficeException, InterruptedException {
        return left;
    }

    /**
     * True when what is kept for signing in is other than what was refused last: somebody may have signed in beside this
     * process. Asks no server; may wait for a key store.
     */
    default boolean hasNewSignIn() {
        return false;
    }

    /** Something to ask for with a grant. */
    @FunctionalInterface
    interface Request<T> {
        T with(Grant grant) throws SuperOfficeException, InterruptedException;
    }

    /** Asks, and once more where a new credential or address may change the answer. */
    default <T> T answered(Request<T> request) throws SuperOfficeException, InterruptedException {
        Grant grant = current();
        try {
            return request.with(grant);
        } catch (SuperOfficeException e) {
            Grant other = switch (e.kind()) {
                case REFUSED_SIGN_IN -> afterRefusal(grant);
                case MOVED -> afterMove(grant);
                default -> grant;
            };
            if (other.equals(grant)) {
                throw e;
            }
            return request.with(other);
        }
    }

    /** One address and one credential, for good. */
    record Fixed(Grant current) implements Access {}

    static Access fixed(ServerAddress address, Credential credential) {
        return new Fixed(new Grant(address, credential));
    }
}
