package io.github.callcard.line.sipwatch;

import io.github.callcard.line.ColleagueLine.State;
import io.github.callcard.line.Direction;
import io.github.callcard.line.sipwatch.DialogDocuments.Reading;
import io.github.callcard.line.sipwatch.message.SipBody;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A colleague's line: its state out of the documents about its dialogs. */
final class ColleagueNews implements News, Dialogs {

    /** Far more than anybody has at once; a switchboard that never tells an end fills nothing. */
    private static final int MOST = 64;

    private final WatchLine line;
    private final String extension;
    private final DialogDocuments documents = new DialogDocuments(this);
    private final Map<String, ToldDialog> dialogs = new LinkedHashMap<>();

    ColleagueNews(WatchLine line, String extension) {
        this.line = line;
        this.extension = extension;
    }

    @Override
    public void subscribed() {
        documents.beginAnew();
    }

    @Override
    public void beginAnew() {
        dialogs.clear();
    }

    @Override
    public Reading take(SipBody body) {
        Reading reading = documents.take(body);
        if (reading == Reading.UNDERSTOOD) {
            report();
        }
        return reading;
    }

    @Override
    public void takeAll(Collection<ToldDialog> told) {
        Map<String, ToldDialog> before = Map.copyOf(dialogs);
        dialogs.clear();
        told.stream().filter(dialog -> !dialog.isOver()).forEach(dialog -> keep(dialog, before.get(dialog.id())));
    }

    @Override
    public void take(ToldDialog dialog) {
        ToldDialog before = dialogs.remove(dialog.id());
        if (!dialog.isOver()) {
            keep(dialog, before);
        }
    }

    /** A document that tells nobody takes nothing back. */
    private void keep(ToldDialog dialog, @Nullable ToldDialog before) {
        if (dialogs.size() >= MOST) {
            return;
        }
        dialogs.put(
                dialog.id(),
                before == null || !dialog.details().number().isEmpty()
                        ? dialog
                        : new ToldDialog(dialog.id(), dialog.stage(), before.details(), dialog.ending()));
    }

    private void report() {
        Optional<ToldDialog> ringing =
                dialogs.values().stream().filter(ColleagueNews::rings).findFirst();
        Optional<ToldDialog> shown = ringing.or(() -> dialogs.values().stream().findFirst());
        State state = ringing.isPresent() ? State.RINGING : shown.isPresent() ? State.BUSY : State.FREE;
        line.colleague(
                extension, state, shown.map(dialog -> dialog.details().number()).orElse(""));
    }

    private static boolean rings(ToldDialog dialog) {
        return !dialog.isAnswered() && dialog.details().direction() == Direction.INCOMING;
    }

    @Override
    public void unknown() {
        line.colleague(extension, State.UNKNOWN, "");
    }

    @Override
    public void refused() {
        line.colleague(extension, State.REFUSED, "");
    }
}
