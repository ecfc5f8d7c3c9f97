package io.github.callcard.os;

import java.util.Optional;

/** The program with which the system opens {@code tel:} links. */
@FunctionalInterface
public interface TelProgram {

    /** There is none. */
    TelProgram NONE = Optional::empty;

    /**
     * Its name for the user; empty where there is none, where it is Callcard itself, and where the system does not tell. Waits for
     * the system, two seconds at most.
     */
    Optional<String> name();
}
