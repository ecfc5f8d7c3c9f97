package io.github.callcard.line.pbx.wazo;

import io.github.callcard.line.Capability;
import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineEvent.LiveCall;
import io.github.callcard.line.LineHealth.State;
import io.github.callcard.line.PastCall;
import io.github.callcard.line.RecallingProvider;
import io.github.callcard.line.calllist.CallListWatch;
import io.github.callcard.line.pbx.OwnCalls;
import io.github.callcard.line.pbx.Retries;
import io.github.callcard.line.pbx.SocketLine;
import io.github.callcard.line.pbx.SwitchboardFault;
import io.github.callcard.line.trace.PersonalText;
import io.github.callcard.web.EventSocket;
import io.github.callcard.web.TimeLimits;
import io.github.callcard.words.Sentence;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A user's telephones at one Wazo. It does not dial: it is not known how Wazo tells of the own telephone's ringing, which would be a
 * card about a call that nobody makes.
 */
public final class WazoLine extends SocketLine<WazoApi> implements RecallingProvider {

    private final WazoSettings settings;
    private final Consumer<String> notes;
    private final TimeLimits limits;
    private final CallListWatch.Pauses listPauses;
    private final WazoCalls calls;
    private final WazoCallList past;
    private volatile @Nullable CallListWatch list;

    /**
     * @param secrets tells the password of the moment, empty where there is none
     * @param notes takes a line of text for each change of the user's calls, on the line's thread, with names and numbers of people in
     *     double quotes only
     */
    public WazoLine(WazoSettings settings, Supplier<String> secrets, Clock clock, Consumer<String> notes) {
        this(
                settings,
                secrets,
                clock,
                notes,
                TimeLimits.OF_DOCUMENTS,
                Duration.ofSeconds(15),
                Retries.USUAL,
                CallListWatch.Pauses.USUAL);
    }

    WazoLine(
            WazoSettings settings,
            Supplier<String> secrets,
            Clock clock,
            Consumer<String> notes,
            TimeLimits limits,
            Duration silence,
            Retries retries,
            CallListWatch.Pauses listPauses) {
        super(settings.lineId(), settings.lineName(), settings.host(), secrets, clock, retries, silence);
        this.settings = settings;
        this.notes = notes;
        this.limits = limits;
        this.listPauses = listPauses;
        this.calls = new WazoCalls(new OwnCalls(settings.lineId(), clock, event -> heard(event)));
        this.past = new WazoCallList(settings, clock);
    }

    @Override
    public synchronized void recall(Memory memory) {
        if (list == null && health().state() != State.STOPPED) {
            list = new CallListWatch(id(), settings.host(), past, memory, new Listed(), listPauses);
        }
    }

    private final class Listed implements CallListWatch.Listener {

        @Override
        public void ready(Sentence sentence) {
            readyAs(sentence);
        }

        @Override
        public void past(List<PastCall> calls) {
            tellPast(calls);
        }
    }

    private void heard(LineEvent event) {
        @Nullable CallListWatch reads = list;
        if (reads != null) {
            reads.on(event);
        }
        report(event);
    }

    @Override
    protected WazoApi api(String secret) {
        return new WazoApi(settings, secret, limits);
    }

    @Override
    protected List<LiveCall> begin(WazoApi wazo, EventSocket changes) throws IOException, InterruptedException {
        awaitStep("init", changes);
        for (String name : WazoEvent.NAMES) {
            changes.send("{\"op\":\"subscribe\",\"data\":{\"event_name\":\"" + name + "\"}}");
        }
        changes.send("{\"op\":\"start\"}");
        awaitStep("start", changes);
        return calls.lookedThrough(wazo.calls());
    }

    @Override
    protected void isUp(WazoApi wazo) {
        past.over(wazo);
        @Nullable CallListWatch reads = list;
        if (reads != null) {
            reads.up();
        }
    }

    @Override
    protected void disconnect() {
        super.disconnect();
        @Nullable CallListWatch reads = list;
        if (reads != null) {
            reads.stop();
        }
    }

    /** Waits until the server says that it did something; before the start it tells of no call. */
    private void awaitStep(String operation, EventSocket changes) throws IOException, InterruptedException {
        long until = System.nanoTime() + limits.answer().toNanos();
        while (true) {
            long left = until - System.nanoTime();
            Optional<String> text = changes.next(Duration.ofNanos(Math.max(0, left)));
            if (text.isPresent() && WazoEvent.operation(text.get()).equals(operation)) {
                return;
            }
            if (left <= 0) {
                throw new NotWazoException();
            }
        }
    }

    @Override
    protected void take(String text, WazoApi wazo) {
        WazoEvent.read(text).ifPresent(event -> {
            note(event);
            if (event.ended()) {
                calls.ended(event.call().id());
            } else {
                calls.changed(event.call());
            }
        });
    }

    private void note(WazoEvent event) {
        WazoCall call = event.call();
        notes.accept(WazoSettings.TYPE + ":" + PersonalText.quoted(id().name()) + " call "
                + PersonalText.quoted(call.id()) + " "
                + (event.ended() ? "ended" : PersonalText.quoted(call.status())) + (call.isCaller() ? " made" : "")
                + " "
                + PersonalText.quoted(call.other().number()) + " called " + PersonalText.quoted(call.dialled()));
    }

    @Override
    protected SwitchboardFault withoutSecret() {
        return WazoFaults.withoutSecret(settings);
    }

    @Override
    protected SwitchboardFault unopened(IOException why) {
        return WazoFaults.unopened(settings, why);
    }

    @Override
    public Set<Capability> capabilities() {
        return health().isReady() ? Set.of(Capability.HANG_UP) : Set.of();
    }

    @Override
    public CompletionStage<Void> hangUp(String callId) {
        List<String> ids = calls.idsOf(callId);
        if (ids.isEmpty()) {
            return refused(Sentence.of("This call is over already."));
        }
        return ask(wazo -> {
            boolean done = true;
            for (String id : ids) {
                done &= wazo.hangUp(id);
            }
            return done;
        });
    }
}
