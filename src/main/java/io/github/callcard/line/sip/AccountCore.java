package io.github.callcard.line.sip;

import static io.github.callcard.line.sip.LiblinphoneLibrary.FALSE;
import static io.github.callcard.line.sip.LiblinphoneLibrary.TRUE;

import com.sun.jna.Pointer;
import io.github.callcard.words.Sentence;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A liblinphone core that registers one account and watches it ring: a core for each account, so that a call is known to be
 * of the account at whose port it arrived, even where To names a hunt group. One thread.
 */
final class AccountCore implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AccountCore.class);

    /** Longer than any switchboard rings; then the library would end the call with an answer of its own. */
    private static final int RINGING_SECONDS = 900;

    private static final int CALLS = 100;

    /** The time that the server has to confirm that the account is gone, once a stop was asked for. */
    private static final long UNREGISTER_NANOS = TimeUnit.SECONDS.toNanos(2);

    private static final long CLOSING_TICK_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private final LiblinphoneLibrary library;
    private final SipLine line;
    private final IncomingCalls calls;
    private final Registration registration;
    private final Pointer core;
    private final Pointer callbacks;
    private final Pointer account;

    /** Referred to for as long as the core lives: the native side does not keep them. */
    private final LiblinphoneLibrary.RegistrationListener registrationListener = this::registrationChanged;

    private final LiblinphoneLibrary.CallListener callListener = this::callChanged;

    /**
     * Opens the core and begins to register.
     *
     * @throws LiblinphoneException when the library refuses; nothing is left open then
     */
    AccountCore(LiblinphoneLibrary library, SipAccount settings, String password, SipLine line)
            throws LiblinphoneException {
        this.library = library;
        this.line = line;
        calls = new IncomingCalls(library, line);
        registration = new Registration(library, settings, line);
        Pointer factory = library.linphone_factory_get();
        core = create(factory, settings);
        callbacks = library.linphone_factory_create_core_cbs(factory);
        library.linphone_core_cbs_set_account_registration_state_changed(callbacks, registrationListener);
        library.linphone_core_cbs_set_call_state_changed(callbacks, callListener);
        library.linphone_core_add_callbacks(core, callbacks);
        try {
            silence();
            int status = library.linphone_core_start(core);
            if (status != 0) {
                throw new LiblinphoneException(
                        Sentence.of("liblinphone did not start ({0}); install a newer Linphone.", status));
            }
            if (settings.server().isLoopback()) {
                library.linphone_core_set_network_reachable(core, TRUE);
            }
            account = addAccount(factory, settings, password);
        } catch (LiblinphoneException e) {
            release();
            throw e;
        }
    }

    private Pointer create(Pointer factory, SipAccount settings) {
        Pointer config = library.linphone_config_new_from_buffer(CoreSettings.of(settings));
        try {
            return library.linphone_factory_create_core_with_config_3(factory, config, null);
        } finally {
            library.linphone_config_unref(config);
        }
    }

    private void silence() {
        library.linphone_core_set_user_agent(core, "Callcard", "");
        library.linphone_core_set_use_files(core, TRUE);
        library.linphone_core_enable_native_ringing(core, FALSE);
        library.linphone_core_set_ring(core, null);
        library.linphone_core_set_inc_timeout(core, RINGING_SECONDS);
        library.linphone_core_set_max_calls(core, CALLS);
    }

    private Pointer addAccount(Pointer factory, SipAccount settings, String password) throws LiblinphoneException {
        Pointer authInfo = library.linphone_factory_create_auth_info(
                factory, settings.user(), settings.authUser(), password, null, null, null);
        library.linphone_core_add_auth_info(core, authInfo);
        library.linphone_auth_info_unref(authInfo);

        Pointer params = library.linphone_core_create_account_params(core);
        setAddress(
                settings.address(),
                "user",
                address -> library.linphone_account_params_set_identity_address(params, address));
        setAddress(
                settings.server().toString(),
                "proxy",
                address -> library.linphone_account_params_set_server_address(params, address));
        // Without it requests outside of a registration resolve the domain by DNS instead.
        library.linphone_account_params_set_outbound_proxy_enabled(params, TRUE);
        library.linphone_account_params_set_publish_enabled(params, FALSE);
        library.linphone_account_params_set_expires(params, settings.registerSeconds());
        library.linphone_account_params_set_register_enabled(params, TRUE);
        Pointer added = library.linphone_core_create_account(core, params);
        library.linphone_account_params_unref(params);
        library.linphone_core_add_account(core, added);
        return added;
    }

    private interface AddressSetter {
        int set(Pointer address);
    }

    private void setAddress(String text, String key, AddressSetter setter) throws LiblinphoneException {
        Pointer address = library.linphone_address_new(text);
        int status = address == null ? -1 : setter.set(address);
        Optional.ofNullable(address).ifPresent(library::linphone_address_unref);
        if (status != 0) {
            throw new LiblinphoneException(Sentence.of(
                    "liblinphone does not take {0} as an address; correct \"{1}\" of the SIP line.", text, key));
        }
    }

    /** True when the server refused the password, and is left alone since. */
    boolean isRefused() {
        return registration.isRefused();
    }

    void iterate() {
        library.linphone_core_iterate(core);
        registration.retryWhenDue(account);
    }

    /**
     * Leaves no trace at the server and the calls to the other devices; at most a few seconds. Stopping a core at once would
     * answer 603, which ends a ringing call everywhere, and leave its registration behind, which proxies go on ringing.
     */
    @Override
    public void close() {
        calls.leaveToOthers();
        iterateUntil(calls::areGone);
        registration.end(account);
        iterateUntil(() -> registration.isOver(account));
        library.linphone_account_unref(account);
        release();
    }

    private void release() {
        library.linphone_core_stop(core);
        library.linphone_core_remove_callbacks(core, callbacks);
        library.linphone_core_cbs_unref(callbacks);
        library.linphone_core_unref(core);
    }

    private void iterateUntil(BooleanSupplier condition) {
        long deadline = System.nanoTime() + UNREGISTER_NANOS;
        while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
            library.linphone_core_iterate(core);
            LockSupport.parkNanos(CLOSING_TICK_NANOS);
        }
    }

    private void registrationChanged(Pointer ofCore, Pointer ofAccount, int state, @Nullable String message) {
        guarded(() -> registration.changed(ofAccount, RegistrationState.of(state)));
    }

    private void callChanged(Pointer ofCore, Pointer call, int state, @Nullable String message) {
        guarded(() -> calls.changed(call, state));
    }

    /** An exception must not travel through native frames. */
    private void guarded(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            LOG.error("{}: a callback failed", line.id(), e);
        }
    }
}
