package io.github.callcard.ui.settings;

import io.github.callcard.settings.LineEntry;
import io.github.callcard.settings.LineType;
import io.github.callcard.settings.SettingsAccess;
import io.github.callcard.settings.ValueKind;
import io.github.callcard.ui.toolkit.Background;
import io.github.callcard.ui.toolkit.FxThread;
import io.github.callcard.ui.tray.LineStatus;
import io.github.callcard.words.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * The lines of the settings, and one of them as it is being added or edited; lines are watched anew only when the user
 * keeps what was edited. Belongs to the window's thread; needs no toolkit.
 */
public final class LinesModel {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final LineAccess access;
    private final Words words;
    private final Background background;
    private final Failures failures;
    private final SettingsAccess settings;
    private final ListedLines lines;
    private final LineDraft draft = new LineDraft();
    private final SaidText fault = new SaidText();
    private final RemovedLines removed;
    private final LineSearch search;
    private final OfferedKinds kinds;

    /**
     * @param settings say whether the administrator decides which lines there are
     * @param words of this package
     * @param later ends the time in which a removed line can be brought back
     */
    public LinesModel(LineAccess access, SettingsAccess settings, Words words, Background background, Later later) {
        this.access = access;
        this.removed = new RemovedLines(later);
        this.settings = settings;
        this.words = words;
        this.background = background;
        lines = new ListedLines(access, background, LIMIT);
        kinds = new OfferedKinds(access, lines.all(), background.another(), LIMIT);
        failures = new Failures(words, "line.timeout");
        search = new LineSearch(access, background, LIMIT, failures);
    }

    /** Shows how the lines are doing now. */
    public void refresh() {
        lines.refresh();
    }

    /** Looks in the background which kinds of lines there are on this computer and in its network. */
    public void look() {
        kinds.look();
    }

    /** Begins a line; one that was being edited is put away. */
    public void add(LineType type) {
        cancel();
        draft.add(type, LineEntry.of(type.name()));
        search(type);
    }

    public void edit(LineAccess.Listed line) {
        cancel();
        draft.edit(lines.all().indexOf(line), line.type(), line.entry());
        search(line.type());
    }

    private void search(LineType type) {
        if (type.entries().stream().anyMatch(each -> each.kind() instanceof ValueKind.FoundLine)) {
            search.start(type, fault::say);
        }
    }

    /** Takes what was typed into the line that is edited. */
    public void type(UnaryOperator<LineEntry> change) {
        if (draft.current().isPresent()) {
            draft.type(change);
            fault.clear();
        }
    }

    /** Puts the line away that is edited. */
    public void cancel() {
        background.cancel();
        search.cancelled();
        draft.clear();
        fault.clear();
    }

    /** Keeps the line that is edited, and watches it. */
    public void keep() {
        rightDraft()
                .ifPresent(
                        edited -> keep(draft.among(lines.entries(), edited), draft.password(edited), removed::forget));
    }

    /** The line that is edited; empty, and said why, where it cannot be kept so. */
    private Optional<LineEntry> rightDraft() {
        Optional<LineEntry> edited = draft.current();
        Supplier<Optional<String>> wrong = () -> edited.flatMap(line -> new LineRules(words).fault(draft.type(), line));
        if (wrong.get().isPresent()) {
            fault.say(() -> wrong.get().orElse(""));
            return Optional.empty();
        }
        return edited;
    }

    /**
     * Keeps the line that is edited and goes on with editing it, so that it is watched meanwhile.
     *
     * @param then what to do when it is kept
     */
    void keepOn(Consumer<LineEntry> then) {
        rightDraft().ifPresent(edited -> keepOn(edited, then));
    }

    private void keepOn(LineEntry edited, Consumer<LineEntry> then) {
        List<LineEntry> before = lines.entries();
        if (!draft.isNewAmong(before.size()) && before.get(draft.place()).equals(edited)) {
            then.accept(edited);
            return;
        }
        fault.clear();
        List<LineEntry> all = draft.among(before, edited);
        lines.replace(
                all,
                Optional.empty(),
                () -> {
                    draft.keptAmong(all.size());
                    removed.forget();
                    then.accept(edited);
                },
                failure -> fault.say(failures.sentence(failure)));
    }

    /** Takes a line out of the settings; for a while it can be brought back as it was. */
    public void remove(LineAccess.Listed line) {
        int from = lines.all().indexOf(line);
        if (from < 0) {
            return;
        }
        List<LineEntry> next = new ArrayList<>(lines.entries());
        next.remove(from);
        RemovedLines.Removed gone = new RemovedLines.Removed(line, from);
        keep(next, Optional.empty(), () -> removed.add(gone));
    }

    /** Brings the lines back that were just removed. */
    public void bringBack() {
        keep(removed.backAmong(lines.entries()), Optional.empty(), removed::forget);
    }

    private void keep(List<LineEntry> next, Optional<LineAccess.Password> typed, Runnable then) {
        fault.clear();
        lines.replace(
                next,
                typed,
                () -> {
                    cancel();
                    then.run();
                },
                failure -> {
                    fault.say(failures.sentence(failure));
                    draft.offerMemory(typed.isPresent());
                });
    }

    /** The kinds of lines that can be added. */
    OfferedKinds kinds() {
        return kinds;
    }

    /** The setting up of a desk phone for the line that is edited. */
    PhoneSetup phones() {
        return draft.phones(() -> new PhoneSetup(this, words, background));
    }

    /** The test call of the user's telephone program for the line that is edited. */
    ProgramTrial programTrial() {
        return draft.programTrial(() -> new ProgramTrial(access, words, FxThread::run));
    }

    /** Says what it says in the language that the user reads now. */
    public void sayAnew() {
        fault.sayAnew();
        draft.sayAnew();
    }

    /** The way by which windows ask about lines. */
    LineAccess access() {
        return access;
    }

    /** The state of the line that is edited, as far as it is watched. */
    List<LineStatus> watched() {
        return draft.isNewAmong(lines().size())
                ? List.of()
                : lines().get(draft.place()).watched();
    }

    /** The reason why lines cannot be changed, empty where they can. */
    Optional<String> lock() {
        return new Locks(settings, words).reason("lines");
    }

    public ObservableList<LineAccess.Listed> lines() {
        return lines.all();
    }

    /** The lines that can be brought back, with the last one at the end. */
    ObservableList<RemovedLines.Removed> removed() {
        return removed.lines();
    }

    /** The lines that were found for the kind that is edited. */
    LineSearch search() {
        return search;
    }

    /** The line that is edited, null for none. */
    public ReadOnlyObjectProperty<@Nullable LineEntry> draft() {
        return draft.entry();
    }

    /** All that is typed of the line that is edited. */
    LineDraft edited() {
        return draft;
    }

    public ReadOnlyStringProperty fault() {
        return fault.property();
    }
}
