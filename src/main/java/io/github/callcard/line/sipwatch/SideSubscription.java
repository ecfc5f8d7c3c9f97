package io.github.callcard.line.sipwatch;

import io.github.callcard.line.sipwatch.Timers.Timer;
import io.github.callcard.line.sipwatch.message.SipBody;
import io.github.callcard.line.sipwatch.message.SipRequest;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A subscription beside the one to the user's own calls, which it never disturbs: refused it is left alone, and one that ends is
 * asked for again after a pause.
 */
final class SideSubscription implements Subscription.Listener {

    /** Nobody waits for it, and the server has other things to do. */
    private static final Duration LEAST_PAUSE = Duration.ofSeconds(30);

    private final Function<Subscription.Listener, Subscription> maker;
    private final News news;
    private final Timers timers;
    private @Nullable Subscription subscription;
    private Timer next = () -> {};

    /** @param maker makes a subscription that tells the listener */
    SideSubscription(Function<Subscription.Listener, Subscription> maker, News news, Timers timers) {
        this.maker = maker;
        this.news = news;
        this.timers = timers;
    }

    /** Asks for it. */
    void ask() {
        Subscription begun = maker.apply(this);
        subscription = begun;
        news.subscribed();
        begun.ask();
    }

    /** Has everything told anew. */
    void refresh() {
        if (subscription != null) {
            subscription.ask();
        }
    }

    /** True where the NOTIFY belongs to it. */
    boolean owns(SipRequest notify) {
        return subscription != null && subscription.owns(notify);
    }

    /** A NOTIFY that belongs to it. */
    void notified(ServerTransaction transaction) {
        if (subscription != null) {
            subscription.notified(transaction);
        }
    }

    @Override
    public boolean told(SipBody body) {
        return switch (news.take(body)) {
            case UNDERSTOOD -> true;
            case INCOMPLETE -> {
                refresh();
                yield false;
            }
            case UNREADABLE -> false;
        };
    }

    @Override
    public void refused(int status) {
        subscription = null;
        news.refused();
    }

    /** The subscription to the user's own calls meets the same, and says it. */
    @Override
    public void refused(Answer.Refused refusal) {
        subscription = null;
        news.refused();
    }

    @Override
    public void ended(Duration pause) {
        again(pause);
    }

    @Override
    public void silent() {
        again(LEAST_PAUSE);
    }

    private void again(Duration pause) {
        subscription = null;
        news.unknown();
        next.cancel();
        next = timers.after(pause.compareTo(LEAST_PAUSE) > 0 ? pause : LEAST_PAUSE, this::ask);
    }

    /** Has the server told that nothing more is wanted. */
    void leave() {
        next.cancel();
        if (subscription != null) {
            subscription.leave(() -> {});
        }
    }

    /** Does nothing more. */
    void abandon() {
        next.cancel();
        if (subscription != null) {
            subscription.abandon();
        }
        news.unknown();
    }
}
