package io.github.callcard.os.selection;

/** Another program has the clipboard open, for longer than is waited. */
final class ClipboardBusyException extends Exception {

    private static final long serialVersionUID = 1;
}
