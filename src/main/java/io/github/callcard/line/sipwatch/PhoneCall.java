package io.github.callcard.line.sipwatch;

import io.github.callcard.line.sipwatch.Timers.Timer;
import io.github.callcard.line.sipwatch.message.CSeq;
import io.github.callcard.line.sipwatch.message.NameAddress;
import io.github.callcard.line.sipwatch.message.Parameters;
import io.github.callcard.line.sipwatch.message.SipHeaders;
import io.github.callcard.line.sipwatch.message.SipRequest;
import io.github.callcard.line.sipwatch.message.SipResponse;
import io.github.callcard.line.sipwatch.message.SipUri;
import java.time.Duration;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Has the user's own telephone call a number: calls it, and as soon as it is picked up refers it to the number (RFC 3515) and
 * leaves. Nothing is heard from here and nothing is listened to.
 */
final class PhoneCall {

    /** Learns what comes of it. */
    interface Listener {

        /** The telephone was picked up. */
        void pickedUp();

        /** It is over: the telephone calls the number, or the user did not want to. */
        void done();

        /** The telephone or the switchboard did not call: by a response's status, or 0 where there was none. */
        void failed(int status);
    }

    /** Whoever clicked sits beside the telephone. */
    private static final Duration RINGING = Duration.ofSeconds(45);

    /** Asterisk loses a reference that comes right behind the ACK: it has not joined the call yet. */
    static final Duration JOINED = Duration.ofMillis(300);

    /** How long it is waited for what comes of the reference, before this side hangs up. */
    private static final Duration REFERENCE = Duration.ofSeconds(10);

    private static final int UNAUTHORIZED = 401;
    private static final int TERMINATED = 487;
    private static final int DECLINED = 603;
    private static final Pattern FRAGMENT = Pattern.compile("SIP/2\\.0 ([1-6][0-9]{2}) ");

    private final ServedAccount served;
    private final SipUri account;
    private final SipUri number;
    private final SignedRequests requests;
    private final Transactions transactions;
    private final Timers timers;
    private final String contactUser;
    private final String callId;
    private final String tag;
    private final Listener listener;
    private Timer limit = () -> {};
    private @Nullable InviteTransaction invitation;
    private @Nullable CallLeg leg;
    private boolean canBeCancelled;
    private boolean isGivenUp;
    private boolean isLeft;
    private boolean over;

    /** @param number what the telephone is to call */
    PhoneCall(ServedAccount served, SipUri number, Listener listener) {
        this.served = served;
        this.account = served.address();
        this.number = number;
        this.requests = served.requests();
        this.transactions = served.transactions();
        this.timers = served.timers();
        this.contactUser = served.words().next();
        this.callId = served.words().next();
        this.tag = served.words().next();
        this.listener = listener;
    }

    void begin() {
        limit = timers.after(RINGING, this::giveUp);
        SipHeaders headers = SipHeaders.NONE
                .with("Max-Forwards", "70")
                .with(
                        "From",
                        new NameAddress(number.user(), account, Parameters.NONE)
                                .withTag(tag)
                                .toString())
                .with("To", NameAddress.of(account).toString())
                .with("Call-ID", callId)
                .with("Contact", contact())
                .with("Allow", "INVITE, ACK, CANCEL, BYE, NOTIFY, OPTIONS")
                .with("Content-Type", "application/sdp")
                .with("User-Agent", "Callcard");
        invite(new SipRequest("INVITE", account, headers, SilentOffer.from(requests.address())));
    }

    private String contact() {
        return served.contact(contactUser);
    }

    private void invite(SipRequest unsigned) {
        requests.invite(unsigned, () -> !isGivenUp && !over, sent -> invitation = sent, this::answered);
    }

    private void answered(Answer answer) {
        switch (answer) {
            case Answer.Silence silence -> fail(0);
            case Answer.Refused refused -> fail(UNAUTHORIZED);
            case Answer.Response given -> answered(given.response());
        }
    }

    private void answered(SipResponse response) {
        if (response.isProvisional()) {
            canBeCancelled = true;
            cancelIfGivenUp();
        } else if (response.isSuccess()) {
            pickedUp(CallLeg.of(Objects.requireNonNull(invitation).request(), response), response);
        } else if (isGivenUp || response.status() == TERMINATED || response.status() == DECLINED) {
            end(listener::done); // the user did not want to
        } else {
            fail(response.status());
        }
    }

    private void pickedUp(CallLeg by, SipResponse response) {
        acknowledge(by, response);
        if (leg != null && leg.isOf(response)) {
            return; // told once more
        }
        if (leg != null || over || isGivenUp) {
            requests.send(by.request("BYE", SipHeaders.NONE), answer -> {}); // a second telephone, or too late
            if (leg == null) {
                end(listener::done);
            }
            return;
        }
        leg = by;
        listener.pickedUp();
        limit.cancel();
        SipHeaders reference = SipHeaders.NONE
                .with("Refer-To", NameAddress.of(number).toString())
                .with("Referred-By", NameAddress.of(account).toString())
                .with("Contact", contact());
        limit = timers.after(JOINED, () -> requests.send(by.request("REFER", reference), this::referred));
    }

    private void acknowledge(CallLeg by, SipResponse response) {
        String number = new CSeq(response.cSeq().number(), "ACK").toString();
        transactions.acknowledge(by.request("ACK", SipHeaders.NONE.with("CSeq", number)));
    }

    private void referred(Answer answer) {
        if (over) {
            return;
        }
        if (answer instanceof Answer.Response given && given.response().isSuccess()) {
            limit = timers.after(REFERENCE, () -> end(listener::done));
        } else {
            fail(answer instanceof Answer.Response given ? given.response().status() : 0);
        }
    }

    /** True where a request belongs to this call. */
    boolean owns(SipRequest request) {
        return request.callId().equals(callId)
                && request.to().tag().filter(tag::equals).isPresent();
    }

    /** A request that belongs to this call. */
    void within(ServerTransaction transaction) {
        SipRequest request = transaction.request();
        switch (request.method()) {
            case "NOTIFY" -> {
                transaction.answer(request.answer(200, "OK", null));
                progressed(request);
            }
            case "BYE" -> {
                transaction.answer(request.answer(200, "OK", null));
                isLeft = true;
                end(listener::done);
            }
            default -> transaction.answer(request.answer(488, "Not Acceptable Here", null)); // sound is not wanted
        }
    }

    /** The telephone's news of its call to the number (RFC 3515, section 2.4.5). */
    private void progressed(SipRequest notify) {
        Matcher status = FRAGMENT.matcher(notify.body().text());
        if (over || !status.lookingAt()) {
            return;
        }
        if (!status.group(1).startsWith("1")) {
            end(listener::done); // whatever came of it, the user hears it
        }
    }

    private void giveUp() {
        isGivenUp = true;
        cancelIfGivenUp();
        limit = timers.after(TransactionTimes.PATIENCE, () -> end(listener::done));
    }

    /** Before there is an answer nothing can be cancelled (RFC 3261, section 9.1). */
    private void cancelIfGivenUp() {
        if (isGivenUp && canBeCancelled && invitation != null) {
            transactions.cancel(invitation);
            canBeCancelled = false;
        }
    }

    private void fail(int status) {
        end(() -> listener.failed(status));
    }

    private void end(Runnable report) {
        if (!over) {
            over = true;
            limit.cancel();
            if (leg != null && !isLeft) {
                requests.send(leg.request("BYE", SipHeaders.NONE), answer -> {});
            }
            report.run();
        }
    }

    /** Leaves the telephone: cancels while it rings, hangs up where it was picked up. */
    void leave() {
        if (!over && leg == null) {
            isGivenUp = true;
            cancelIfGivenUp();
        }
        end(listener::done);
    }
}
