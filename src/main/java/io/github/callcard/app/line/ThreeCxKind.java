package io.github.callcard.app.line;

import static io.github.callcard.settings.SettingEntry.text;
import static io.github.callcard.settings.SettingsPage.LINES;

import io.github.callcard.app.account.Secrets;
import io.github.callcard.app.account.Secrets.Secret;
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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Extensions at 3CX, by its Call Control API; one that cannot be watched leaves the others alone. */
record ThreeCxKind() implements LineKind {

    @Override
    public String name() {
        return ThreeCxLine.TYPE;
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
    public String icon() {
        return "fth-server";
    }

    @Override
    public boolean hasPassword() {
        return true;
    }

    @Override
    public Secret secret() {
        return Secret.SWITCHBOARD_SECRET;
    }

    @Override
    public List<LineProvider> providers(List<LineSettings> lines, Surroundings surroundings, Consumer<String> notes) {
        List<LineProvider> providers = new ArrayList<>();
        Set<LineId> ids = new HashSet<>();
        for (LineSettings line : lines) {
            LineId id = id(line);
            try {
                if (!ids.add(id)) {
                    throw new SentenceException(Sentence.of(
                            "The extension {0} is set up twice; remove one of its lines from the settings.",
                            id.name()));
                }
                Secrets secrets = new Secrets(surroundings);
                providers.add(new ThreeCxLine(
                        settings(line),
                        () -> secrets.optional(secret(), id.name()).orElse(""),
                        surroundings.clock(),
                        notes));
            } catch (SentenceException e) {
                String name = Objects.requireNonNullElse(line.name(), id.name());
                providers.add(UnavailableLine.because(
                        id, name, e.sentence(), surroundings.clock().instant()));
            }
        }
        return providers;
    }

    private static ThreeCxSettings settings(LineSettings line) throws SentenceException {
        return ThreeCxSettings.of(
                line.name(), line.required("url"), line.required("clientId"), line.required("extension"));
    }

    /** Its name is also the one that the API key has in the key store. */
    @Override
    public LineId id(LineSettings line) {
        return ThreeCxSettings.lineId(line.required("url"), line.required("extension"));
    }
}
