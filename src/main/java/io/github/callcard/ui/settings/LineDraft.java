package io.github.callcard.ui.settings;

import io.github.callcard.settings.LineEntry;
import io.github.callcard.settings.LineType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** The line that is added or edited, as far as it is typed, if there is one. Belongs to the window's thread; needs no toolkit. */
final class LineDraft {

    /** The place of a line that is not in the list yet. */
    private static final int NEW = -1;

    private final ReadOnlyObjectWrapper<@Nullable LineEntry> entry = new ReadOnlyObjectWrapper<>();
    private final StringProperty password = new SimpleStringProperty("");
    private final BooleanProperty untilTheEnd = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper offersMemory = new ReadOnlyBooleanWrapper();
    private int place = NEW;
    private @Nullable LineType type;
    private @Nullable PhoneSetup phones;
    private @Nullable ProgramTrial programTrial;

    /** Begins a line that is not in the list yet. */
    void add(LineType newType, LineEntry first) {
        edit(NEW, newType, first);
    }

    /** Begins with the line at this place of the list. */
    void edit(int at, LineType itsType, LineEntry now) {
        place = at;
        type = itsType;
        entry.set(now);
    }

    void type(UnaryOperator<LineEntry> change) {
        current().ifPresent(now -> entry.set(change.apply(now)));
    }

    /** The setting up of a desk phone for this line, made when it is first asked for. */
    PhoneSetup phones(Supplier<PhoneSetup> maker) {
        if (phones == null) {
            phones = maker.get();
        }
        return phones;
    }

    /** The test call of a telephone program for this line, made when it is first asked for. */
    ProgramTrial programTrial(Supplier<ProgramTrial> maker) {
        if (programTrial == null) {
            programTrial = maker.get();
        }
        return programTrial;
    }

    /** Says what it says in the language that the user reads now. */
    void sayAnew() {
        if (programTrial != null) {
            programTrial.sayAnew();
        }
        if (phones != null) {
            phones.sayAnew();
        }
    }

    /** Forgets it. */
    void clear() {
        if (phones != null) {
            phones.close();
            phones = null;
        }
        if (programTrial != null) {
            programTrial.close();
            programTrial = null;
        }
        entry.set(null);
        password.set("");
        untilTheEnd.set(false);
        offersMemory.set(false);
    }

    /** The list with this line in its place, or at the end where it is a new one. */
    List<LineEntry> among(List<LineEntry> all, LineEntry edited) {
        List<LineEntry> next = new ArrayList<>(all);
        if (isNewAmong(all.size())) {
            next.add(edited);
        } else {
            next.set(place, edited);
        }
        return next;
    }

    /** True where the list of so many lines does not have it yet. */
    boolean isNewAmong(int lines) {
        return place == NEW || place >= lines;
    }

    /** It is in the list now, and goes on being edited. */
    void keptAmong(int lines) {
        if (isNewAmong(lines - 1)) {
            place = lines - 1;
        }
    }

    /** The line's place in the list, while it is in there. */
    int place() {
        return place;
    }

    /** The line now, empty for none. */
    Optional<LineEntry> current() {
        return Optional.ofNullable(entry.get());
    }

    /** The line as it is typed, null for none. */
    ReadOnlyObjectProperty<@Nullable LineEntry> entry() {
        return entry.getReadOnlyProperty();
    }

    /** The kind of the line; while there is one. */
    LineType type() {
        return Objects.requireNonNull(type);
    }

    /** The secret typed to be kept with the line; empty where the password that is kept already stays. */
    Optional<LineAccess.Password> password(LineEntry of) {
        return password.get().isEmpty()
                ? Optional.empty()
                : Optional.of(new LineAccess.Password(of, password.get(), untilTheEnd.get()));
    }

    /** Of the account; empty leaves the one that is kept. */
    StringProperty password() {
        return password;
    }

    /** True when the password is to be forgotten at the end of the program. */
    BooleanProperty untilTheEnd() {
        return untilTheEnd;
    }

    /** True when the password could not be kept, so that memory is another way. */
    ReadOnlyBooleanProperty offersMemory() {
        return offersMemory.getReadOnlyProperty();
    }

    void offerMemory(boolean offered) {
        offersMemory.set(offered);
    }
}
