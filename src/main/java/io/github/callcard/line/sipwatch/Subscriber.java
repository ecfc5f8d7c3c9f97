package io.github.callcard.line.sipwatch;

import io.github.callcard.line.sipwatch.message.SipRequest;

/** Asks a server for the state of something, and takes the NOTIFY requests that tell it (RFC 6665). */
interface Subscriber {

    /** Asks for it, or asks that everything be told anew. */
    void ask();

    /** True where the NOTIFY answers this one's question. */
    boolean owns(SipRequest notify);

    /** A NOTIFY that belongs here. */
    void notified(ServerTransaction transaction);

    /** Asks the server to tell nothing more; from then on nothing is reported. */
    void leave(Runnable done);

    /** Does and reports nothing more. */
    void abandon();
}
