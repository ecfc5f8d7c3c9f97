package io.github.callcard.app.line;

import static io.github.callcard.settings.SettingEntry.flag;
import static io.github.callcard.settings.SettingEntry.number;
import static io.github.callcard.settings.SettingEntry.text;
import static io.github.callcard.settings.SettingEntry.texts;
import static io.github.callcard.settings.SettingsPage.LINES;

import io.github.callcard.app.account.Secrets;
import io.github.callcard.app.account.Secrets.Secret;
import io.github.callcard.app.process.Surroundings;
import io.github.callcard.line.Line;
import io.github.callcard.line.LineId;
import io.github.callcard.line.LineProvider;
import io.github.callcard.line.fritzbox.BoxSearch;
import io.github.callcard.line.fritzbox.CallListAccess;
import io.github.callcard.line.fritzbox.FritzBoxLine;
import io.github.callcard.line.fritzbox.FritzBoxSettings;
import io.github.callcard.line.fritzbox.WatchedPhones;
import io.github.callcard.settings.LineEntry;
import io.github.callcard.settings.LineSettings;
import io.github.callcard.settings.SettingEntry;
import io.github.callcard.settings.ValueKind.Content;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** FRITZ!Boxes, each watched by itself: one that cannot be leaves the others alone. */
record FritzBoxKind() implements LineKind {

    @Override
    public String name() {
        return FritzBoxSettings.TYPE;
    }

    @Override
    public List<SettingEntry> entries() {
        return List.of(
                text("host", Content.HOST).on(LINES).like(FritzBoxSettings.USUAL_HOST),
                texts("numbers").on(LINES).like("876543"),
                texts("extensions").on(LINES).like("**620"),
                text("user").on(LINES),
                NAME,
                number("port", 1, 65_535, FritzBoxSettings.USUAL_PORT).on(LINES).behindMore(),
                flag("encrypted", false).on(LINES).behindMore(),
                number("listPort", 1, 65_535, CallListAccess.USUAL_PORT)
                        .on(LINES)
                        .behindMore());
    }

    @Override
    public Optional<Sentence> needs() {
        return Optional.of(Sentence.of("Its call monitor has to be on: dial #96*5* on a telephone of the box."));
    }

    @Override
    public boolean isFound(List<? extends Line> running, Duration limit) {
        return BoxSearch.answers(limit);
    }

    @Override
    public Sentence title(LineEntry line) {
        String host = line.text("host");
        return host.isEmpty() ? Sentence.of("FRITZ!Box") : Sentence.of("FRITZ!Box {0}", host);
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
    public boolean needsPassword() {
        return false;
    }

    @Override
    public Secret secret() {
        return Secret.FRITZBOX_PASSWORD;
    }

    @Override
    public List<LineProvider> providers(List<LineSettings> lines, Surroundings surroundings, Consumer<String> notes) {
        return new EachEntry(this, surroundings, FritzBoxKind::isTwice)
                .providers(
                        lines,
                        line -> new FritzBoxLine(
                                settings(line), access(line, surroundings), surroundings.clock(), notes));
    }

    private static Sentence isTwice(LineId id) {
        return Sentence.of(
                "The FRITZ!Box {0} is set up twice; put all numbers and telephones into one line and remove the other.",
                id.name());
    }

    private static FritzBoxSettings settings(LineSettings line) throws SentenceException {
        WatchedPhones phones = WatchedPhones.of(line.texts("numbers"), line.texts("extensions"));
        return new FritzBoxSettings(line.name(), host(line), line.number("port"), phones);
    }

    private CallListAccess access(LineSettings line, Surroundings surroundings) {
        Secrets secrets = new Secrets(surroundings);
        String account = id(line).name();
        boolean encrypted = line.flag("encrypted");
        int port = line.number("listPort");
        return new CallListAccess(
                Objects.requireNonNullElse(line.text("user"), ""),
                () -> secrets.kept(Secret.FRITZBOX_PASSWORD, account),
                encrypted,
                encrypted && port == CallListAccess.USUAL_PORT ? CallListAccess.USUAL_ENCRYPTED_PORT : port);
    }

    private static String host(LineSettings line) {
        return Objects.requireNonNullElse(line.text("host"), FritzBoxSettings.USUAL_HOST);
    }

    @Override
    public LineId id(LineSettings line) {
        return new FritzBoxSettings(line.name(), host(line), line.number("port"), WatchedPhones.all()).lineId();
    }
}
