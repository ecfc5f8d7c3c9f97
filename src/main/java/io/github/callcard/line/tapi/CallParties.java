package io.github.callcard.line.tapi;

import io.github.callcard.line.CallDetails;
import io.github.callcard.line.Direction;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the parties of a call from the view of the line whose addresses are given. */
record CallParties(Set<String> ownAddresses) {

    /** What stands for a number where the caller's is not shown; the number room knows both words. */
    private static final String BLOCKED = "blocked";

    private static final String OUT_OF_AREA = "out of area";
    private static final String OUT_OF_AREA_NAME = "Out of area";

    CallParties {
        ownAddresses = Set.copyOf(ownAddresses);
    }

    /**
     * Which way a call goes, as far as its parties and its origin tell; some drivers call every call inbound.
     *
     * @param dialled whether a state was seen that only a call from here goes through
     */
    Direction direction(CallInfo info, boolean dialled, boolean rangHere) {
        if (rangHere) {
            return Direction.INCOMING;
        }
        boolean fromHere = isOwn(info.caller().address())
                && info.called().address() != null
                && !isOwn(info.called().address());
        boolean outbound = (info.origin() & CallInfo.OUTBOUND) != 0;
        return dialled || outbound || fromHere ? Direction.OUTGOING : Direction.INCOMING;
    }

    /** Whether it tells one caller from another. */
    static boolean isTelling(String number) {
        return !number.isEmpty() && !number.equals(BLOCKED) && !number.equals(OUT_OF_AREA);
    }

    CallDetails details(CallInfo info, Direction direction) {
        return direction == Direction.INCOMING ? incoming(info) : outgoing(info);
    }

    private CallDetails incoming(CallInfo info) {
        Party caller = info.caller();
        String number = Objects.requireNonNullElse(caller.address(), "");
        String name = caller.name();
        if (number.isEmpty() && caller.isBlocked()) {
            number = BLOCKED;
        } else if (number.isEmpty() && caller.isOutOfArea()) {
            number = OUT_OF_AREA;
            name = name == null ? OUT_OF_AREA_NAME : name;
        }
        String called = first(info.called().address(), info.redirection().address());
        return new CallDetails(Direction.INCOMING, number, name, called, divertedFrom(info, called), null);
    }

    private CallDetails outgoing(CallInfo info) {
        Party other = Stream.of(info.called(), info.connected(), info.redirection())
                .filter(party -> party.address() != null && !isOwn(party.address()))
                .findFirst()
                .orElse(info.called());
        String number = Objects.requireNonNullElse(other.address(), "");
        return new CallDetails(
                Direction.OUTGOING, number, other.name(), info.called().address(), null, null);
    }

    /** Who sent the call on; drivers that mix the two parties up name this line as the one. */
    private @Nullable String divertedFrom(CallInfo info, @Nullable String called) {
        return Stream.of(info.redirecting().address(), info.redirection().address())
                .filter(address -> address != null && !isOwn(address) && !address.equals(called))
                .findFirst()
                .orElse(null);
    }

    private boolean isOwn(@Nullable String address) {
        return address != null && ownAddresses.contains(address);
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }
}
