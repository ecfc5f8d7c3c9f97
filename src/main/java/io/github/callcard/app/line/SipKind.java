package io.github.callcard.app.line;

import static io.github.callcard.settings.SettingEntry.choice;
import static io.github.callcard.settings.SettingEntry.library;
import static io.github.callcard.settings.SettingEntry.number;
import static io.github.callcard.settings.SettingEntry.text;
import static io.github.callcard.settings.SettingEntry.texts;
import static io.github.callcard.settings.SettingsPage.LINES;

import io.github.callcard.app.account.Secrets;
import io.github.callcard.app.account.Secrets.Secret;
import io.github.callcard.app.process.Surroundings;
import io.github.callcard.line.LineId;
import io.github.callcard.line.LineProvider;
import io.github.callcard.line.sip.SipAccount;
import io.github.callcard.line.sip.SipLines;
import io.github.callcard.line.sip.SipLogin;
import io.github.callcard.line.sip.SipMode;
import io.github.callcard.line.sip.SipProxy;
import io.github.callcard.line.sipwatch.SipWatchLines;
import io.github.callcard.line.sipwatch.SipWishes;
import io.github.callcard.line.sipwatch.WatchedColleague;
import io.github.callcard.settings.LineEntry;
import io.github.callcard.settings.LineSettings;
import io.github.callcard.settings.SettingEntry;
import io.github.callcard.settings.ValueKind.Content;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** SIP accounts. Those that one engine watches share a provider: liblinphone's have one library, Callcard's own one thread. */
record SipKind() implements LineKind {

    private static final String JAVA = "java";
    private static final String LIBLINPHONE = "liblinphone";

    @Override
    public String name() {
        return "sip";
    }

    @Override
    public List<SettingEntry> entries() {
        return List.of(
                choice("mode", "ring", "ring"),
                choice("engine", "", JAVA, LIBLINPHONE),
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
                library("library").on(LINES).behindMore());
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
        Map<SipLogin, SipWishes> own = new LinkedHashMap<>();
        List<SipLogin> linphones = new ArrayList<>();
        for (LineSettings line : lines) {
            if (isForLinphone(line)) {
                linphones.add(login(line, secrets));
            } else {
                own.put(login(line, secrets), wishes(line));
            }
        }
        List<LineProvider> providers = new ArrayList<>();
        if (!own.isEmpty()) {
            providers.add(new SipWatchLines(own, "urn:uuid:" + UUID.randomUUID()));
        }
        if (!linphones.isEmpty()) {
            Optional<Path> library = lines.stream()
                    .flatMap(line -> Stream.ofNullable(line.path("library")))
                    .findFirst();
            providers.add(new SipLines(library, linphones));
        }
        return providers;
    }

    /** True for a line that names the engine, or says where its library is. */
    private static boolean isForLinphone(LineSettings line) {
        String usual = line.path("library") == null ? JAVA : LIBLINPHONE;
        return Objects.requireNonNullElse(line.text("engine"), usual).equals(LIBLINPHONE);
    }

    private static SipWishes wishes(LineSettings line) throws SentenceException {
        List<WatchedColleague> colleagues = new ArrayList<>();
        for (String colleague : line.texts("colleagues")) {
            colleagues.add(WatchedColleague.parse(colleague, line.text("pickup")));
        }
        return SipWishes.checked(colleagues, !"off".equals(line.text("dial")));
    }

    private SipLogin login(LineSettings line, Secrets secrets) throws SentenceException {
        String proxy = line.text("proxy");
        SipAccount account = SipAccount.checked(
                line.required("user"),
                line.text("authUser"),
                line.required("domain"),
                proxy == null ? null : SipProxy.parse(proxy),
                line.name(),
                SipMode.RING,
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
