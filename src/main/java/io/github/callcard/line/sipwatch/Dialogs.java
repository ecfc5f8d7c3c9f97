package io.github.callcard.line.sipwatch;

import java.util.Collection;

/** Takes what documents tell of the dialogs of one extension. */
interface Dialogs {

    /** The next whole document is the first of another subscription. */
    void beginAnew();

    /** Everything there is now: what is not among it is over. */
    void takeAll(Collection<ToldDialog> dialogs);

    /** One dialog that changed, or perhaps did not. */
    void take(ToldDialog dialog);
}
