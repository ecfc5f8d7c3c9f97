package io.github.callcard.line.pbx.asterisk;

import io.github.callcard.line.CallDetails;
import io.github.callcard.line.Direction;
import io.github.callcard.line.Outcome;
import io.github.callcard.line.pbx.OwnCalls.Leg;
import io.github.callcard.line.sipwatch.message.Party;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A channel of the user's telephone, as far as Asterisk has told of it. For one thread. */
final class OwnChannel {

    /** The variables that tell of a caller what the events do not. */
    static final String VARIABLES = "CONNECTEDLINE(pres),REDIRECTING(from-num)";

    private static final String DOWN = "0";
    private static final String RINGING = "5";
    private static final String UP = "6";
    private static final String ANSWERED_ELSEWHERE = "26";
    private static final Set<String> TURNED_DOWN = Set.of("17", "21");

    /** The side that set the call up. */
    enum Origin {
        /** Not told yet. */
        UNTOLD,
        /** Somebody who calls this telephone. */
        CALLER,
        /** The user, at the telephone. */
        TELEPHONE,
        /** The user, at a computer: this telephone rings first, and then calls. */
        COMPUTER
    }

    private final String id;
    private final String shared;
    private String name;
    private Origin origin = Origin.UNTOLD;
    private String state;
    private String dialled = "";
    private String ownNumber = "";
    private String otherNumber = "";
    private String otherName = "";
    private String diversion = "";
    private boolean withheld;
    private boolean looked;
    private boolean callerGone;
    private String dialStatus = "";

    /** @param message of this channel, in which it is {@code Channel} */
    OwnChannel(ManagerMessage message) {
        id = message.text("Uniqueid");
        shared = message.text("Linkedid");
        name = message.text("Channel");
        state = message.text("ChannelState");
        take(message);
        if (!message.event().equals("Status") && !state.equals(DOWN) && !state.equals(RINGING)) {
            comeFrom(Origin.TELEPHONE, message.text("Exten"));
        }
    }

    /** Takes over what an event of this channel says about both ends. */
    void take(ManagerMessage message) {
        name = message.text("Channel");
        ownNumber = message.text("CallerIDNum");
        otherNumber = message.text("ConnectedLineNum");
        otherName = message.text("ConnectedLineName");
    }

    /** Takes over the state that a message tells. */
    void enter(ManagerMessage message) {
        state = message.text("ChannelState");
    }

    /** Takes over the answer to a look at this channel. */
    void look(ManagerMessage status) {
        take(status);
        enter(status);
        looked = true;
        withheld = status.variable("CONNECTEDLINE(pres)").startsWith("prohib");
        diversion = status.variable("REDIRECTING(from-num)");
        if (origin == Origin.UNTOLD) {
            switch (status.text("Application")) {
                case "AppDial" -> origin = Origin.CALLER;
                case "AppDial2" -> comeFrom(Origin.COMPUTER, otherNumber);
                default -> comeFrom(Origin.TELEPHONE, dialledBefore(status));
            }
        }
    }

    private static String dialledBefore(ManagerMessage status) {
        String number = status.text("DNID");
        return number.isEmpty() ? status.text("Exten") : number;
    }

    /** @param number what was dialled, empty where that is not known */
    void comeFrom(Origin newOrigin, String number) {
        origin = newOrigin;
        dialled = number;
    }

    void rename(String newName) {
        name = newName;
    }

    /** The result of dialling, as {@code DialEnd} has it: of the other end for a call that the user makes. */
    void dialEnded(String status) {
        dialStatus = status;
    }

    /** The caller hung up. */
    void loseCaller() {
        callerGone = true;
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }

    String shared() {
        return shared;
    }

    Origin origin() {
        return origin;
    }

    boolean isIncoming() {
        return origin == Origin.CALLER;
    }

    boolean isRinging() {
        return state.equals(RINGING);
    }

    boolean isUp() {
        return state.equals(UP);
    }

    /** True once it is known whether the caller hides. */
    boolean isLooked() {
        return looked;
    }

    /** True where the message names another person at the other end than the last one did. */
    boolean hasOther(ManagerMessage message) {
        return !message.text("ConnectedLineNum").equals(otherNumber)
                || !message.text("ConnectedLineName").equals(otherName);
    }

    Leg leg(boolean answered) {
        return new Leg(id, shared, details(answered), answered);
    }

    /**
     * The call's facts. A caller who hides is nobody, although Asterisk tells his number. Who a number that the user dialled leads
     * to is believed once somebody answered.
     */
    CallDetails details(boolean answered) {
        Party other = withheld ? Party.of("", "") : Party.of(otherNumber, otherName);
        if (isIncoming()) {
            return new CallDetails(
                    Direction.INCOMING, other.number(), other.name(), named(ownNumber), named(diversion), null);
        }
        boolean isOther = answered && other.hasNumber();
        String number = isOther || dialled.isEmpty()
                ? other.number()
                : Party.of(dialled, "").number();
        return new CallDetails(Direction.OUTGOING, number, isOther ? other.name() : null, null, null, null);
    }

    private static @Nullable String named(String number) {
        Party party = Party.of(number, "");
        return party.hasNumber() ? party.number() : null;
    }

    /**
     * The outcome where nobody talked.
     *
     * @param cause of the hanging up (Q.850)
     */
    Outcome unanswered(String cause) {
        if (!isIncoming()) {
            return dialStatus.isEmpty() || Set.of("NOANSWER", "CANCEL").contains(dialStatus)
                    ? Outcome.MISSED
                    : Outcome.FAILED;
        }
        if (cause.equals(ANSWERED_ELSEWHERE) && !callerGone) {
            return Outcome.ANSWERED_ELSEWHERE;
        }
        return dialStatus.equals("BUSY") || TURNED_DOWN.contains(cause) ? Outcome.DECLINED : Outcome.MISSED;
    }
}
