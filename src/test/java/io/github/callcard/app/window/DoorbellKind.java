package io.github.callcard.app.window;

import static io.github.callcard.settings.SettingEntry.number;
import static io.github.callcard.settings.SettingEntry.text;
import static io.github.callcard.settings.SettingsPage.LINES;

import io.github.callcard.app.line.LineKind;
import io.github.callcard.app.process.Surroundings;
import io.github.callcard.line.LineId;
import io.github.callcard.line.LineProvider;
import io.github.callcard.settings.LineEntry;
import io.github.callcard.settings.LineSettings;
import io.github.callcard.settings.SettingEntry;
import io.github.callcard.settings.ValueKind.Content;
import io.github.callcard.words.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Doorbells: all that a new kind of line needs beside its provider and its words. */
record DoorbellKind() implements LineKind {

    @Override
    public String name() {
        return "doorbell";
    }

    @Override
    public List<SettingEntry> entries() {
        return List.of(
                text("address", Content.HOST).needed().on(LINES).like("door.example.com"),
                NAME,
                number("chimes", 1, 9, 2).on(LINES).behindMore());
    }

    @Override
    public Sentence title(LineEntry line) {
        return Sentence.of("Doorbell at {0}", line.text("address"));
    }

    @Override
    public List<LineProvider> providers(List<LineSettings> lines, Surroundings surroundings, Consumer<String> notes) {
        List<LineProvider> providers = new ArrayList<>();
        for (LineSettings line : lines) {
            providers.add(new Doorbell(id(line), line.number("chimes"), surroundings.clock()));
        }
        return providers;
    }

    @Override
    public LineId id(LineSettings line) {
        return new LineId(name(), line.required("address"));
    }
}
