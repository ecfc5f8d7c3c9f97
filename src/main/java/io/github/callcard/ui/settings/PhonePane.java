package io.github.callcard.ui.settings;

import io.github.callcard.line.actionurl.PhoneField;
import io.github.callcard.line.actionurl.PhoneMaker;
import io.github.callcard.ui.toolkit.ClipboardText;
import io.github.callcard.ui.toolkit.Layout;
import io.github.callcard.ui.toolkit.Listeners;
import io.github.callcard.ui.toolkit.Visibility;
import io.github.callcard.ui.tray.LineStatus;
import io.github.callcard.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The fields to enter at a desk phone, and the call that shows whether they work. Belongs to the JavaFX thread. */
@SuppressWarnings("NullAway.Init") // the FXML loader sets the fields before anything else can see them
final class PhonePane {

    /** Stands for every host in the box of hosts. */
    private static final String ALL = "";

    @FXML
    private ComboBox<PhoneMaker> maker;

    @FXML
    private ComboBox<@Nullable String> host;

    @FXML
    private Label closed;

    @FXML
    private VBox fields;

    @FXML
    private Label copied;

    @FXML
    private Button call;

    @FXML
    private Label waiting;

    @FXML
    private VBox heard;

    @FXML
    private Label fault;

    private final LinesModel model;
    private final PhoneSetup setup;
    private final Words words;
    private final VBox root;
    private final Listeners listeners = new Listeners();
    private List<PhoneSetup.Fields> shown = List.of();

    PhonePane(LinesModel model, PhoneSetup setup, Words words) {
        this.model = model;
        this.setup = setup;
        this.words = words;
        root = Layout.load(this, "phone.fxml", words);
        maker.getItems().setAll(PhoneMaker.values());
        maker.setConverter(Choices.named(each -> each.title()));
        maker.setValue(PhoneMaker.SNOM);
        host.setConverter(Choices.named(each -> each.isEmpty() ? words.say("phones.host.all") : each));
        maker.valueProperty().addListener(change -> show());
        host.valueProperty().addListener(change -> show());
        listeners.on(setup.token(), now -> show());
        listeners.on(setup.hosts(), this::show);
        listeners.on(model.draft(), now -> show());
        listeners.on(model.lines(), this::tellState);
        listeners.on(setup.heard(), this::tell);
        listeners.on(setup.waits(), now -> tellState());
        fault.textProperty().bind(setup.fault());
        Visibility.bind(fault, setup.fault().isNotEmpty());
        Visibility.of(copied, false);
        Visibility.of(heard, false);
        call.setOnAction(click -> setup.callYourself());
        setup.load();
        show();
        tellState();
    }

    VBox root() {
        return root;
    }

    /** Nobody looks any more. */
    void close() {
        listeners.close();
    }

    private void show() {
        if (model.draft().get() == null) {
            return;
        }
        offerHosts();
        Visibility.of(closed, !setup.isOpen());
        List<PhoneSetup.Fields> now = setup.fields(maker.getValue(), Objects.requireNonNullElse(host.getValue(), ALL));
        if (!now.equals(shown)) {
            shown = now;
            List<Node> rows = new ArrayList<>();
            for (PhoneSetup.Fields each : now) {
                if (now.size() > 1) {
                    Label heading = new Label(words.say("phones.at", each.host()));
                    heading.getStyleClass().addAll("small", "strong");
                    rows.add(heading);
                }
                each.fields().forEach(field -> rows.add(row(field, now.size() > 1 ? each.host() : "")));
            }
            fields.getChildren().setAll(rows);
            Visibility.of(copied, false);
        }
        Visibility.of(call, setup.token().get() != null);
    }

    /** The likeliest host is chosen; all of them are offered where there are several. */
    private void offerHosts() {
        List<String> items = new ArrayList<>(setup.reachable());
        if (items.size() > 1) {
            items.add(ALL);
        }
        if (!items.equals(host.getItems())) {
            String before = host.getValue();
            host.getItems().setAll(items);
            host.setValue(items.contains(before) ? before : items.getFirst());
        }
    }

    private Node row(PhoneField field, String at) {
        Label name = new Label(field.name());
        name.getStyleClass().add("small");
        TextField value = new TextField(field.value());
        value.setEditable(false);
        value.setMinWidth(0);
        value.getStyleClass().add("phone-value");
        name.setLabelFor(value);
        HBox.setHgrow(value, Priority.ALWAYS);
        Button copy = new Button("", new FontIcon("fth-copy"));
        copy.getStyleClass().addAll("flat", "button-icon", "phone-copy");
        String what = at.isEmpty() ? field.name() : words.say("phones.field.at", field.name(), at);
        copy.setAccessibleText(words.say("phones.copy", what));
        copy.setTooltip(new Tooltip(copy.getAccessibleText()));
        copy.setMinWidth(Region.USE_PREF_SIZE);
        copy.setOnAction(click -> copy(field, what));
        HBox line = new HBox(value, copy);
        line.getStyleClass().add("row");
        VBox row = new VBox(name, line);
        row.getStyleClass().add("phone-field");
        return row;
    }

    private void copy(PhoneField field, String what) {
        ClipboardText.put(field.value());
        copied.setText(words.say("phones.copied", what));
        Visibility.of(copied, true);
    }

    /** While a call is waited for: that it is, and what the line says where it cannot hear one. */
    private void tellState() {
        boolean waits = setup.waits().get();
        String ill = model.watched().stream()
                .map(LineStatus::health)
                .filter(health -> !health.isReady())
                .map(health -> words.say(health.message()))
                .findFirst()
                .orElse("");
        Visibility.text(
                waiting,
                !waits ? "" : ill.isEmpty() ? words.say("phones.waiting") : words.say("phones.waiting.ill", ill));
        call.setDisable(waits);
        tell();
    }

    private void tell() {
        boolean some = !setup.heard().isEmpty();
        call.setText(words.say(some ? "phones.call.another" : "phones.call"));
        heard.getChildren()
                .setAll(setup.heard().stream()
                        .map(call -> {
                            Label label = new Label(setup.sentence(call), new FontIcon("fth-check"));
                            label.setWrapText(true);
                            label.getStyleClass().addAll("step", "passed");
                            return label;
                        })
                        .toList());
        Visibility.of(heard, some);
    }
}
