package io.github.callcard.line.sipwatch;

import io.github.callcard.words.SentenceException;

/** Accounts that tests watch. */
public final class SipAccounts {

    private SipAccounts() {}

    /** An account that registers for the usual time. */
    public static SipAccount of(String user, String domain, String proxy) {
        return new SipAccount(user, null, domain, proxy(proxy), null, SipAccount.DEFAULT_REGISTER_SECONDS);
    }

    /** The server of that address, which a test knows to be one. */
    public static SipProxy proxy(String address) {
        try {
            return SipProxy.parse(address);
        } catch (SentenceException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
