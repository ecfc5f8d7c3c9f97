package io.github.callcard.app.line;

import static io.github.callcard.settings.SettingEntry.text;
import static io.github.callcard.settings.SettingsPage.LINES;

import io.github.callcard.app.process.Surroundings;
import io.github.callcard.line.LineId;
import io.github.callcard.line.LineProvider;
import io.github.callcard.line.pbx.threecx.ThreeCxLine;
import io.github.callcard.line.pbx.threecx.ThreeCxSettings;
import io.github.callcard.settings.LineEntry;
import io.github.callcard.settings.LineSettings;
import io.github.callcard.settings.SettingEntry;
import io.github.callcard.settings.ValueKind.Content;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Extensions at 3CX, by its Call Control API. */
record ThreeCxKind() implements SwitchboardKind {

    @Override
    public String name() {
        return ThreeCxSettings.TYPE;
    }

    @Override
    public List<SettingEntry> entries() {
        return List.of(
                text("url", Content.ADDRESS).needed().on(LINES).like("https://pbx.example.com"),
                text("extension").needed().on(LINES).like("100"),
                text("clientId").needed().on(LINES).like("callcard"),
                NAME);
    }

    @Override
    public Optional<Sentence> needs() {
        return Optional.of(Sentence.of(
                "The switchboard's administrator has to make an API client for it, from version 20 of 3CX on."));
    }

    @Override
    public Sentence title(LineEntry line) {
        return Sentence.of("Extension {0} at {1}", line.text("extension"), line.text("url"));
    }

    @Override
    public LineProvider provider(
            LineSettings line, Supplier<String> secret, Surroundings surroundings, Consumer<String> notes)
            throws SentenceException {
        ThreeCxSettings settings = ThreeCxSettings.of(
                line.name(), line.required("url"), line.required("clientId"), line.required("extension"));
        return new ThreeCxLine(settings, secret, surroundings.clock(), notes);
    }

    /** Its name is also the one that the API key has in the key store. */
    @Override
    public LineId id(LineSettings line) {
        return ThreeCxSettings.lineId(line.required("url"), line.required("extension"));
    }
}
