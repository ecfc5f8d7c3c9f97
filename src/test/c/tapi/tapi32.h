/* What a test can ask of the simulator; SimulatorLibrary.java says what each function does. */
#define SIM_NO_NUL 0x1
#define SIM_JUNK 0x2
#define SIM_ODD_OFFSET 0x4
#define SIM_ZERO_SIZE_OFFSET 0x8
#define SIM_GROWING_SIZES 0x10
#define SIM_NEGATIVE_HANDLES 0x20
#define SIM_EARLY_REPLY 0x40
#define SIM_STUB 0x80
#define SIM_EMPTY_MESSAGES 0x100

EXPORT int sim_magic(void);
EXPORT void sim_reset(void);
EXPORT void sim_quirks(int flags);
EXPORT void sim_fail(const char *function, int error, int times);
EXPORT int sim_add_device(int permanent, const char *name, const char *provider, const char *address, int media);
EXPORT void sim_device_errors(int id, int open_error, int open_owner_error);
EXPORT void sim_device_versions(int id, int low, int high);
EXPORT void sim_device_features(int id, int features, int call_features);
EXPORT void sim_close_line(int id);
EXPORT void sim_remove_device(int id);
EXPORT void sim_reinit(int refusals);
EXPORT void sim_line_state(int id, int states);
EXPORT int sim_call(int id, int driver_id, int related_id, int origin, int reason);
EXPORT void sim_party(int id, int which, int flags, const char *number, const char *name);
EXPORT void sim_info(int id);
EXPORT void sim_state(int id, int state, int mode);
EXPORT void sim_silent_state(int id, int state);
EXPORT void sim_forget(int id);
EXPORT long long sim_live(int what);

void sim_scenario_begin(void);
