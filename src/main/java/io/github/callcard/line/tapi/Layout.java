package io.github.callcard.line.tapi;

/**
 * The places of the fields in TAPI's variable-size structures, in bytes; every field used is a DWORD. The names are
 * those of {@code tapi.h}, which packs to one byte; the offsets are the same for every version of TAPI.
 */
final class Layout {

    /** The three DWORDs every variable-size structure begins with. */
    static final int TOTAL_SIZE = 0;

    static final int NEEDED_SIZE = 4;
    static final int HEADER_BYTES = 12;

    /** {@code LINEEXTENSIONID}: four DWORDs, which nothing here looks at. */
    static final int EXTENSION_ID_BYTES = 16;

    /** A field by its name in {@code tapi.h}. */
    interface Field {
        String name();

        int offset();
    }

    private Layout() {}

    enum LINECALLINFO implements Field {
        dwAddressID(20),
        dwCallID(40),
        dwRelatedCallID(44),
        dwOrigin(80),
        dwReason(84),
        dwCallerIDFlags(108),
        dwCallerIDSize(112),
        dwCallerIDOffset(116),
        dwCallerIDNameSize(120),
        dwCallerIDNameOffset(124),
        dwCalledIDFlags(128),
        dwCalledIDSize(132),
        dwCalledIDOffset(136),
        dwCalledIDNameSize(140),
        dwCalledIDNameOffset(144),
        dwConnectedIDFlags(148),
        dwConnectedIDSize(152),
        dwConnectedIDOffset(156),
        dwConnectedIDNameSize(160),
        dwConnectedIDNameOffset(164),
        dwRedirectionIDFlags(168),
        dwRedirectionIDSize(172),
        dwRedirectionIDOffset(176),
        dwRedirectionIDNameSize(180),
        dwRedirectionIDNameOffset(184),
        dwRedirectingIDFlags(188),
        dwRedirectingIDSize(192),
        dwRedirectingIDOffset(196),
        dwRedirectingIDNameSize(200),
        dwRedirectingIDNameOffset(204);

        private final int offset;

        LINECALLINFO(int offset) {
            this.offset = offset;
        }

        @Override
        public int offset() {
            return offset;
        }
    }

    enum LINEDEVCAPS implements Field {
        dwProviderInfoSize(12),
        dwProviderInfoOffset(16),
        dwPermanentLineID(28),
        dwLineNameSize(32),
        dwLineNameOffset(36),
        dwNumAddresses(48),
        dwMediaModes(60),
        dwLineFeatures(236);

        private final int offset;

        LINEDEVCAPS(int offset) {
            this.offset = offset;
        }

        @Override
        public int offset() {
            return offset;
        }
    }

    enum LINEADDRESSCAPS implements Field {
        dwAddressSize(16),
        dwAddressOffset(20),
        dwCallFeatures(108),
        dwAddressFeatures(176);

        private final int offset;

        LINEADDRESSCAPS(int offset) {
            this.offset = offset;
        }

        @Override
        public int offset() {
            return offset;
        }
    }

    enum LINECALLSTATUS implements Field {
        dwCallState(12),
        dwCallStateMode(16);

        private final int offset;

        LINECALLSTATUS(int offset) {
            this.offset = offset;
        }

        @Override
        public int offset() {
            return offset;
        }
    }

    enum LINECALLLIST implements Field {
        dwCallsNumEntries(12),
        dwCallsSize(16),
        dwCallsOffset(20);

        private final int offset;

        LINECALLLIST(int offset) {
            this.offset = offset;
        }

        @Override
        public int offset() {
            return offset;
        }
    }
}
