package io.github.callcard.line.sip;

import static io.github.callcard.line.sip.LiblinphoneLibrary.FALSE;

import com.sun.jna.Pointer;
import io.github.callcard.line.LineHealth.State;
import io.github.callcard.words.Sentence;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Keeps the account registered and the line's health true to it. The thread of the core. */
final class Registration {

    private static final long FIRST_RETRY_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final long LAST_RETRY_NANOS = TimeUnit.SECONDS.toNanos(30);

    /** A server that starts up may refuse what it took before; asked this rarely it locks nobody out. */
    private static final long REFUSED_RETRY_NANOS = TimeUnit.MINUTES.toNanos(5);

    /** Over UDP a silent server is given up after 32 s; the user is told before. */
    private static final long FIRST_ANSWER_NANOS = TimeUnit.SECONDS.toNanos(10);

    private static final Sentence NO_NETWORK =
            Sentence.of("This computer has no network; trying again when it is back.");

    private final LiblinphoneLibrary library;
    private final SipAccount settings;
    private final SipLine line;
    private long retryNanos = FIRST_RETRY_NANOS;
    private long retryAt;
    private final long openedAt = System.nanoTime();
    private boolean retrying;
    private boolean answered;
    private boolean wasRegistered;
    private boolean refused;
    private boolean ending;

    Registration(LiblinphoneLibrary library, SipAccount settings, SipLine line) {
        this.library = library;
        this.settings = settings;
        this.line = line;
    }

    void changed(Pointer account, RegistrationState state) {
        if (ending || refused) {
            return;
        }
        answered |= state != RegistrationState.PROGRESS && state != RegistrationState.NONE;
        switch (state) {
            case OK -> {
                retrying = false;
                retryNanos = FIRST_RETRY_NANOS;
                wasRegistered = true;
                line.up();
            }
            case FAILED -> failed(code(account));
            case NONE, CLEARED -> line.down(State.RECONNECTING, NO_NETWORK); // the library registers when it is back
            case PROGRESS, REFRESHING -> {} // an answer follows
        }
    }

    private void failed(int code) {
        refused = isRefusal(code) && !wasRegistered;
        line.down(refused ? State.FAILED : State.RECONNECTING, sentence(settings, code));
        if (!refused) {
            retrying = true;
            retryAt = System.nanoTime() + (isRefusal(code) ? REFUSED_RETRY_NANOS : retryNanos);
            retryNanos = Math.min(2 * retryNanos, LAST_RETRY_NANOS);
        }
    }

    /** Does what is due; to be called often. The library itself waits a minute, and gives up after some answers. */
    void retryWhenDue(Pointer account) {
        if (!answered && System.nanoTime() - openedAt > FIRST_ANSWER_NANOS) {
            answered = true;
            line.down(State.RECONNECTING, sentence(settings, 0));
        }
        if (refused && !ending) {
            // A server counts wrong passwords and locks the account: stop asking until the user has changed something.
            end(account);
        } else if (retrying && System.nanoTime() - retryAt >= 0) {
            retrying = false;
            if (state(account) == RegistrationState.FAILED) {
                library.linphone_account_refresh_register(account);
            }
        }
    }

    /** True when user name or password were refused, so that nothing is tried any more. */
    boolean isRefused() {
        return refused && ending;
    }

    /** Asks the server to forget the account; from then on nothing is reported. */
    void end(Pointer account) {
        ending = true;
        Pointer params = library.linphone_account_params_clone(library.linphone_account_get_params(account));
        library.linphone_account_params_set_register_enabled(params, FALSE);
        library.linphone_account_set_params(account, params);
        library.linphone_account_params_unref(params);
    }

    boolean isOver(Pointer account) {
        RegistrationState state = state(account);
        return state != RegistrationState.OK
                && state != RegistrationState.PROGRESS
                && state != RegistrationState.REFRESHING;
    }

    /** The SIP status, or 0 where no answer came. */
    private int code(Pointer account) {
        @Nullable Pointer error = library.linphone_account_get_error_info(account);
        return error == null ? 0 : library.linphone_error_info_get_protocol_code(error);
    }

    private RegistrationState state(Pointer account) {
        return RegistrationState.of(library.linphone_account_get_state(account));
    }

    static boolean isRefusal(int code) {
        return code == 401 || code == 403 || code == 407;
    }

    static Sentence sentence(SipAccount settings, int code) {
        String server = settings.server().hostAndPort();
        String account = settings.id().name();
        if (isRefusal(code)) {
            return Sentence.of(
                    "User name or password of {0} was refused by {1}; check them in the settings.", account, server);
        }
        return switch (code) {
            case 404, 410, 604 ->
                Sentence.of(
                        "{0} does not know {1}; check user and domain in the settings. Trying again.", server, account);
            case 423 ->
                Sentence.of(
                        "{0} wants longer registrations; set \"registerSeconds\" of the SIP line to 600. Trying again.",
                        server);
            case 0, 408, 503 ->
                Sentence.of(
                        settings.server().transport() == SipProxy.Transport.TLS
                                ? "{0} does not answer, or this computer does not trust its certificate; trying again."
                                : "{0} does not answer; trying again.",
                        server);
            default ->
                Sentence.of(
                        "{0} did not take the registration of {1} (SIP {2}); trying again.", server, account, code);
        };
    }
}
