package io.github.callcard.ui.search;

import io.github.callcard.ui.theme.Theme;
import io.github.callcard.ui.toolkit.ClipboardText;
import io.github.callcard.ui.toolkit.FxThread;
import io.github.callcard.ui.toolkit.HiddenFocus;
import io.github.callcard.ui.toolkit.OwnWindow;
import io.github.callcard.ui.toolkit.ViewState;
import io.github.callcard.words.Sentence;
import java.util.List;
import java.util.Optional;
import javafx.geometry.NodeOrientation;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

/**
 * One field and one list of people, companies, numbers and commands. The focus stays in the field; arrows choose, Enter does what the row
 * says. Closing gives the keyboard back to the window that had it. Belongs to the JavaFX thread, on which it is made.
 */
public final class SearchWindow implements OwnWindow {

    private static final int PAGE = 6;
    private static final Sentence NOTHING = Sentence.of("");

    private final Stage stage = new Stage();
    private final Theme theme;
    private final SearchActions actions;
    private final List<SearchCommand> commands;
    private final boolean rightToLeft;
    private final SearchModel model;
    private SearchWords words;
    private SearchView view;
    private DialWay way = new DialWay.NotYet();
    private Sentence remark = NOTHING;

    /**
     * A window that is not open yet.
     *
     * @param commands of the program, the likeliest first
     * @param rightToLeft whether the user's language is written so
     * @param icons of the window, in several sizes
     */
    public SearchWindow(
            Theme theme,
            SearchWords words,
            SearchActions actions,
            List<SearchCommand> commands,
            boolean rightToLeft,
            List<Image> icons) {
        this.theme = theme;
        this.words = words;
        this.actions = actions;
        this.commands = commands;
        this.rightToLeft = rightToLeft;
        view = SearchView.load(words, theme::scaled);
        model = new SearchModel(
                actions, new SearchContent(actions, commands, words), FxThread::run, shown -> view.show(shown));
        connect();
        view.onType(model::type);
        stage.setTitle(words.say("title"));
        stage.getIcons().setAll(icons);
        stage.setScene(new Scene(view.root()));
        theme.leastSize(stage, 420, 280);
        HiddenFocus.release(stage);
        stage.setOnHidden(hidden -> {
            model.hide();
            remark(NOTHING);
            view.begin("");
        });
        stage.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    }

    private void connect() {
        view.onSelect(this::select);
        view.onAct(this::act);
        theme.dress(view.root());
        view.root().setNodeOrientation(rightToLeft ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
    }

    /** Goes over to another language, at the same place; what is typed is searched anew, but for what SuperOffice found. */
    public void speak(SearchWords others) {
        ViewState left = ViewState.of(view.root());
        words = others;
        model.use(new SearchContent(actions, commands, words));
        view = SearchView.load(words, theme::scaled);
        connect();
        stage.setTitle(words.say("title"));
        stage.getScene().setRoot(view.root());
        remark(remark);
        left.giveTo(view.root());
        // Only now: that the text is there in another field is nothing that anybody typed.
        view.onType(model::type);
        model.showAnew(view.typed());
    }

    /** Opens empty, and comes to the front: the user asked for it. */
    public void open() {
        remark(NOTHING);
        if (comeForward()) {
            view.begin("");
        }
    }

    /** Opens with a whole number typed already, such as the one that is selected in another program. */
    public void open(String number) {
        remark(NOTHING);
        comeForward();
        model.give(number);
        view.begin(number);
        model.type(number);
    }

    /** Opens empty and says why the number that was asked for is not there. */
    public void open(Sentence why) {
        remark(why);
        comeForward();
        view.begin("");
        model.type("");
    }

    /** Says something above the list as long as nothing is typed. */
    private void remark(Sentence why) {
        remark = why;
        view.remark(words.say(why));
    }

    /** Answers true where it was not open before. */
    private boolean comeForward() {
        boolean other = !stage.isShowing();
        stage.setIconified(false);
        stage.show();
        stage.toFront();
        stage.requestFocus();
        if (other) {
            model.open();
        }
        return other;
    }

    private void select(Optional<SearchRow> selected) {
        view.showAct(selected.flatMap(words::act).orElse(""));
        way = new DialWay.NotYet();
        model.forgetWay();
        selected.flatMap(SearchRow::number)
                .ifPresent(number -> model.way(number, known -> {
                    way = known;
                    view.showAct(words.way(known, number));
                }));
    }

    /** The selected row; none while what was typed last is still searched for, since the user means another one then. */
    private Optional<SearchRow> meant() {
        return view.answersWhatIsTyped() ? view.selected() : Optional.empty();
    }

    /** Does what the selected row says. */
    private void act() {
        meant().ifPresent(row -> {
            switch (row) {
                case SearchRow.Command command -> {
                    stage.hide();
                    command.command().run().run();
                }
                case SearchRow.PickUp call -> {
                    stage.hide();
                    call.pickUp().run();
                }
                case SearchRow.Server server -> model.searchServer(server.typed());
                default -> row.number().ifPresentOrElse(this::dial, this::openPage);
            }
        });
    }

    /** Whoever presses before the row says what Enter does is asked by the program, where there is a question. */
    private void dial(String number) {
        if (way instanceof DialWay.Copied) {
            copy();
        } else {
            stage.hide();
            actions.dial(number);
        }
    }

    private void openPage() {
        if (meant().orElse(null) instanceof SearchRow.Caller caller) {
            actions.open(caller.caller(), problem -> FxThread.run(() -> view.say(problem)));
        }
    }

    private void copy() {
        meant().flatMap(SearchRow::number).ifPresent(number -> {
            ClipboardText.put(number);
            view.say(words.say("copied", number));
        });
    }

    private void press(KeyEvent key) {
        boolean taken = key.isShortcutDown() ? shortcut(key.getCode()) : plain(key.getCode());
        if (taken) {
            key.consume();
        }
    }

    private boolean shortcut(KeyCode code) {
        switch (code) {
            case O -> openPage();
            case W -> stage.hide();
            case C -> {
                if (view.hasSelectedText()) {
                    return false;
                }
                copy();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean plain(KeyCode code) {
        switch (code) {
            case ESCAPE -> stage.hide();
            case ENTER -> act();
            case DOWN -> view.move(1);
            case UP -> view.move(-1);
            case PAGE_DOWN -> view.move(PAGE);
            case PAGE_UP -> view.move(-PAGE);
            default -> {
                return false;
            }
        }
        return true;
    }

    @Override
    public void refresh() {
        view.refresh();
    }

    @Override
    public void close() {
        stage.hide();
        model.close();
    }
}
