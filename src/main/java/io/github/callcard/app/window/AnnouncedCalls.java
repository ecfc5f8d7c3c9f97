package io.github.callcard.app.window;

import io.github.callcard.app.monitor.CallMonitor;
import io.github.callcard.line.hook.CallReport;
import io.github.callcard.line.hook.HookLine;
import io.github.callcard.line.hook.LinkLine;
import io.github.callcard.words.Sentence;
import java.util.Optional;

/** The calls that other programs tell of, given to the lines that take them. Safe to use from any thread. */
record AnnouncedCalls(CallMonitor monitor) {

    /** Takes what a softphone tells of one of its calls; false where no line is there to take it. */
    boolean report(CallReport report) {
        return monitor.providers().stream()
                        .filter(HookLine.class::isInstance)
                        .map(HookLine.class::cast)
                        .filter(hook -> hook.report(report))
                        .count()
                > 0;
    }

    /**
     * Takes what a link announces of a call.
     *
     * @return why nothing was made of it; empty where it was taken
     */
    Optional<Sentence> announce(CallReport report) {
        return monitor.providers().stream()
                .filter(LinkLine.class::isInstance)
                .map(LinkLine.class::cast)
                .findFirst()
                .map(links -> links.announce(report))
                .orElseGet(() -> Optional.of(HookLine.NOT_READY));
    }
}
