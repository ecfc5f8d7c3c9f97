package io.github.callcard.line.hook;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which telephone programs this computer has, as far as they lie where their installers put them. */
public final class InstalledPrograms {

    private static final Pattern VARIABLE = Pattern.compile("%([^%]+)%");
    private static final String ON_THE_PATH = "PATH:";

    /** Places that are certain; a program that may lie anywhere is not looked for. */
    private static final Map<PhoneProgram, List<String>> PLACES = Map.of(
            PhoneProgram.MICROSIP,
            List.of(
                    "%LOCALAPPDATA%/MicroSIP/microsip.exe",
                    "%ProgramFiles%/MicroSIP/microsip.exe", "%ProgramFiles(x86)%/MicroSIP/microsip.exe"),
            PhoneProgram.TEAMS,
            List.of("%LOCALAPPDATA%/Microsoft/WindowsApps/ms-teams.exe", "/Applications/Microsoft Teams.app"),
            PhoneProgram.TWINKLE,
            List.of(ON_THE_PATH + "twinkle", ON_THE_PATH + "twinkle-console"));

    private InstalledPrograms() {}

    /**
     * Looks for them. Blocks.
     *
     * @param variables of the environment
     */
    public static Set<PhoneProgram> find(Map<String, String> variables) {
        Set<PhoneProgram> found = EnumSet.noneOf(PhoneProgram.class);
        PLACES.forEach((program, places) -> {
            if (places.stream().flatMap(place -> paths(place, variables)).anyMatch(InstalledPrograms::isThere)) {
                found.add(program);
            }
        });
        return found;
    }

    private static Stream<String> paths(String place, Map<String, String> variables) {
        if (place.startsWith(ON_THE_PATH)) {
            String name = place.substring(ON_THE_PATH.length());
            return Stream.of(variables.getOrDefault("PATH", "").split(Pattern.quote(File.pathSeparator)))
                    .filter(folder -> !folder.isEmpty())
                    .map(folder -> folder + "/" + name);
        }
        Matcher variable = VARIABLE.matcher(place);
        if (!variable.find()) {
            return Stream.of(place);
        }
        String folder = variables.getOrDefault(variable.group(1), "");
        return folder.isEmpty() ? Stream.empty() : Stream.of(folder + place.substring(variable.end()));
    }

    private static boolean isThere(String path) {
        try {
            return Files.exists(Path.of(path));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
