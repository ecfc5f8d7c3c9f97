package io.github.callcard.ui.settings;

import io.github.callcard.ui.toolkit.Background;
import io.github.callcard.words.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * The lines of the settings, and one of them as it is being added or edited; lines are watched anew only when the user
 * keeps what was edited. Belongs to the window's thread; needs no toolkit.
 */
public final class LinesModel {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    /** The place of a line that is not in the list yet. */
    private static final int NEW = -1;

    private final LineAccess access;
    private final Words words;
    private final Background background;
    private final Failures failures;
    private final Optional<String> lock;
    private final ObservableList<LineAccess.Listed> lines = FXCollections.observableArrayList();
    private final ObservableList<LineAccess.Found> found = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable LineEntry> draft = new ReadOnlyObjectWrapper<>();
    private final StringProperty password = new SimpleStringProperty("");
    private final BooleanProperty untilTheEnd = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper offersMemory = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper searching = new ReadOnlyBooleanWrapper();
    private final RemovedLines removed;
    private int place = NEW;

    /**
     * @param settings say whether the administrator decides which lines there are
     * @param words of this package
     * @param later ends the time in which a removed line can be brought back
     */
    public LinesModel(LineAccess access, SettingsAccess settings, Words words, Background background, Later later) {
        this.access = access;
        this.removed = new RemovedLines(later);
        this.lock = new Locks(settings, words).reason("lines");
        this.words = words;
        this.background = background;
        failures = new Failures(words, "line.timeout");
        refresh();
    }

    /** Shows how the lines are doing now. */
    public void refresh() {
        List<LineAccess.Listed> now = access.lines();
        if (!now.equals(lines)) {
            lines.setAll(now);
        }
    }

    /** Begins a line; one that was being edited is put away. */
    public void add(String type) {
        edit(NEW, LineEntry.of(type));
    }

    public void edit(LineAccess.Listed line) {
        edit(lines.indexOf(line), line.entry());
    }

    private void edit(int newPlace, LineEntry entry) {
        cancel();
        place = newPlace;
        draft.set(entry);
        if (entry.type().equals(LineEntry.TAPI)) {
            search();
        }
    }

    /** Takes what was typed into the line that is edited. */
    public void type(UnaryOperator<LineEntry> change) {
        LineEntry edited = draft.get();
        if (edited != null) {
            draft.set(change.apply(edited));
            fault.set("");
        }
    }

    /** Puts the line away that is edited. */
    public void cancel() {
        background.cancel();
        searching.set(false);
        draft.set(null);
        password.set("");
        untilTheEnd.set(false);
        offersMemory.set(false);
        fault.set("");
    }

    /** Keeps the line that is edited, and watches it. */
    public void keep() {
        LineEntry edited = draft.get();
        if (edited == null) {
            return;
        }
        Optional<String> wrong = new LineRules(words).fault(edited);
        if (wrong.isPresent()) {
            fault.set(wrong.get());
            return;
        }
        List<LineEntry> next = entries();
        if (place == NEW || place >= next.size()) {
            next.add(edited);
        } else {
            next.set(place, edited);
        }
        keep(
                next,
                password.get().isEmpty()
                        ? Optional.empty()
                        : Optional.of(new LineAccess.Password(edited, password.get(), untilTheEnd.get())),
                removed::forget);
    }

    /** Takes a line out of the settings; for a while it can be brought back as it was. */
    public void remove(LineAccess.Listed line) {
        int from = lines.indexOf(line);
        if (from < 0) {
            return;
        }
        List<LineEntry> next = entries();
        RemovedLines.Removed gone = new RemovedLines.Removed(next.remove(from), from);
        keep(next, Optional.empty(), () -> removed.add(gone));
    }

    /** Brings the lines back that were just removed. */
    public void bringBack() {
        keep(removed.backAmong(entries()), Optional.empty(), removed::forget);
    }

    private void keep(List<LineEntry> next, Optional<LineAccess.Password> typed, Runnable then) {
        fault.set("");
        background.start(
                LIMIT,
                () -> {
                    access.keep(next, typed);
                    return true;
                },
                kept -> {
                    refresh();
                    cancel();
                    then.run();
                },
                failure -> {
                    fault.set(failures.sentence(failure));
                    offersMemory.set(typed.isPresent());
                });
    }

    private void search() {
        searching.set(true);
        background.start(
                LIMIT,
                access::search,
                devices -> {
                    searching.set(false);
                    found.setAll(devices);
                },
                failure -> {
                    searching.set(false);
                    fault.set(failures.sentence(failure));
                });
    }

    /** The kinds of lines that can be added, the likeliest first; all softphones tell their calls by one line. */
    List<LineAccess.Kind> kinds() {
        boolean hasHook = entries().stream().anyMatch(line -> line.type().equals(LineEntry.HOOK));
        return access.kinds().stream()
                .filter(kind -> !hasHook || !kind.type().equals(LineEntry.HOOK))
                .toList();
    }

    /** Rings once, for trying things out. */
    void ring() {
        access.ring();
    }

    private List<LineEntry> entries() {
        return new ArrayList<>(lines.stream().map(LineAccess.Listed::entry).toList());
    }

    /** Why lines cannot be changed, empty where they can. */
    Optional<String> lock() {
        return lock;
    }

    public ObservableList<LineAccess.Listed> lines() {
        return lines;
    }

    /** The lines that can be brought back, with the last one at the end. */
    ObservableList<RemovedLines.Removed> removed() {
        return removed.lines();
    }

    /** What the telephone service has. */
    public ObservableList<LineAccess.Found> found() {
        return found;
    }

    /** The line that is edited, null for none. */
    public ReadOnlyObjectProperty<@Nullable LineEntry> draft() {
        return draft.getReadOnlyProperty();
    }

    /** Of the account that is edited; empty leaves the one that is kept. */
    public StringProperty password() {
        return password;
    }

    /** Whether the password is to be forgotten when the program ends. */
    public BooleanProperty untilTheEnd() {
        return untilTheEnd;
    }

    /** Whether the password could not be kept, so that memory is another way. */
    public ReadOnlyBooleanProperty offersMemory() {
        return offersMemory.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty fault() {
        return fault.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty searching() {
        return searching.getReadOnlyProperty();
    }
}
