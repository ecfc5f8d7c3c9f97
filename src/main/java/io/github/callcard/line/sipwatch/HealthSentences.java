package io.github.callcard.line.sipwatch;

import io.github.callcard.line.LineHealth;
import io.github.callcard.line.sipwatch.SipProxy.Transport;
import io.github.callcard.words.Sentence;

/** The sentences of an account's line about itself, each with the remedy where somebody has to do something. */
final class HealthSentences {

    static final Sentence READY = LineHealth.READY;
    static final Sentence STOPPED = Sentence.of("Stopped.");

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

    Sentence passwordUnknown() {
        return Sentence.of("The password of {0} is not known; enter it in the settings.", account);
    }

    Sentence passwordRefused() {
        return Sentence.of(
                "User name or password of {0} was refused by {1}; check them in the settings.", account, server);
    }

    Sentence hostUnknown() {
        return Sentence.of(
                "{0} is not known to this network's name servers; check domain and proxy of the line, or connect to your"
                        + " company's network. Trying again.",
                domain);
    }

    Sentence silent() {
        return isEncrypted
                ? Sentence.of(
                        "{0} does not answer, or this computer does not trust its certificate; trying again.", server)
                : Sentence.of("{0} does not answer; trying again.", server);
    }

    Sentence interrupted() {
        return Sentence.of("{0} has ended the subscription to the calls of {1}; trying again.", server, user);
    }

    /** Neither watching nor ringing along is possible: no other device is registered. */
    Sentence alone() {
        return Sentence.of(
                "{0} does not tell the calls of {1}, and no telephone is signed in there beside which this computer could"
                        + " ring along; {2}",
                server, user, toAsk());
    }

    Sentence noRoom() {
        return Sentence.of(
                "{0} does not tell the calls of {1}, and takes no further device of {1}; {2}", server, user, toAsk());
    }

    Sentence inTheWay() {
        return Sentence.of(
                "{0} does not tell the calls of {1}, and has room for one device of {1} only, which is left to the"
                        + " telephone; {2}",
                server, user, toAsk());
    }

    /** The user does not want it to ring along. */
    Sentence ringsNotAlong() {
        return Sentence.of(
                "{0} does not tell the calls of {1}, and ringing along is switched off in the settings of this line; {2}",
                server, user, toAsk());
    }

    /** It sees each call begin and leaves it to the telephones at once. */
    Sentence seesCallsOnly() {
        return Sentence.of(
                "Ready, but {0} does not tell the calls of {1}: a card comes when one rings, and how it ends is not known; {2}",
                server, user, toAsk());
    }

    /** It rings along. */
    Sentence ringsAlong() {
        return Sentence.of(
                "Ready, but {0} does not tell the calls of {1}: this computer rings along silently, so a caller whom the"
                        + " telephone turns away goes on hearing it ring; {2}",
                server, user, toAsk());
    }

    /** The calls are fetched every few seconds. */
    Sentence polled() {
        return Sentence.of(
                "Ready, but {0} has to be asked for the calls of {1} every five seconds, so a card may be as much late; {2}",
                server, user, toAsk());
    }

    Sentence dialsNot() {
        return Sentence.of("{0} does not let this computer dial for {1}; dial at the telephone.", server, user);
    }

    Sentence dialsNotWhileRingingAlong() {
        return Sentence.of(
                "This computer rings along for {0} and cannot dial meanwhile; dial at the telephone, or {1}",
                user, toAsk());
    }

    Sentence dialsAlready() {
        return Sentence.of("The telephone of {0} rings already; lift the handset first.", user);
    }

    Sentence dialsNotNow() {
        return Sentence.of("The connection to {0} has just ended; try again when the line is ready.", server);
    }

    Sentence telephoneBusy() {
        return Sentence.of("The telephone of {0} is busy.", user);
    }

    Sentence telephoneUnreachable() {
        return Sentence.of("{0} does not reach the telephone of {1}; look whether it is on.", server, user);
    }

    private Sentence toAsk() {
        return Sentence.of("ask the switchboard's administrator for a hint (BLF rights) of {0}.", user);
    }
}
