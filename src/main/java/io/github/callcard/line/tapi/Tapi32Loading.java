package io.github.callcard.line.tapi;

import com.sun.jna.Function;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import io.github.callcard.line.NativeCode;
import io.github.callcard.words.Sentence;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Optional;

/** Loads {@code tapi32}: Windows' own, or whatever has that name on JNA's library path. */
final class Tapi32Loading {

    private static final String NAME = "tapi32";

    private Tapi32Loading() {}

    /** @param path the library's file, empty for the one that the system finds by its name */
    static Tapi32 load(Optional<Path> path) throws TapiUnusableException {
        String name = path.map(Path::toString).orElse(NAME);
        try {
            NativeLibrary library = NativeCode.keep(NativeLibrary.getInstance(name));
            for (Method method : Tapi32.class.getDeclaredMethods()) {
                requireFunction(library, name, method.getName());
            }
            return Native.load(name, Tapi32.class);
        } catch (UnsatisfiedLinkError e) {
            throw new TapiUnusableException(
                    path.map(given -> Sentence.of(
                                    "{0} could not be loaded as Windows' telephone service; remove \"library\" of the"
                                            + " TAPI line to use the system's own.",
                                    given))
                            .orElse(Sentence.of("Windows' telephone service was not found on this computer; TAPI lines need"
                                    + " Windows: use another kind of line here.")),
                    e);
        }
    }

    private static void requireFunction(NativeLibrary library, String name, String function)
            throws TapiUnusableException {
        try {
            Function found = library.getFunction(function);
            assert found != null;
        } catch (UnsatisfiedLinkError e) {
            throw new TapiUnusableException(
                    Sentence.of(
                            "{0} lacks {1}; it is no telephone service of TAPI 2.0 or later: lines need Windows with a"
                                    + " working tapi32.dll.",
                            name, function),
                    e);
        }
    }
}
