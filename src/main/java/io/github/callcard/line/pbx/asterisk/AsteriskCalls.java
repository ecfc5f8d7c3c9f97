package io.github.callcard.line.pbx.asterisk;

import io.github.callcard.line.LineEvent.LiveCall;
import io.github.callcard.line.Outcome;
import io.github.callcard.line.pbx.OwnCalls;
import io.github.callcard.line.pbx.OwnCalls.Leg;
import io.github.callcard.line.pbx.asterisk.OwnChannel.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The calls of the user's telephone, out of what Asterisk tells of its channels. Before a caller is told Asterisk is asked about
 * the channel, since its events say the numbers of callers who hide, too. Safe to use from any thread; what is told is told at once.
 */
final class AsteriskCalls {

    private final OwnChannels channels;
    private final OwnCalls calls;
    private final Consumer<String> look;

    /** @param look asks Asterisk about the channel of that name; the answer comes to {@link #looked} */
    AsteriskCalls(OwnPhone phone, OwnCalls calls, Consumer<String> look) {
        this.channels = new OwnChannels(phone);
        this.calls = calls;
        this.look = look;
    }

    /** A call was asked for. */
    synchronized void dial(String channelId, String number) {
        channels.expect(channelId, number);
    }

    /** The devices that Asterisk may call to make the telephone ring, the likeliest first; at least one. */
    synchronized List<String> devices() {
        return channels.devices();
    }

    synchronized void on(ManagerMessage event) {
        switch (event.event()) {
            case "Newchannel" -> begin(event);
            case "DialBegin" -> dialBegins(event);
            case "DialEnd" -> dialEnds(event);
            case "Newstate" -> changeState(event);
            case "NewConnectedLine" -> connectedTo(event);
            case "BridgeEnter" -> talk(event);
            case "Rename" -> channels.rename(event);
            case "HangupRequest" -> callerHangsUp(event);
            case "Hangup" -> end(event);
            default -> {}
        }
    }

    private void begin(ManagerMessage event) {
        channels.begin(event).forEach(oldest -> calls.end(oldest.id(), Outcome.UNKNOWN));
    }

    /** Somebody's telephone begins to be called: the user's own, or another by him. Without a caller a computer has it called. */
    private void dialBegins(ManagerMessage event) {
        @Nullable OwnChannel called = channels.of(event.text("DestUniqueid"));
        if (called != null && called.origin() == Origin.UNTOLD) {
            if (event.text("Channel").isEmpty()) {
                called.comeFrom(Origin.COMPUTER, event.text("DestConnectedLineNum"));
            } else {
                called.comeFrom(Origin.CALLER, "");
            }
        }
        @Nullable OwnChannel calling = channels.of(event);
        if (calling != null) {
            calls.ring(calling.leg(false));
        }
    }

    private void dialEnds(ManagerMessage event) {
        String status = event.text("DialStatus");
        Stream.of(event.text("DestUniqueid"), event.text("Uniqueid"))
                .flatMap(id -> Stream.ofNullable(channels.of(id)))
                .forEach(channel -> channel.dialEnded(status));
    }

    private void changeState(ManagerMessage event) {
        @Nullable OwnChannel channel = channels.of(event);
        if (channel == null || channel.isUp()) {
            return;
        }
        channel.take(event);
        channel.enter(event);
        if (channel.origin() == Origin.UNTOLD) {
            channel.comeFrom(Origin.CALLER, "");
        }
        if (channel.isIncoming() && channel.isLooked()) {
            tell(channel);
        } else if (channel.isIncoming()) {
            look.accept(channel.name());
        } else if (channel.isUp() && channel.origin() == Origin.TELEPHONE) {
            tellTalking(channel);
        }
    }

    /** Asterisk's answer about one channel. */
    synchronized void looked(ManagerMessage status) {
        @Nullable OwnChannel channel = channels.of(status);
        if (channel == null) {
            return;
        }
        channel.look(status);
        if (channel.isIncoming()) {
            tell(channel);
        }
        calls.identify(channel.id(), channel.details(channel.isUp()));
    }

    private void tell(OwnChannel channel) {
        if (channel.isRinging()) {
            calls.ring(channel.leg(false));
        } else if (channel.isUp()) {
            tellTalking(channel);
        }
    }

    private void tellTalking(OwnChannel channel) {
        calls.ring(channel.leg(false));
        calls.answer(channel.id());
    }

    /**
     * Another person is at the other end. To a call that the user makes Asterisk first names whoever it calls by the number that
     * was dialled, which says nothing.
     */
    private void connectedTo(ManagerMessage event) {
        @Nullable OwnChannel channel = channels.of(event);
        if (channel == null || !channel.hasOther(event)) {
            return;
        }
        boolean tells = channel.isIncoming() ? channel.isLooked() : channel.isUp();
        channel.take(event);
        if (tells) {
            look.accept(channel.name());
        }
    }

    /** Somebody can be heard. A call that a computer asked for talks only now: the user's own telephone was answered before. */
    private void talk(ManagerMessage event) {
        @Nullable OwnChannel channel = channels.of(event);
        if (channel != null && (!channel.isIncoming() || channel.isLooked())) {
            tellTalking(channel);
        }
    }

    private void callerHangsUp(ManagerMessage event) {
        String caller = event.text("Uniqueid");
        channels.all()
                .filter(channel -> channel.shared().equals(caller) && channel.isIncoming() && !channel.isUp())
                .forEach(OwnChannel::loseCaller);
    }

    private void end(ManagerMessage event) {
        @Nullable OwnChannel channel = channels.end(event);
        if (channel != null) {
            calls.end(channel.id(), channel.unanswered(event.text("Cause")));
        }
    }

    /**
     * Everything was looked through.
     *
     * @param statuses of all channels of the switchboard
     * @return the calls that go on
     */
    synchronized List<LiveCall> lookedThrough(List<ManagerMessage> statuses) {
        List<Leg> legs = new ArrayList<>();
        for (ManagerMessage status : channels.become(statuses)) {
            @Nullable OwnChannel channel = channels.of(status);
            if (channel != null && isTold(channel, status)) {
                legs.add(channel.leg(isTalking(channel, status)));
            }
        }
        return calls.look(legs);
    }

    /** True where this is a channel of the user's telephone that was not heard of by its events. */
    synchronized boolean isUnheard(ManagerMessage status) {
        return channels.isUnheard(status);
    }

    /** The user's own telephone ringing for a call that a computer asked for is not told, as it is not by events. */
    private static boolean isTold(OwnChannel channel, ManagerMessage status) {
        return switch (channel.origin()) {
            case CALLER -> channel.isRinging() || channel.isUp();
            case COMPUTER -> isTalking(channel, status);
            case TELEPHONE, UNTOLD -> true;
        };
    }

    private static boolean isTalking(OwnChannel channel, ManagerMessage status) {
        return channel.isUp()
                && (channel.origin() != Origin.COMPUTER
                        || !status.text("BridgeID").isEmpty());
    }

    /** The names of a call's channels, empty where there is none of that id. */
    synchronized List<String> channelsOf(String callId) {
        return channels.names(calls.legs(callId));
    }
}
