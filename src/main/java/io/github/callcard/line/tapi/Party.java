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
}
