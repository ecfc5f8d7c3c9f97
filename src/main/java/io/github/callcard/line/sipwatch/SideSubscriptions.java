package io.github.callcard.line.sipwatch;

import io.github.callcard.line.sipwatch.message.SipUri;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The subscriptions beside the user's own calls while those are watched: the mailbox, and each colleague's line. */
final class SideSubscriptions {

    /**
     * One after the other, at renewals, too: a switchboard with many users who start at nine, or a computer that was asleep, has
     * no burst.
     */
    private static final Duration BETWEEN = Duration.ofMillis(100);

    private final List<SideSubscription> subscriptions = new ArrayList<>();
    private final ServedAccount account;
    private final Pace pace;
    private boolean begun;

    SideSubscriptions(ServedAccount account, WatchLine line) {
        this.account = account;
        this.pace = new Pace(account.timers(), BETWEEN);
        if (line.wishes().voicemails()) {
            add(account.address(), EventPackage.MAILBOX, new MailboxNews(line));
        }
        for (WatchedColleague colleague : line.wishes().colleagues()) {
            add(
                    SipUri.sip(colleague.extension(), account.address().host()),
                    EventPackage.DIALOGS,
                    new ColleagueNews(line, colleague.extension()));
        }
    }

    private void add(SipUri resource, EventPackage events, News news) {
        subscriptions.add(new SideSubscription(
                listener ->
                        new Subscription(new SubscriptionDialog(account, resource), events, account, pace, listener),
                news,
                account.timers()));
    }

    /** Asks for all of them, once. */
    void begin() {
        if (!begun) {
            begun = true;
            pace.rest();
            subscriptions.forEach(SideSubscription::ask);
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
