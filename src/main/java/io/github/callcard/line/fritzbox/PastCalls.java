package io.github.callcard.line.fritzbox;

import io.github.callcard.line.Direction;
import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineId;
import io.github.callcard.line.Outcome;
import io.github.callcard.line.PastCall;
import io.github.callcard.line.RecallingProvider.Mark;
import io.github.callcard.line.calllist.CallList.Found;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The user's calls in a box's list that nobody has told yet. Those that were seen while they rang are none of them; list and call
 * monitor have no name for a call in common, so that way, number and time have to do. Any thread.
 */
final class PastCalls {

    /** How far the clocks of box and computer, and the minutes of the list, may be apart. */
    private static final Duration APART = Duration.ofMinutes(3);

    /** More calls than come between two looks at the list. */
    private static final int MOST_SEEN = 200;

    private final LineId line;
    private final WatchedPhones phones;
    private final ZoneId zone;
    private final List<Seen> seen = new ArrayList<>();

    /** @param at by the clock on the wall, as the list has it: an hour that comes twice in autumn names no instant */
    private record Seen(Direction direction, OwnNumber number, LocalDateTime at) {}

    /** @param zone of the box's clock, taken for this computer's */
    PastCalls(LineId line, WatchedPhones phones, ZoneId zone) {
        this.line = line;
        this.phones = phones;
        this.zone = zone;
    }

    /** Takes notice of a call that is seen. */
    synchronized void saw(LineEvent.Ringing call) {
        if (seen.size() == MOST_SEEN) {
            seen.removeFirst();
        }
        seen.add(new Seen(
                call.details().direction(),
                OwnNumber.reported(call.details().number()),
                LocalDateTime.ofInstant(call.at(), zone)));
    }

    /**
     * Looks through a list.
     *
     * @param last up to where it was read before; empty for never, so that there is only a mark to set
     */
    synchronized Found in(List<ListedCall> list, Optional<Mark> last) {
        OptionalLong active = list.stream()
                .filter(call -> call.type() == ListedCall.Type.ACTIVE)
                .mapToLong(ListedCall::id)
                .min();
        List<ListedCall> over = list.stream()
                .filter(call -> active.isEmpty() || call.id() < active.getAsLong())
                .sorted(Comparator.comparingLong(ListedCall::id))
                .toList();
        Optional<Mark> mark = over.isEmpty() ? last : Optional.of(markOf(over.getLast()));
        if (last.isEmpty()) {
            return new Found(List.of(), mark);
        }
        List<PastCall> calls = over.stream()
                .filter(call -> isAfter(call, last.get(), isBegunAnew(list, last.get())))
                .flatMap(call -> told(call).filter(past -> !wasSeen(past, call.at())).stream())
                .toList();
        return new Found(calls, mark);
    }

    private Mark markOf(ListedCall call) {
        return new Mark(call.id(), minute(call));
    }

    private long minute(ListedCall call) {
        return call.at().atZone(zone).toEpochSecond() / 60;
    }

    /** Somebody has emptied the list, and it counts from the beginning. */
    private static boolean isBegunAnew(List<ListedCall> list, Mark last) {
        return list.stream().noneMatch(call -> call.id() >= last.id());
    }

    private boolean isAfter(ListedCall call, Mark last, boolean begunAnew) {
        return begunAnew ? minute(call) > last.minute() : call.id() > last.id();
    }

    private Optional<PastCall> told(ListedCall call) {
        return switch (call.type()) {
            case INCOMING -> incoming(call, outcome(call));
            case MISSED -> incoming(call, Outcome.MISSED);
            case REJECTED -> incoming(call, Outcome.DECLINED);
            case OUTGOING -> outgoing(call);
            case ACTIVE, OTHER -> Optional.empty();
        };
    }

    private Outcome outcome(ListedCall call) {
        Extension extension = new Extension(call.port());
        if (extension.isAnsweringMachine()) {
            return Outcome.MISSED;
        }
        return phones.has(extension) ? Outcome.COMPLETED : Outcome.ANSWERED_ELSEWHERE;
    }

    private Optional<PastCall> incoming(ListedCall call, Outcome outcome) {
        String own = own(call, call.called());
        return phones.areCalledBy(new BoxReport.Ring(0, call.caller(), own))
                ? Optional.of(past(call, Direction.INCOMING, call.caller(), own, outcome))
                : Optional.empty();
    }

    private Optional<PastCall> outgoing(ListedCall call) {
        String own = own(call, call.caller());
        Outcome outcome = call.length().isZero() ? Outcome.MISSED : Outcome.COMPLETED;
        return phones.make(new BoxReport.Dial(0, new Extension(call.port()), own, call.called()))
                ? Optional.of(past(call, Direction.OUTGOING, call.called(), own, outcome))
                : Optional.empty();
    }

    /** Boxes that do not say the number apart have it behind the way it came by, such as {@code SIP: 876543}. */
    private static String own(ListedCall call, String told) {
        return call.own().isEmpty() ? told.substring(told.lastIndexOf(':') + 1).strip() : call.own();
    }

    private PastCall past(ListedCall call, Direction direction, String number, String own, Outcome outcome) {
        Instant at = call.at().atZone(zone).toInstant();
        return new PastCall(
                line,
                call.id() + "@" + at,
                at,
                direction,
                number,
                call.name().isEmpty() || call.name().equals(number) ? null : call.name(),
                own.isEmpty() ? null : own,
                outcome,
                outcome == Outcome.COMPLETED ? call.length() : Duration.ZERO);
    }

    /** Each call that was seen stands for one of the list. */
    private boolean wasSeen(PastCall call, LocalDateTime at) {
        OwnNumber number = OwnNumber.reported(call.number());
        Optional<Seen> same = seen.stream()
                .filter(each -> each.direction() == call.direction()
                        && each.number().isSameAs(number)
                        && Duration.between(at, each.at()).abs().compareTo(APART) <= 0)
                .findFirst();
        same.ifPresent(seen::remove);
        return same.isPresent();
    }
}
