package io.github.callcard.line.sipwatch;

import io.github.callcard.line.sipwatch.message.DialogInfo;
import io.github.callcard.line.sipwatch.message.MalformedMessageException;
import io.github.callcard.line.sipwatch.message.SipBody;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * A look whether the switchboard tells the dialogs by now, while this computer rings along or polls: an administrator may have
 * allowed it. Reports nothing of the calls. A subscription that ends as soon as it has begun is none.
 */
final class DialogTrial implements Subscription.Listener {

    private final Timers timers;
    private final BooleanSupplier mayGoOver;
    private final Runnable told;
    private final Runnable over;
    private boolean isTold;
    private boolean isOver;

    /**
     * @param mayGoOver false while a call is under way, which another way of watching would lose
     * @param told run once the switchboard has told them for a while, and nothing is under way
     * @param over run where it does not tell them
     */
    DialogTrial(Timers timers, BooleanSupplier mayGoOver, Runnable told, Runnable over) {
        this.timers = timers;
        this.mayGoOver = mayGoOver;
        this.told = told;
        this.over = over;
    }

    @Override
    public boolean told(SipBody body) {
        try {
            DialogInfo.parse(body);
        } catch (MalformedMessageException e) {
            return false; // an empty document among them: a telephone may answer so
        }
        if (!isTold) {
            isTold = true;
            decideLater();
        }
        return true;
    }

    private void decideLater() {
        timers.after(ToldCalls.ANEW_PAUSE, () -> {
            if (isOver) {
                return;
            }
            if (mayGoOver.getAsBoolean()) {
                isOver = true;
                told.run();
            } else {
                end();
            }
        });
    }

    private void end() {
        isOver = true;
        over.run();
    }

    @Override
    public void refused(int status) {
        end();
    }

    @Override
    public void refused(Answer.Refused refusal) {
        end();
    }

    @Override
    public void ended(Duration pause) {
        end();
    }

    @Override
    public void silent() {
        end();
    }
}
