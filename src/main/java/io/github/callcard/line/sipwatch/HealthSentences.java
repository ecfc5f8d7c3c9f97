package io.github.callcard.line.sipwatch;

import io.github.callcard.line.sip.SipAccount;
import io.github.callcard.line.sip.SipProxy.Transport;

/** What an account's line says of itself: one sentence, and what to do where somebody has to do something. */
final class HealthSentences {

    static final String READY = "Ready.";
    static final String STOPPED = "Stopped.";

    private final String account;
    private final String user;
    private final String server;
    private final String domain;
    private final boolean isEncrypted;

    HealthSentences(SipAccount account) {
        this.account = account.id().name();
        this.user = account.user();
        this.server = account.server().hostAndPort();
        this.domain = account.server().host();
        this.isEncrypted = account.server().transport() == Transport.TLS;
    }

    String passwordUnknown() {
        return "The password of " + account + " is not known; enter it in the settings.";
    }

    String passwordRefused() {
        return "User name or password of " + account + " was refused by " + server + "; check them in the settings.";
    }

    String hostUnknown() {
        return domain + " is not known to this network's name servers; check domain and proxy of the line, or connect"
                + " to your company's network. Trying again.";
    }

    String silent() {
        return isEncrypted
                ? server + " does not answer, or this computer does not trust its certificate; trying again."
                : server + " does not answer; trying again.";
    }

    String interrupted() {
        return server + " has ended the subscription to the calls of " + user + "; trying again.";
    }

    /** Neither watching nor ringing along is possible: no other device is registered. */
    String alone() {
        return untold() + ", and no telephone is signed in there beside which this computer could ring along; "
                + toAsk();
    }

    String noRoom() {
        return untold() + ", and takes no further device of " + user + "; " + toAsk();
    }

    String inTheWay() {
        return untold() + ", and has room for one device of " + user + " only, which is left to the telephone; "
                + toAsk();
    }

    /** It rings along. */
    String ringsAlong() {
        return "Ready, but " + untold() + ": this computer rings along silently, so a caller whom the telephone turns"
                + " away goes on hearing it ring; " + toAsk();
    }

    private String untold() {
        return server + " does not tell the calls of " + user;
    }

    private String toAsk() {
        return "ask the switchboard's administrator for a hint (BLF rights) of " + user + ".";
    }
}
