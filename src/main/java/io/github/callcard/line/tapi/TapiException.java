package io.github.callcard.line.tapi;

/** A function of the telephone service failed. */
final class TapiException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int code;

    /** @param code {@code LINEERR_} */
    TapiException(String function, int code) {
        super(function + " failed: " + TapiError.name(code));
        this.code = code;
    }

    int code() {
        return code;
    }

    boolean is(int error) {
        return code == error;
    }
}
