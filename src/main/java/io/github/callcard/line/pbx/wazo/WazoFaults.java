package io.github.callcard.line.pbx.wazo;

import io.github.callcard.line.pbx.SwitchboardFault;
import io.github.callcard.words.Sentence;
import java.io.IOException;
import javax.net.ssl.SSLException;

/** The reasons why a Wazo cannot be watched now. */
final class WazoFaults {

    private WazoFaults() {}

    static SwitchboardFault unopened(WazoSettings settings, IOException why) {
        return switch (why) {
            case SSLException untrusted ->
                SwitchboardFault.lasting(Sentence.of(
                        "This computer does not trust the certificate of {0}; ask the switchboard's administrator. Trying"
                                + " again.",
                        settings.host()));
            case NotWazoException other ->
                SwitchboardFault.lasting(Sentence.of(
                        "{0} does not answer as Wazo does; check the address in the settings. Trying again.",
                        settings.host()));
            default -> SwitchboardFault.passing(Sentence.of("{0} does not answer; trying again.", settings.host()));
        };
    }

    static SwitchboardFault lost(WazoSettings settings) {
        return SwitchboardFault.passing(Sentence.of("The connection to {0} broke; trying again.", settings.host()));
    }

    static SwitchboardFault withoutSecret(WazoSettings settings) {
        return SwitchboardFault.lasting(Sentence.of(
                "The password of {0} at {1} is unknown; enter it in the settings.", settings.user(), settings.host()));
    }

    static SwitchboardFault refused(WazoSettings settings) {
        return SwitchboardFault.lasting(Sentence.of(
                "{0} refused the user {1} or the password; check them in the settings.",
                settings.host(), settings.user()));
    }

    /** The user may not see calls. */
    static SwitchboardFault withoutRights(WazoSettings settings) {
        return SwitchboardFault.lasting(Sentence.of(
                "{0} does not tell {1} of calls; its administrator has to give the user the rights \"websocketd\","
                        + " \"events.calls.me\" and \"calld.users.me.calls.#\".",
                settings.host(), settings.user()));
    }
}
