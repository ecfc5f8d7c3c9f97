package io.github.callcard.line.tapi;

import io.github.callcard.line.tapi.Layout.LINEADDRESSCAPS;
import java.util.Objects;

/**
 * One address (extension) of a line, from {@code LINEADDRESSCAPS}.
 *
 * @param address its number, may be empty
 * @param callFeatures {@code LINECALLFEATURE_}: what its calls can ever be asked
 * @param features {@code LINEADDRFEATURE_}
 */
record AddressCaps(String address, int callFeatures, int features) {

    private static final int CALL_ANSWER = 0x4;
    private static final int CALL_DROP = 0x80;
    private static final int MAKE_CALL = 0x2;

    static AddressCaps of(StructureBytes bytes) {
        return new AddressCaps(
                Objects.requireNonNullElse(
                        bytes.text(LINEADDRESSCAPS.dwAddressSize, LINEADDRESSCAPS.dwAddressOffset), ""),
                bytes.dword(LINEADDRESSCAPS.dwCallFeatures),
                bytes.dword(LINEADDRESSCAPS.dwAddressFeatures));
    }

    boolean canAnswer() {
        return (callFeatures & CALL_ANSWER) != 0;
    }

    boolean canDrop() {
        return (callFeatures & CALL_DROP) != 0;
    }

    boolean canDial() {
        return (features & MAKE_CALL) != 0;
    }
}
