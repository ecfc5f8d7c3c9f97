package io.github.callcard.line.sipwatch.message;

import java.util.List;

/**
 * The dialogs of an extension, or those that changed (RFC 4235).
 *
 * @param version grows by one with each document of a subscription; one that is not higher is old
 * @param isFull true where the document has every dialog there is, and not only what changed
 * @param entity the URI of the extension, as it was written
 */
public record DialogInfo(long version, boolean isFull, String entity, List<WatchedDialog> dialogs) {

    /** The media type of its document. */
    public static final String TYPE = "application/dialog-info+xml";

    public DialogInfo {
        dialogs = List.copyOf(dialogs);
    }

    /**
     * Reads a document.
     *
     * @throws MalformedMessageException where the document is not well-formed, or is another one
     */
    public static DialogInfo parse(SipBody body) throws MalformedMessageException {
        return DialogInfoReader.read(body);
    }

    /** Without the entity, which is a person's extension. */
    @Override
    public String toString() {
        return (isFull ? "full " : "partial ") + version + " " + dialogs;
    }
}
