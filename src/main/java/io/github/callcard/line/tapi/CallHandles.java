package io.github.callcard.line.tapi;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Speaks to the driver of one opened line: reads and lets go of its call handles; what a driver refuses once is asked again. Not thread-safe. */
final class CallHandles {

    private static final Logger LOG = LoggerFactory.getLogger(CallHandles.class);
    private static final int MOST_TRIES = 10;
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final Telephony telephony;
    private final Consumer<String> notes;
    private final Map<Integer, Integer> unreleased = new HashMap<>();
    private Instant nextTry = Instant.MAX;

    /** @param notes takes what the driver said, for a trace */
    CallHandles(Telephony telephony, Consumer<String> notes) {
        this.telephony = telephony;
        this.notes = notes;
    }

    /** Asks to be told when the line is out of service; some drivers cannot. */
    void wantStatusMessages(int line) {
        try {
            telephony.wantStatusMessages(line);
        } catch (TapiException e) {
            LOG.info("a line does not tell when it is out of service: {}", e.getMessage());
        }
    }

    /**
     * The driver's information about a call.
     *
     * @param otherwise the answer where it will not say anything now
     * @return empty when there is no such call any more
     */
    Optional<CallInfo> info(int handle, CallInfo otherwise) {
        try {
            CallInfo info = twice(() -> telephony.callInfo(handle));
            notes.accept(String.format("call %08x %s", handle, info.note()));
            return Optional.of(info);
        } catch (TapiException e) {
            failed(handle, e);
            return e.is(TapiError.INVALCALLHANDLE) ? Optional.empty() : Optional.of(otherwise);
        }
    }

    /** The status of a call; IDLE when there is no such call any more, UNKNOWN when its driver does not say. */
    CallStatus status(int handle) {
        try {
            return twice(() -> telephony.callStatus(handle));
        } catch (TapiException e) {
            failed(handle, e);
            boolean isGone = e.is(TapiError.INVALCALLHANDLE);
            return new CallStatus(isGone ? TapiCallState.IDLE : TapiCallState.UNKNOWN, 0);
        }
    }

    private interface Reading<T> {
        T read() throws TapiException;
    }

    /** A driver that is busy for a moment answers the second time; one that has no such call does not change its mind. */
    private static <T> T twice(Reading<T> reading) throws TapiException {
        try {
            return reading.read();
        } catch (TapiException e) {
            if (e.is(TapiError.INVALCALLHANDLE)) {
                throw e;
            }
            return reading.read();
        }
    }

    private void failed(int handle, TapiException e) {
        LOG.debug("a driver says nothing of a call: {}", e.getMessage());
        notes.accept(String.format("call %08x %s", handle, e.getMessage()));
    }

    void release(int handle, Instant now) {
        try {
            telephony.release(handle);
            unreleased.remove(handle);
        } catch (TapiException e) {
            int tries = unreleased.merge(handle, 1, Integer::sum);
            if (e.is(TapiError.INVALCALLHANDLE) || tries == MOST_TRIES) {
                unreleased.remove(handle);
            }
            LOG.debug("a call handle was not taken back, try {}: {}", tries, e.getMessage());
        }
        nextTry = unreleased.isEmpty() ? Instant.MAX : now.plus(RETRY);
    }

    /** Tries again to let go of what was refused. */
    void timePassed(Instant now) {
        if (!nextTry.isAfter(now)) {
            releaseRefused(now);
        }
    }

    void releaseRefused(Instant now) {
        for (int handle : List.copyOf(unreleased.keySet())) {
            release(handle, now);
        }
    }

    /** The time at which {@link #timePassed} has something to do, {@link Instant#MAX} for never. */
    Instant nextDue() {
        return nextTry;
    }
}
