package io.github.callcard.settings;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

/** The folder of one user's settings, data and logs. */
public record Profile(Path folder) {

    /**
     * The profile in the place where the system keeps such things for this user.
     *
     * @param environment and properties: those of the process
     */
    public static Profile ofUser(Map<String, String> environment, Map<?, ?> properties) {
        Path home = Path.of(String.valueOf(properties.get("user.home")));
        String system = String.valueOf(properties.get("os.name")).toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            String roaming = environment.get("APPDATA");
            Path base = roaming == null ? home.resolve("AppData").resolve("Roaming") : Path.of(roaming);
            return new Profile(base.resolve("Callcard"));
        }
        if (system.startsWith("mac")) {
            return new Profile(home.resolve("Library/Application Support/Callcard"));
        }
        String configuration = environment.get("XDG_CONFIG_HOME");
        // The XDG specification has relative paths ignored.
        boolean usable = configuration != null && configuration.startsWith("/");
        return new Profile((usable ? Path.of(configuration) : home.resolve(".config")).resolve("callcard"));
    }

    /**
     * A short name of the profile, for what it has outside its folder, where other profiles' things lie beside it: 32
     * hexadecimal digits of a digest, so that no two have the same.
     */
    public String shortName() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(folder.toAbsolutePath().toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, digest.length / 2);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java knows SHA-256", e);
        }
    }

    public Path settingsFile() {
        return folder.resolve("settings.json");
    }

    /** The caller ids as they were last, encrypted. */
    public Path snapshot() {
        return folder.resolve("snapshot");
    }

    /** The calls that wait to be logged, encrypted. */
    public Path activities() {
        return folder.resolve("activities");
    }

    /** The memory of callers, encrypted. */
    public Path callers() {
        return folder.resolve("callers");
    }

    /** The calls that were, encrypted. */
    public Path journal() {
        return folder.resolve("journal");
    }

    /** The key of the feed of versions, once it has changed. */
    public Path feedKey() {
        return folder.resolve("feed-key");
    }

    /** The random part of the name by which SIP registrars know this computer again. */
    public Path device() {
        return folder.resolve("device");
    }

    /** A folder that says how far the lists were read which lines have of their calls; without names and numbers. */
    public Path callLists() {
        return folder.resolve("call-lists");
    }

    public Path logs() {
        return folder.resolve("logs");
    }
}
