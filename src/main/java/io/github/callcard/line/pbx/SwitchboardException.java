package io.github.callcard.line.pbx;

import java.io.IOException;

/** A switchboard that is there and refuses what is needed. */
public final class SwitchboardException extends IOException {

    private static final long serialVersionUID = 1;

    private final transient SwitchboardFault fault;
    private final boolean secret;

    /** @param secret whether it refused who asks */
    public SwitchboardException(SwitchboardFault fault, boolean secret) {
        super(fault.sentence().toString());
        this.fault = fault;
        this.secret = secret;
    }

    SwitchboardFault fault() {
        return fault;
    }

    boolean isSecret() {
        return secret;
    }
}
