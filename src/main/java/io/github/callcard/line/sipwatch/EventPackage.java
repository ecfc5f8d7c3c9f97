package io.github.callcard.line.sipwatch;

import io.github.callcard.line.sipwatch.message.DialogInfo;
import io.github.callcard.line.sipwatch.message.MessageSummary;

/**
 * The kind of news that is subscribed to.
 *
 * @param name as in the header field Event
 * @param type of the documents that tell it
 */
record EventPackage(String name, String type) {

    static final EventPackage DIALOGS = new EventPackage("dialog", DialogInfo.TYPE);
    static final EventPackage MAILBOX = new EventPackage("message-summary", MessageSummary.TYPE);
}
