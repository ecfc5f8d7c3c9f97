package io.github.callcard.line.sipwatch;

import io.github.callcard.line.sipwatch.message.MalformedMessageException;
import io.github.callcard.line.sipwatch.message.NameAddress;
import io.github.callcard.line.sipwatch.message.Parameters;
import io.github.callcard.line.sipwatch.message.SipHeaders;
import io.github.callcard.line.sipwatch.message.SipRequest;
import io.github.callcard.line.sipwatch.message.SipResponse;
import io.github.callcard.line.sipwatch.message.SipUri;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The devices of the account as its registrar knows them (RFC 3261, section 10), this one among them. */
final class Contacts {

    private static final Logger LOG = LoggerFactory.getLogger(Contacts.class);

    private final ServedAccount served;
    private final SipUri account;
    private final SignedRequests requests;
    private final String user;
    private final LastContact last = new LastContact();
    private final String instance;
    private final String callId;
    private final String tag;

    /**
     * @param instance the URN by which the registrar knows this device again (RFC 5626, section 4.1)
     */
    Contacts(ServedAccount served, String instance) {
        this.served = served;
        this.account = served.address();
        this.requests = served.requests();
        this.user = user(account, instance);
        this.instance = instance;
        this.callId = served.words().next();
        this.tag = served.words().next();
    }

    /** The same in each run, so that what is left of an earlier one is known again, and nothing that could be guessed. */
    private static String user(SipUri account, String instance) {
        String seed = instance + " " + account;
        return UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
    }

    /** This device's contact. */
    String own() {
        return last.of(user, served::contact);
    }

    /** True for this device's contact, which nobody can guess; a request for another gets no answer. */
    boolean areFor(SipRequest request) {
        return request.uri().user().startsWith(user);
    }

    /** Asks which devices there are. */
    void look(Consumer<Answer> outcome) {
        requests.send(request(SipHeaders.NONE), outcome);
    }

    /**
     * Adds this device, or renews it.
     *
     * @param former the contacts that are left of earlier runs, which are removed
     */
    void add(int seconds, List<NameAddress> former, Consumer<Answer> outcome) {
        String contact = own() + ";expires=" + seconds + ";+sip.instance=\"<" + instance + ">\"";
        SipHeaders headers = SipHeaders.NONE.with("Contact", contact).with("Expires", Integer.toString(seconds));
        for (NameAddress device : former) {
            headers = headers.with("Contact", NameAddress.of(device.uri()) + ";expires=0");
        }
        requests.send(request(headers), outcome);
    }

    /** Removes this device. */
    void remove(Consumer<Answer> outcome) {
        String contact = own() + ";expires=0;+sip.instance=\"<" + instance + ">\"";
        requests.send(request(SipHeaders.NONE.with("Contact", contact).with("Expires", "0")), outcome);
    }

    /** Removes this device wherever a registrar's answer has it. */
    void removeOwn(SipResponse look, Consumer<Answer> outcome) {
        List<NameAddress> own = devices(look).stream()
                .filter(this::isOwn)
                .map(device -> new NameAddress("", device.uri(), Parameters.NONE.with("expires", "0")))
                .toList();
        putBack(own, outcome);
    }

    /** Puts back devices that the registrar removed for this one, as they were. */
    void putBack(List<NameAddress> devices, Consumer<Answer> outcome) {
        SipHeaders headers = SipHeaders.NONE;
        for (NameAddress device : devices) {
            headers = headers.with("Contact", device.toString());
        }
        requests.send(request(headers), outcome);
    }

    private SipRequest request(SipHeaders more) {
        SipHeaders headers = SipHeaders.NONE
                .with("Max-Forwards", "70")
                .with("From", NameAddress.of(account).withTag(tag).toString())
                .with("To", NameAddress.of(account).toString())
                .with("Call-ID", callId)
                .with("User-Agent", "Callcard");
        for (SipHeaders.Field field : more.fields()) {
            headers = headers.with(field.name(), field.value());
        }
        return new SipRequest("REGISTER", served.domain(), headers);
    }

    /** The devices that a registrar's answer names, but for this one. */
    List<NameAddress> others(SipResponse response) {
        return devices(response).stream().filter(device -> !isOwn(device)).toList();
    }

    /** True where a registrar's answer names this device. */
    boolean hasOwn(SipResponse response) {
        return devices(response).stream().anyMatch(this::isOwn);
    }

    /** The seconds for which this device is registered, as a registrar's answer names them; empty where it does not. */
    Optional<Integer> secondsLeft(SipResponse response) {
        return devices(response).stream()
                .filter(this::isOwn)
                .flatMap(device -> device.parameters().value("expires").stream())
                .flatMap(expires -> SubscriptionState.seconds(expires).stream())
                .max(Integer::compare);
    }

    /** This device as earlier runs had registered it that did not end in order. */
    List<NameAddress> former(SipResponse response) {
        String now = own();
        return devices(response).stream()
                .filter(device -> isOwn(device)
                        && !NameAddress.of(device.uri()).toString().equals(now))
                .toList();
    }

    private boolean isOwn(NameAddress device) {
        return device.uri().user().startsWith(user);
    }

    private static List<NameAddress> devices(SipResponse response) {
        List<NameAddress> devices = new ArrayList<>();
        for (String contact : response.headers().all("Contact")) {
            try {
                devices.add(NameAddress.parse(contact));
            } catch (MalformedMessageException e) {
                LOG.debug("A contact is left out: {}", e.getMessage());
            }
        }
        return devices;
    }
}
