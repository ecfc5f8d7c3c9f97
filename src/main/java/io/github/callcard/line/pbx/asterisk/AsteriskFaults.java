package io.github.callcard.line.pbx.asterisk;

import io.github.callcard.line.pbx.SwitchboardFault;
import io.github.callcard.words.Sentence;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/** The reasons why an Asterisk cannot be watched now. */
final class AsteriskFaults {

    private AsteriskFaults() {}

    /** The other end is no manager interface. */
    static final class OtherServiceException extends IOException {
        private static final long serialVersionUID = 1;

        OtherServiceException() {
            super("no manager interface");
        }
    }

    /** The fault of a connection that did not come about, or did not get so far that calls can be told. */
    static SwitchboardFault unopened(AsteriskSettings asterisk, IOException failure) {
        String host = asterisk.host();
        String port = String.valueOf(asterisk.portInUse());
        return switch (failure) {
            case UnknownHostException unknown ->
                SwitchboardFault.passing(Sentence.of(
                        "There is no {0} in this network; check the address of Asterisk in the settings. Trying again.",
                        host));
            case SSLException untrusted ->
                SwitchboardFault.lasting(Sentence.of(
                        "This computer does not trust the certificate of {0}, or port {1} there is not encrypted; ask"
                                + " the switchboard's administrator. Trying again.",
                        host, port));
            case OtherServiceException other ->
                SwitchboardFault.lasting(Sentence.of(
                        "Port {1} of {0} is not the manager interface (AMI) of Asterisk, or it is encrypted; check the"
                                + " settings. Trying again.",
                        host, port));
            case ConnectException refused ->
                SwitchboardFault.passing(Sentence.of(
                        "{0} takes no connection at port {1}; its manager interface (AMI) has to be on and to let this computer"
                                + " in. Trying again.",
                        host, port));
            default -> silent(host);
        };
    }

    private static SwitchboardFault silent(String host) {
        return SwitchboardFault.passing(Sentence.of("{0} does not answer; trying again.", host));
    }

    static SwitchboardFault withoutSecret(AsteriskSettings asterisk) {
        return SwitchboardFault.lasting(Sentence.of(
                "The secret of {0} at {1} is unknown; enter it in the settings.", asterisk.user(), asterisk.host()));
    }

    static SwitchboardFault refused(AsteriskSettings asterisk) {
        return SwitchboardFault.lasting(Sentence.of(
                "{0} refused the user {1} or its secret; check them in the settings, and whether manager.conf permits this"
                        + " computer.",
                asterisk.host(), asterisk.user()));
    }

    /** The user may not see calls. */
    static SwitchboardFault withoutRights(AsteriskSettings asterisk) {
        return SwitchboardFault.lasting(Sentence.of(
                "{0} does not tell {1} of calls; its administrator has to write \"read = call\" and \"write ="
                        + " call,originate\" for {1} in manager.conf.",
                asterisk.host(), asterisk.user()));
    }
}
