package io.github.callcard.line.hook;

import io.github.callcard.line.EventRate;
import io.github.callcard.line.Line;
import io.github.callcard.line.LineId;
import io.github.callcard.line.LineListener;
import io.github.callcard.line.LineProvider;
import io.github.callcard.words.Sentence;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls that links announce. They have a line of their own: anybody can write a link, so that none may change or end a call
 * that a softphone reports, and the card says that a link is all there is. However many links are followed, few new cards
 * appear; the others are counted.
 */
public final class LinkLine implements LineProvider {

    /** The kind of line; settings name none, since links need no entry. */
    public static final String TYPE = "link";

    private static final Logger LOG = LoggerFactory.getLogger(LinkLine.class);

    /** As the card shows it. */
    private static final String NAME = "Announced by a link";

    private static final Sentence READY = Sentence.of("Ready for calls that links announce.");
    private static final Sentence TOO_MANY =
            Sentence.of("Too many links announce calls; this one was left out and counted.");

    private static final int CALLS_AT_ONCE = 3;
    private static final Duration BETWEEN_CALLS = Duration.ofSeconds(1);

    /** Of reports about calls that show already. */
    private static final int CHANGES_AT_ONCE = 12;

    private static final Duration BETWEEN_CHANGES = Duration.ofMillis(250);

    private final HookLine line;
    private final InstantSource clock;
    private final EventRate calls;
    private final EventRate changes;
    private long leftOut;

    public LinkLine(InstantSource clock) {
        this.clock = clock;
        line = new HookLine(new LineId(TYPE, NAME), READY, false, clock);
        calls = new EventRate(CALLS_AT_ONCE, BETWEEN_CALLS, clock.instant());
        changes = new EventRate(CHANGES_AT_ONCE, BETWEEN_CHANGES, clock.instant());
    }

    /** True when a call came from here, so that a link is all that is known of it. */
    public static boolean isOf(LineId line) {
        return line.provider().equals(TYPE);
    }

    /**
     * Takes what a link announces. Returns at once.
     *
     * @return why nothing was made of it; empty where it was taken
     */
    public synchronized Optional<Sentence> announce(CallReport report) {
        if (!isAllowed(report)) {
            leftOut++;
            line.say(Sentence.counted(
                    leftOut,
                    "{0} link was left out, because too many announced calls at once.",
                    "{0} links were left out, because too many announced calls at once."));
            if (leftOut == 1) {
                LOG.warn(
                        "Too many links announce calls; from now on some are left out, and the line's state counts them.");
            }
            return Optional.of(TOO_MANY);
        }
        return line.report(report) ? Optional.empty() : Optional.of(HookLine.NOT_READY);
    }

    /** An end shows nothing new. */
    private boolean isAllowed(CallReport report) {
        if (report.state().isEnd()) {
            return true;
        }
        return (line.knows(report) ? changes : calls).allows(clock.instant());
    }

    @Override
    public CompletionStage<Void> start(LineListener listener) {
        return line.start(listener);
    }

    @Override
    public CompletionStage<Void> stop() {
        return line.stop();
    }

    @Override
    public List<? extends Line> lines() {
        return line.lines();
    }
}
