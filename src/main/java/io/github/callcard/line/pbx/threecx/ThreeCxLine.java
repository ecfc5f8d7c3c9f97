package io.github.callcard.line.pbx.threecx;

import io.github.callcard.line.Capability;
import io.github.callcard.line.LineEvent.LiveCall;
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
import java.util.regex.Pattern;

/** The user's extension at one 3CX. */
public final class ThreeCxLine extends SocketLine<CallControl> {

    private static final Pattern DIALLED = Pattern.compile("[0-9+*#]{1,40}");

    private final ThreeCxSettings settings;
    private final Consumer<String> notes;
    private final TimeLimits limits;
    private final ThreeCxCalls calls;

    /**
     * @param secrets tells the API key of the moment, empty where there is none
     * @param notes takes a line of text for each change at the extension, on the line's thread, with names and numbers of people in
     *     double quotes only
     */
    public ThreeCxLine(ThreeCxSettings settings, Supplier<String> secrets, Clock clock, Consumer<String> notes) {
        this(settings, secrets, clock, notes, TimeLimits.OF_DOCUMENTS, Duration.ofSeconds(15), Retries.USUAL);
    }

    /** @param silence after which 3CX is asked whether it is there; twice as long, and it is not */
    ThreeCxLine(
            ThreeCxSettings settings,
            Supplier<String> secrets,
            Clock clock,
            Consumer<String> notes,
            TimeLimits limits,
            Duration silence,
            Retries retries) {
        super(settings.lineId(), settings.lineName(), settings.host(), secrets, clock, retries, silence);
        this.settings = settings;
        this.notes = notes;
        this.limits = limits;
        this.calls =
                new ThreeCxCalls(settings.extension(), new OwnCalls(settings.lineId(), clock, event -> report(event)));
    }

    @Override
    protected CallControl api(String secret) {
        return new CallControl(settings, secret, limits);
    }

    @Override
    protected List<LiveCall> begin(CallControl control, EventSocket changes) throws IOException, InterruptedException {
        return calls.lookedThrough(control.participants());
    }

    @Override
    protected void take(String text, CallControl control) throws IOException, InterruptedException {
        Optional<ChangeEvent> event = ChangeEvent.read(text);
        if (event.isEmpty() || !event.get().extension().equals(settings.extension())) {
            return;
        }
        long id = event.get().participant();
        Optional<Participant> participant = event.get().ended() ? Optional.empty() : control.participant(id);
        if (participant.isPresent() && participant.get().id() == id) {
            note(participant.get());
            calls.changed(participant.get());
        } else {
            notes.accept(noted(id) + " gone");
            calls.ended(id);
        }
    }

    private void note(Participant participant) {
        notes.accept(noted(participant.id()) + " " + PersonalText.quoted(participant.status()) + " call "
                + PersonalText.quoted(participant.callId()) + " "
                + PersonalText.quoted(participant.other().number()) + " called "
                + PersonalText.quoted(participant.called()));
    }

    private String noted(long participant) {
        return ThreeCxSettings.TYPE + ":" + PersonalText.quoted(id().name()) + " participant " + participant;
    }

    @Override
    protected SwitchboardFault withoutSecret() {
        return ThreeCxFaults.withoutSecret(settings);
    }

    @Override
    protected SwitchboardFault unopened(IOException why) {
        return ThreeCxFaults.unopened(settings, why);
    }

    @Override
    public Set<Capability> capabilities() {
        return health().isReady() ? Set.of(Capability.DIAL, Capability.HANG_UP) : Set.of();
    }

    @Override
    public CompletionStage<Void> dial(String number) {
        if (!DIALLED.matcher(number).matches()) {
            return refused(Sentence.of("3CX cannot dial this number."));
        }
        return ask(control -> control.makeCall(number));
    }

    @Override
    public CompletionStage<Void> hangUp(String callId) {
        List<String> participants = calls.participantsOf(callId);
        if (participants.isEmpty()) {
            return refused(Sentence.of("This call is over already."));
        }
        return ask(control -> {
            boolean done = true;
            for (String participant : participants) {
                done &= control.drop(participant);
            }
            return done;
        });
    }
}
