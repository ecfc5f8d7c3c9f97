package io.github.callcard.line.sipwatch;

import io.github.callcard.line.sipwatch.message.MalformedMessageException;
import io.github.callcard.line.sipwatch.message.NameAddress;
import io.github.callcard.line.sipwatch.message.SipHeaders;
import io.github.callcard.line.sipwatch.message.SipRequest;
import io.github.callcard.line.sipwatch.message.SipResponse;
import io.github.callcard.line.sipwatch.message.SipUri;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The dialog in which a subscription lives: by what its messages are known, and where they go (RFC 3261, section 12). The first
 * answer or the first NOTIFY begins it, whichever is here first (RFC 6665, section 4.4.1).
 */
final class SubscriptionDialog {

    private static final Logger LOG = LoggerFactory.getLogger(SubscriptionDialog.class);

    private final ServedAccount account;
    private final SipUri resource;
    private final String contactUser;
    private final String callId;
    private final String ourTag;
    private @Nullable String theirTag;
    private @Nullable SipUri target;
    private List<String> route = List.of();

    /** @param resource what the subscription is about */
    SubscriptionDialog(ServedAccount account, SipUri resource) {
        this.account = account;
        this.resource = resource;
        this.contactUser = account.words().next();
        this.callId = account.words().next();
        this.ourTag = account.words().next();
    }

    /** True once the other side has given it a tag. */
    boolean isBegun() {
        return theirTag != null;
    }

    /**
     * The next request of it.
     *
     * @param seconds how long it is to last; 0 ends it
     */
    SipRequest subscribe(EventPackage events, int seconds) {
        String to = NameAddress.of(resource) + (theirTag == null ? "" : ";tag=" + theirTag);
        SipHeaders headers = SipHeaders.NONE
                .with("Max-Forwards", "70")
                .with("From", NameAddress.of(account.address()).withTag(ourTag).toString())
                .with("To", to)
                .with("Call-ID", callId)
                .with("Contact", account.contact(contactUser))
                .with("Event", events.name())
                .with("Accept", events.type())
                .with("Expires", Integer.toString(seconds))
                .with("User-Agent", "Callcard");
        for (String hop : route) {
            headers = headers.with("Route", hop);
        }
        return new SipRequest("SUBSCRIBE", target == null ? resource : target, headers);
    }

    void accepted(SipResponse response) {
        follow(
                response.to(),
                response.headers(),
                response.headers().all("Record-Route").reversed());
    }

    void notified(SipRequest notify) {
        follow(notify.from(), notify.headers(), notify.headers().all("Record-Route"));
    }

    private void follow(NameAddress remote, SipHeaders headers, List<String> recorded) {
        headers.first("Contact").ifPresent(contact -> {
            try {
                target = NameAddress.parse(contact).uri();
            } catch (MalformedMessageException e) {
                LOG.debug("A contact is left out: {}", e.getMessage());
            }
        });
        if (theirTag == null) {
            theirTag = remote.tag().orElse(null);
            route = recorded;
        }
    }

    /** True where the NOTIFY belongs to this dialog. */
    boolean owns(SipRequest notify) {
        return notify.callId().equals(callId)
                && notify.to().tag().filter(ourTag::equals).isPresent()
                && (theirTag == null
                        || notify.from().tag().filter(theirTag::equals).isPresent());
    }
}
