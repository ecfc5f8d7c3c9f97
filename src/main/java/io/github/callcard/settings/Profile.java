package io.github.callcard.settings;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The folders of one user's settings, data and logs.
 *
 * @param folder of the settings; on Windows it may go with the user from computer to computer
 * @param data the folder of what belongs to this computer: calls, directory, logs and the running program
 */
public record Profile(Path folder, Path data) {

    /** A profile that has everything in one folder. */
    public Profile(Path folder) {
        this(folder, folder);
    }

    /**
     * The profile in the place where the system keeps such things for this user.
     *
     * @param environment and properties: those of the process
     */
    public static Profile ofUser(Map<String, String> environment, Map<?, ?> properties) {
        Path home = Path.of(String.valueOf(properties.get("user.home")));
        String system = String.valueOf(properties.get("os.name")).toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return new Profile(
                    usersFolder(environment.get("APPDATA"), home, "Roaming").resolve("Callcard"),
                    usersFolder(environment.get("LOCALAPPDATA"), home, "Local").resolve("Callcard"));
        }
        if (system.startsWith("mac")) {
            return new Profile(home.resolve("Library/Application Support/Callcard"));
        }
        String configuration = environment.get("XDG_CONFIG_HOME");
        // The XDG specification has relative paths ignored.
        boolean usable = configuration != null && configuration.startsWith("/");
        return new Profile((usable ? Path.of(configuration) : home.resolve(".config")).resolve("callcard"));
    }

    private static Path usersFolder(@Nullable String variable, Path home, String usual) {
        return variable == null ? home.resolve("AppData").resolve(usual) : Path.of(variable);
    }

    /** The profile in a folder that the user chose, which may be this one's. */
    public Profile orChosen(Path chosen) {
        Path absolute = chosen.toAbsolutePath();
        return absolute.equals(folder.toAbsolutePath()) ? this : new Profile(absolute);
    }

    /**
     * True for the user's own on Windows, which serves a program in each session of that user on a terminal server. A profile
     * that was chosen is one program's, whatever the session.
     */
    public boolean isOfEverySession() {
        return !folder.equals(data);
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
        return data.resolve("snapshot");
    }

    /** The calls that wait to be logged, encrypted. */
    public Path activities() {
        return data.resolve("activities");
    }

    /** The memory of callers, encrypted. */
    public Path callers() {
        return data.resolve("callers");
    }

    /** The calls that were, encrypted. */
    public Path journal() {
        return data.resolve("journal");
    }

    /** The key of the feed of versions, once it has changed. */
    public Path feedKey() {
        return folder.resolve("feed-key");
    }

    /** The random part of the name by which SIP registrars know this computer again. */
    public Path device() {
        return data.resolve("device");
    }

    /** A folder that says how far the lists were read which lines have of their calls; without names and numbers. */
    public Path callLists() {
        return data.resolve("call-lists");
    }

    /** The lock by which processes that renew the sign-in take turns. */
    public Path signInLock() {
        return data.resolve("sign-in.lock");
    }

    public Path logs() {
        return data.resolve("logs");
    }
}
