package io.github.callcard.line.tapi;

import org.jspecify.annotations.Nullable;

/** A call that a test plays. */
record SimulatedCall(SimulatorLibrary library, int id) {

    static final int IDLE = 0x1;
    static final int OFFERING = 0x2;
    static final int ACCEPTED = 0x4;
    static final int DIALTONE = 0x8;
    static final int DIALING = 0x10;
    static final int RINGBACK = 0x20;
    static final int BUSY = 0x40;
    static final int CONNECTED = 0x100;
    static final int PROCEEDING = 0x200;
    static final int ONHOLD = 0x400;
    static final int CONFERENCED = 0x800;
    static final int ONHOLDPENDCONF = 0x1000;
    static final int DISCONNECTED = 0x4000;
    static final int UNKNOWN = 0x8000;

    private static final int KNOWN = 0x4 | 0x8;

    SimulatedCall party(int which, @Nullable String number, @Nullable String name) {
        return party(which, KNOWN, number, name);
    }

    SimulatedCall party(int which, int flags, @Nullable String number, @Nullable String name) {
        library.sim_party(id, which, flags, number, name);
        return this;
    }

    /** Tells the application that more is known of the parties. */
    SimulatedCall info() {
        library.sim_info(id);
        return this;
    }

    SimulatedCall state(int state) {
        return state(state, 0);
    }

    SimulatedCall state(int state, int mode) {
        library.sim_state(id, state, mode);
        return this;
    }

    SimulatedCall ring() {
        return state(OFFERING);
    }

    SimulatedCall connect() {
        return state(CONNECTED, 1);
    }

    SimulatedCall end() {
        return state(DISCONNECTED, 1).state(IDLE);
    }
}
