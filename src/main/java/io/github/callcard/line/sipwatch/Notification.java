package io.github.callcard.line.sipwatch;

import io.github.callcard.line.sipwatch.message.Content;
import io.github.callcard.line.sipwatch.message.MalformedMessageException;
import io.github.callcard.line.sipwatch.message.SipBody;
import io.github.callcard.line.sipwatch.message.SipRequest;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The content of a NOTIFY.
 *
 * @param state of the subscription
 * @param document what is told, empty where the server knows nothing; none where it is of another kind
 */
record Notification(SubscriptionState state, Optional<SipBody> document) {

    private static final Logger LOG = LoggerFactory.getLogger(Notification.class);

    private static final int BAD_EVENT = 489;

    /** Reads and answers a NOTIFY; empty where it is of another package, which is refused. */
    static Optional<Notification> take(ServerTransaction transaction, EventPackage events) {
        SipRequest notify = transaction.request();
        String event = notify.headers().first("Event").orElse("");
        if (!event.split(";", 2)[0].strip().equalsIgnoreCase(events.name())) {
            transaction.answer(notify.answer(BAD_EVENT, "Bad Event", null));
            return Optional.empty();
        }
        transaction.answer(notify.answer(200, "OK", null));
        return Optional.of(new Notification(
                SubscriptionState.parse(
                        notify.headers().first("Subscription-State").orElse("active")),
                document(notify, events)));
    }

    private static Optional<SipBody> document(SipRequest notify, EventPackage events) {
        if (notify.body().isEmpty()) {
            return Optional.of(SipBody.EMPTY);
        }
        try {
            return Content.of(notify, events.type());
        } catch (MalformedMessageException e) {
            LOG.warn("A document is left out: {}", e.getMessage());
            return Optional.empty();
        }
    }
}
