package io.github.callcard.app.monitor;

import io.github.callcard.call.CallLeg;
import io.github.callcard.call.CallLimits;
import io.github.callcard.call.CallListener;
import io.github.callcard.call.Calls;
import io.github.callcard.directory.Directory;
import io.github.callcard.directory.Match;
import io.github.callcard.line.Line;
import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineListener;
import io.github.callcard.line.LineProvider;
import io.github.callcard.line.PastCall;
import io.github.callcard.sync.DirectorySync;
import io.github.callcard.sync.SyncListener;
import io.github.callcard.sync.SyncStatus;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything that runs behind the window: the lines, the calls on them and the directory they are looked up in. */
public final class CallMonitor implements AutoCloseable {

    private final CurrentSync syncs;
    private final CurrentLines lines;
    private final DirectorySearch names;
    private final LineListener observer;
    private final SyncListener syncObserver;
    private final UnusedMemory memory;
    private final Calls calls;
    private final List<LineListener> guests = new CopyOnWriteArrayList<>();
    private final AtomicBoolean closed = new AtomicBoolean();

    /**
     * @param sync closed with the monitor
     * @param observer hears of every line event besides the calls, on the line's thread
     * @param listeners hear of every call, on the calls thread
     */
    public CallMonitor(
            DirectorySync sync,
            List<? extends LineProvider> providers,
            Clock clock,
            LineListener observer,
            List<CallListener> listeners) {
        this(
                sync,
                Map.of(LineOrigin.GIVEN, List.copyOf(providers)),
                UnaryOperator.identity(),
                clock,
                observer,
                status -> {},
                listeners);
    }

    /**
     * A call monitor whose parts may be replaced.
     *
     * @param sync closed with the monitor
     * @param providers by what they were made from, which tells later whether they can stay
     * @param corrections what the user says of callers, over what the directory says; returns at once
     * @param observer hears of every line event besides the calls, and of calls that came while nobody watched, on the
     *     line's thread
     * @param syncObserver hears of every status of the synchronisation in use, on its thread
     * @param listeners hear of every call, on the calls thread
     */
    public CallMonitor(
            DirectorySync sync,
            Map<LineOrigin, List<LineProvider>> providers,
            UnaryOperator<Match> corrections,
            Clock clock,
            LineListener observer,
            SyncListener syncObserver,
            List<CallListener> listeners) {
        this.observer = observer;
        this.syncObserver = syncObserver;
        this.syncs = new CurrentSync(sync, this::onStatus);
        this.names = new DirectorySearch(syncs::directory);
        this.lines = new CurrentLines(providers, new Events());
        this.memory = UnusedMemory.ofProcess();
        List<CallListener> all =
                Stream.concat(listeners.stream(), Stream.of(memory)).toList();
        this.calls = new Calls(syncs::directory, corrections, CallLimits.USUAL, clock, all);
    }

    /** Starts to watch the lines and keeps the caller ids current; completes when every line is ready or has failed. */
    public CompletionStage<Void> start() {
        sync().keepCurrent();
        calls.warm();
        return lines.start();
    }

    public List<Line> lines() {
        return lines.lines();
    }

    /** The providers that watch the lines now. */
    public List<LineProvider> providers() {
        return lines.providers();
    }

    public DirectorySync sync() {
        return syncs.sync();
    }

    /** The directory in which calls are looked up now. */
    public Directory directory() {
        return syncs.directory();
    }

    /** To be told when the user corrects who a caller is. */
    public void callersCorrected() {
        calls.callersCorrected();
    }

    /** The search for names in the directory in use. */
    public DirectorySearch names() {
        return names;
    }

    /**
     * Goes over to another synchronisation. Blocks while the one before writes its snapshot.
     *
     * @param meanwhile what to look calls up in until the next one has caller ids; null where they must not be used
     */
    public void use(Supplier<DirectorySync> next, @Nullable Directory meanwhile) {
        syncs.replace(next, meanwhile);
        directoryChanged();
    }

    /** Ends the synchronisation and deletes the caller ids, in memory and on disk; {@link #use} starts another one. */
    public void signOut() {
        syncs.signOut();
        directoryChanged();
    }

    /**
     * Goes over to other lines. Blocks while lines that go sign off.
     *
     * @param next how to make the lines of each thing they are made from; not used for what is watched already
     * @return completes when every new line is ready or has failed
     */
    public CompletionStage<Void> use(Map<LineOrigin, Supplier<List<LineProvider>>> next) {
        return lines.replace(next);
    }

    /** The call as each line sees it now; empty when it is over. Completes on the calls thread. */
    public CompletionStage<List<CallLeg>> legs(UUID callId) {
        return calls.legs(callId);
    }

    /** Takes events of a line that comes and goes by itself, as one for trying things out does. */
    public LineListener visitors() {
        return new Events();
    }

    /** Hears of every line event from now on, on the line's thread, until what is returned is closed. */
    public Listening listen(LineListener guest) {
        guests.add(guest);
        return () -> guests.remove(guest);
    }

    /** The end of listening. */
    @FunctionalInterface
    public interface Listening extends AutoCloseable {
        @Override
        void close();
    }

    private final class Events implements LineListener {

        @Override
        public void onEvent(LineEvent event) {
            calls.onEvent(event);
            observer.onEvent(event);
            guests.forEach(guest -> guest.onEvent(event));
        }

        @Override
        public void onPast(List<PastCall> past) {
            observer.onPast(past);
        }

        @Override
        public void onNews(Line line) {
            observer.onNews(line);
        }
    }

    private void onStatus(SyncStatus status) {
        if (status.state() == SyncStatus.State.CURRENT) {
            directoryChanged();
        }
        syncObserver.onStatus(status);
    }

    private void directoryChanged() {
        calls.directoryChanged();
        names.directoryChanged();
    }

    /** Signs off every line, cancels what runs and ends the threads; again does nothing. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        lines.close();
        names.close();
        syncs.close();
        calls.close();
        memory.close();
    }
}
