package io.github.callcard.line.tapi;

/** Why a line is not watched, in the user's words. */
final class LineFaults {

    private LineFaults() {}

    /** Whether time alone does not heal it. */
    static boolean isFinal(TapiException e) {
        return switch (e.code()) {
            case TapiError.INVALPRIVSELECT,
                    TapiError.INVALMEDIAMODE,
                    TapiError.OPERATIONUNAVAIL,
                    TapiError.INCOMPATIBLEAPIVERSION -> true;
            default -> false;
        };
    }

    static String sentence(String line, TapiException e) {
        return switch (e.code()) {
            case TapiError.ALLOCATED, TapiError.INUSE ->
                "The line " + line + " is in use by another program that does not share it; Callcard tries again.";
            case TapiError.INVALPRIVSELECT, TapiError.INVALMEDIAMODE, TapiError.OPERATIONUNAVAIL ->
                "The telephone driver of the line " + line + " does not let its calls be watched; pick another line.";
            case TapiError.INCOMPATIBLEAPIVERSION ->
                "The telephone driver of the line " + line + " speaks no TAPI from 1.4 to 2.2; install a newer one.";
            case TapiError.NODEVICE, TapiError.BADDEVICEID, TapiError.NODRIVER ->
                "The line " + line + " is not there now; check that its driver is set up. Callcard tries again.";
            default ->
                "The line " + line + " could not be opened (" + TapiError.name(e.code()) + "); Callcard tries again.";
        };
    }

    /** Why the telephone service as a whole is not there now. */
    static String service(TapiException e) {
        return switch (e.code()) {
            case TapiError.REINIT ->
                "Windows' telephone service is loading a new driver; Callcard continues when all telephone programs"
                        + " have released it.";
            case TapiError.SERVICE_NOT_RUNNING ->
                "Windows' telephone service (Telephony) is not running; start it. Callcard tries again.";
            default ->
                "The connection to Windows' telephone service was lost (" + TapiError.name(e.code())
                        + "); Callcard tries again.";
        };
    }

    /** Why a request was turned down. */
    static String command(String line, int code) {
        return switch (code) {
            case TapiError.INVALADDRESS -> "The line " + line + " cannot dial this number.";
            case TapiError.INVALCALLSTATE, TapiError.INVALCALLHANDLE ->
                "The call on " + line + " has ended or was taken elsewhere.";
            case TapiError.NOTOWNER -> "The call on " + line + " belongs to another program and can only be watched.";
            default -> "The line " + line + " refused the request (" + TapiError.name(code) + ").";
        };
    }
}
