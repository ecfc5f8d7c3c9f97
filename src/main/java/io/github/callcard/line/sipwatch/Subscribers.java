package io.github.callcard.line.sipwatch;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All that asks a server for news over one connection: the user's own calls, and what is told beside them. */
final class Subscribers {

    private @Nullable Subscriber own;
    private @Nullable Subscriber trial;
    private @Nullable SideSubscriptions beside;

    /** Begins to watch the user's own calls, instead of what did so before. */
    void watchBy(Subscriber begun) {
        endOwn();
        own = begun;
        begun.ask();
    }

    /** The user's own calls are not asked for any more. */
    void endOwn() {
        if (own != null) {
            own.abandon();
            own = null;
        }
    }

    /** Begins to ask beside that whether there is a better way by now; nothing while that is being asked. */
    void tryOut(Subscriber begun) {
        if (trial == null) {
            trial = begun;
            begun.ask();
        }
    }

    /** The {@linkplain #tryOut trial} is over. */
    void endTrial() {
        if (trial != null) {
            trial.abandon();
            trial = null;
        }
    }

    /** Begins to watch what is told beside the user's own calls; nothing where that has begun. */
    void watchBeside(SideSubscriptions further) {
        beside = further;
        further.begin();
    }

    /** Has everything told anew; a server that forgot a subscription, as during this computer's sleep, says so. */
    void refresh() {
        if (own != null) {
            own.ask();
        }
        if (beside != null) {
            beside.refresh();
        }
    }

    /** Takes a NOTIFY to whom it belongs; false where it belongs to nobody. */
    boolean take(ServerTransaction notify) {
        for (Subscriber each : new Subscriber[] {own, trial}) {
            if (each != null && each.owns(notify.request())) {
                each.notified(notify);
                return true;
            }
        }
        Optional<SideSubscription> side = beside == null ? Optional.empty() : beside.owner(notify);
        side.ifPresent(owner -> owner.notified(notify));
        return side.isPresent();
    }

    /**
     * Has the server told that nothing more is wanted.
     *
     * @param done run when it has answered that as to the user's own calls
     */
    void leave(Runnable done) {
        if (beside != null) {
            beside.leave();
        }
        Subscriber watching = own;
        Runnable last = watching == null ? done : () -> watching.leave(done);
        if (trial == null) {
            last.run();
        } else {
            trial.leave(last);
        }
    }

    /** Does nothing more. */
    void abandon() {
        if (beside != null) {
            beside.abandon();
        }
        endTrial();
        endOwn();
    }
}
