package io.github.callcard.line.tapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Platform;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** The simulated telephone service of this process, in the words of the tests. */
final class Simulator {

    static final int NO_NUL = 0x1;
    static final int JUNK = 0x2;
    static final int ODD_OFFSET = 0x4;
    static final int ZERO_SIZE_OFFSET = 0x8;
    static final int GROWING_SIZES = 0x10;
    static final int NEGATIVE_HANDLES = 0x20;
    static final int EARLY_REPLY = 0x40;
    /** Says that all is well and does nothing, as Wine's own does. */
    static final int STUB = 0x80;
    /** Says at once that there is a message and gives none. */
    static final int EMPTY_MESSAGES = 0x100;

    static final int CALLER = 0;
    static final int CALLED = 1;
    static final int CONNECTED = 2;
    static final int REDIRECTION = 3;
    static final int REDIRECTING = 4;

    static final int INBOUND = 0x80;
    static final int OUTBOUND = 0x1;
    static final int VOICE = 0x4;
    static final int DATA = 0x10;

    /** The place of a copy of the simulator that somebody else built: on the Windows ABI there is no compiler. */
    static final String LIBRARY_PROPERTY = "callcard.tapi.library";

    private final SimulatorLibrary library;
    private final Path file;

    private Simulator(SimulatorLibrary library, Path file) {
        this.library = library;
        this.file = file;
    }

    /** Without devices, calls and quirks; what needs it is skipped where it cannot be built. */
    static Simulator load() throws IOException, InterruptedException {
        String built = System.getProperty(LIBRARY_PROPERTY);
        Path file = built == null ? SimulatorBuild.forThisSystem().resolve("libtapi32.so") : Path.of(built);
        SimulatorLibrary library =
                Native.load(file.toString(), SimulatorLibrary.class, Map.of(Library.OPTION_STRING_ENCODING, "UTF-8"));
        assertThat(library.sim_magic()).as("the simulator, not another tapi32").isEqualTo(SimulatorLibrary.MAGIC);
        library.sim_reset();
        return new Simulator(library, file);
    }

    SimulatorLibrary library() {
        return library;
    }

    Optional<Path> file() {
        return Optional.of(file);
    }

    static boolean isWindowsAbi() {
        return Platform.isWindows();
    }

    /** A voice line with one address, which is the first word of its name. */
    int device(int permanentId, String name) {
        String address = name.substring(0, name.indexOf(' '));
        return library.sim_add_device(permanentId, name, "Example PBX driver", address, VOICE);
    }

    SimulatedCall incoming(int device, int driverId, @Nullable String number, @Nullable String name) {
        SimulatedCall call = new SimulatedCall(library, library.sim_call(device, driverId, 0, INBOUND, 1));
        return number == null && name == null ? call : call.party(CALLER, number, name);
    }

    SimulatedCall outgoing(int device, int driverId, String number) {
        return new SimulatedCall(library, library.sim_call(device, driverId, 0, OUTBOUND, 1))
                .party(CALLED, number, null);
    }

    SimulatedCall call(int device, int driverId, int relatedId, int origin) {
        return new SimulatedCall(library, library.sim_call(device, driverId, relatedId, origin, 1));
    }

    long openConnections() {
        return library.sim_live(0);
    }

    long openLines() {
        return library.sim_live(1);
    }

    long callHandles() {
        return library.sim_live(2);
    }

    /** Handles that were not given back before their line or the connection was closed. */
    long leaked() {
        return library.sim_live(3);
    }

    long allocations() {
        return library.sim_live(4);
    }

    /** Calls that were cut off because their only owner went away. */
    long droppedCalls() {
        return library.sim_live(5);
    }

    long messagesFetched() {
        return library.sim_live(6);
    }

    long shutdowns() {
        return library.sim_live(8);
    }

    /** Every message was taken, and its taker waits for the next one. */
    boolean isQuiet() {
        return library.sim_live(10) == 1;
    }

    void awaitQuiet() {
        Awaitility.await().pollInterval(Duration.ofMillis(1)).until(this::isQuiet);
    }

    /** Everything was given back. */
    void assertNothingLeft() {
        assertThat(openConnections()).as("connections").isZero();
        assertThat(openLines()).as("open lines").isZero();
        assertThat(callHandles()).as("call handles").isZero();
        assertThat(leaked()).as("handles not given back").isZero();
        library.sim_reset();
        assertThat(allocations()).as("allocations of the service").isZero();
    }
}
