package io.github.callcard.line.tapi;

import io.github.callcard.line.Line;
import io.github.callcard.line.LineHealth;
import io.github.callcard.line.LineHealth.State;
import io.github.callcard.line.LineListener;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The lines of one provider and the connection they are watched by: takes the service's messages and the user's requests. Its
 * lock guards every line, call and request below it; only waiting for messages happens outside.
 */
final class WatchedLines {

    private final WatchList list;
    private final Requests requests = new Requests();
    private final RequestThread commands;
    private final Consumer<String> notes;
    private @Nullable Telephony telephony;
    private boolean closed;
    private long lastInstance;
    private LineHealth service = new LineHealth(
            State.STARTING, Sentence.of("Asking Windows' telephone service for its lines."), Instant.now(), null);
    private volatile List<Line> lines = List.of();
    private volatile List<TapiDevice> devices = List.of();

    /** @param notes takes what the service said, word by word, for a trace */
    WatchedLines(TapiSettings settings, Timing timing, LineListener listener, Consumer<String> notes) {
        this.notes = notes;
        this.commands = new RequestThread(this, timing.reply());
        this.list = new WatchList(
                settings,
                (id, name) ->
                        new LineWatch(new TapiLine(id, name, listener, commands), settings.control(), timing, notes));
        publish();
    }

    /** Those watched and those that can be picked; one that stands for the service where there is none. Any thread. */
    List<Line> lines() {
        return lines;
    }

    /** Any thread. */
    List<TapiDevice> devices() {
        return devices;
    }

    synchronized void connected(Telephony connection) {
        if (closed) {
            return;
        }
        Instant now = Instant.now();
        telephony = connection;
        List<FoundDevice> found = IntStream.range(0, connection.devices())
                .mapToObj(id -> FoundDevice.read(connection, id))
                .flatMap(Optional::stream)
                .toList();
        found.forEach(device -> notes.accept(device.note()));
        list.connected(found, now);
        openFound(connection, now);
    }

    private void openFound(Telephony connection, Instant now) {
        for (LineWatch watch : list.all()) {
            if (watch.device() != null && watch.handles() == null) {
                watch.open(connection, ++lastInstance, now);
            }
        }
        become(State.FAILED, LineFaults.noVoiceLine(list.devices().size()), now);
    }

    /** @throws TapiException {@code LINEERR_REINIT} when the connection is to be made anew */
    synchronized void on(LineMessage message) throws TapiException {
        Telephony connection = telephony;
        if (closed || connection == null) {
            return;
        }
        notes.accept(message.summary());
        Instant now = Instant.now();
        switch (message.dwMessageID) {
            case LineMessage.REPLY -> replied(message, now);
            case LineMessage.CREATE -> arrived(connection, message.param1(), now);
            case LineMessage.REMOVE -> {
                list.removed(message.param1(), now);
                publish();
            }
            default -> {
                requireNoReinit(message);
                long instance = message.dwCallbackInstance.longValue();
                list.all().stream()
                        .filter(watch -> watch.isOpenAs(instance))
                        .findFirst()
                        .ifPresent(watch -> onLine(watch, message, now));
            }
        }
    }

    private void onLine(LineWatch watch, LineMessage message, Instant now) {
        CallHandles handles = watch.handles();
        if (handles == null) {
            return;
        }
        switch (message.dwMessageID) {
            case LineMessage.APP_NEW_CALL -> watch.calls().begun(handles, message.param2(), now);
            case LineMessage.CALL_INFO -> watch.calls().infoChanged(handles, message.hDevice, now);
            case LineMessage.CALL_STATE ->
                watch.calls()
                        .stateChanged(handles, message.hDevice, CallStatus.of(message.param1(), message.param2()), now);
            case LineMessage.CLOSE -> watch.closed(now);
            case LineMessage.LINE_DEV_STATE -> watch.deviceState(message.param1(), now);
            default -> {
                // Digits, tones and what else is of no interest here.
            }
        }
    }

    /** Comes without a line. */
    private static void requireNoReinit(LineMessage message) throws TapiException {
        if (message.dwMessageID == LineMessage.LINE_DEV_STATE && (message.param1() & DeviceState.REINIT) != 0) {
            throw new TapiException("LINE_LINEDEVSTATE", TapiError.REINIT);
        }
    }

    private void replied(LineMessage message, Instant now) {
        Requests.MadeCall made = requests.replied(message.param1(), message.param2());
        CallHandles handles = made == null ? null : made.line().handles();
        if (made != null && handles != null) {
            made.line().calls().dialled(handles, made.handle(), now);
        }
    }

    private void arrived(Telephony connection, int id, Instant now) {
        FoundDevice.read(connection, id).ifPresent(device -> {
            list.arrived(device, now);
            openFound(connection, now);
        });
    }

    synchronized void timePassed() {
        Telephony connection = telephony;
        if (!closed && connection != null) {
            Instant now = Instant.now();
            list.all().forEach(watch -> watch.timePassed(connection, ++lastInstance, now));
        }
    }

    /** The time for which {@link #timePassed} has nothing to do, in milliseconds; -1 for ever. */
    synchronized int millisUntilDue() {
        Instant due = list.all().stream()
                .flatMap(watch -> watch.nextDue().stream())
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
        if (due.equals(Instant.MAX)) {
            return -1;
        }
        long millis = Duration.between(Instant.now(), due).toMillis() + 1;
        return (int) Math.max(0, Math.min(millis, Integer.MAX_VALUE));
    }

    /** The service is gone, for now or for good; every handle with it. */
    synchronized void disconnected(State state, Sentence reason) {
        Instant now = Instant.now();
        telephony = null;
        requests.failAll(reason);
        list.all().forEach(watch -> watch.disconnected(state, reason, now));
        become(state, reason, now);
    }

    /** Gives every handle back; the connection itself is still to be shut down. */
    synchronized void release() {
        list.all().forEach(LineWatch::closeQuietly);
    }

    /** Gives every handle back; nothing is watched from now on. */
    synchronized void close() {
        closed = true;
        commands.stop();
        release();
        disconnected(State.STOPPED, Sentence.of("Stopped."));
    }

    private void become(State state, Sentence message, Instant now) {
        service = service.become(state, message, now);
        publish();
    }

    private void publish() {
        devices = list.devices();
        List<Line> shown = new ArrayList<>();
        list.all().forEach(watch -> shown.add(watch.line()));
        list.notWatched().forEach(device -> shown.add(UnwatchedLine.of(device, Instant.now())));
        lines = shown.isEmpty() ? List.of(new ServiceLine(service)) : List.copyOf(shown);
    }

    /** Asks for a call; {@code done} completes with the service's reply. */
    synchronized void dial(TapiLine line, String number, CompletableFuture<Void> done) {
        Telephony connection = telephony;
        LineWatch watch = watch(line);
        if (connection == null || watch == null || watch.handles() == null) {
            done.completeExceptionally(notUp(line));
        } else {
            requests.dial(connection, watch, number, done);
        }
    }

    /** Asks something of a call; {@code done} completes with the service's reply. */
    synchronized void onCall(TapiLine line, String callId, Requests.OfCall request, CompletableFuture<Void> done) {
        Telephony connection = telephony;
        LineWatch watch = watch(line);
        if (connection == null || watch == null) {
            done.completeExceptionally(notUp(line));
        } else {
            requests.ofCall(connection, watch, callId, request, done);
        }
    }

    private static SentenceException notUp(TapiLine line) {
        return new SentenceException(LineFaults.notWatched(line.name()));
    }

    private @Nullable LineWatch watch(TapiLine line) {
        return list.all().stream()
                .filter(watch -> watch.line() == line)
                .findFirst()
                .orElse(null);
    }
}
