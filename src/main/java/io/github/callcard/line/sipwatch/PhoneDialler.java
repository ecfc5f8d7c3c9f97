package io.github.callcard.line.sipwatch;

import io.github.callcard.line.sipwatch.Timers.Timer;
import io.github.callcard.line.sipwatch.message.NameAddress;
import io.github.callcard.line.sipwatch.message.SipHeaders;
import io.github.callcard.line.sipwatch.message.SipRequest;
import io.github.callcard.line.sipwatch.message.SipResponse;
import io.github.callcard.line.sipwatch.message.SipUri;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Dials for an account through its telephone. The switchboard is asked first whether it knows what is needed; what it refuses all
 * the same is not tried again.
 */
final class PhoneDialler {

    private static final Logger LOG = LoggerFactory.getLogger(PhoneDialler.class);

    private static final List<String> NEEDED = List.of("INVITE", "REFER");

    /** A telephone that is off may be on later. */
    private static final Duration NEXT_LOOK = Duration.ofMinutes(5);

    /** Answers that mean never: forbidden, not known, no such offer, declined by whoever is asked to refer. */
    private static final List<Integer> NEVER = List.of(403, 405, 420, 488, 501, 603, 606);

    /** How long after the end something may be told that was so before. */
    private static final Duration LATE = Duration.ofSeconds(3);

    private static final int BUSY = 486;

    private final ServedAccount account;
    private final SipUri address;
    private final Timers timers;
    private final WatchLine line;
    private final OwnDialling dialogs;
    private final HealthSentences sentences;
    private @Nullable PhoneCall call;
    private Timer nextLook = () -> {};
    private Timer forget = () -> {};
    private boolean isLeft;

    PhoneDialler(ServedAccount account, WatchLine line, OwnDialling dialogs, HealthSentences sentences) {
        this.account = account;
        this.address = account.address();
        this.timers = account.timers();
        this.line = line;
        this.dialogs = dialogs;
        this.sentences = sentences;
    }

    /** Asks whether it can be done. */
    void begin() {
        SipHeaders headers = SipHeaders.NONE
                .with("Max-Forwards", "70")
                .with(
                        "From",
                        NameAddress.of(address).withTag(account.words().next()).toString())
                .with("To", NameAddress.of(address).toString())
                .with("Call-ID", account.words().next())
                .with("Contact", account.contact(account.words().next()))
                .with("Accept", "application/sdp")
                .with("User-Agent", "Callcard");
        account.requests().send(new SipRequest("OPTIONS", address, headers), answer -> {
            if (isLeft) {
                return;
            }
            boolean isAble = answer instanceof Answer.Response given && isAble(given.response());
            line.dialsBy(isAble ? this : null);
            if (!isAble) {
                nextLook.cancel();
                nextLook = timers.after(NEXT_LOOK, this::begin);
            }
        });
    }

    private static boolean isAble(SipResponse response) {
        List<String> allowed = response.headers().all("Allow").stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(method -> method.strip().toUpperCase(Locale.ROOT))
                .toList();
        return response.isSuccess() && allowed.containsAll(NEEDED);
    }

    /**
     * Dials, on any thread.
     *
     * @param outcome completes when the telephone calls the number, or was not picked up
     */
    void dial(String number, CompletableFuture<Void> outcome) {
        timers.execute(() -> begin(number, outcome));
    }

    private void begin(String number, CompletableFuture<Void> outcome) {
        if (isLeft || call != null) {
            fail(outcome, isLeft ? sentences.dialsNotNow() : sentences.dialsAlready());
            return;
        }
        forget.cancel();
        dialogs.begin(number);
        PhoneCall begun = new PhoneCall(account, SipUri.sip(number, address.host()), new PhoneCall.Listener() {
            @Override
            public void pickedUp() {
                dialogs.pickedUp();
            }

            @Override
            public void done() {
                over();
                outcome.complete(null);
            }

            @Override
            public void failed(int status) {
                over();
                PhoneDialler.this.failed(status, outcome);
            }
        });
        call = begun;
        begun.begin();
    }

    private void over() {
        call = null;
        forget.cancel();
        forget = timers.after(LATE, dialogs::over);
    }

    private void failed(int status, CompletableFuture<Void> outcome) {
        LOG.info("{}: the telephone was not made to dial ({})", line.id(), status);
        if (NEVER.contains(status)) {
            line.neverDials();
            fail(outcome, sentences.dialsNot());
        } else {
            fail(outcome, status == BUSY ? sentences.telephoneBusy() : sentences.telephoneUnreachable());
        }
    }

    private static void fail(CompletableFuture<Void> outcome, Sentence sentence) {
        outcome.completeExceptionally(new SentenceException(sentence));
    }

    /** True where a request belongs to a call from here to the telephone. */
    boolean owns(SipRequest request) {
        return call != null && call.owns(request);
    }

    /** A request that belongs to that call. */
    void within(ServerTransaction transaction) {
        if (call != null) {
            call.within(transaction);
        }
    }

    /** Leaves the telephone, and dials no more. */
    void leave() {
        isLeft = true;
        nextLook.cancel();
        line.dialsBy(null);
        if (call != null) {
            call.leave();
        }
        forget.cancel();
        dialogs.over();
    }
}
