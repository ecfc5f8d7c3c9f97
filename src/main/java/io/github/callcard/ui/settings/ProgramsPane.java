package io.github.callcard.ui.settings;

import io.github.callcard.line.hook.PhoneProgram;
import io.github.callcard.ui.toolkit.ClipboardText;
import io.github.callcard.ui.toolkit.FxThread;
import io.github.callcard.ui.toolkit.Layout;
import io.github.callcard.ui.toolkit.Visibility;
import io.github.callcard.words.Words;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The lines to enter at the user's telephone program, with this computer's own path, and whether a call comes of them. Belongs to the
 * JavaFX thread.
 */
@SuppressWarnings("NullAway.Init") // the FXML loader sets the fields before anything else can see them
final class ProgramsPane {

    @FXML
    private ComboBox<@Nullable PhoneProgram> program;

    @FXML
    private VBox recipe;

    @FXML
    private Label place;

    @FXML
    private VBox entries;

    @FXML
    private Label silence;

    @FXML
    private Label unconfirmed;

    @FXML
    private VBox trial;

    @FXML
    private Button wait;

    @FXML
    private Label heard;

    private final LineAccess access;
    private final Words words;
    private final VBox root;

    /** @param trialCall goes on where it stands */
    ProgramsPane(LineAccess access, ProgramTrial trialCall, Words words) {
        this.access = access;
        this.words = words;
        root = Layout.load(this, "programs.fxml", words);
        program.setConverter(Choices.named(this::title));
        program.getItems().setAll(PhoneProgram.values());
        program.setValue(trialCall.program());
        program.valueProperty().addListener((property, before, now) -> {
            trialCall.choose(now);
            show(now);
        });
        wait.disableProperty().bind(trialCall.waits());
        wait.setOnAction(click -> trialCall.begin());
        heard.textProperty().bind(trialCall.heard());
        Visibility.bind(heard, Bindings.isNotEmpty(trialCall.heard()));
        show(trialCall.program());
        Thread.ofVirtual().name("installed-programs").start(() -> {
            Set<PhoneProgram> found = access.installedPrograms();
            FxThread.run(() -> mark(found));
        });
    }

    /** Only marks appear: nothing moves while the user reads. */
    private void mark(Set<PhoneProgram> found) {
        program.setConverter(
                Choices.named(each -> found.contains(each) ? words.say("program.found", title(each)) : title(each)));
    }

    private String title(PhoneProgram each) {
        return each == PhoneProgram.OTHER ? words.say("program.other") : each.title();
    }

    Node root() {
        return root;
    }

    /** Where the keyboard begins. */
    Control first() {
        return program;
    }

    private void show(@Nullable PhoneProgram chosen) {
        Visibility.of(recipe, chosen != null);
        if (chosen != null) {
            place.setText(words.say(chosen.place()));
            silence.setText(words.say("program.silence", chosen.silence()));
            Visibility.of(silence, chosen.hasRecipe());
            Visibility.of(unconfirmed, chosen.hasRecipe() && !chosen.isConfirmed());
            Visibility.of(entries, chosen.hasRecipe());
            Visibility.of(trial, chosen.hasRecipe());
            entries.getChildren()
                    .setAll(chosen.entries(access.ownProgram()).stream()
                            .map(this::field)
                            .toList());
        }
    }

    private Field field(PhoneProgram.Entry entry) {
        TextInputControl text = text(entry.text());
        text.setEditable(false);
        HBox.setHgrow(text, Priority.ALWAYS);
        Button copy = new Button("", new FontIcon("fth-copy"));
        copy.getStyleClass().addAll("flat", "button-icon", "copy");
        copy.setAccessibleText(words.say("program.copy", entry.field()));
        copy.setTooltip(new Tooltip(copy.getAccessibleText()));
        copy.setMinWidth(Region.USE_PREF_SIZE);
        copy.setOnAction(click -> ClipboardText.put(entry.text()));
        HBox row = new HBox(text, copy);
        row.getStyleClass().add("row");
        Field field = new Field();
        field.setControl(row);
        field.setTitle(words.say(entry.field()));
        text.setAccessibleText(words.say(entry.field()));
        return field;
    }

    private static TextInputControl text(String text) {
        int lines = (int) text.lines().count();
        if (lines == 1) {
            return new TextField(text);
        }
        TextArea area = new TextArea(text);
        area.setPrefRowCount(lines + 1);
        return area;
    }
}
