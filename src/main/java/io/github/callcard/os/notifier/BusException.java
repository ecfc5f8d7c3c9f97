package io.github.callcard.os.notifier;

/** The bus is not reached, or does not do what it was asked for. */
final class BusException extends Exception {

    private static final long serialVersionUID = 1;

    BusException(String reason) {
        super(reason);
    }
}
