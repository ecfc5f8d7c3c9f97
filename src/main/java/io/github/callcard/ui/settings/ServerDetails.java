package io.github.callcard.ui.settings;

import io.github.callcard.settings.SettingsAccess;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Details seldom asked of a server, as they were typed; empty where nothing was entered.
 *
 * @param selections ids of SuperOffice's selections, with commas between them
 * @param acceptLanguage of the usual header, such as {@code nb-NO,en;q=0.5}
 * @param language SuperOffice's own choice of the language
 * @param culture how numbers and dates are written
 */
public record ServerDetails(
        String selections, String acceptLanguage, String language, String culture, String timeZone) {

    /** Nothing asked for. */
    public static final ServerDetails EMPTY = new ServerDetails("", "", "", "", "");

    private static final String LIST = "selections";

    public ServerDetails {
        String typed = selections.strip();
        selections = wrongSelection(typed).isPresent() ? typed : join(ids(typed));
        acceptLanguage = acceptLanguage.strip();
        language = language.strip();
        culture = culture.strip();
        timeZone = timeZone.strip();
    }

    static ServerDetails read(SettingsAccess settings, String section) {
        String below = section + ".";
        String selections = settings.value(below + LIST)
                .map(value -> value instanceof List<?> list ? join(list) : String.valueOf(value))
                .orElse("");
        return new ServerDetails(
                selections,
                settings.text(below + "acceptLanguage"),
                settings.text(below + "language"),
                settings.text(below + "culture"),
                settings.text(below + "timeZone"));
    }

    /** The ids that were typed. */
    public List<Integer> selectionIds() {
        return ids(selections);
    }

    /** The first text among the selections that is the id of none; empty where all are ids. */
    Optional<String> wrongSelection() {
        return wrongSelection(selections);
    }

    /** The settings this is, by their keys; null takes one out. */
    Map<String, @Nullable Object> values(String section) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put(section + "." + LIST, selections.isEmpty() ? null : selectionIds());
        texts().forEach((key, text) -> values.put(section + "." + key, text.isEmpty() ? null : text));
        return values;
    }

    /** All but the selections, by their keys. */
    Map<String, String> texts() {
        return Map.of("acceptLanguage", acceptLanguage, "language", language, "culture", culture, "timeZone", timeZone);
    }

    private static Optional<String> wrongSelection(String typed) {
        return parts(typed).filter(part -> !isId(part)).findFirst();
    }

    private static boolean isId(String part) {
        return part.matches("[0-9]{1,10}") && Long.parseLong(part) >= 1 && Long.parseLong(part) <= Integer.MAX_VALUE;
    }

    private static List<Integer> ids(String typed) {
        return parts(typed)
                .filter(ServerDetails::isId)
                .map(Integer::valueOf)
                .distinct()
                .toList();
    }

    private static Stream<String> parts(String typed) {
        return Stream.of(typed.split("[,;\\s]+", -1)).filter(part -> !part.isEmpty());
    }

    private static String join(List<?> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
