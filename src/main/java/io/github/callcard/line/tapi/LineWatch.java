package io.github.callcard.line.tapi;

import io.github.callcard.line.Capability;
import io.github.callcard.line.LineHealth.State;
import io.github.callcard.words.Sentence;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one line open: opens it, takes the calls that are there, and opens it again when it was closed. Guarded by the lock of
 * {@link WatchedLines}.
 */
final class LineWatch {

    private static final Logger LOG = LoggerFactory.getLogger(LineWatch.class);
    private static final int INTERACTIVE_VOICE = 0x4;
    /** A driver that never tells the calls that are there is watched without them after so many tries. */
    private static final int TRIES_FOR_CALLS = 3;

    /**
     * The line as it is open now.
     *
     * @param instance comes with every message of this opening and of no other
     */
    private record Opening(Telephony telephony, int line, long instance, CallHandles handles) {}

    private final TapiLine line;
    private final LineCalls calls;
    private final boolean control;
    private final Backoff backoff;
    private final Consumer<String> notes;
    private @Nullable FoundDevice device;
    private @Nullable Opening opening;
    private @Nullable Instant retryAt;
    private Set<Capability> offered = Set.of();
    private int tries;

    LineWatch(TapiLine line, boolean control, Timing timing, Consumer<String> notes) {
        this.notes = notes;
        this.line = line;
        this.control = control;
        this.calls = new LineCalls(line.id(), timing, line::emit);
        this.backoff = new Backoff(timing.firstRetry(), timing.lastRetry());
    }

    TapiLine line() {
        return line;
    }

    LineCalls calls() {
        return calls;
    }

    @Nullable
    FoundDevice device() {
        return device;
    }

    @Nullable
    CallHandles handles() {
        return opening == null ? null : opening.handles();
    }

    /** The native handle for dialling; only while the line is open. */
    int lineHandle() {
        if (opening == null) {
            throw new IllegalStateException("the line is not open");
        }
        return opening.line();
    }

    boolean isOpenAs(long instance) {
        return opening != null && opening.instance() == instance;
    }

    /** Its device is there from now on. */
    void found(FoundDevice newDevice) {
        device = newDevice;
        tries = 0;
        backoff.reset();
        calls.ownAddresses(Set.copyOf(newDevice.device().addresses()));
    }

    /** @param instance a number that no opening had before */
    void open(Telephony telephony, long instance, Instant now) {
        FoundDevice found = device;
        if (found == null || opening != null) {
            return;
        }
        retryAt = null;
        tries++;
        try {
            boolean asOwner = control && canOwn(telephony, found, instance);
            if (!asOwner) {
                open(telephony, found, instance, Telephony.MONITOR);
            }
            takeCalls(telephony, now, asOwner, found);
        } catch (TapiException e) {
            LOG.info("{} cannot be watched now: {}", line.id(), e.getMessage());
            notes.accept("device " + found.id() + ": " + e.getMessage());
            closeQuietly();
            notOpened(e, now);
        }
    }

    private boolean canOwn(Telephony telephony, FoundDevice found, long instance) {
        try {
            open(telephony, found, instance, Telephony.MONITOR | Telephony.OWNER);
            return true;
        } catch (TapiException e) {
            LOG.info("{} can only be watched: {}", line.id(), e.getMessage());
            return false;
        }
    }

    private void open(Telephony telephony, FoundDevice found, long instance, int privileges) throws TapiException {
        int mediaModes = found.mediaModes() == 0 ? INTERACTIVE_VOICE : found.mediaModes();
        int handle = telephony.open(found.id(), found.version(), instance, privileges, mediaModes);
        opening = new Opening(telephony, handle, instance, new CallHandles(telephony, notes));
    }

    private void takeCalls(Telephony telephony, Instant now, boolean asOwner, FoundDevice found) throws TapiException {
        Opening opened = opening;
        if (opened == null) {
            return;
        }
        opened.handles().wantStatusMessages(opened.line());
        int[] handles;
        try {
            handles = telephony.newCalls(opened.line());
        } catch (TapiException e) {
            if (tries < TRIES_FOR_CALLS) {
                throw e;
            }
            LOG.info("{} does not tell the calls that are there: {}", line.id(), e.getMessage());
            handles = new int[0];
        }
        tries = 0;
        backoff.reset();
        Sentence message = Sentence.of(
                control && !asOwner
                        ? "Ready; its telephone driver lets Callcard watch, but not dial, answer or hang up."
                        : "Ready.");
        offered = asOwner ? found.capabilities() : Set.of();
        line.up(message, offered, calls.opened(opened.handles(), handles, now), now);
    }

    private void notOpened(TapiException e, Instant now) {
        Sentence sentence = LineFaults.sentence(line.name(), e);
        if (LineFaults.isFinal(e)) {
            line.down(State.FAILED, sentence, now);
        } else {
            retryAt = now.plus(backoff.next());
            line.down(State.RECONNECTING, sentence, now);
        }
    }

    /** The service closed the line: its handles are gone. */
    void closed(Instant now) {
        opening = null;
        calls.known().handlesLost();
        retryAt = now.plus(backoff.next());
        line.down(State.RECONNECTING, LineFaults.closed(line.name()), now);
    }

    /** The device went away; it is opened again when it comes back. */
    void removed(Instant now) {
        closeQuietly();
        device = null;
        retryAt = null;
        line.down(State.RECONNECTING, LineFaults.removed(line.name()), now);
    }

    /** The connection to the service is lost, and with it every handle. */
    void disconnected(State state, Sentence reason, Instant now) {
        opening = null;
        device = null;
        retryAt = null;
        calls.known().handlesLost();
        line.down(state, reason, now);
    }

    /** @param states {@code LINEDEVSTATE_} */
    void deviceState(int states, Instant now) {
        if ((states & DeviceState.REMOVED) != 0) {
            removed(now);
        } else if ((states & (DeviceState.OUT_OF_SERVICE | DeviceState.DISCONNECTED)) != 0) {
            outOfService(now);
        } else if ((states & (DeviceState.IN_SERVICE | DeviceState.CONNECTED)) != 0) {
            backInService(now);
        }
    }

    private void outOfService(Instant now) {
        if (opening != null) {
            line.down(State.RECONNECTING, LineFaults.outOfService(line.name()), now);
        }
    }

    private void backInService(Instant now) {
        if (opening != null && !line.health().isReady()) {
            line.up(Sentence.of("Ready."), offered, calls.known().alive(), now);
        }
    }

    void timePassed(Telephony telephony, long nextInstance, Instant now) {
        if (retryAt != null && !retryAt.isAfter(now)) {
            open(telephony, nextInstance, now);
        }
        if (opening != null) {
            calls.timePassed(opening.handles(), now);
            opening.handles().timePassed(now);
        }
    }

    /** The times at which {@link #timePassed} has something to do. */
    List<Instant> nextDue() {
        Instant retry = retryAt == null ? Instant.MAX : retryAt;
        if (opening == null) {
            return List.of(retry);
        }
        return List.of(
                retry,
                calls.known().nextDue().orElse(Instant.MAX),
                opening.handles().nextDue());
    }

    /** Gives everything back to the service; calls go on at their phones. */
    void closeQuietly() {
        Opening open = opening;
        opening = null;
        if (open == null) {
            return;
        }
        calls.known().releaseAll(open.handles(), Instant.now());
        try {
            open.telephony().closeLine(open.line());
        } catch (TapiException e) {
            LOG.info("{} was not closed: {}", line.id(), e.getMessage());
        }
    }
}
