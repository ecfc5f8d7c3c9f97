package io.github.callcard.line.sip;

import com.sun.jna.Callback;
import com.sun.jna.Library;
import com.sun.jna.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * The part of liblinphone's C API (5.0 and later) that Callcard uses, under its own names. Objects are opaque pointers,
 * {@code bool_t} is one byte, strings are UTF-8; everything is called on the one thread that iterates.
 *
 * <p>Source: the public headers of liblinphone 5.1, {@code linphone/core.h}, {@code linphone/logging.h}, {@code
 * linphone/call_log.h} and {@code linphone/api/c-*.h}.
 */
interface LiblinphoneLibrary extends Library {

    byte FALSE = 0;
    byte TRUE = 1;

    /** {@code LinphoneReasonTemporarilyUnavailable}, answered as 480. */
    int REASON_TEMPORARILY_UNAVAILABLE = 16;

    String linphone_core_get_version();

    Pointer linphone_logging_service_get();

    void linphone_logging_service_set_log_level_mask(Pointer service, int mask);

    Pointer linphone_factory_get();

    void linphone_factory_set_top_resources_dir(Pointer factory, String folder);

    Pointer linphone_factory_create_core_cbs(Pointer factory);

    Pointer linphone_factory_create_core_with_config_3(Pointer factory, Pointer config, @Nullable Pointer context);

    Pointer linphone_factory_create_auth_info(
            Pointer factory,
            String user,
            @Nullable String authUser,
            String password,
            @Nullable String ha1,
            @Nullable String realm,
            @Nullable String domain);

    void linphone_auth_info_unref(Pointer authInfo);

    Pointer linphone_config_new_from_buffer(String ini);

    void linphone_config_unref(Pointer config);

    void linphone_core_cbs_set_account_registration_state_changed(Pointer callbacks, RegistrationListener listener);

    void linphone_core_cbs_set_call_state_changed(Pointer callbacks, CallListener listener);

    void linphone_core_cbs_unref(Pointer callbacks);

    void linphone_core_add_callbacks(Pointer core, Pointer callbacks);

    void linphone_core_remove_callbacks(Pointer core, Pointer callbacks);

    void linphone_core_set_user_agent(Pointer core, String product, String version);

    void linphone_core_set_use_files(Pointer core, byte yes);

    void linphone_core_set_ring(Pointer core, @Nullable String path);

    void linphone_core_enable_native_ringing(Pointer core, byte yes);

    void linphone_core_set_inc_timeout(Pointer core, int seconds);

    void linphone_core_set_max_calls(Pointer core, int calls);

    void linphone_core_set_network_reachable(Pointer core, byte yes);

    void linphone_core_add_auth_info(Pointer core, Pointer authInfo);

    Pointer linphone_core_create_account_params(Pointer core);

    Pointer linphone_core_create_account(Pointer core, Pointer params);

    int linphone_core_add_account(Pointer core, Pointer account);

    int linphone_core_start(Pointer core);

    void linphone_core_iterate(Pointer core);

    void linphone_core_stop(Pointer core);

    void linphone_core_unref(Pointer core);

    @Nullable
    Pointer linphone_address_new(String address);

    void linphone_address_unref(Pointer address);

    @Nullable
    String linphone_address_get_username(Pointer address);

    @Nullable
    String linphone_address_get_display_name(Pointer address);

    int linphone_account_params_set_identity_address(Pointer params, Pointer address);

    int linphone_account_params_set_server_address(Pointer params, Pointer address);

    void linphone_account_params_set_outbound_proxy_enabled(Pointer params, byte yes);

    void linphone_account_params_set_register_enabled(Pointer params, byte yes);

    void linphone_account_params_set_publish_enabled(Pointer params, byte yes);

    void linphone_account_params_set_expires(Pointer params, int seconds);

    Pointer linphone_account_params_clone(Pointer params);

    void linphone_account_params_unref(Pointer params);

    Pointer linphone_account_get_params(Pointer account);

    int linphone_account_set_params(Pointer account, Pointer params);

    int linphone_account_get_state(Pointer account);

    void linphone_account_refresh_register(Pointer account);

    @Nullable
    Pointer linphone_account_get_error_info(Pointer account);

    void linphone_account_unref(Pointer account);

    int linphone_error_info_get_protocol_code(Pointer errorInfo);

    int linphone_call_decline(Pointer call, int reason);

    int linphone_call_get_dir(Pointer call);

    Pointer linphone_call_get_call_log(Pointer call);

    @Nullable
    Pointer linphone_call_get_remote_address(Pointer call);

    @Nullable
    Pointer linphone_call_get_to_address(Pointer call);

    @Nullable
    Pointer linphone_call_get_remote_params(Pointer call);

    @Nullable
    String linphone_call_params_get_custom_header(Pointer params, String header);

    int linphone_call_log_get_status(Pointer log);

    @Nullable
    String linphone_call_log_get_call_id(Pointer log);

    /** {@code LinphoneCoreCbsAccountRegistrationStateChangedCb}. */
    interface RegistrationListener extends Callback {
        void changed(Pointer core, Pointer account, int state, @Nullable String message);
    }

    /** {@code LinphoneCoreCbsCallStateChangedCb}. */
    interface CallListener extends Callback {
        void changed(Pointer core, Pointer call, int state, @Nullable String message);
    }
}
