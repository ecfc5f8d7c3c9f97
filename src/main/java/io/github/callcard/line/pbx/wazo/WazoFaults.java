package io.github.callcard.line.pbx.wazo;

import io.github.callcard.line.pbx.SwitchboardFault;
import io.github.callcard.words.Sentence;
import java.io.IOException;

/** The reasons why a Wazo cannot be watched now. */
final class WazoFaults {

    private WazoFaults() {}

    static SwitchboardFault unopened(WazoSettings settings, IOException why) {
        return why instanceof NotWazoException
                ? SwitchboardFault.lasting(Sentence.of(
                        "{0} does not answer as Wazo does; check the address in the settings. Trying again.",
                        settings.host()))
                : SwitchboardFault.unopened(settings.host(), why);
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

    /** The user may not see the history, or there is no wazo-call-logd. */
    static Sentence withoutHistory(WazoSettings settings) {
        return Sentence.of(
                "{0} does not tell {1} of earlier calls; its administrator has to run wazo-call-logd and give the"
                        + " user the right \"call-logd.users.me.cdr.read\".",
                settings.host(), settings.user());
    }
}
