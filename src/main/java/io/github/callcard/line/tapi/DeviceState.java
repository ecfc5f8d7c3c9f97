package io.github.callcard.line.tapi;

/** The {@code LINEDEVSTATE_} bits that are followed. */
final class DeviceState {

    static final int CONNECTED = 0x4;
    static final int DISCONNECTED = 0x8;
    static final int IN_SERVICE = 0x40;
    static final int OUT_OF_SERVICE = 0x80;
    static final int REINIT = 0x40000;
    static final int REMOVED = 0x1000000;

    private DeviceState() {}
}
