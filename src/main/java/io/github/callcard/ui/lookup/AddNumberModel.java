package io.github.callcard.ui.lookup;

import io.github.callcard.ui.toolkit.Background;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The state of the window that adds a number: whom was searched, who is chosen, what would be written and what went wrong.
 * A failure loses nothing of it. Belongs to the thread of the window.
 */
final class AddNumberModel {

    private static final Logger LOG = LoggerFactory.getLogger(AddNumberModel.class);

    /** Of one letter half of a CRM has names. */
    static final int LEAST_LETTERS = 2;

    private static final Duration LIMIT = Duration.ofSeconds(45);

    private final NumberToAdd asked;
    private final Background searching;
    private final Background adding;
    private final Runnable added;
    private Runnable changed;
    private List<FoundPerson> found = List.of();
    private String searched = "";
    private NumberType type;
    private @Nullable FoundPerson chosen;
    private @Nullable Sentence fault;

    /**
     * @param background runs what takes long, and tells the end on the window's thread
     * @param changed told when there is something else to show
     * @param added told when SuperOffice has the number
     */
    AddNumberModel(NumberToAdd asked, Background background, Runnable changed, Runnable added) {
        this.asked = asked;
        this.searching = background;
        this.adding = background.another();
        this.changed = changed;
        this.added = added;
        this.type = asked.mobile() ? NumberType.MOBILE : NumberType.DIRECT;
    }

    /** Tells another view from now on that there is something else to show. */
    void onChange(Runnable other) {
        changed = other;
    }

    String number() {
        return asked.number();
    }

    List<FoundPerson> found() {
        return found;
    }

    /** The text searched last, empty while nothing was. */
    String searched() {
        return searched;
    }

    boolean isSearching() {
        return searching.isRunning();
    }

    boolean isAdding() {
        return adding.isRunning();
    }

    NumberType type() {
        return type;
    }

    @Nullable
    FoundPerson chosen() {
        return chosen;
    }

    /** The last failure; null where nothing did, or the user goes on. */
    @Nullable
    Sentence fault() {
        return fault;
    }

    /** Searches in place of what is searched; a text that is too short finds nobody. */
    void search(String typed) {
        String name = typed.strip();
        if (name.equals(searched)) {
            return;
        }
        searched = name;
        fault = null;
        searching.cancel();
        if (name.length() < LEAST_LETTERS) {
            show(List.of());
            return;
        }
        searching.start(LIMIT, () -> asked.access().search(name), this::show, e -> {
            // The same text can be searched again.
            searched = "";
            fail(e);
        });
        changed.run();
    }

    private void show(List<FoundPerson> persons) {
        found = List.copyOf(persons);
        chosen = found.stream()
                .filter(person -> person.equals(chosen))
                .findFirst()
                .orElse(null);
        changed.run();
    }

    void choose(@Nullable FoundPerson person) {
        chosen = person;
        fault = null;
        changed.run();
    }

    void use(NumberType other) {
        type = other;
        changed.run();
    }

    /** True when all is there that has to be seen before it is written. */
    boolean canAdd() {
        return chosen != null && !isAdding();
    }

    /** Writes into SuperOffice what the window shows. */
    void add() {
        FoundPerson person = chosen;
        if (person == null || isAdding()) {
            return;
        }
        fault = null;
        NumberType as = type;
        adding.start(
                LIMIT,
                () -> {
                    asked.access().add(person, as);
                    return person;
                },
                done -> added.run(),
                this::fail);
        changed.run();
    }

    private void fail(Exception e) {
        if (e instanceof SentenceException told) {
            fail(told.sentence());
        } else if (e instanceof TimeoutException) {
            fail(Sentence.of("That took too long, so Callcard stopped waiting; check the network and try again."));
        } else {
            LOG.error("A number cannot be added", e);
            fail(
                    Sentence.of(
                            "Something went wrong inside Callcard; 'callcard doctor --report FILE' writes a report for whoever helps you."));
        }
    }

    /** Something cannot be done. */
    void fail(Sentence why) {
        fault = why;
        changed.run();
    }

    /** The window is closed: nobody waits for the search; what is being written is written to its end. */
    void close() {
        searching.cancel();
    }
}
