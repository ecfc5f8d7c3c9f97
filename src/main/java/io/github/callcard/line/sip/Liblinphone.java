package io.github.callcard.line.sip;

import com.sun.jna.Function;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import io.github.callcard.line.NativeCode;
import io.github.callcard.words.Sentence;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds and loads the copy of liblinphone that the user has installed; none comes with the product. */
final class Liblinphone {

    private static final Logger LOG = LoggerFactory.getLogger(Liblinphone.class);

    private static final Map<String, Object> OPTIONS = Map.of(Library.OPTION_STRING_ENCODING, "UTF-8");

    /** The folders where systems other than Windows have libraries. */
    private static final List<String> FOLDERS = List.of(
            "/usr/lib/x86_64-linux-gnu",
            "/usr/lib/aarch64-linux-gnu",
            "/usr/lib64",
            "/usr/lib",
            "/usr/local/lib",
            "/opt/homebrew/lib");

    private Liblinphone() {}

    /**
     * Loads the library and silences its log, which would go to standard output.
     *
     * @param path the library's file where the user named one, else it is looked for where its installers put it
     * @throws LiblinphoneException when there is none, or one that lacks a function
     */
    static LiblinphoneLibrary load(Optional<Path> path) throws LiblinphoneException {
        LiblinphoneLibrary library = open(path);
        Pointer logging = library.linphone_logging_service_get();
        library.linphone_logging_service_set_log_level_mask(logging, 0);
        return library;
    }

    private static LiblinphoneLibrary open(Optional<Path> path) throws LiblinphoneException {
        List<String> candidates = path.map(given -> List.of(given.toString())).orElseGet(Liblinphone::candidates);
        for (String candidate : candidates) {
            try {
                checkFunctions(candidate, NativeCode.keep(NativeLibrary.getInstance(candidate, OPTIONS)));
                LiblinphoneLibrary library = Native.load(candidate, LiblinphoneLibrary.class, OPTIONS);
                resources(candidate)
                        .ifPresent(folder -> library.linphone_factory_set_top_resources_dir(
                                library.linphone_factory_get(), folder.toString()));
                return library;
            } catch (UnsatisfiedLinkError e) {
                // JNA's message goes on with the whole class path.
                LOG.debug(
                        "{} does not load: {}",
                        candidate,
                        String.valueOf(e.getMessage()).lines().limit(2).toList());
            }
        }
        throw notFound(path);
    }

    private static LiblinphoneException notFound(Optional<Path> path) {
        return new LiblinphoneException(
                path.map(Liblinphone::notLoaded)
                        .orElse(
                                Sentence.of(
                                        "liblinphone was not found; install Linphone, or set \"library\" of the SIP line to its file.")));
    }

    private static Sentence notLoaded(Path given) {
        return Sentence.of(
                Files.exists(given)
                        ? "{0} could not be loaded as liblinphone; set \"library\" of the SIP line to the liblinphone of an"
                                + " installed Linphone of this computer's architecture, or remove it."
                        : "There is no {0}; set \"library\" of the SIP line to the file of liblinphone, or remove it to use"
                                + " the installed one.",
                given);
    }

    /** JNA would find out only at the first call, in the middle of a conversation with the switchboard. */
    private static void checkFunctions(String candidate, NativeLibrary library) throws LiblinphoneException {
        for (Method method : LiblinphoneLibrary.class.getDeclaredMethods()) {
            try {
                Function function = library.getFunction(method.getName());
                assert function != null;
            } catch (UnsatisfiedLinkError e) {
                throw new LiblinphoneException(
                        Sentence.of(
                                "{0} lacks {1}; it is no liblinphone of version 5.0 or later: install a newer Linphone.",
                                candidate, method.getName()),
                        e);
            }
        }
    }

    /** True when one of the files that are tried is there; a library is not loaded only to know that. */
    static boolean isInstalled() {
        return candidates().stream()
                .flatMap(candidate -> Path.of(candidate).isAbsolute()
                        ? Stream.of(Path.of(candidate))
                        : FOLDERS.stream().map(folder -> Path.of(folder, fileName(candidate))))
                .anyMatch(Files::exists);
    }

    private static String fileName(String candidate) {
        return candidate.contains(".so") ? candidate : System.mapLibraryName(candidate);
    }

    private static List<String> candidates() {
        if (Platform.isWindows()) {
            return Stream.of("ProgramFiles", "ProgramW6432", "LOCALAPPDATA")
                    .map(System::getenv)
                    .filter(folder -> folder != null && !folder.isBlank())
                    .map(folder -> Path.of(folder, "Linphone", "bin", "liblinphone.dll"))
                    .filter(Files::exists)
                    .map(Path::toString)
                    .distinct()
                    .toList();
        }
        if (Platform.isMac()) {
            return List.of("/Applications/Linphone.app/Contents/Frameworks/linphone.framework/linphone", "linphone");
        }
        // Distributions ship the bare name with the development package only; 10 is 5.1, the others are later ones.
        return Arrays.asList(
                "linphone", "liblinphone.so.10", "liblinphone.so.11", "liblinphone.so.12", "liblinphone.so.13");
    }

    /** Linphone's own program is told where its grammars are; a copy out of its folder needs the same hint. */
    private static Optional<Path> resources(String candidate) {
        Path file = Path.of(candidate);
        if (!file.isAbsolute() || Platform.isLinux()) {
            return Optional.empty();
        }
        return Stream.of("../../share", "../../../Resources/share")
                .map(up -> file.resolve(up).normalize())
                .filter(Files::isDirectory)
                .findFirst();
    }
}
