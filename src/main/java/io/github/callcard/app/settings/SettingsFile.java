package io.github.callcard.app.settings;

import io.github.callcard.app.settings.ServerSettings.SignIn;
import io.github.callcard.line.sip.SipAccount;
import io.github.callcard.number.SiteRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads {@code settings.json}. People edit it: comments and a comma too many are no errors, and unknown keys are kept. */
public final class SettingsFile {

    private static final int MOST_SECONDS = 86_400;
    private static final int MOST_MINUTES = 1_440;
    private static final int MOST_DAYS = 3_650;

    private final Path path;
    private final Locale system;
    private final JsonMapper json = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS, JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /**
     * @param path where the file is, or would be
     * @param system names the country when the file does not
     */
    public SettingsFile(Path path, Locale system) {
        this.path = path;
        this.system = system;
    }

    /** The settings; where there is no file yet, the usual ones. */
    public Settings read() throws UserException {
        JsonNode document = document();
        return settings(new SettingsObject(document, "", path.getFileName().toString()));
    }

    private JsonNode document() throws UserException {
        try {
            byte[] bytes = Files.readAllBytes(path);
            return bytes.length == 0 ? json.createObjectNode() : json.readTree(bytes);
        } catch (NoSuchFileException none) {
            return json.createObjectNode();
        } catch (JacksonException e) {
            TokenStreamLocation where = e.getLocation();
            String place = where == null ? "" : " at line " + where.getLineNr() + ", column " + where.getColumnNr();
            throw new UserException(path + " is not valid JSON" + place + "; correct it or start from the README.", e);
        } catch (IOException e) {
            throw new UserException(path + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private Settings settings(SettingsObject root) throws UserException {
        Optional<SettingsObject> server = root.object("server");
        List<LineSettings> lines = new ArrayList<>();
        for (SettingsObject line : root.objects("lines")) {
            lines.add(line(line));
        }
        return new Settings(
                server.isEmpty() ? Optional.empty() : Optional.of(server(server.get())),
                region(root),
                lines,
                card(root.object("card")),
                sync(root.object("sync"), root.object("snapshot")),
                site(root),
                colleagues(root.object("colleagues")));
    }

    private static SiteRules site(SettingsObject root) throws UserException {
        Optional<SettingsObject> given = root.object("site");
        if (given.isEmpty()) {
            return SiteRules.NONE;
        }
        SettingsObject site = given.get();
        String outsideLine = site.text("outsideLine");
        String areaCode = site.text("areaCode");
        try {
            return new SiteRules(
                    prefixes(site.text("incomingPrefix"), outsideLine),
                    prefixes(site.text("outgoingPrefix"), outsideLine),
                    areaCode == null ? "" : areaCode,
                    site.number("longestExtension", 2, SiteRules.USUAL_EXTENSION, SiteRules.USUAL_EXTENSION),
                    site.flag("plusMissing", false));
        } catch (IllegalArgumentException e) {
            throw root.wrong("site", "cannot be used: " + e.getMessage());
        }
    }

    /** One direction's own prefix, or else the one of both directions. */
    private static List<String> prefixes(@Nullable String own, @Nullable String outsideLine) {
        String prefix = own == null ? outsideLine : own;
        return prefix == null ? List.of() : List.of(prefix);
    }

    private static ColleaguesSettings colleagues(Optional<SettingsObject> colleagues) throws UserException {
        if (colleagues.isEmpty()) {
            return ColleaguesSettings.NONE;
        }
        return new ColleaguesSettings(
                Optional.ofNullable(path(colleagues.get(), "file")),
                colleagues.get().texts("numbers"));
    }

    private Optional<String> region(SettingsObject root) throws UserException {
        String region = root.text("region");
        if (region == null) {
            return Optional.of(system.getCountry()).filter(country -> country.length() == 2);
        }
        String country = region.toUpperCase(Locale.ROOT);
        if (!Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(country)) {
            throw root.wrong("region", "is \"" + region + "\"; it is a country of two letters, such as NO or DE");
        }
        return Optional.of(country);
    }

    private static ServerSettings server(SettingsObject server) throws UserException {
        SignIn signIn = server.choice("signIn", SignIn.class, SignIn.BASIC);
        String user = signIn == SignIn.BASIC ? server.requiredText("user") : server.text("user");
        return new ServerSettings(
                signIn == SignIn.ONLINE ? onlineUrl(server) : server.requiredText("url"),
                server.flag("plainHttp", false),
                signIn,
                user,
                server.text("acceptLanguage"),
                server.text("language"),
                server.text("culture"),
                server.text("timeZone"),
                signIn == SignIn.ONLINE
                        ? new OnlineSettings(server.requiredText("clientId"), server.text("tenant"))
                        : null);
    }

    private enum OnlineEnvironment {
        SOD,
        QAONLINE,
        ONLINE
    }

    /** Another address than SuperOffice's own is for trying things out. */
    private static String onlineUrl(SettingsObject server) throws UserException {
        OnlineEnvironment environment = server.choice("environment", OnlineEnvironment.class, OnlineEnvironment.ONLINE);
        String url = server.text("url");
        return url == null ? "https://" + environment.name().toLowerCase(Locale.ROOT) + ".superoffice.com/" : url;
    }

    private enum LineType {
        SIP,
        SIMULATED,
        TAPI,
        BARESIP,
        HOOK,
        FRITZBOX
    }

    private enum SipMode {
        RING
    }

    private static LineSettings line(SettingsObject line) throws UserException {
        LineType type = line.choice("type", LineType.class, null);
        return switch (type) {
            case SIMULATED -> new LineSettings.Simulated(line.text("name"));
            case TAPI ->
                new LineSettings.Tapi(
                        line.text("name"), line.text("device"), path(line, "library"), line.flag("control", false));
            case HOOK -> new LineSettings.Hook(line.text("name"));
            case BARESIP, FRITZBOX ->
                new LineSettings.Unsupported(line.text("name"), type.name().toLowerCase(Locale.ROOT));
            case SIP -> {
                line.choice("mode", SipMode.class, SipMode.RING);
                yield new LineSettings.Sip(
                        line.text("name"),
                        line.requiredText("user"),
                        line.text("authUser"),
                        line.requiredText("domain"),
                        line.text("proxy"),
                        path(line, "library"),
                        line.number("registerSeconds", 10, 7200, SipAccount.DEFAULT_REGISTER_SECONDS));
            }
        };
    }

    private static @Nullable Path path(SettingsObject line, String key) throws UserException {
        String text = line.text(key);
        try {
            return text == null ? null : Path.of(text);
        } catch (InvalidPathException e) {
            throw line.wrong(key, "is not a path of this system");
        }
    }

    private static SyncSettings sync(Optional<SettingsObject> sync, Optional<SettingsObject> snapshot)
            throws UserException {
        SyncSettings usual = SyncSettings.USUAL;
        int minutes = (int) usual.interval().toMinutes();
        if (sync.isPresent()) {
            minutes = sync.get().number("minutes", 1, MOST_MINUTES, minutes);
        }
        // 0 is what a missing key means: for ever.
        int days = snapshot.isPresent() ? snapshot.get().number("maxAgeDays", 0, MOST_DAYS, 0) : 0;
        return new SyncSettings(
                Duration.ofMinutes(minutes), days == 0 ? Optional.empty() : Optional.of(Duration.ofDays(days)));
    }

    private static CardSettings card(Optional<SettingsObject> card) throws UserException {
        CardSettings usual = CardSettings.USUAL;
        if (card.isEmpty()) {
            return usual;
        }
        SettingsObject chosen = card.get();
        return new CardSettings(
                chosen.choice("theme", CardSettings.Theme.class, usual.theme()),
                seconds(chosen, "secondsAfterCall", usual.afterCall()),
                seconds(chosen, "secondsAfterMissed", usual.afterMissed()),
                chosen.flag("reducedMotion", usual.reducedMotion()),
                chosen.flag("tray", usual.tray()));
    }

    private static Duration seconds(SettingsObject card, String key, Duration usual) throws UserException {
        return Duration.ofSeconds(card.number(key, 0, MOST_SECONDS, (int) usual.toSeconds()));
    }
}
