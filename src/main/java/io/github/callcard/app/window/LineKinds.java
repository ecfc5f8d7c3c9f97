package io.github.callcard.app.window;

import io.github.callcard.app.process.Surroundings;
import io.github.callcard.line.sip.SipLines;
import io.github.callcard.ui.settings.LineAccess.Kind;
import io.github.callcard.ui.settings.LineEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which kinds of lines this computer can have, the likeliest first. */
final class LineKinds {

    private LineKinds() {}

    static List<Kind> on(Surroundings surroundings) {
        String system = surroundings.properties().getProperty("os.name", System.getProperty("os.name", ""));
        return on(system, SipLines.isLibraryInstalled());
    }

    /**
     * Windows has a telephone service. Softphones can tell their calls everywhere; a SIP account is watched with a library
     * that has to be there, and comes first where it is.
     */
    static List<Kind> on(String system, boolean hasSipLibrary) {
        List<Kind> kinds = new ArrayList<>();
        if (system.toLowerCase(Locale.ROOT).startsWith("windows")) {
            kinds.add(ready(LineEntry.TAPI));
        }
        if (hasSipLibrary) {
            kinds.add(ready(LineEntry.SIP));
            kinds.add(ready(LineEntry.HOOK));
        } else {
            kinds.add(ready(LineEntry.HOOK));
            kinds.add(
                    new Kind(LineEntry.SIP, Optional.of("A SIP account is watched with Linphone; install it first.")));
        }
        kinds.add(ready(LineEntry.SIMULATED));
        return kinds;
    }

    private static Kind ready(String type) {
        return new Kind(type, Optional.empty());
    }
}
