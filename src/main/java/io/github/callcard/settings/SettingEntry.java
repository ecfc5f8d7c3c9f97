package io.github.callcard.settings;

import io.github.callcard.settings.ValueKind.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One setting, as everything that has to do with settings knows it. Its words are found by the key: those of windows in
 * {@code ui/settings/words.properties}, those of documents in {@code meanings.properties} beside this class.
 *
 * @param key with its section, such as {@code card.theme}; of a line the name alone, such as {@code domain}
 * @param required whether a line cannot do without it
 * @param page where the window has it, null where it has not
 * @param seldom whether the window puts it away behind "More"
 * @param example a value that somebody could have; empty where none is needed
 */
public record SettingEntry(
        String key,
        ValueKind kind,
        boolean required,
        @Nullable SettingsPage page,
        boolean seldom,
        String example) {

    private static SettingEntry of(String key, ValueKind kind) {
        return new SettingEntry(key, kind, false, null, false, "");
    }

    public static SettingEntry text(String key, Content content) {
        return of(key, new ValueKind.Text(content));
    }

    /** A text that no report shows. */
    public static SettingEntry text(String key) {
        return text(key, Content.PRIVATE);
    }

    public static SettingEntry flag(String key, boolean usual) {
        return of(key, new ValueKind.Flag(usual));
    }

    public static SettingEntry number(String key, int least, int most, int usual) {
        return of(key, new ValueKind.WholeNumber(least, most, usual));
    }

    /** One of several words; the usual one is empty where one has to be chosen. */
    public static SettingEntry choice(String key, String usual, String... words) {
        return of(key, new ValueKind.Choice(List.of(words), usual));
    }

    public static SettingEntry texts(String key) {
        return of(key, new ValueKind.Texts());
    }

    public static SettingEntry numbers(String key, int least) {
        return of(key, new ValueKind.WholeNumbers(least));
    }

    public static SettingEntry file(String key) {
        return of(key, new ValueKind.File(false));
    }

    /** A library that Callcard loads. */
    public static SettingEntry library(String key) {
        return of(key, new ValueKind.File(true));
    }

    /** A line that was found on this computer. */
    public static SettingEntry foundLine(String key) {
        return of(key, new ValueKind.FoundLine());
    }

    /** The list of lines. */
    static SettingEntry lines(String key) {
        return of(key, new ValueKind.Lines());
    }

    /** The list of own actions of cards. */
    static SettingEntry actions(String key) {
        return of(key, new ValueKind.Actions());
    }

    public SettingEntry on(SettingsPage where) {
        return new SettingEntry(key, kind, required, where, seldom, example);
    }

    public SettingEntry needed() {
        return new SettingEntry(key, kind, true, page, seldom, example);
    }

    public SettingEntry behindMore() {
        return new SettingEntry(key, kind, required, page, true, example);
    }

    public SettingEntry like(String value) {
        return new SettingEntry(key, kind, required, page, seldom, value);
    }

    /** The part of the key before the dot; empty for a value that stands alone. */
    public String section() {
        return key.substring(0, Math.max(0, key.indexOf('.')));
    }

    /** The key without its section. */
    public String name() {
        return key.substring(key.indexOf('.') + 1);
    }
}
