package io.github.callcard.app.monitor;

import io.github.callcard.directory.search.Familiarity;
import io.github.callcard.journal.Journal;
import io.github.callcard.journal.JournalCall;
import io.github.callcard.journal.JournalListener;
import io.github.callcard.journal.JournalNews;
import io.github.callcard.number.NumberPlan;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Whom the user talks with now. The journal is read once, when somebody first wants to know; then each call that ends is added. Only where calls
 * were taken out, or are another user's, is it read again. Safe to use from any thread; nothing waits.
 */
public final class CurrentFamiliarity implements JournalListener {

    private final Journal journal;
    private final Supplier<NumberPlan> plan;
    private final InstantSource clock;

    /** Null while nobody has read the journal, or what was read holds no longer. */
    private @Nullable FamiliarNumbers numbers;

    private boolean reading;
    private boolean changed;
    private Familiarity familiarity = Familiarity.NONE;

    /**
     * The familiarity of a journal's calls, which hears of every change from now on.
     *
     * @param plan by which numbers are read now
     */
    public CurrentFamiliarity(Journal journal, Supplier<NumberPlan> plan, InstantSource clock) {
        this.journal = journal;
        this.plan = plan;
        this.clock = clock;
    }

    /** Begins to read the journal where that has to be done. */
    public void prepare() {
        NumberPlan now = plan.get();
        synchronized (this) {
            if (reading || (numbers != null && numbers.isBy(now))) {
                return;
            }
            reading = true;
        }
        journal.all(calls -> {
            FamiliarNumbers read = null;
            try {
                read = numbers(calls, now);
            } finally {
                replace(read);
            }
        });
    }

    private FamiliarNumbers numbers(List<JournalCall> calls, NumberPlan by) {
        FamiliarNumbers read = new FamiliarNumbers(by, clock.instant());
        calls.forEach(call -> read.add(call, clock.instant()));
        return read;
    }

    /** @param read null where the calls could not be read, so that the next question reads them again */
    private synchronized void replace(@Nullable FamiliarNumbers read) {
        reading = false;
        if (read != null) {
            numbers = read;
            changed = true;
        }
    }

    /** How familiar numbers are now; while the journal is read it is what was known before. */
    public synchronized Familiarity now() {
        if (changed && numbers != null) {
            familiarity = numbers.at(clock.instant());
            changed = false;
        }
        return familiarity;
    }

    @Override
    public synchronized void onNews(JournalNews news) {
        if (news.anew() && news.state().calls() == 0) {
            familiarity = Familiarity.NONE;
        }
        if (news.anew() || !news.removed().isEmpty()) {
            numbers = null;
        }
        FamiliarNumbers known = numbers;
        if (known != null && !news.added().isEmpty()) {
            news.changed().stream()
                    .filter(call -> news.added().contains(call.id()))
                    .forEach(call -> known.add(call, clock.instant()));
            changed = true;
        }
    }
}
