package io.github.callcard.call;

import io.github.callcard.directory.CallerId;
import java.time.Instant;

/**
 * One of several callers who share a number, with the reason that says most about whether it is they.
 *
 * @param chosen whether the user has chosen them for this number before
 */
public record RankedCaller(CallerId caller, boolean chosen, Reason reason) {

    /** The reason, the best first. */
    public sealed interface Reason {}

    /** The user spoke with them. */
    public record Spoke(Instant at) implements Reason {}

    /** A sale with them is open. */
    public record OpenSale() implements Reason {}

    /** Nothing is known but that it is somebody who can call. */
    public record Person() implements Reason {}

    /** The company, which does not call by itself. */
    public record Company() implements Reason {}
}
