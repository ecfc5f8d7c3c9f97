package io.github.callcard.line.tapi;

import io.github.callcard.line.tapi.Layout.LINEDEVCAPS;
import java.util.Objects;

/**
 * The capabilities of a line device, from {@code LINEDEVCAPS}.
 *
 * @param permanentId stays the same when the computer is started again
 * @param provider the driver's own words about itself, may be empty
 * @param addresses how many addresses it has
 * @param mediaModes {@code LINEMEDIAMODE_}
 * @param features {@code LINEFEATURE_}
 */
record DeviceCaps(int permanentId, String name, String provider, int addresses, int mediaModes, int features) {

    static final int VOICE_MODES = 0x4 | 0x8;
    private static final int FEATURE_MAKE_CALL = 0x8;

    static DeviceCaps of(StructureBytes bytes) {
        return new DeviceCaps(
                bytes.dword(LINEDEVCAPS.dwPermanentLineID),
                Objects.requireNonNullElse(bytes.text(LINEDEVCAPS.dwLineNameSize, LINEDEVCAPS.dwLineNameOffset), ""),
                Objects.requireNonNullElse(
                        bytes.text(LINEDEVCAPS.dwProviderInfoSize, LINEDEVCAPS.dwProviderInfoOffset), ""),
                bytes.dword(LINEDEVCAPS.dwNumAddresses),
                bytes.dword(LINEDEVCAPS.dwMediaModes),
                bytes.dword(LINEDEVCAPS.dwLineFeatures));
    }

    boolean carriesVoice() {
        return (mediaModes & VOICE_MODES) != 0;
    }

    boolean canDial() {
        return (features & FEATURE_MAKE_CALL) != 0;
    }
}
