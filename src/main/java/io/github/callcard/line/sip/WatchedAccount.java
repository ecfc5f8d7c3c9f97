package io.github.callcard.line.sip;

import io.github.callcard.line.LineHealth.State;
import io.github.callcard.words.Sentence;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One account in the loop: as soon as its password is known it has a core, and another one when the server refused that
 * password and there is another. On the loop's thread.
 */
final class WatchedAccount implements AutoCloseable {

    private final LiblinphoneLibrary library;
    private final SipLogin login;
    private final SipLine line;
    private final PasswordSearch search;
    private @Nullable AccountCore core;
    private boolean over;

    /** @param pause between two searches for a password that is not known or does not hold */
    WatchedAccount(LiblinphoneLibrary library, SipLogin login, SipLine line, Duration pause) {
        this.library = library;
        this.login = login;
        this.line = line;
        this.search = new PasswordSearch(login.password(), pause);
    }

    /** Does what is due; to be called often. */
    void iterate() {
        if (core == null || core.isRefused()) {
            lookForPassword();
        }
        if (core != null) {
            core.iterate();
        }
    }

    private void lookForPassword() {
        String password = search.fresh();
        if (password != null) {
            close();
            open(password);
        } else if (core == null && search.isVain()) {
            line.down(
                    State.FAILED,
                    Sentence.of(
                            "The password of {0} is not known; enter it in the settings.",
                            line.id().name()));
        }
    }

    private void open(String password) {
        try {
            core = new AccountCore(library, login.account(), password, line);
        } catch (LiblinphoneException e) {
            over = true;
            line.down(State.FAILED, e.sentence());
        }
    }

    /** True when nothing can be done for it any more. */
    boolean isOver() {
        return over;
    }

    @Override
    public void close() {
        if (core != null) {
            core.close();
            core = null;
        }
    }
}
