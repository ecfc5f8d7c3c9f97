package io.github.callcard.line.sipwatch;

import io.github.callcard.line.sipwatch.DialogDocuments.Reading;
import io.github.callcard.line.sipwatch.message.SipBody;

/** Takes what a further subscription tells. */
interface News {

    /** A subscription begins: the next document is its first. */
    void subscribed();

    /** Takes the next document; an empty one where nothing is known. */
    Reading take(SipBody body);

    /** It is not told any more. */
    void unknown();

    /** The switchboard does not tell it to this account. */
    void refused();
}
