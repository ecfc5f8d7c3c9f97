package io.github.callcard.line.pbx.wazo;

import io.github.callcard.line.Direction;
import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineId;
import io.github.callcard.line.PastCall;
import io.github.callcard.line.RecallingProvider.Mark;
import io.github.callcard.line.calllist.CallList;
import io.github.callcard.line.calllist.CallListFault;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The user's history of calls at Wazo, for those that came while nobody watched. A call that was seen while it rang is known by its way,
 * number and time: the line's own ids begin anew with each start.
 */
final class WazoCallList implements CallList {

    /** How far the clocks of Wazo and computer may be apart. */
    private static final Duration APART = Duration.ofMinutes(3);

    private static final Duration MOST = Duration.ofDays(30);

    /** A call that took long is written long after it began. */
    private static final Duration LONGEST_CALL = Duration.ofDays(1);

    /** More calls than come between two looks at the history. */
    private static final int MOST_SEEN = 200;

    private final LineId line;
    private final WazoSettings settings;
    private final Clock clock;
    private final List<Seen> seen = new ArrayList<>();
    private volatile @Nullable WazoApi wazo;

    private record Seen(Direction direction, String number, Instant at) {

        boolean isSame(PastCall call) {
            return direction == call.direction()
                    && number.equals(call.number())
                    && Duration.between(at, call.at()).abs().compareTo(APART) <= 0;
        }
    }

    WazoCallList(WazoSettings settings, Clock clock) {
        this.line = settings.lineId();
        this.settings = settings;
        this.clock = clock;
    }

    /** From now on it is asked for over this connection; the one before has ended. */
    void over(WazoApi connection) {
        wazo = connection;
    }

    @Override
    public Optional<Found> read(Optional<Mark> last) throws CallListFault, InterruptedException {
        @Nullable WazoApi connection = wazo;
        if (connection == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(in(connection.history(from(last)), last));
        } catch (IOException e) {
            throw CallListFault.unread(settings.host(), e);
        }
    }

    private Instant from(Optional<Mark> last) {
        Instant earliest = clock.instant().minus(MOST);
        return last.map(mark -> Instant.ofEpochSecond(mark.minute() * 60).minus(LONGEST_CALL))
                .filter(earliest::isBefore)
                .orElse(earliest);
    }

    private synchronized Found in(List<WazoRecord> history, Optional<Mark> last) {
        List<WazoRecord> oldestFirst = history.stream()
                .sorted(Comparator.comparingLong(WazoRecord::id))
                .toList();
        Optional<Mark> mark = oldestFirst.isEmpty()
                ? last
                : Optional.of(new Mark(
                        oldestFirst.getLast().id(), oldestFirst.getLast().minute()));
        if (last.isEmpty()) {
            return new Found(List.of(), mark);
        }
        boolean begunAnew =
                history.stream().noneMatch(each -> each.id() >= last.get().id());
        List<PastCall> calls = oldestFirst.stream()
                .filter(each -> begunAnew
                        ? each.minute() > last.get().minute()
                        : each.id() > last.get().id())
                .map(each -> each.past(line))
                .filter(call -> !wasSeen(call))
                .toList();
        return new Found(calls, mark);
    }

    @Override
    public synchronized void saw(LineEvent.Ringing call) {
        if (seen.size() == MOST_SEEN) {
            seen.removeFirst();
        }
        seen.add(new Seen(call.details().direction(), call.details().number(), call.at()));
    }

    /** Each call that was seen stands for one of the history. */
    private boolean wasSeen(PastCall call) {
        Optional<Seen> same = seen.stream().filter(each -> each.isSame(call)).findFirst();
        same.ifPresent(seen::remove);
        return same.isPresent();
    }

    /** The connection: the next one may have other rights. */
    @Override
    public Object place() {
        @Nullable WazoApi connection = wazo;
        return connection == null ? "" : connection;
    }

    /** The connection is not its own. */
    @Override
    public void close() {
        wazo = null;
    }
}
