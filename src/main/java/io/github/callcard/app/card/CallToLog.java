package io.github.callcard.app.card;

import io.github.callcard.call.Call;
import io.github.callcard.call.CallState;

/** A call, and how far logging it is. Immutable: whatever happens makes the next one, and says what is due by it. */
record CallToLog(Call call, Stage stage) {

    /** The stage that logging has reached. */
    enum Stage {
        /** The user may ask for it, or ask again. */
        OPEN,
        /** To be logged when the call ends. */
        REQUESTED,
        ON_ITS_WAY,
        LOGGED;

        /** True while a click would change anything. */
        boolean isOpen() {
            return this == OPEN || this == REQUESTED;
        }
    }

    /** The action that is due now. */
    enum Action {
        NOTHING,
        /** Say that it will be logged when it ends. */
        PROMISE,
        TAKE_BACK,
        LOG,
        /** Say that what was promised cannot be kept, since nobody talked here. */
        BREAK
    }

    /** The outcome of something that happened. */
    record Next(CallToLog now, Action action) {}

    /** A call of which nothing was asked yet. */
    static CallToLog of(Call call) {
        return new CallToLog(call, Stage.OPEN);
    }

    /** True when the call can be logged in this state, now or when it ends. */
    static boolean isTime(Call call) {
        return switch (call.state()) {
            case ANSWERED, ENDED, MISSED -> true;
            case LOST -> hasTalked(call);
            case RINGING, ANSWERED_ELSEWHERE, DECLINED, FAILED, MERGED -> false;
        };
    }

    /** A call whose line was lost while they talked has an end, too: the last that was seen of it. */
    static boolean hasTalked(Call call) {
        return call.state() == CallState.ENDED || (call.state() == CallState.LOST && call.answeredAt() != null);
    }

    /**
     * The user clicked.
     *
     * @param shown the call as the clicked card shows it, which may be a moment behind, or ahead
     */
    Next clicked(Call shown) {
        CallToLog now = learned(shown);
        if (!isTime(now.call) || !stage.isOpen()) {
            return new Next(now, Action.NOTHING);
        }
        if (now.call.isOver()) {
            return new Next(now.at(Stage.ON_ITS_WAY), Action.LOG);
        }
        return stage == Stage.REQUESTED
                ? new Next(now.at(Stage.OPEN), Action.TAKE_BACK)
                : new Next(now.at(Stage.REQUESTED), Action.PROMISE);
    }

    /** The call began or went on. */
    Next wentOn(Call later) {
        CallToLog now = learned(later);
        if (stage != Stage.REQUESTED || !now.call.isOver()) {
            return new Next(now, Action.NOTHING);
        }
        return isTime(now.call)
                ? new Next(now.at(Stage.ON_ITS_WAY), Action.LOG)
                : new Next(now.at(Stage.OPEN), Action.BREAK);
    }

    /** The same call at another stage. */
    CallToLog at(Stage next) {
        return new CallToLog(call, next);
    }

    /**
     * A call that is over stays over: the card may be told of it later than we are, or earlier. Who called can be said by the
     * user even then.
     */
    private CallToLog learned(Call other) {
        return new CallToLog(call.isOver() ? call.with(other.match()) : other, stage);
    }
}
