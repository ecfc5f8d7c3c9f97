package io.github.callcard.ui.settings;

import io.github.callcard.settings.SettingEntry;
import io.github.callcard.settings.SettingsPage;
import io.github.callcard.settings.SettingsSchema;
import io.github.callcard.words.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/**
 * The rows of one page, in the order of the schema: a heading where a section with a name begins, and what is seldom needed
 * behind "More". Belongs to the JavaFX thread.
 */
final class SettingRows {

    private final VBox root = new VBox();
    private final List<SettingRow> rows = new ArrayList<>();

    SettingRows(SettingsPage page, SettingContext context) {
        root.getStyleClass().add("page");
        String section = "";
        More more = null;
        for (SettingEntry entry : SettingsSchema.entries()) {
            if (entry.page() != page) {
                continue;
            }
            if (!entry.section().equals(section)) {
                section = entry.section();
                addHeading(section, context.words());
            }
            SettingRow row = new SettingRow(entry.key());
            row.connect(context);
            rows.add(row);
            if (!entry.seldom()) {
                more = null;
                root.getChildren().add(row);
            } else {
                if (more == null) {
                    more = new More();
                    more.setText(context.words().say("more"));
                    root.getChildren().add(more);
                }
                more.getContent().add(row);
                row.onRemark(more::open);
            }
        }
    }

    /** Sections of one or two rows have no name. */
    private void addHeading(String section, Words words) {
        if (!section.isEmpty() && words.has(section)) {
            Label heading = new Label(words.say(section));
            heading.getStyleClass().addAll("heading", "strong");
            root.getChildren().add(heading);
        }
    }

    Parent root() {
        return root;
    }

    List<SettingRow> rows() {
        return rows;
    }
}
