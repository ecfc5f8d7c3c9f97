package io.github.callcard.line.sip;

/**
 * An account and its password, which is kept out of settings and logs.
 *
 * @param password empty where none is known: the line then says so and leaves the server alone
 */
public record SipLogin(SipAccount account, String password) {

    @Override
    public String toString() {
        return account.id().toString();
    }
}
