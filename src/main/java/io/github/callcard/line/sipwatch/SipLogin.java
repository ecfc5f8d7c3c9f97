package io.github.callcard.line.sipwatch;

import java.util.function.Supplier;

/**
 * An account and its password, which is kept out of settings and logs.
 *
 * @param password empty where none is known: the line then says so, leaves the server alone, and asks for it again after a
 *     while. May block, as a key store does that waits for the user; asked on a thread of its own
 */
public record SipLogin(SipAccount account, Supplier<String> password) {

    /** An account whose password is known. */
    public SipLogin(SipAccount account, String password) {
        this(account, () -> password);
    }

    @Override
    public String toString() {
        return account.id().toString();
    }
}
