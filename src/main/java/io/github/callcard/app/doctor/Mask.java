package io.github.callcard.app.doctor;

import io.github.callcard.app.account.Secrets.Secret;
import io.github.callcard.app.account.StorageKey;
import io.github.callcard.app.line.LineKinds;
import io.github.callcard.app.log.LogMask;
import io.github.callcard.app.process.Surroundings;
import io.github.callcard.settings.Profile;
import io.github.callcard.settings.Settings;
import io.github.callcard.settings.SettingsDigest;
import io.github.callcard.words.Sentence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes out of a text what it says about persons: names this computer knows, numbers, secrets. Immutable. */
public final class Mask {

    private static final String HIDDEN = "…";

    /** Shorter ones are found within ordinary words. */
    private static final int SHORTEST = 2;

    /** A text anywhere in the settings may be such a word itself. */
    private static final int SHORTEST_OF_SETTINGS = 4;

    /** The variables in which the desktop names its user and computer. */
    private static final List<String> DESKTOP =
            List.of("USER", "LOGNAME", "USERNAME", "USERDOMAIN", "COMPUTERNAME", "HOSTNAME");

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");

    private final List<Pattern> words;
    private final String home;
    private final boolean knowing;

    private Mask(List<String> words, String home, boolean knowing) {
        // The longest first, so that no rest of it stays.
        this.words = words.stream()
                .filter(word -> word.length() >= SHORTEST)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(word -> Pattern.compile(
                        "(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
                .toList();
        this.home = home;
        this.knowing = knowing;
    }

    /**
     * Knows the user of this computer, the secrets of the environment, the users and lines of the settings, and whatever else
     * in them may not be shown.
     */
    static Mask of(Optional<Settings> settings, Profile profile, Surroundings surroundings) {
        List<String> words = new ArrayList<>();
        Optional<Set<String>> hidden =
                new SettingsDigest(LineKinds.BUILT_IN.schema()).hiddenTexts(profile, surroundings.policyPlaces());
        hidden.stream()
                .flatMap(Set::stream)
                .filter(text -> text.length() >= SHORTEST_OF_SETTINGS)
                .forEach(words::add);
        DESKTOP.stream()
                .flatMap(name -> surroundings.variable(name).stream())
                .filter(text -> text.length() >= SHORTEST_OF_SETTINGS)
                .forEach(words::add);
        Stream.concat(Arrays.stream(Secret.values()).map(Secret::variable), Stream.of(StorageKey.VARIABLE))
                .flatMap(variable -> surroundings.variable(variable).stream())
                .forEach(words::add);
        words.add(surroundings.properties().getProperty("user.name", ""));
        settings.flatMap(Settings::server)
                .flatMap(server -> Optional.ofNullable(server.user()))
                .ifPresent(words::add);
        settings.stream()
                .flatMap(all -> all.lines().stream())
                .flatMap(LineKinds.BUILT_IN::personalTexts)
                .forEach(words::add);
        return new Mask(words, surroundings.properties().getProperty("user.home", ""), hidden.isPresent());
    }

    /** True when the settings could be read: without them nobody knows whose names a text has. */
    boolean knowsTheSettings() {
        return knowing;
    }

    public String masked(String text) {
        String result = home.length() < SHORTEST ? text : text.replace(home, "~");
        return LogMask.masked(LogMask.exceptMoments(result, this::withoutWords));
    }

    /** A sentence with its texts from outside masked; where that leaves more than masking it whole, the whole in English. */
    Sentence masked(Sentence sentence) {
        Sentence inParts = sentence.withTexts(this::masked);
        String whole = masked(sentence.toString());
        return inParts.toString().equals(whole) ? inParts : Sentence.verbatim(whole);
    }

    private String withoutWords(String text) {
        String result = text;
        for (Pattern word : words) {
            result = word.matcher(result).replaceAll(Matcher.quoteReplacement(HIDDEN));
        }
        return result;
    }

    /** A sentence that refuses a value, without the value: what cannot be used stands there in quotes. */
    static Sentence withoutValues(Sentence sentence) {
        List<String> quoted = QUOTED.matcher(sentence.text())
                .results()
                .map(MatchResult::group)
                .toList();
        List<Object> parts = new ArrayList<>();
        for (Object part : sentence.parts()) {
            String place = "{" + parts.size() + "}";
            parts.add(quoted.stream().anyMatch(text -> text.contains(place)) ? HIDDEN : withoutValues(part));
        }
        return new Sentence(sentence.text(), parts);
    }

    private static Object withoutValues(Object part) {
        return switch (part) {
            case Sentence inner -> withoutValues(inner);
            case String text -> QUOTED.matcher(text).replaceAll(Matcher.quoteReplacement('"' + HIDDEN + '"'));
            default -> part;
        };
    }
}
