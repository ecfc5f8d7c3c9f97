package io.github.callcard.line.pbx.asterisk;

import java.io.IOException;

/** Asterisk is there and refuses what is needed. */
final class ManagerException extends IOException {

    private static final long serialVersionUID = 1;

    private final transient ManagerFault fault;
    private final boolean secret;

    /** @param secret whether it refused who asks */
    ManagerException(ManagerFault fault, boolean secret) {
        super(fault.sentence().toString());
        this.fault = fault;
        this.secret = secret;
    }

    ManagerFault fault() {
        return fault;
    }

    boolean isSecret() {
        return secret;
    }
}
