package io.github.callcard.settings;

import io.github.callcard.words.SentenceException;
import org.jspecify.annotations.Nullable;

/** Settings with a value that cannot be used; the sentence names the place and the key. */
public final class FaultException extends SentenceException {

    private static final long serialVersionUID = 1;

    private final transient Fault fault;

    FaultException(Fault fault) {
        this(fault, null);
    }

    FaultException(Fault fault, @Nullable Throwable cause) {
        super(fault.inFull(), cause);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
