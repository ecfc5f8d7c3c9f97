package io.github.callcard.ui;

import io.github.callcard.os.selection.CurrentSelection;
import io.github.callcard.os.selection.Selection;
import io.github.callcard.ui.search.SearchActions;
import io.github.callcard.ui.search.SearchWindow;
import io.github.callcard.words.Sentence;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the box that searches and dials: empty, or with the number that is selected in another program. Safe to use from any thread. */
final class SearchOpener implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SearchOpener.class);

    private static final Sentence NO_NUMBER =
            Sentence.of("The selected text has no telephone number in it; type the number or a name.");

    private final Windows windows;
    private final Optional<SearchActions> actions;
    private final CurrentSelection selection = new CurrentSelection();

    /** @param actions of the box; empty where there is none */
    SearchOpener(Windows windows, Optional<SearchActions> actions) {
        this.windows = windows;
        this.actions = actions;
    }

    void open() {
        windows.open(SearchWindow.class, SearchWindow::open);
    }

    /** Shows the number in the text that is selected in the program in front. Nothing is dialled before the user presses Enter. */
    void openSelected() {
        // The box comes up only then: the other program has to be in front while it is asked.
        actions.ifPresent(own -> {
            var unused = selection.ask().thenAccept(found -> show(found, own)).exceptionally(problem -> {
                LOG.error("The selected number is not shown", problem);
                return null;
            });
        });
    }

    private void show(Selection found, SearchActions own) {
        switch (found) {
            case Selection.Text selected ->
                own.numberIn(selected.text()).ifPresentOrElse(this::open, () -> say(NO_NUMBER));
            case Selection.None none -> say(none.why());
        }
    }

    private void open(String number) {
        windows.open(SearchWindow.class, window -> window.open(number));
    }

    private void say(Sentence why) {
        windows.open(SearchWindow.class, window -> window.open(why));
    }

    @Override
    public void close() {
        selection.close();
    }
}
