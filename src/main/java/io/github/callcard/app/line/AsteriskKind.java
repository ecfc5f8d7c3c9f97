package io.github.callcard.app.line;

import static io.github.callcard.settings.SettingEntry.flag;
import static io.github.callcard.settings.SettingEntry.number;
import static io.github.callcard.settings.SettingEntry.text;
import static io.github.callcard.settings.SettingsPage.LINES;

import io.github.callcard.app.process.Surroundings;
import io.github.callcard.line.LineId;
import io.github.callcard.line.LineProvider;
import io.github.callcard.line.pbx.asterisk.AsteriskLine;
import io.github.callcard.line.pbx.asterisk.AsteriskSettings;
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

/** Telephones at an Asterisk or a FreePBX, by its manager interface. */
record AsteriskKind() implements SwitchboardKind {

    @Override
    public String name() {
        return AsteriskSettings.TYPE;
    }

    @Override
    public List<SettingEntry> entries() {
        return List.of(
                text("host", Content.HOST).needed().on(LINES).like("pbx.example.com"),
                text("extension").needed().on(LINES).like("1001"),
                text("user").needed().on(LINES).like("callcard"),
                flag("plain", false).on(LINES),
                NAME,
                number("port", 0, 65_535, 0).on(LINES).behindMore(),
                text("context").on(LINES).behindMore().like(AsteriskSettings.USUAL_CONTEXT));
    }

    @Override
    public Optional<Sentence> needs() {
        return Optional.of(Sentence.of(
                "The switchboard's administrator has to make a user of the manager interface (AMI) for it."));
    }

    @Override
    public Sentence title(LineEntry line) {
        return Sentence.of("Extension {0} at {1}", line.text("extension"), line.text("host"));
    }

    @Override
    public LineProvider provider(
            LineSettings line, Supplier<String> secret, Surroundings surroundings, Consumer<String> notes)
            throws SentenceException {
        AsteriskSettings settings = AsteriskSettings.of(
                line.name(),
                line.required("host"),
                line.number("port"),
                !line.flag("plain"),
                line.required("user"),
                line.required("extension"),
                line.text("context"));
        return new AsteriskLine(settings, secret, surroundings.clock(), notes);
    }

    /** Its name is also the one that the secret has in the key store, before the usual port was filled in, too. */
    @Override
    public LineId id(LineSettings line) {
        int port = line.values().get("port") instanceof Integer set ? set : 0;
        return AsteriskSettings.lineId(line.required("host"), port, line.required("extension"));
    }
}
