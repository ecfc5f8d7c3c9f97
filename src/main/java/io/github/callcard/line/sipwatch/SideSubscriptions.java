package io.github.callcard.line.sipwatch;

import io.github.callcard.line.sipwatch.SipProxy.Transport;
import io.github.callcard.line.sipwatch.Subscription.EventPackage;
import io.github.callcard.line.sipwatch.message.SipUri;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is subscribed to beside the user's own calls while those are watched: the mailbox, and each colleague's line. */
final class SideSubscriptions {

    /** One after the other, so that a switchboard with many users who start at nine has no burst. */
    private static final Duration BETWEEN = Duration.ofMillis(100);

    private final List<SideSubscription> subscriptions = new ArrayList<>();
    private final SipUri account;
    private final int seconds;
    private final Transport transport;
    private final SignedRequests requests;
    private final Surroundings surroundings;
    private boolean begun;

    SideSubscriptions(
            SipUri account,
            SipAccount settings,
            Transport transport,
            SignedRequests requests,
            WatchLine line,
            Surroundings surroundings) {
        this.account = account;
        this.seconds = settings.registerSeconds();
        this.transport = transport;
        this.requests = requests;
        this.surroundings = surroundings;
        if (line.wishes().voicemails()) {
            add(account, EventPackage.MAILBOX, new MailboxNews(line));
        }
        for (WatchedColleague colleague : line.wishes().colleagues()) {
            add(
                    SipUri.sip(colleague.extension(), account.host()),
                    EventPackage.DIALOGS,
                    new ColleagueNews(line, colleague.extension()));
        }
    }

    private void add(SipUri resource, EventPackage events, News news) {
        subscriptions.add(new SideSubscription(
                listener -> new Subscription(
                        new SubscriptionDialog(account, resource, transport, surroundings.words()),
                        events,
                        seconds,
                        requests,
                        surroundings.timers(),
                        listener),
                news,
                surroundings.timers()));
    }

    /** Asks for all of them, once. */
    void begin() {
        if (!begun) {
            begun = true;
            Duration pause = BETWEEN;
            for (SideSubscription subscription : subscriptions) {
                subscription.askIn(pause);
                pause = pause.plus(BETWEEN);
            }
        }
    }

    /** Has everything told anew, since this computer slept. */
    void refresh() {
        subscriptions.forEach(SideSubscription::refresh);
    }

    /** The one that a NOTIFY belongs to; empty where there is none. */
    Optional<SideSubscription> owner(ServerTransaction notify) {
        return subscriptions.stream()
                .filter(subscription -> subscription.owns(notify.request()))
                .findFirst();
    }

    /** Has the server told that nothing more is wanted. */
    void leave() {
        subscriptions.forEach(SideSubscription::leave);
    }

    /** Does nothing more; what was told is not known any more. */
    void abandon() {
        subscriptions.forEach(SideSubscription::abandon);
    }
}
