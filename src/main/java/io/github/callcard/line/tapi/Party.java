package io.github.callcard.line.tapi;

import org.jspecify.annotations.Nullable;

/**
 * One party of a call as {@code LINECALLINFO} has it.
 *
 * @param flags {@code LINECALLPARTYID_}; some drivers leave them 0 although the texts are there
 */
record Party(int flags, @Nullable String address, @Nullable String name) {

    static final int BLOCKED = 0x1;
    static final int OUT_OF_AREA = 0x2;

    boolean isBlocked() {
        return (flags & BLOCKED) != 0;
    }

    boolean isOutOfArea() {
        return (flags & OUT_OF_AREA) != 0;
    }

    /** For the trace; what it says of a person in double quotes. */
    String note() {
        return Integer.toHexString(flags) + quoted(address) + quoted(name);
    }

    private static String quoted(@Nullable String text) {
        return text == null ? "/-" : "/\"" + text.replace('"', '\'') + "\"";
    }
}
