package io.github.callcard.app.line;

import static io.github.callcard.settings.SettingEntry.choice;
import static io.github.callcard.settings.SettingEntry.number;
import static io.github.callcard.settings.SettingEntry.text;
import static io.github.callcard.settings.SettingEntry.texts;
import static io.github.callcard.settings.SettingsPage.LINES;

import io.github.callcard.app.account.Secrets;
import io.github.callcard.app.account.Secrets.Secret;
import io.github.callcard.app.process.Surroundings;
import io.github.callcard.line.LineId;
import io.github.callcard.line.LineProvider;
import io.github.callcard.line.sipwatch.RingingAlong;
import io.github.callcard.line.sipwatch.SipAccount;
import io.github.callcard.line.sipwatch.SipLogin;
import io.github.callcard.line.sipwatch.SipProxy;
import io.github.callcard.line.sipwatch.SipWatchLines;
import io.github.callcard.line.sipwatch.SipWishes;
import io.github.callcard.line.sipwatch.WatchedColleague;
import io.github.callcard.settings.LineEntry;
import io.github.callcard.settings.LineSettings;
import io.github.callcard.settings.Profile;
import io.github.callcard.settings.SettingEntry;
import io.github.callcard.settings.ValueKind.Content;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * SIP accounts, which share a provider and its thread.
 *
 * @param instance makes the URN by which registrars know this device
 */
record SipKind(Supplier<String> instance) implements LineKind {

    /** The kind for commands. */
    SipKind() {
        this(SipInstance::ofCommand);
    }

    @Override
    public LineKind ofProgram(Profile profile, Surroundings surroundings) {
        return new SipKind(() -> SipInstance.ofProgram(profile, surroundings.variables()));
    }

    @Override
    public String name() {
        return "sip";
    }

    @Override
    public List<SettingEntry> entries() {
        return List.of(
                text("user").needed().on(LINES).like("1001"),
                text("domain", Content.HOST).needed().on(LINES).like("pbx.example.com"),
                NAME,
                text("authUser").on(LINES).behindMore(),
                text("proxy", Content.SIP_ADDRESS)
                        .on(LINES)
                        .behindMore()
                        .like("sip:pbx.example.com:5060;transport=tcp"),
                number("registerSeconds", 10, 7_200, SipAccount.DEFAULT_REGISTER_SECONDS)
                        .on(LINES)
                        .behindMore(),
                texts("colleagues").on(LINES).behindMore().like("1002 Kari Nordmann"),
                text("pickup").on(LINES).behindMore().like("*8{extension}"),
                choice("dial", "automatic", "automatic", "off").on(LINES).behindMore(),
                choice("ringAlong", "briefly", "briefly", "throughout", "off")
                        .on(LINES)
                        .behindMore());
    }

    /** Of the time when liblinphone rang along. */
    @Override
    public List<String> retired() {
        return List.of("mode", "engine", "library");
    }

    @Override
    public Optional<Sentence> needs() {
        return Optional.of(Sentence.of("You need the user name and password of your extension."));
    }

    @Override
    public Sentence title(LineEntry line) {
        return Sentence.of("SIP {0} at {1}", line.text("user"), line.text("domain"));
    }

    @Override
    public String icon() {
        return "fth-headphones";
    }

    @Override
    public boolean hasPassword() {
        return true;
    }

    @Override
    public List<LineProvider> providers(List<LineSettings> lines, Surroundings surroundings, Consumer<String> notes)
            throws SentenceException {
        Secrets secrets = new Secrets(surroundings);
        Map<SipLogin, SipWishes> logins = new LinkedHashMap<>();
        List<LineProvider> unusable = new EachEntry(this, surroundings, SipKind::isTwice)
                .unusable(lines, line -> logins.put(login(line, secrets), wishes(line)));
        List<LineProvider> providers = new ArrayList<>();
        if (!logins.isEmpty()) {
            providers.add(new SipWatchLines(logins, instance.get()));
        }
        providers.addAll(unusable);
        return providers;
    }

    private static Sentence isTwice(LineId id) {
        return Sentence.of(
                "The SIP account {0} is configured twice; remove one of its lines from the settings.", id.name());
    }

    private static SipWishes wishes(LineSettings line) throws SentenceException {
        List<WatchedColleague> colleagues = new ArrayList<>();
        for (String colleague : line.texts("colleagues")) {
            colleagues.add(WatchedColleague.parse(colleague, line.text("pickup")));
        }
        return SipWishes.checked(colleagues, !"off".equals(line.text("dial")), ringingAlong(line));
    }

    private static RingingAlong ringingAlong(LineSettings line) {
        return RingingAlong.valueOf(
                Objects.requireNonNullElse(line.text("ringAlong"), "briefly").toUpperCase(Locale.ROOT));
    }

    private SipLogin login(LineSettings line, Secrets secrets) throws SentenceException {
        String proxy = line.text("proxy");
        SipAccount account = SipAccount.checked(
                line.required("user"),
                line.text("authUser"),
                line.required("domain"),
                proxy == null ? null : SipProxy.parse(proxy),
                line.name(),
                line.number("registerSeconds"));
        return new SipLogin(
                account,
                () -> secrets.optional(Secret.SIP_PASSWORD, id(line).name()).orElse(""));
    }

    /** Its name is also the one that the password has in the key store. */
    @Override
    public LineId id(LineSettings line) {
        return new LineId(name(), line.required("user") + "@" + line.required("domain"));
    }
}
