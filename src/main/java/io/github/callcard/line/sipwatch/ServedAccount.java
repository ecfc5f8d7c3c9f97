package io.github.callcard.line.sipwatch;

import io.github.callcard.line.sipwatch.message.DigestAuthentication;
import io.github.callcard.line.sipwatch.message.MalformedMessageException;
import io.github.callcard.line.sipwatch.message.SipUri;
import org.jspecify.annotations.Nullable;

/**
 * An account at the one server that a connection leads to: how its requests are sent and signed, and where this side is to be
 * found.
 *
 * @param settings the account as the settings have it
 * @param address the account's address of record
 * @param server the place that the connection leads to
 * @param requests sends what has to be signed
 * @param transactions sends everything else
 */
record ServedAccount(
        SipAccount settings,
        SipUri address,
        ServerAddress server,
        SignedRequests requests,
        Transactions transactions,
        Surroundings surroundings) {

    static ServedAccount of(
            SipAccount settings,
            String password,
            ServerAddress server,
            Transactions transactions,
            Surroundings surroundings) {
        @Nullable String signsInAs = settings.authUser();
        SignedRequests requests = new SignedRequests(
                transactions, new DigestAuthentication(signsInAs == null ? settings.user() : signsInAs, password));
        return new ServedAccount(settings, uri(settings.address()), server, requests, transactions, surroundings);
    }

    private static SipUri uri(String address) {
        try {
            return SipUri.parse(address);
        } catch (MalformedMessageException e) {
            throw new IllegalArgumentException("an account's address is a URI", e);
        }
    }

    Timers timers() {
        return surroundings.timers();
    }

    RandomWords words() {
        return surroundings.words();
    }

    /** The server itself as a request's target, without the user. */
    SipUri domain() {
        return new SipUri(address.scheme(), "", address.host(), address.port(), address.parameters(), "");
    }

    /** A contact of this side, at the address under which the server sees it now. */
    String contact(String user) {
        return "<sip:" + user + "@" + requests.address() + server.transport().parameter() + ">";
    }

    /** The devices of the account as the registrar knows them. */
    Contacts contacts() {
        return new Contacts(this, surroundings.instance());
    }

    /** A subscription to the dialogs of the account itself, not yet asked for. */
    Subscription ownDialogs(Subscription.Listener listener) {
        return new Subscription(
                new SubscriptionDialog(this, address), EventPackage.DIALOGS, this, Runnable::run, listener);
    }

    /** The same where they are fetched now and then. */
    Polling polledDialogs(Subscription.Listener listener) {
        return new Polling(this, listener);
    }
}
