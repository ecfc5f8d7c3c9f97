package io.github.callcard.ui.statistics;

import io.github.callcard.journal.CallCounts;
import io.github.callcard.journal.CallStatistics;
import io.github.callcard.journal.StatisticsPeriod.Length;
import io.github.callcard.ui.caller.CallerWords;
import io.github.callcard.ui.statistics.CountsChart.Column;
import io.github.callcard.ui.toolkit.Layout;
import io.github.callcard.ui.toolkit.Visibility;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Puts statistics into nodes. Belongs to the JavaFX thread. */
@SuppressWarnings("NullAway.Init") // the FXML loader sets the fields before anything else can see them
final class StatisticsView {

    /** The hours of an office, which are shown also where nobody called. */
    private static final int USUAL_FIRST_HOUR = 8;

    private static final int USUAL_LAST_HOUR = 16;

    @FXML
    private VBox root;

    @FXML
    private ToggleButton week;

    @FXML
    private ToggleButton month;

    @FXML
    private ToggleButton year;

    @FXML
    private Button back;

    @FXML
    private Label period;

    @FXML
    private Button forward;

    @FXML
    private ScrollPane scroll;

    @FXML
    private FlowPane figures;

    @FXML
    private Label waiting;

    @FXML
    private FlowPane legend;

    @FXML
    private VBox hours;

    @FXML
    private VBox weekdays;

    @FXML
    private VBox frequent;

    @FXML
    private VBox empty;

    @FXML
    private Label emptyTitle;

    @FXML
    private Label said;

    @FXML
    private Button export;

    private final StatisticsWords words;
    private final Map<Figure, Function<CallStatistics, String>> figured = new LinkedHashMap<>();
    private final Map<Length, ToggleButton> lengths = new EnumMap<>(Length.class);
    private final CountsChart byHour;
    private final CountsChart byWeekday;
    private final FrequentRows callers;

    StatisticsView(StatisticsWords words, CallerWords callers) {
        this.words = words;
        Layout.load(this, "statistics.fxml", words.texts());
        lengths.putAll(Map.of(Length.WEEK, week, Length.MONTH, month, Length.YEAR, year));
        ToggleGroup one = new ToggleGroup();
        lengths.values().forEach(toggle -> toggle.setToggleGroup(one));
        week.setSelected(true);
        figure("calls", now -> words.count(now.counts().all()));
        figure("answered", now -> words.count(now.counts().answered()));
        figure("missed", now -> words.count(now.counts().missed()));
        figure("elsewhere", now -> words.count(now.counts().elsewhere()));
        figure("calledBack", words::calledBack);
        figure("named", words::named);
        legend.getChildren().setAll(Stream.of(CallKind.values()).map(this::key).toList());
        byHour = new CountsChart(words, words.say("hours"));
        byWeekday = new CountsChart(words, words.say("weekdays"));
        this.callers = new FrequentRows(words, callers);
        hours.getChildren().setAll(byHour);
        weekdays.getChildren().setAll(byWeekday);
        frequent.getChildren().setAll(this.callers);
        Visibility.of(empty, false);
        scroll.setVisible(false);
        export.setDisable(true);
    }

    private void figure(String id, Function<CallStatistics, String> value) {
        Figure figure = new Figure(id, words.say("figure." + id), words.say("figure." + id + ".help"));
        figured.put(figure, value);
        figures.getChildren().add(figure);
    }

    private Label key(CallKind kind) {
        Region swatch = new Region();
        swatch.getStyleClass().addAll("swatch", kind.word());
        Label key = new Label(words.say("kind." + kind.word()), swatch);
        key.getStyleClass().addAll("second", "small");
        return key;
    }

    VBox root() {
        return root;
    }

    /** Takes what the user wants to see. */
    void connect(StatisticsModel model, Runnable exporting) {
        lengths.forEach((length, toggle) -> toggle.setOnAction(click -> {
            // One of them is always chosen.
            toggle.setSelected(true);
            model.choose(length);
        }));
        back.setOnAction(click -> model.back());
        forward.setOnAction(click -> model.forward());
        export.setOnAction(click -> exporting.run());
    }

    /** Puts the keyboard on the length that is chosen. */
    void focus() {
        lengths.values().stream().filter(ToggleButton::isSelected).forEach(ToggleButton::requestFocus);
    }

    void show(StatisticsModel.Shown shown) {
        CallStatistics now = shown.now();
        period.setText(words.period(now.period()));
        forward.setDisable(shown.isLatest());
        export.setDisable(now.isEmpty());
        said.setText("");
        emptyTitle.setText(words.say("empty." + now.period().length().name().toLowerCase(Locale.ROOT)));
        Visibility.of(empty, now.isEmpty());
        scroll.setVisible(!now.isEmpty());
        figured.forEach((figure, value) -> figure.show(
                value.apply(now),
                words.earlier(value.apply(shown.before())),
                words.before(now.period(), value.apply(shown.before()))));
        int open = now.callBacks().open();
        Visibility.text(waiting, now.counts().missed() == 0 ? "" : words.say("waiting", open));
        byHour.show(hours(now.byHour()));
        byWeekday.show(words.week().stream()
                .map(day -> new Column(words.shortDay(day), words.day(day), now.on(day)))
                .toList());
        callers.show(now.frequent());
    }

    /** The hours of an office, and those before and after in which somebody called. */
    private List<Column> hours(List<CallCounts> counts) {
        List<Integer> used = IntStream.range(0, counts.size())
                .filter(hour -> counts.get(hour).all() > 0)
                .boxed()
                .toList();
        int first = used.isEmpty() ? USUAL_FIRST_HOUR : Math.min(USUAL_FIRST_HOUR, used.getFirst());
        int last = used.isEmpty() ? USUAL_LAST_HOUR : Math.max(USUAL_LAST_HOUR, used.getLast());
        return IntStream.rangeClosed(first, last)
                .mapToObj(hour -> new Column(words.hour(hour), words.hourSpan(hour), counts.get(hour)))
                .toList();
    }

    void say(String sentence) {
        said.setText(sentence);
    }
}
