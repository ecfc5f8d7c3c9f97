package io.github.callcard.call;

import io.github.callcard.directory.PlainText;
import io.github.callcard.line.CallDetails;
import org.jspecify.annotations.Nullable;

/** The parties of a call as lines report them, made fit to be shown and put together. */
final class ReportedDetails {

    private ReportedDetails() {}

    /** The details without what texts of the network do not need to be read. */
    static CallDetails cleaned(CallDetails details) {
        return new CallDetails(
                details.direction(),
                PlainText.of(details.number()),
                cleaned(details.displayName()),
                cleaned(details.calledNumber()),
                cleaned(details.diversion()),
                details.sipCallId());
    }

    private static @Nullable String cleaned(@Nullable String text) {
        String plain = PlainText.of(text);
        return plain.isEmpty() ? null : plain;
    }

    /** The known details with those that were learned of the same party; silence takes nothing away. */
    static CallDetails completed(CallDetails known, CallDetails learned) {
        return put(known, learned, known.displayName());
    }

    /** The known details with another party at the other end: the first one's name does not go with it. */
    static CallDetails handedOver(CallDetails known, CallDetails learned) {
        return put(known, learned, null);
    }

    private static CallDetails put(CallDetails known, CallDetails learned, @Nullable String knownName) {
        return new CallDetails(
                known.direction(),
                learned.number().isEmpty() ? known.number() : learned.number(),
                learned.displayName() == null ? knownName : learned.displayName(),
                learned.calledNumber() == null ? known.calledNumber() : learned.calledNumber(),
                learned.diversion() == null ? known.diversion() : learned.diversion(),
                learned.sipCallId() == null ? known.sipCallId() : learned.sipCallId());
    }
}
