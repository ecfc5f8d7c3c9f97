package io.github.callcard.ui.settings;

import io.github.callcard.settings.LineEntry;
import io.github.callcard.settings.LineType;
import io.github.callcard.settings.SettingsAccess;
import io.github.callcard.settings.ValueKind;
import io.github.callcard.ui.toolkit.Background;
import io.github.callcard.ui.tray.LineStatus;
import io.github.callcard.words.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The lines of the settings, and one of them as it is being added or edited; lines are watched anew only when the user
 * keeps what was edited. Belongs to the window's thread; needs no toolkit.
 */
public final class LinesModel {

    private static final Logger LOG = LoggerFactory.getLogger(LinesModel.class);
    private static final Duration LIMIT = Duration.ofSeconds(30);

    /** The place of a line that is not in the list yet. */
    private static final int NEW = -1;

    private final LineAccess access;
    private final Words words;
    private final Background background;
    private final Failures failures;
    private final Optional<String> lock;
    private final ObservableList<LineAccess.Listed> lines = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable LineEntry> draft = new ReadOnlyObjectWrapper<>();
    private final StringProperty password = new SimpleStringProperty("");
    private final BooleanProperty untilTheEnd = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper offersMemory = new ReadOnlyBooleanWrapper();
    private final RemovedLines removed;
    private final LineSearch search;
    private final Background looking;
    private final ReadOnlyIntegerWrapper looks = new ReadOnlyIntegerWrapper();
    private int place = NEW;
    private @Nullable LineType draftType;

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
        this.looking = background.another();
        failures = new Failures(words, "line.timeout");
        search = new LineSearch(access, background, LIMIT, failures);
        refresh();
    }

    /** Shows how the lines are doing now. */
    public void refresh() {
        List<LineAccess.Listed> now = access.lines();
        if (!now.equals(lines)) {
            lines.setAll(now);
        }
    }

    /** Looks in the background which kinds of lines there are on this computer and in its network. */
    public void look() {
        looking.start(
                LIMIT,
                () -> {
                    access.look();
                    return true;
                },
                done -> looks.set(looks.get() + 1),
                failure -> LOG.warn("Looking for lines broke", failure));
    }

    /** How often {@link #look} came to an end: {@link #kinds} may be others since. */
    ReadOnlyIntegerProperty looks() {
        return looks.getReadOnlyProperty();
    }

    /** Begins a line; one that was being edited is put away. */
    public void add(LineType type) {
        edit(NEW, type, LineEntry.of(type.name()));
    }

    public void edit(LineAccess.Listed line) {
        edit(lines.indexOf(line), line.type(), line.entry());
    }

    private void edit(int newPlace, LineType type, LineEntry entry) {
        cancel();
        place = newPlace;
        draftType = type;
        draft.set(entry);
        if (type.entries().stream().anyMatch(each -> each.kind() instanceof ValueKind.FoundLine)) {
            search.start(type, fault::set);
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
        search.cancelled();
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
        Optional<String> wrong = new LineRules(words).fault(draftType(), edited);
        if (wrong.isPresent()) {
            fault.set(wrong.get());
            return;
        }
        keep(
                with(entries(), edited),
                password.get().isEmpty()
                        ? Optional.empty()
                        : Optional.of(new LineAccess.Password(edited, password.get(), untilTheEnd.get())),
                removed::forget);
    }

    /**
     * Keeps the line that is edited and goes on with editing it, so that it is watched meanwhile.
     *
     * @param then what to do when it is kept
     */
    void keepOn(Consumer<LineEntry> then) {
        LineEntry edited = draft.get();
        if (edited == null) {
            return;
        }
        Optional<String> wrong = new LineRules(words).fault(draftType(), edited);
        if (wrong.isPresent()) {
            fault.set(wrong.get());
            return;
        }
        List<LineEntry> next = entries();
        boolean added = place == NEW || place >= next.size();
        if (!added && next.get(place).equals(edited)) {
            then.accept(edited);
            return;
        }
        fault.set("");
        List<LineEntry> all = with(next, edited);
        background.start(
                LIMIT,
                () -> {
                    access.keep(all, Optional.empty());
                    return true;
                },
                kept -> {
                    place = added ? all.size() - 1 : place;
                    removed.forget();
                    refresh();
                    then.accept(edited);
                },
                failure -> fault.set(failures.sentence(failure)));
    }

    private List<LineEntry> with(List<LineEntry> all, LineEntry edited) {
        if (place == NEW || place >= all.size()) {
            all.add(edited);
        } else {
            all.set(place, edited);
        }
        return all;
    }

    /** Takes a line out of the settings; for a while it can be brought back as it was. */
    public void remove(LineAccess.Listed line) {
        int from = lines.indexOf(line);
        if (from < 0) {
            return;
        }
        List<LineEntry> next = entries();
        next.remove(from);
        RemovedLines.Removed gone = new RemovedLines.Removed(line, from);
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

    /** The kinds of lines that can be added, the likeliest first; one entry of some kinds is enough. */
    List<LineAccess.Kind> kinds() {
        return access.kinds().stream()
                .filter(kind -> !kind.type().isSingle()
                        || lines.stream().noneMatch(line -> line.type().equals(kind.type())))
                .toList();
    }

    /** The work in the background; only for having another one. */
    Background background() {
        return background;
    }

    /** The way by which windows ask about lines. */
    LineAccess access() {
        return access;
    }

    /** The state of the line that is edited, as far as it is watched. */
    List<LineStatus> watched() {
        return place == NEW || place >= lines.size()
                ? List.of()
                : lines.get(place).watched();
    }

    /** Rings once, for trying things out. */
    void ring() {
        access.ring();
    }

    private List<LineEntry> entries() {
        return new ArrayList<>(lines.stream().map(LineAccess.Listed::entry).toList());
    }

    /** The reason why lines cannot be changed, empty where they can. */
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

    /** The lines that were found for the kind that is edited. */
    LineSearch search() {
        return search;
    }

    /** The line that is edited, null for none. */
    public ReadOnlyObjectProperty<@Nullable LineEntry> draft() {
        return draft.getReadOnlyProperty();
    }

    /** The kind of the line that is edited; while there is one. */
    LineType draftType() {
        return Objects.requireNonNull(draftType);
    }

    /** Of the account that is edited; empty leaves the one that is kept. */
    public StringProperty password() {
        return password;
    }

    /** True when the password is to be forgotten at the end of the program. */
    public BooleanProperty untilTheEnd() {
        return untilTheEnd;
    }

    /** True when the password could not be kept, so that memory is another way. */
    public ReadOnlyBooleanProperty offersMemory() {
        return offersMemory.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty fault() {
        return fault.getReadOnlyProperty();
    }
}
