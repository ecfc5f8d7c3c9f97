package io.github.callcard.line.actionurl;

import org.jspecify.annotations.Nullable;

/**
 * A phone's report of one of its calls. Texts come from outside; {@link ReportText} keeps them short and on one line,
 * and they are not trusted.
 *
 * @param number the other party as the phone has it, often a whole SIP address; empty when the phone says none
 * @param name what the phone shows for the other party, null when nothing
 * @param called the number or address that was called, null when the phone says none
 * @param id tells the phone's calls apart, null where it has no such thing
 * @param account which of the phone's accounts it is about, empty when the phone does not say
 * @param before how the call was until now, as far as the phone says
 */
record PhoneReport(
        PhoneEvent event,
        String number,
        @Nullable String name,
        @Nullable String called,
        @Nullable String id,
        String account,
        Before before) {

    /** The state of a call before an event. */
    enum Before {
        UNKNOWN,
        RINGING,
        TALKING
    }

    /** True when something tells which call it is about. */
    boolean namesACall() {
        return id != null || !number.isEmpty();
    }
}
