package io.github.callcard.settings;

import io.github.callcard.line.sipwatch.SipProxy;
import io.github.callcard.os.hotkey.HotKey;
import io.github.callcard.settings.ValueKind.Content;
import io.github.callcard.words.SentenceException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The rules of what a report shows of the settings, by the place and the kind of a value: {@code type} is a choice below {@code lines[]}
 * and may be anybody's name elsewhere. A value at another place, or one that does not belong there, is not shown.
 */
final class ShownValues {

    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)(?<machine>(?:https?://)?(?:[a-z0-9.-]+|\\[[0-9a-f:.]+])(?::\\d{1,5})?)(?<rest>[/?#].*)?",
            Pattern.DOTALL);
    private static final Pattern HOST = Pattern.compile("(?i)[a-z0-9.-]+|\\[[0-9a-f:.]+]");
    private static final Pattern LANGUAGES = Pattern.compile(
            "(?:^|, ?)(?<language>[A-Za-z]{2})(?:-(?:[A-Z][a-z]{3}))?(?:-[A-Za-z]{2})?(?:;q=[01](?:\\.\\d{1,3})?)?");

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final Map<String, ValueKind> places = new HashMap<>();

    /** The objects and lists that the places stand in. */
    private final Set<String> around;

    ShownValues(SettingsSchema schema) {
        schema.places().forEach((place, kind) -> {
            switch (kind) {
                case ValueKind.Texts list -> places.put(place + "[]", kind);
                case ValueKind.WholeNumbers list -> places.put(place + "[]", kind);
                // Its entries have places of their own.
                case ValueKind.Lines list -> {}
                case ValueKind.Actions list -> {}
                default -> places.put(place, kind);
            }
        });
        around = places.keySet().stream().flatMap(ShownValues::around).collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> around(String place) {
        Set<String> around = new HashSet<>();
        for (int end = place.length();
                end > 0;
                end = Math.max(place.lastIndexOf('.', end - 1), place.lastIndexOf('[', end - 1))) {
            around.add(place.substring(0, end));
        }
        around.remove(place);
        return around.stream();
    }

    /** True when the structure of the settings has such a key, such as {@code lines[].type}. */
    boolean isKnown(String place) {
        return places.containsKey(place) || around.contains(place);
    }

    /** The part of a value, neither an object nor a list, that may be shown; empty for none. */
    Optional<JsonNode> shown(String place, JsonNode value) {
        if (value.isNull() && isKnown(place)) {
            return Optional.of(value);
        }
        ValueKind kind = places.get(place);
        return kind == null ? Optional.empty() : shown(kind, value);
    }

    private static Optional<JsonNode> shown(ValueKind kind, JsonNode value) {
        return switch (kind) {
            case ValueKind.Flag flag -> Optional.of(value).filter(JsonNode::isBoolean);
            case ValueKind.WholeNumber number -> Optional.of(value).filter(JsonNode::isInt);
            case ValueKind.WholeNumbers numbers -> Optional.of(value).filter(JsonNode::isInt);
            case ValueKind.Choice choice ->
                text(
                        value,
                        chosen -> Optional.of(chosen)
                                .filter(word -> choice.words().contains(word.toLowerCase(Locale.ROOT))));
            case ValueKind.Text text -> text(value, written -> shown(text.content(), written));
            case ValueKind.Texts hidden -> Optional.empty();
            case ValueKind.File hidden -> Optional.empty();
            case ValueKind.FoundLine hidden -> Optional.empty();
            case ValueKind.Lines hidden -> Optional.empty();
            case ValueKind.Actions hidden -> Optional.empty();
        };
    }

    private static Optional<JsonNode> text(JsonNode value, Function<String, Optional<String>> shown) {
        return value.isString()
                ? shown.apply(value.asString().strip()).map(JsonNodeFactory.instance::stringNode)
                : Optional.empty();
    }

    private static Optional<String> shown(Content content, String text) {
        return switch (content) {
            case PRIVATE -> Optional.empty();
            case ADDRESS -> machine(text);
            case SIP_ADDRESS -> sipServer(text);
            case HOST -> Optional.of(text).filter(HOST.asMatchPredicate());
            case COUNTRY -> Optional.of(text).filter(country -> COUNTRIES.contains(country.toUpperCase(Locale.ROOT)));
            case LANGUAGES -> Optional.of(text).filter(ShownValues::areLanguages);
            case KEYS ->
                Optional.of(text).filter(keys -> HotKey.parse(keys).isPresent() || keys.equalsIgnoreCase("none"));
            case TIME_ZONE -> Optional.of(text).filter(ZoneId.getAvailableZoneIds()::contains);
        };
    }

    /** The machine alone: what follows can be a token. Nothing of an address with a user in it. */
    private static Optional<String> machine(String address) {
        Matcher parts = ADDRESS.matcher(address);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String rest = parts.group("rest");
        boolean more = rest != null && !rest.equals("/");
        return Optional.of(parts.group("machine") + (more ? "/…" : rest == null ? "" : rest));
    }

    private static boolean areLanguages(String languages) {
        Set<String> known = Set.of(Locale.getISOLanguages());
        Set<String> countries = Set.of(Locale.getISOCountries());
        Matcher next = LANGUAGES.matcher(languages);
        int end = 0;
        while (end < languages.length() && next.find(end) && next.start() == end) {
            String language = next.group("language");
            if (!known.contains(language.toLowerCase(Locale.ROOT)) && !countries.contains(language)) {
                return false;
            }
            end = next.end();
        }
        return end == languages.length();
    }

    private static Optional<String> sipServer(String proxy) {
        try {
            return Optional.of(SipProxy.parse(proxy).toString());
        } catch (SentenceException notOne) {
            return Optional.empty();
        }
    }
}
