package io.github.callcard.line.tapi;

import com.sun.jna.Library;
import org.jspecify.annotations.Nullable;

/** The functions by which a test plays the simulated telephone service ({@code src/test/c/tapi}), beside those of TAPI. */
interface SimulatorLibrary extends Library {

    int MAGIC = 0x43414c4c;

    /** Exists in the simulator alone: Wine's own stub has the same name as the simulator. */
    int sim_magic();

    void sim_reset();

    void sim_quirks(int flags);

    /** The function answers the error so many times, -1 for ever; "reply" is the reply to a request. */
    void sim_fail(String function, int error, int times);

    int sim_add_device(int permanentId, String name, String provider, String address, int mediaModes);

    void sim_device_errors(int device, int openError, int openAsOwnerError);

    void sim_device_versions(int device, int low, int high);

    void sim_device_features(int device, int features, int callFeatures);

    void sim_close_line(int device);

    void sim_remove_device(int device);

    /** Drivers change; so many tries to connect again are turned down. */
    void sim_reinit(int refusals);

    void sim_line_state(int device, int states);

    int sim_call(int device, int driverId, int relatedId, int origin, int reason);

    void sim_party(int call, int which, int flags, @Nullable String number, @Nullable String name);

    void sim_info(int call);

    void sim_state(int call, int state, int mode);

    void sim_silent_state(int call, int state);

    void sim_forget(int call);

    long sim_live(int what);
}
