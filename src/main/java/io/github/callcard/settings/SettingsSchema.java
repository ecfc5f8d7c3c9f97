package io.github.callcard.settings;

import static io.github.callcard.settings.SettingEntry.choice;
import static io.github.callcard.settings.SettingEntry.file;
import static io.github.callcard.settings.SettingEntry.flag;
import static io.github.callcard.settings.SettingEntry.number;
import static io.github.callcard.settings.SettingEntry.numbers;
import static io.github.callcard.settings.SettingEntry.text;
import static io.github.callcard.settings.SettingEntry.texts;
import static io.github.callcard.settings.SettingsPage.CARDS;
import static io.github.callcard.settings.SettingsPage.LINES;
import static io.github.callcard.settings.SettingsPage.NUMBERS;
import static io.github.callcard.settings.SettingsPage.PROGRAM;
import static io.github.callcard.settings.SettingsPage.SERVER;

import io.github.callcard.number.SiteRules;
import io.github.callcard.settings.ValueKind.Content;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All settings there are, one entry each. Reading, windows, reports, documents and templates for administrators follow
 * from it; the values that the program uses are in {@link Settings}. Immutable.
 */
public final class SettingsSchema {

    /** The order of pages and documents. */
    private static final List<SettingEntry> ENTRIES = List.of(
            text("server.url", Content.ADDRESS).on(SERVER).like("https://crm.example.com/SuperOffice/"),
            choice("server.signIn", "basic", "basic", "ticket", "bearer", "xsrf", "online")
                    .on(SERVER),
            text("server.user").on(SERVER).like("tej0"),
            text("server.clientId").on(SERVER).like("1a2b3c4d5e6f"),
            text("server.tenant").on(SERVER).like("Cust12345"),
            choice("server.environment", "online", "sod", "qaonline", "online").on(SERVER),
            text("server.acceptLanguage", Content.LANGUAGES)
                    .on(SERVER)
                    .behindMore()
                    .like("nb-NO"),
            text("server.language", Content.LANGUAGES).on(SERVER).behindMore().like("no"),
            text("server.culture", Content.LANGUAGES).on(SERVER).behindMore().like("nb-NO"),
            text("server.timeZone", Content.TIME_ZONE).on(SERVER).behindMore().like("Europe/Oslo"),
            numbers("server.selections", 1).on(SERVER).behindMore().like("12, 40"),
            flag("server.plainHttp", false).on(SERVER),
            text("region", Content.COUNTRY).on(NUMBERS).like("NO"),
            SettingEntry.lines("lines").on(LINES).like("[ { \"type\": \"tapi\" } ]"),
            text("site.outsideLine").on(NUMBERS).like("0"),
            text("site.areaCode").on(NUMBERS).like("22"),
            number("site.longestExtension", 2, SiteRules.USUAL_EXTENSION, SiteRules.USUAL_EXTENSION)
                    .on(NUMBERS),
            text("site.incomingPrefix").on(NUMBERS).behindMore().like("0"),
            text("site.outgoingPrefix").on(NUMBERS).behindMore().like("9"),
            flag("site.plusMissing", false).on(NUMBERS).behindMore(),
            file("colleagues.file").on(NUMBERS).like("colleagues.csv"),
            texts("colleagues.numbers").on(NUMBERS).like("+49 89 1234"),
            texts("colleagues.departments").on(NUMBERS).like("Sales"),
            choice("card.theme", "system", "system", "light", "dark").on(CARDS),
            number("card.secondsAfterCall", 0, 86_400, 5).on(CARDS),
            number("card.secondsAfterMissed", 0, 86_400, 60).on(CARDS),
            flag("card.context", true).on(CARDS),
            flag("card.lookup", true).on(CARDS),
            number("card.lookupsPerHour", 1, 1_000, 30).on(CARDS),
            flag("card.add", true).on(CARDS),
            SettingEntry.actions("card.actions")
                    .on(CARDS)
                    .like("[ { \"name\": \"Web shop\", \"url\": \"https://shop.example.com/?phone={number}\" } ]"),
            flag("card.reducedMotion", false).on(CARDS),
            flag("card.tray", true).on(CARDS),
            flag("when.outsideOnly", false).on(CARDS),
            flag("when.knownOnly", false).on(CARDS),
            flag("when.outgoing", true).on(CARDS),
            flag("when.showAnyway", false).on(CARDS),
            flag("when.hideFromSharing", false).on(CARDS).behindMore(),
            texts("when.withoutLines").on(CARDS).behindMore().like("Desk phone"),
            choice("where.corner", "bottom_right", "bottom_right", "bottom_left", "top_right", "top_left")
                    .on(CARDS),
            choice("where.screen", "pointer", "pointer", "window").on(CARDS),
            texts("where.corners").on(CARDS).behindMore().like("1920x1080+0+0 top_left"),
            flag("sound.on", false).on(CARDS),
            texts("sound.importantCallers").on(CARDS).behindMore().like("Wyman, Kilback and Hammes"),
            numbers("sound.importantSelections", 1).on(CARDS).behindMore().like("12, 40"),
            numbers("sound.importantCategories", 1).on(CARDS).behindMore().like("3, 6"),
            text("keys.card", Content.KEYS).on(PROGRAM).like("Ctrl+Alt+K"),
            text("keys.search", Content.KEYS).on(PROGRAM).like("Ctrl+Alt+F"),
            text("keys.dial", Content.KEYS).on(PROGRAM).like("Ctrl+Alt+D"),
            choice("language", "system", "system", "en", "nb", "sv", "da", "de", "nl")
                    .on(PROGRAM),
            flag("start.atSignIn", false).on(PROGRAM),
            flag("updates.check", true).on(PROGRAM),
            number("sync.minutes", 1, 1_440, 15).on(PROGRAM),
            number("snapshot.maxAgeDays", 0, 3_650, 0).on(PROGRAM),
            number("journal.days", 0, 3_650, 365).on(PROGRAM),
            flag("journal.colleagues", true).on(PROGRAM),
            text("updates.url", Content.ADDRESS).on(PROGRAM).behindMore().like("https://updates.example.com/feed.json"),
            text("updates.key").on(PROGRAM).behindMore());

    /** Of a first run that is not finished: where it was, and what it will put below {@code server}. */
    private static final List<SettingEntry> SETUP = List.of(
            flag("setup.done", false),
            choice("setup.page", "", "welcome", "server", "signin", "phone", "testcall", "done"));

    private static final List<String> SETUP_OF_SERVER =
            List.of("url", "signIn", "environment", "plainHttp", "user", "clientId", "tenant");

    private final List<LineType> lineTypes;

    /**
     * The schema with the settings of these kinds of lines.
     *
     * @param lineTypes in the order in which a message names them
     */
    public SettingsSchema(List<? extends LineType> lineTypes) {
        this.lineTypes = List.copyOf(lineTypes);
    }

    /** All settings except those of single lines. */
    public static List<SettingEntry> entries() {
        return ENTRIES;
    }

    /**
     * The setting of a key such as {@code card.theme}.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static SettingEntry entry(String key) {
        return ENTRIES.stream()
                .filter(entry -> entry.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no setting " + key));
    }

    public List<LineType> lineTypes() {
        return lineTypes;
    }

    /** The kind of line of that name, in upper or lower case. */
    Optional<LineType> lineType(String name) {
        return lineTypes.stream()
                .filter(type -> type.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** The value {@code type} of each line. */
    SettingEntry typeOfLine() {
        return choice("type", "", lineTypes.stream().map(LineType::name).toArray(String[]::new));
    }

    /** The kinds of all values by their places, such as {@code card.tray} and {@code lines[].name}. */
    Map<String, ValueKind> places() {
        Map<String, ValueKind> places = new LinkedHashMap<>();
        List<SettingEntry> top = new ArrayList<>(ENTRIES);
        top.addAll(SETUP);
        top.forEach(entry -> places.put(entry.key(), entry.kind()));
        SETUP_OF_SERVER.forEach(
                name -> places.put("setup." + name, entry("server." + name).kind()));
        places.put("card.actions[].name", new ValueKind.Text(Content.PRIVATE));
        places.put("card.actions[].url", new ValueKind.Text(Content.ADDRESS));
        places.put("card.actions[].plainHttp", new ValueKind.Flag(false));
        places.put("card.actions[].program", new ValueKind.File(true));
        places.put("card.actions[].arguments", new ValueKind.Texts());
        places.put("lines[].type", typeOfLine().kind());
        for (LineType type : lineTypes) {
            type.entries()
                    .forEach(entry -> places.merge("lines[]." + entry.key(), entry.kind(), SettingsSchema::stricter));
        }
        return places;
    }

    /** Kinds of lines that have one key for two things: a report shows neither. */
    private static ValueKind stricter(ValueKind one, ValueKind other) {
        return one.equals(other) ? one : new ValueKind.Text(Content.PRIVATE);
    }
}
