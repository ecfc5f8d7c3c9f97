package io.github.callcard.line.pbx.threecx;

import io.github.callcard.line.pbx.SwitchboardFault;
import io.github.callcard.words.Sentence;
import java.io.IOException;

/** The reasons why a 3CX cannot be watched now. */
final class ThreeCxFaults {

    private ThreeCxFaults() {}

    static SwitchboardFault unopened(ThreeCxSettings settings, IOException why) {
        return why instanceof NotThreeCxException
                ? SwitchboardFault.lasting(Sentence.of(
                        "{0} does not answer as 3CX from version 20 on does; check the address in the settings. Trying again.",
                        settings.host()))
                : SwitchboardFault.unopened(settings.host(), why);
    }

    static SwitchboardFault withoutSecret(ThreeCxSettings settings) {
        return SwitchboardFault.lasting(Sentence.of(
                "The API key of the client {0} at {1} is unknown; enter it in the settings.",
                settings.clientId(), settings.host()));
    }

    static SwitchboardFault refused(ThreeCxSettings settings) {
        return SwitchboardFault.lasting(Sentence.of(
                "{0} refused the client {1} or its API key; check them in the settings.",
                settings.host(), settings.clientId()));
    }

    /** The client may not see this extension's calls. */
    static SwitchboardFault withoutRights(ThreeCxSettings settings) {
        return SwitchboardFault.lasting(Sentence.of(
                "{0} does not tell {1} the calls of {2}; its administrator has to allow the client the Call Control API and the"
                        + " extension {2}, for which 3CX wants a licence that has it.",
                settings.host(), settings.clientId(), settings.extension()));
    }
}
