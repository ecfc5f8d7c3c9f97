package io.github.callcard.call;

/** Hears of every change of every call, on the calls thread: it must return at once. */
@FunctionalInterface
public interface CallListener {

    /** A call began or changed. The states of one call arrive in order, the last of them over. */
    void onCall(Call call);
}
