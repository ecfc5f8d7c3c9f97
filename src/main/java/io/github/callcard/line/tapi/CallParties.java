package io.github.callcard.line.tapi;

import io.github.callcard.line.CallDetails;
import io.github.callcard.line.Direction;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the parties of a call from the view of the line whose addresses are given. */
record CallParties(Set<String> ownAddresses) {

    /** The word that stands for a number where the caller's is not shown; the number room knows both words. */
    private static final String BLOCKED = "blocked";

    private static final String OUT_OF_AREA = "out of area";
    private static final int SHORTEST_EXTENSION = 3;
    private static final String OUT_OF_AREA_NAME = "Out of area";

    CallParties {
        ownAddresses = Set.copyOf(ownAddresses);
    }

    /**
     * The direction of a call, as far as its parties and its origin tell; some drivers call every call inbound.
     *
     * @param dialled whether a state was seen that only a call from here goes through
     * @param proceeded whether PROCEEDING was seen, which most drivers say of calls from here
     */
    Direction direction(CallInfo info, boolean dialled, boolean proceeded, boolean rangHere) {
        if (rangHere) {
            return Direction.INCOMING;
        }
        return dialled || isFromHere(info) || (proceeded && !isToHere(info)) ? Direction.OUTGOING : Direction.INCOMING;
    }

    /** True when the driver says that the call goes out, by its origin or by its parties. */
    boolean isFromHere(CallInfo info) {
        boolean fromHere = isOwn(info.caller().address())
                && info.called().address() != null
                && !isOwn(info.called().address());
        return fromHere || (info.origin() & CallInfo.OUTBOUND) != 0;
    }

    private boolean isToHere(CallInfo info) {
        String caller = info.caller().address();
        boolean fromOutside = caller != null && !isOwn(caller);
        return isOwn(info.called().address()) || (fromOutside && info.called().address() == null);
    }

    /** True when anybody is known to be at the other end. */
    boolean hasParty(CallInfo info) {
        return Stream.of(info.caller(), info.called(), info.connected())
                .anyMatch(party -> party.address() != null || party.isBlocked() || party.isOutOfArea());
    }

    /**
     * The party that a conversation went over to: of a call that was put through or picked up, the driver changes the
     * connected party alone ({@code LINECALLINFOSTATE_CONNECTEDID}).
     *
     * @param before the connected party's number so far, null for none
     * @param known the other party's number as it is shown
     * @return null while one talks to the same party; some drivers name this phone itself
     */
    @Nullable
    Party handedOver(CallInfo info, @Nullable String before, String known) {
        String address = info.connected().address();
        if (address == null || !isTelling(address) || address.equals(before) || address.equals(known)) {
            return null;
        }
        return isHere(info, address) ? null : info.connected();
    }

    private boolean isHere(CallInfo info, String address) {
        return Stream.concat(
                        ownAddresses.stream(),
                        Stream.of(info.called(), info.redirection(), info.redirecting())
                                .map(party -> Objects.requireNonNullElse(party.address(), "")))
                .anyMatch(own -> isSameEnding(own, address));
    }

    /** True when one is the other with or without what is dialled before an extension. */
    private static boolean isSameEnding(String one, String other) {
        String digits = digits(one);
        String otherDigits = digits(other);
        int shorter = Math.min(digits.length(), otherDigits.length());
        return one.equals(other)
                || (shorter >= SHORTEST_EXTENSION && (digits.endsWith(otherDigits) || otherDigits.endsWith(digits)));
    }

    private static String digits(String address) {
        return address.replaceAll("\\D", "");
    }

    /** True when it tells one caller from another. */
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

    /** The party that sent the call on; drivers that mix the two parties up name this line as the one. */
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
