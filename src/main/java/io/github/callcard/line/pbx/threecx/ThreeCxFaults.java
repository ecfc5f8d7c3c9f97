package io.github.callcard.line.pbx.threecx;

import io.github.callcard.line.pbx.SwitchboardFault;
import io.github.callcard.words.Sentence;
import java.io.IOException;
import javax.net.ssl.SSLException;

/** The reasons why a 3CX cannot be watched now. */
final class ThreeCxFaults {

    private ThreeCxFaults() {}

    static SwitchboardFault unopened(ThreeCxSettings settings, IOException why) {
        return switch (why) {
            case SSLException untrusted ->
                SwitchboardFault.lasting(Sentence.of(
                        "This computer does not trust the certificate of {0}; ask the switchboard's administrator. Trying"
                                + " again.",
                        settings.host()));
            case NotThreeCxException other ->
                SwitchboardFault.lasting(Sentence.of(
                        "{0} does not answer as 3CX from version 20 on does; check the address in the settings. Trying again.",
                        settings.host()));
            default -> SwitchboardFault.passing(Sentence.of("{0} does not answer; trying again.", settings.host()));
        };
    }

    static SwitchboardFault lost(ThreeCxSettings settings) {
        return SwitchboardFault.passing(Sentence.of("The connection to {0} broke; trying again.", settings.host()));
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
