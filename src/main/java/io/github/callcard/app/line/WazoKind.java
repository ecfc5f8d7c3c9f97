package io.github.callcard.app.line;

import static io.github.callcard.settings.SettingEntry.text;
import static io.github.callcard.settings.SettingsPage.LINES;

import io.github.callcard.app.process.Surroundings;
import io.github.callcard.line.LineId;
import io.github.callcard.line.LineProvider;
import io.github.callcard.line.pbx.wazo.WazoLine;
import io.github.callcard.line.pbx.wazo.WazoSettings;
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

/** Users of Wazo, by its WebSocket. */
record WazoKind() implements SwitchboardKind {

    @Override
    public String name() {
        return WazoSettings.TYPE;
    }

    @Override
    public List<SettingEntry> entries() {
        return List.of(
                text("url", Content.ADDRESS).needed().on(LINES).like("https://pbx.example.com"),
                text("user").needed().on(LINES).like("kari@example.com"),
                NAME);
    }

    @Override
    public Optional<Sentence> needs() {
        return Optional.of(Sentence.of("You need the user name and password with which you sign in at Wazo."));
    }

    @Override
    public Sentence title(LineEntry line) {
        return Sentence.of("User {0} at {1}", line.text("user"), line.text("url"));
    }

    @Override
    public LineProvider provider(
            LineSettings line, Supplier<String> secret, Surroundings surroundings, Consumer<String> notes)
            throws SentenceException {
        WazoSettings settings = WazoSettings.of(line.name(), line.required("url"), line.required("user"));
        return new WazoLine(settings, secret, surroundings.clock(), notes);
    }

    @Override
    public Sentence isTwice(LineId id) {
        return Sentence.of("The user {0} is set up twice; remove one of the lines from the settings.", id.name());
    }

    /** Its name is also the one that the password has in the key store. */
    @Override
    public LineId id(LineSettings line) {
        return WazoSettings.lineId(line.required("url"), line.required("user"));
    }
}
