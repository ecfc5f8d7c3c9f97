package io.github.callcard.line.sip;

import com.sun.jna.Pointer;
import io.github.callcard.line.CallDetails;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns the states of native calls into what the line reports. The thread of the core. */
final class IncomingCalls {

    /** {@code LinphoneCallState} of {@code linphone/enums/call-enums.h}, as far as a silent device meets it. */
    private static final int RECEIVED = 1;

    private static final int ERROR = 13;
    private static final int END = 14;
    private static final int UPDATED_BY_REMOTE = 16;
    private static final int RELEASED = 19;
    private static final int EARLY_UPDATED_BY_REMOTE = 20;

    /** {@code LinphoneCallIncoming}. */
    private static final int INCOMING = 1;

    private final LiblinphoneLibrary library;
    private final SipLine line;
    private final Set<Pointer> ringing = new LinkedHashSet<>();
    private boolean leaving;

    IncomingCalls(LiblinphoneLibrary library, SipLine line) {
        this.library = library;
        this.line = line;
    }

    void changed(Pointer call, int state) {
        switch (state) {
            case RECEIVED -> received(call);
            case UPDATED_BY_REMOTE, EARLY_UPDATED_BY_REMOTE -> updated(call);
            case ERROR, END, RELEASED -> gone(call);
            default -> {} // on the way to one of those
        }
    }

    private void received(Pointer call) {
        if (library.linphone_call_get_dir(call) != INCOMING) {
            return;
        }
        ringing.add(call);
        if (leaving) {
            library.linphone_call_decline(call, LiblinphoneLibrary.REASON_TEMPORARILY_UNAVAILABLE);
        } else {
            line.ringing(Pointer.nativeValue(call), details(call));
        }
    }

    private void updated(Pointer call) {
        if (ringing.contains(call) && !leaving) {
            line.identified(Pointer.nativeValue(call), details(call));
        }
    }

    private void gone(Pointer call) {
        if (ringing.remove(call) && !leaving) {
            int status = library.linphone_call_log_get_status(library.linphone_call_get_call_log(call));
            line.ended(Pointer.nativeValue(call), CallStatus.outcome(status));
        }
    }

    /** Ends this device's part of each ringing call with 480, so that the others go on ringing; nothing is reported of it. */
    void leaveToOthers() {
        leaving = true;
        Set.copyOf(ringing)
                .forEach(
                        call -> library.linphone_call_decline(call, LiblinphoneLibrary.REASON_TEMPORARILY_UNAVAILABLE));
    }

    boolean areGone() {
        return ringing.isEmpty();
    }

    private CallDetails details(Pointer call) {
        Optional<Pointer> from = Optional.ofNullable(library.linphone_call_get_remote_address(call));
        Optional<Pointer> params = Optional.ofNullable(library.linphone_call_get_remote_params(call));
        return new InviteHeaders(
                        orNull(from.map(library::linphone_address_get_username)),
                        orNull(from.map(library::linphone_address_get_display_name)),
                        orNull(Optional.ofNullable(library.linphone_call_get_to_address(call))
                                .map(library::linphone_address_get_username)),
                        params.map(this::further).orElse(Map.of()),
                        library.linphone_call_log_get_call_id(library.linphone_call_get_call_log(call)))
                .details();
    }

    private Map<String, String> further(Pointer params) {
        Map<String, String> further = new HashMap<>();
        for (String name : InviteHeaders.FURTHER) {
            @Nullable String value = library.linphone_call_params_get_custom_header(params, name);
            if (value != null) {
                further.put(name, value);
            }
        }
        return further;
    }

    private static @Nullable String orNull(Optional<String> value) {
        return value.orElse(null);
    }
}
