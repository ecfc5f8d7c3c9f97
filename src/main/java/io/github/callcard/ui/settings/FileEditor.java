package io.github.callcard.ui.settings;

import io.github.callcard.ui.toolkit.FxTimer;
import io.github.callcard.words.Words;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** The path of a file, which is typed or picked. */
final class FileEditor implements SettingEditor {

    private final TextEditor path;
    private final HBox node;

    FileEditor(Setting setting, Words words, FxTimer timer, FilePicker picker) {
        path = new TextEditor(setting, timer);
        TextField field = path.control();
        Button browse = new Button(words.say("file.browse"));
        browse.getStyleClass().add("browse");
        browse.setMinWidth(Region.USE_PREF_SIZE);
        browse.disableProperty().bind(field.disabledProperty());
        browse.setOnAction(click -> picker.pick(field.getScene().getWindow(), field.getText())
                .ifPresent(picked -> {
                    field.setText(picked.toString());
                    commit();
                }));
        node = new HBox(field, browse);
        node.getStyleClass().add("row");
    }

    @Override
    public TextField control() {
        return path.control();
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public void refresh() {
        path.refresh();
    }

    @Override
    public void commit() {
        path.commit();
    }

    @Override
    public void close() {
        path.close();
    }
}
