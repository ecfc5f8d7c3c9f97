package io.github.callcard.ui.caller;

import io.github.callcard.call.Call;
import io.github.callcard.number.CallerNumber;

/** The number by which the other end of a call is called back. */
public final class NumberToDial {

    private NumberToDial() {}

    /** The one that it was read as where that is sure, else as it came; empty where it is withheld or there is none. */
    public static String of(Call call) {
        CallerNumber number = call.match().number();
        if (number.isWithheld()) {
            return "";
        }
        return number.stated().isPresent()
                ? "+" + number.stated().getAsLong()
                : call.details().number();
    }
}
