package io.github.callcard.activity;

import io.github.callcard.superoffice.crm.PhoneActivity;

/**
 * A call on its way.
 *
 * @param sent whether SuperOffice may have it: it was sent, and no answer has settled it
 * @param times how often it was sent
 * @param days on how many days it was tried in vain
 * @param lastDay the latest of them, in days since 1970
 */
record Entry(PhoneActivity call, boolean sent, int times, int days, long lastDay) {

    static Entry of(PhoneActivity call) {
        return new Entry(call, false, 0, 0, Long.MIN_VALUE);
    }

    String marker() {
        return call.marker();
    }

    Entry sentOnceMore() {
        return new Entry(call, true, times + 1, days, lastDay);
    }

    Entry surelyNotStored() {
        return new Entry(call, false, times, days, lastDay);
    }

    /** A day counts once, and only after those that counted: a clock that is set to and fro adds one at most. */
    Entry inVainOn(long day) {
        return day > lastDay ? new Entry(call, sent, times, days + 1, day) : this;
    }

    Entry with(PhoneActivity.Texts texts) {
        return new Entry(call.with(texts), sent, times, days, lastDay);
    }

    /** Of two that are known of one call, the one that claims less. */
    Entry orSent(Entry other) {
        return other.sent ? other : this;
    }
}
