package io.github.callcard.app.line;

import static io.github.callcard.settings.SettingEntry.flag;
import static io.github.callcard.settings.SettingEntry.number;
import static io.github.callcard.settings.SettingEntry.texts;
import static io.github.callcard.settings.SettingsPage.LINES;

import io.github.callcard.app.account.Secrets;
import io.github.callcard.app.account.Secrets.Secret;
import io.github.callcard.app.process.Surroundings;
import io.github.callcard.line.LineId;
import io.github.callcard.line.LineProvider;
import io.github.callcard.line.actionurl.ActionUrlLines;
import io.github.callcard.line.actionurl.ActionUrlSettings;
import io.github.callcard.line.actionurl.ActionUrlToken;
import io.github.callcard.line.actionurl.AllowedSources;
import io.github.callcard.settings.LineEntry;
import io.github.callcard.settings.LineSettings;
import io.github.callcard.settings.SettingEntry;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Desk phones that request an address of this computer for each event. All entries share one token, so that a line may get
 * another name without a phone's addresses becoming wrong.
 */
public record ActionUrlKind() implements LineKind {

    /** The line that nobody has named. */
    static final LineId UNNAMED = new LineId(ActionUrlLines.TYPE, "Desk phone");

    private static final String TOKENS_ACCOUNT = "desk phones";

    /** The token of a user, made where there is none yet. Blocks. */
    public static ActionUrlToken token(Surroundings surroundings) throws SentenceException {
        String token = new Secrets(surroundings)
                .keptOr(
                        Secret.ACTION_URL_TOKEN,
                        TOKENS_ACCOUNT,
                        () -> ActionUrlToken.random().value());
        if (!ActionUrlToken.isToken(token)) {
            throw new SentenceException(Sentence.of(
                    "The {0} cannot be used; it has 22 to 64 letters, digits, hyphens and underscores.",
                    Secret.ACTION_URL_TOKEN.title()));
        }
        return new ActionUrlToken(token);
    }

    @Override
    public String name() {
        return ActionUrlLines.TYPE;
    }

    @Override
    public List<SettingEntry> entries() {
        return List.of(
                flag("lan", false).on(LINES),
                NAME,
                number("port", 1, 65_535, ActionUrlSettings.USUAL_PORT)
                        .on(LINES)
                        .behindMore(),
                texts("sources").on(LINES).behindMore().like("192.168.1.20"));
    }

    @Override
    public Optional<Sentence> needs() {
        return Optional.of(Sentence.of("Its web page has to let you enter addresses, which Callcard shows."));
    }

    @Override
    public Sentence title(LineEntry line) {
        return Sentence.of("Desk phone");
    }

    @Override
    public List<LineProvider> providers(List<LineSettings> lines, Surroundings surroundings, Consumer<String> notes) {
        return new EachEntry(this, surroundings, ActionUrlKind::isTwice)
                .providers(
                        lines,
                        line -> new ActionUrlLines(
                                new ActionUrlSettings(
                                        nameOf(line),
                                        line.number("port"),
                                        line.flag("lan"),
                                        AllowedSources.of(line.texts("sources"))),
                                () -> token(surroundings),
                                surroundings.clock(),
                                notes));
    }

    private static Sentence isTwice(LineId id) {
        return Sentence.of("Two lines of desk phones are called \"{0}\"; give one of them another name.", id.name());
    }

    private static String nameOf(LineSettings line) {
        return Objects.requireNonNullElse(line.name(), UNNAMED.name());
    }

    @Override
    public LineId id(LineSettings line) {
        return new LineId(name(), nameOf(line));
    }

    /** Further phones have a number behind the name of the first. */
    @Override
    public boolean watches(LineSettings line, LineId running) {
        LineId first = id(line);
        return running.provider().equals(first.provider())
                && running.name().startsWith(first.name())
                && running.name().substring(first.name().length()).matches("(?: \\d+)?");
    }
}
