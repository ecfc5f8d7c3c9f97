package io.github.callcard.ui.search;

import io.github.callcard.ui.search.SearchModel.Shown;
import io.github.callcard.ui.toolkit.Layout;
import io.github.callcard.ui.toolkit.Visibility;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;

/** The field and the list below it. Belongs to the JavaFX thread. */
@SuppressWarnings("NullAway.Init") // the FXML loader sets the fields before anything else can see them
final class SearchView {

    @FXML
    private VBox root;

    @FXML
    private TextField query;

    @FXML
    private Label note;

    @FXML
    private ListView<SearchRow> list;

    @FXML
    private VBox empty;

    @FXML
    private Label emptyTitle;

    @FXML
    private Label emptyWords;

    private final SearchWords words;
    private final ReadOnlyStringWrapper typed = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper act = new ReadOnlyStringWrapper("");
    private Consumer<Optional<SearchRow>> selection = selected -> {};

    /** True while rows are replaced, when the list tells of selections that nobody made. */
    private boolean filling;

    private String remark = "";

    private SearchView(SearchWords words) {
        this.words = words;
    }

    /** @param scaled lengths beside text at the size of text that the user wants */
    static SearchView load(SearchWords words, DoubleUnaryOperator scaled) {
        SearchView view = new SearchView(words);
        Layout.load(view, "search.fxml", words.words());
        view.list.setCellFactory(list -> new SearchCell(words, view.typed, view.act, scaled));
        return view;
    }

    VBox root() {
        return root;
    }

    /** Tells of every change of the text. */
    void onType(Consumer<String> search) {
        query.textProperty().addListener((field, before, now) -> search.accept(now));
    }

    /** Tells of the row that is selected now, empty for none; also where the same one is shown anew. */
    void onSelect(Consumer<Optional<SearchRow>> listener) {
        selection = listener;
        list.getSelectionModel().selectedItemProperty().addListener((model, before, now) -> {
            if (!filling) {
                listener.accept(Optional.ofNullable(now));
            }
        });
    }

    /** Tells of the row that was clicked twice. */
    void onAct(Runnable act) {
        list.setOnMouseClicked(click -> {
            boolean onRow = click.getTarget() instanceof Node node && !(node instanceof ListView<?>);
            if (onRow && click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2) {
                act.run();
            }
        });
    }

    /** The best row is selected: Enter takes it. */
    void show(Shown shown) {
        typed.set(shown.typed());
        boolean found = !shown.rows().isEmpty();
        filling = true;
        list.getItems().setAll(shown.rows());
        list.getSelectionModel().clearAndSelect(found ? 0 : -1);
        filling = false;
        selection.accept(selected());
        list.scrollTo(0);
        list.setVisible(found);
        empty.setVisible(!found);
        String said = said(shown);
        Visibility.text(note, found ? said : "");
        emptyTitle.setText(found ? "" : said);
        Visibility.text(emptyWords, found ? "" : why(shown));
    }

    /** Says the rows anew: a colleague's line may be free now. */
    void refresh() {
        list.refresh();
    }

    private String said(Shown shown) {
        if (shown.note() != SearchNote.NONE) {
            return words.say(shown.note().key());
        }
        return shown.typed().isEmpty() ? remark : "";
    }

    /** Says something above the list as long as nothing is typed; empty for nothing. */
    void remark(String sentence) {
        remark = sentence;
    }

    private String why(Shown shown) {
        return switch (shown.note()) {
            case NOBODY -> words.say("nobody.why");
            case FAILED -> words.say(shown.failure());
            default -> "";
        };
    }

    /** Says in the selected row what Enter does. */
    void showAct(String words) {
        act.set(words);
        query.setAccessibleHelp(selected()
                .map(row -> this.words.line(row).spoken() + ". " + words)
                .orElse(""));
    }

    /** Says something above the list. */
    void say(String sentence) {
        Visibility.text(note, sentence);
    }

    Optional<SearchRow> selected() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    /** True when the rows are those of what is typed now, and not of the search before. */
    boolean answersWhatIsTyped() {
        return typed.get().strip().equals(typed().strip());
    }

    /** Selects a row so many further on; the ends are ends. */
    void move(int rows) {
        int last = list.getItems().size() - 1;
        if (last >= 0) {
            int next = Math.clamp(list.getSelectionModel().getSelectedIndex() + rows, 0, last);
            list.getSelectionModel().clearAndSelect(next);
            list.scrollTo(next);
        }
    }

    String typed() {
        return query.getText();
    }

    boolean hasSelectedText() {
        return !query.getSelectedText().isEmpty();
    }

    /** Empties the field and gives it the focus. */
    void begin(String text) {
        query.setText(text);
        query.requestFocus();
        query.positionCaret(text.length());
    }
}
