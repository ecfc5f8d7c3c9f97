package io.github.callcard.ui.settings;

import io.github.callcard.ui.toolkit.FxTimer;
import java.time.Duration;
import javafx.scene.control.TextField;

/** A text or number, taken when the user has finished it. */
final class TextEditor implements SettingEditor {

    /** After the last key: nobody types a number that slowly. */
    private static final Duration PAUSE = Duration.ofMillis(900);

    private final Setting setting;
    private final TextField field = new TextField();
    private FxTimer.Alarm pause = FxTimer.Alarm.none();
    private boolean closed;

    TextEditor(Setting setting, FxTimer timer) {
        this.setting = setting;
        refresh();
        field.setOnAction(enter -> commit());
        field.focusedProperty().addListener((property, before, focused) -> {
            if (!focused) {
                commit();
            }
        });
        field.textProperty().addListener((property, before, now) -> {
            pause.cancel();
            if (!closed) {
                pause = timer.after(PAUSE, this::commit);
            }
        });
    }

    /** The same, narrow and with its digits below those of others. */
    static TextEditor ofNumber(Setting setting, FxTimer timer) {
        TextEditor editor = new TextEditor(setting, timer);
        editor.field.getStyleClass().add("number");
        editor.field.setPrefColumnCount(6);
        return editor;
    }

    @Override
    public TextField control() {
        return field;
    }

    @Override
    public void refresh() {
        if (!field.isFocused() && setting.fault().get().isEmpty()) {
            field.setText(setting.text());
        }
    }

    @Override
    public void commit() {
        pause.cancel();
        if (!closed) {
            setting.enter(field.getText());
        }
    }

    @Override
    public void close() {
        pause.cancel();
        closed = true;
    }
}
