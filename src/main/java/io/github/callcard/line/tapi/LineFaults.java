package io.github.callcard.line.tapi;

import io.github.callcard.words.Sentence;

/** The reasons why a line is not watched, in the user's words. */
final class LineFaults {

    private LineFaults() {}

    /** True when time alone does not heal it. */
    static boolean isFinal(TapiException e) {
        return switch (e.code()) {
            case TapiError.INVALPRIVSELECT,
                    TapiError.INVALMEDIAMODE,
                    TapiError.OPERATIONUNAVAIL,
                    TapiError.INCOMPATIBLEAPIVERSION -> true;
            default -> false;
        };
    }

    static Sentence sentence(String line, TapiException e) {
        return switch (e.code()) {
            case TapiError.ALLOCATED, TapiError.INUSE ->
                Sentence.of(
                        "The line {0} is in use by another program that does not share it; Callcard tries again.",
                        line);
            case TapiError.INVALPRIVSELECT, TapiError.INVALMEDIAMODE, TapiError.OPERATIONUNAVAIL ->
                Sentence.of(
                        "The telephone driver of the line {0} does not let its calls be watched; pick another line.",
                        line);
            case TapiError.INCOMPATIBLEAPIVERSION ->
                Sentence.of(
                        "The telephone driver of the line {0} speaks no TAPI from 1.4 to 2.2; install a newer one.",
                        line);
            case TapiError.NODEVICE, TapiError.BADDEVICEID, TapiError.NODRIVER ->
                Sentence.of(
                        "The line {0} is not there now; check that its driver is set up. Callcard tries again.", line);
            default ->
                Sentence.of(
                        "The line {0} could not be opened ({1}); Callcard tries again.",
                        line, TapiError.name(e.code()));
        };
    }

    /** The reason why the telephone service as a whole is not there now. */
    static Sentence service(TapiException e) {
        return switch (e.code()) {
            case TapiError.REINIT ->
                Sentence.of("Windows' telephone service is loading a new driver; Callcard continues when all telephone"
                        + " programs have released it.");
            case TapiError.SERVICE_NOT_RUNNING ->
                Sentence.of("Windows' telephone service (Telephony) is not running; start it. Callcard tries again.");
            default ->
                Sentence.of(
                        "The connection to Windows' telephone service was lost ({0}); Callcard tries again.",
                        TapiError.name(e.code()));
        };
    }

    /** The reason why a request was turned down. */
    static Sentence command(String line, int code) {
        return switch (code) {
            case TapiError.INVALADDRESS -> Sentence.of("The line {0} cannot dial this number.", line);
            case TapiError.INVALCALLSTATE, TapiError.INVALCALLHANDLE ->
                Sentence.of("The call on {0} has ended or was taken elsewhere.", line);
            case TapiError.NOTOWNER ->
                Sentence.of("The call on {0} belongs to another program and can only be watched.", line);
            default -> Sentence.of("The line {0} refused the request ({1}).", line, TapiError.name(code));
        };
    }

    /** The answer to a request for a line that is not watched. */
    static Sentence notWatched(String line) {
        return Sentence.of("The line {0} is not watched now.", line);
    }

    /**
     * The fault of a service that has no line to watch.
     *
     * @param count of the lines that it has
     */
    static Sentence noVoiceLine(int count) {
        return switch (count) {
            case 0 ->
                Sentence.of(
                        "Windows' telephone service has no lines; install the telephone driver of your switchboard.");
            case 1 ->
                Sentence.of("The only line of Windows' telephone service carries no voice calls; install the telephone"
                        + " driver of your switchboard.");
            default ->
                Sentence.of(
                        "None of the {0} lines of Windows' telephone service carries voice calls; install the telephone"
                                + " driver of your switchboard.",
                        count);
        };
    }

    static Sentence closed(String line) {
        return Sentence.of("Windows closed the line {0}; Callcard opens it again.", line);
    }

    static Sentence removed(String line) {
        return Sentence.of(
                "The line {0} was removed from this computer; plug the phone in again or install its driver.", line);
    }

    static Sentence outOfService(String line) {
        return Sentence.of("The line {0} is out of service; check that the phone is connected.", line);
    }
}
