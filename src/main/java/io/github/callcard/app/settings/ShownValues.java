package io.github.callcard.app.settings;

import io.github.callcard.line.sip.SipProxy;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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
 * What of the settings may be shown to whoever helps, by the place of a value: {@code type} is a choice below {@code lines[]}
 * and may be anybody's name elsewhere. What stands at another place, or is not what belongs there, is not shown.
 */
final class ShownValues {

    /** Takes from a value what may be shown; empty for nothing. */
    private interface Rule extends Function<JsonNode, Optional<JsonNode>> {}

    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)(?<machine>(?:https?://)?(?:[a-z0-9.-]+|\\[[0-9a-f:.]+])(?::\\d{1,5})?)(?<rest>[/?#].*)?",
            Pattern.DOTALL);
    private static final Pattern HOST = Pattern.compile("(?i)[a-z0-9.-]+|\\[[0-9a-f:.]+]");
    private static final Pattern LANGUAGES = Pattern.compile(
            "(?:^|, ?)(?<language>[A-Za-z]{2})(?:-(?:[A-Z][a-z]{3}))?(?:-[A-Za-z]{2})?(?:;q=[01](?:\\.\\d{1,3})?)?");

    /** Of the first run. */
    private static final Set<String> PAGES = Set.of("welcome", "server", "signin", "phone", "testcall", "done");

    private static final Rule FLAG = ShownValues::flag;
    private static final Rule NUMBER = ShownValues::number;
    private static final Rule HIDDEN = ShownValues::nothing;
    private static final Rule MACHINE = text(ShownValues::machine);
    private static final Rule HOST_NAME = text(host -> Optional.of(host).filter(HOST.asMatchPredicate()));
    private static final Rule COUNTRY = text(country -> Optional.of(country)
            .filter(name -> Set.of(Locale.getISOCountries()).contains(name.toUpperCase(Locale.ROOT))));
    private static final Rule LANGUAGE =
            text(languages -> Optional.of(languages).filter(ShownValues::areLanguages));
    private static final Rule ZONE = text(zone -> Optional.of(zone).filter(ZoneId.getAvailableZoneIds()::contains));
    private static final Rule SIP_SERVER = text(ShownValues::sipServer);

    private static final Map<String, Rule> PLACES = places();

    /** The objects and lists that the places stand in. */
    private static final Set<String> AROUND =
            PLACES.keySet().stream().flatMap(ShownValues::around).collect(Collectors.toUnmodifiableSet());

    private ShownValues() {}

    private static Map<String, Rule> places() {
        Map<String, Rule> places = new HashMap<>();
        // What a first run has so far is below setup, with the keys it will have.
        for (String server : List.of("server.", "setup.")) {
            places.put(server + "url", MACHINE);
            places.put(server + "signIn", choice(ServerSettings.SignIn.class));
            places.put(server + "environment", choice(ServerReader.OnlineEnvironment.class));
            places.put(server + "plainHttp", FLAG);
            List.of("user", "clientId", "tenant").forEach(key -> places.put(server + key, HIDDEN));
        }
        List.of("acceptLanguage", "language", "culture").forEach(key -> places.put("server." + key, LANGUAGE));
        places.put("server.timeZone", ZONE);
        places.put("server.selections[]", NUMBER);
        places.put("setup.done", FLAG);
        places.put("setup.page", text(page -> Optional.of(page).filter(PAGES::contains)));
        places.put("region", COUNTRY);
        places.put("lines[].type", choice(LineReader.LineType.class));
        places.put("lines[].mode", choice(LineReader.SipMode.class));
        places.put("lines[].engine", choice(SipEngine.class));
        places.put("lines[].domain", HOST_NAME);
        places.put("lines[].proxy", SIP_SERVER);
        places.put("lines[].registerSeconds", NUMBER);
        places.put("lines[].control", FLAG);
        List.of("name", "user", "authUser", "device", "library").forEach(key -> places.put("lines[]." + key, HIDDEN));
        List.of("outsideLine", "incomingPrefix", "outgoingPrefix", "areaCode")
                .forEach(key -> places.put("site." + key, HIDDEN));
        places.put("site.longestExtension", NUMBER);
        places.put("site.plusMissing", FLAG);
        places.put("colleagues.file", HIDDEN);
        places.put("colleagues.numbers[]", HIDDEN);
        places.put("card.theme", choice(CardSettings.Theme.class));
        List.of("secondsAfterCall", "secondsAfterMissed").forEach(key -> places.put("card." + key, NUMBER));
        List.of("reducedMotion", "tray").forEach(key -> places.put("card." + key, FLAG));
        places.put("sync.minutes", NUMBER);
        places.put("snapshot.maxAgeDays", NUMBER);
        places.put("start.atSignIn", FLAG);
        places.put("updates.check", FLAG);
        places.put("updates.url", MACHINE);
        places.put("updates.key", HIDDEN);
        return Map.copyOf(places);
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

    /** Whether the structure of the settings has such a key, such as {@code lines[].type}. */
    static boolean isKnown(String place) {
        return PLACES.containsKey(place) || AROUND.contains(place);
    }

    /** What may be shown of a value that is neither an object nor a list. */
    static Optional<JsonNode> shown(String place, JsonNode value) {
        return value.isNull() && isKnown(place)
                ? Optional.of(value)
                : PLACES.getOrDefault(place, HIDDEN).apply(value);
    }

    private static Optional<JsonNode> flag(JsonNode value) {
        return Optional.of(value).filter(JsonNode::isBoolean);
    }

    private static Optional<JsonNode> number(JsonNode value) {
        return Optional.of(value).filter(JsonNode::isInt);
    }

    private static Optional<JsonNode> nothing(JsonNode value) {
        return Optional.empty();
    }

    private static Rule text(Function<String, Optional<String>> shown) {
        return value -> value.isString()
                ? shown.apply(value.asString().strip()).map(JsonNodeFactory.instance::stringNode)
                : Optional.empty();
    }

    private static <E extends Enum<E>> Rule choice(Class<E> type) {
        return text(chosen -> Optional.of(chosen)
                .filter(name -> Arrays.stream(type.getEnumConstants())
                        .anyMatch(constant -> constant.name().equalsIgnoreCase(name))));
    }

    /** Which machine it is; what follows can be a token. Nothing of an address with a user in it. */
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
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }
}
