package io.github.callcard.line.pbx.asterisk;

import java.time.Duration;

/**
 * The question whether events come at all. Whoever may not hear of calls is signed in all the same, and hears nothing. As long as
 * there was no event, the channels are looked through now and then: a call of the user's telephone that is found there, and was not
 * heard of at the next check either, says that none ever will be. For one thread.
 */
final class HearingCheck {

    private final Timing timing;
    private final AsteriskCalls calls;
    private Duration pause;
    private long lookedAt = System.nanoTime();
    private String asked = "";
    private boolean found;
    private boolean unheard;
    private boolean proven;

    HearingCheck(Timing timing, AsteriskCalls calls) {
        this.timing = timing;
        this.calls = calls;
        this.pause = timing.look();
    }

    /** Takes an event; true where it answers a look of this check. */
    boolean takes(ManagerMessage event) {
        boolean isAnswer = !asked.isEmpty() && event.text("ActionID").equals(asked);
        if (!isAnswer) {
            proven |= event.text("Privilege").startsWith("call");
        } else if (event.event().equals("StatusComplete")) {
            unheard = found;
            found = false;
            asked = "";
        } else {
            found |= calls.isUnheard(event);
        }
        return isAnswer;
    }

    boolean isDeaf() {
        return unheard && !proven;
    }

    boolean isDue(long now) {
        return !proven && asked.isEmpty() && now - lookedAt > pause.toNanos();
    }

    /** Remembers that the channels are looked through. */
    ManagerAction look(ManagerAction action, long now) {
        asked = action.id();
        lookedAt = now;
        Duration doubled = pause.multipliedBy(2);
        pause = doubled.compareTo(timing.lastLook()) < 0 ? doubled : timing.lastLook();
        return action;
    }
}
