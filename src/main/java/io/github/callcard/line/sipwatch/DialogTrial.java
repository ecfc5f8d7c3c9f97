package io.github.callcard.line.sipwatch;

import io.github.callcard.line.sipwatch.message.DialogInfo;
import io.github.callcard.line.sipwatch.message.MalformedMessageException;
import io.github.callcard.line.sipwatch.message.SipBody;
import java.time.Duration;

/**
 * A look whether the switchboard tells the dialogs by now, while this computer rings along: an administrator may have allowed
 * it. Reports nothing of the calls.
 *
 * @param told run once the switchboard tells them
 * @param over run where it does not
 */
record DialogTrial(Runnable told, Runnable over) implements Subscription.Listener {

    @Override
    public boolean told(SipBody body) {
        try {
            DialogInfo.parse(body);
        } catch (MalformedMessageException e) {
            return false; // an empty document among them: a telephone may answer so
        }
        told.run();
        return true;
    }

    @Override
    public void refused(int status) {
        over.run();
    }

    @Override
    public void refused(Answer.Refused refusal) {
        over.run();
    }

    @Override
    public void ended(Duration pause) {
        over.run();
    }

    @Override
    public void silent() {
        over.run();
    }
}
