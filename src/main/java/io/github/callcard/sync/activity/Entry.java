package io.github.callcard.sync.activity;

import io.github.callcard.superoffice.crm.PhoneActivity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call on its way.
 *
 * @param sent when it was last sent without an answer that settles it, null while SuperOffice surely has not got it
 * @param times how often it was sent so
 */
record Entry(PhoneActivity call, @Nullable Instant sent, int times) {

    static Entry of(PhoneActivity call) {
        return new Entry(call, null, 0);
    }

    String marker() {
        return call.marker();
    }

    Entry sentAt(Instant now) {
        return new Entry(call, now, times + 1);
    }

    Entry notSent() {
        return new Entry(call, null, times);
    }
}
