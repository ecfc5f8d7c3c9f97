/*
 * A telephone service for tests: the functions of TAPI 2 that Callcard uses, lines and calls that a test or a scenario
 * plays, and the mistakes that drivers are known for. Builds with gcc as libtapi32.so, with mingw-w64 as tapi32.dll,
 * there against Windows' own tapi.h, so that the compiler checks every signature and structure.
 *
 * Every handle and every allocation that is given out is counted; sim_live tells what is left.
 */
#ifdef _WIN32
#define TAPI_CURRENT_VERSION 0x00020002
#include <windows.h>
#include <tapi.h>
#define EXPORT __declspec(dllexport)
#define LINKAGE WINAPI
typedef WCHAR unit;
#else
#include "tapi_linux.h"
#endif
#include "tapi32.h"

#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define MAGIC 0x43414c4c
#define MOST_DEVICES 64
#define MOST_FAULTS 32
#define PARTIES 5

/* ---- what there is ---- */

typedef struct {
    int flags;
    char *number, *name;
} party;

typedef struct call {
    struct call *next;
    int id, device, driver_id, related_id, origin, reason, state, mode;
    party parties[PARTIES];
    int owners;
} call;

typedef struct handle {
    struct handle *next;
    uint32_t value, line;
    call *call;
    int owned, deallocated;
} handle;

typedef struct line {
    struct line *next;
    uint32_t value, app;
    int device, privileges;
    DWORD_PTR instance;
} line;

typedef struct message {
    struct message *next;
    LINEMESSAGE body;
} message;

typedef struct {
    int there, permanent, media, features, call_features, open_error, open_owner_error, low, high;
    char *name, *provider, *address;
} device;

typedef struct {
    char function[32];
    int error, times;
} fault;

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t posted = PTHREAD_COND_INITIALIZER;
static device devices[MOST_DEVICES];
static fault faults[MOST_FAULTS];
static int device_count, quirks, last_call, last_request, reinit_pending, growth;
static int leaked, dropped, messages_fetched, shutdowns, last_driver_id, waiting;
static long allocations;
static uint32_t app, last_handle;
static call *calls;
static handle *handles;
static line *lines;
static message *queue, **queue_end = &queue;

static void *allocate(size_t size) {
    void *memory = calloc(1, size);
    if (memory == NULL) abort();
    allocations++;
    return memory;
}

static void release(void *memory) {
    if (memory != NULL) {
        allocations--;
        free(memory);
    }
}

static char *copy(const char *text) {
    if (text == NULL) return NULL;
    char *made = allocate(strlen(text) + 1);
    strcpy(made, text);
    return made;
}

static uint32_t new_handle(void) {
    uint32_t base = quirks & SIM_NEGATIVE_HANDLES ? 0x80000000u : 0;
    last_handle = (last_handle + 1) & 0x7fffffff;
    return base | last_handle;
}

static int fails(const char *function) {
    for (int i = 0; i < MOST_FAULTS; i++) {
        if (faults[i].times != 0 && strcmp(faults[i].function, function) == 0) {
            if (faults[i].times > 0) faults[i].times--;
            return faults[i].error;
        }
    }
    return 0;
}

static line *find_line(uint32_t value) {
    for (line *l = lines; l; l = l->next)
        if (l->value == value) return l;
    return NULL;
}

static handle *find_handle(uint32_t value) {
    for (handle *h = handles; h; h = h->next)
        if (h->value == value) return h;
    return NULL;
}

static handle *handle_on(line *l, call *c) {
    for (handle *h = handles; h; h = h->next)
        if (h->line == l->value && h->call == c) return h;
    return NULL;
}

static call *find_call(int id) {
    for (call *c = calls; c; c = c->next)
        if (c->id == id) return c;
    return NULL;
}

static void post(uint32_t device_handle, DWORD id, DWORD_PTR instance, DWORD_PTR one, DWORD_PTR two, DWORD_PTR three) {
    if (app == 0) return;
    message *m = allocate(sizeof *m);
    m->body.hDevice = device_handle;
    m->body.dwMessageID = id;
    m->body.dwCallbackInstance = instance;
    m->body.dwParam1 = one;
    m->body.dwParam2 = two;
    m->body.dwParam3 = three;
    *queue_end = m;
    queue_end = &m->next;
    pthread_cond_broadcast(&posted);
}

static void clear_queue(void) {
    while (queue) {
        message *m = queue;
        queue = m->next;
        release(m);
    }
    queue_end = &queue;
}

static handle *give_handle(line *l, call *c, int owned) {
    handle *h = allocate(sizeof *h);
    h->value = new_handle();
    h->line = l->value;
    h->call = c;
    h->owned = owned;
    h->next = handles;
    handles = h;
    if (owned) c->owners++;
    return h;
}

static int other_owners(handle *h) {
    return h->call->owners - (h->owned ? 1 : 0);
}

static void free_handle(handle *gone) {
    for (handle **h = &handles; *h; h = &(*h)->next) {
        if (*h == gone) {
            *h = gone->next;
            if (gone->owned) gone->call->owners--;
            release(gone);
            return;
        }
    }
}

/* Taken back by the service itself: the application did not return it. */
static void revoke_handles(uint32_t line_value) {
    for (handle *h = handles, *next; h; h = next) {
        next = h->next;
        if (h->line == line_value) {
            int alive = h->call->state != LINECALLSTATE_IDLE;
            if (h->owned && other_owners(h) == 0 && alive) dropped++;
            free_handle(h);
        }
    }
}

static int count_handles(uint32_t line_value) {
    int count = 0;
    for (handle *h = handles; h; h = h->next) count += h->line == line_value;
    return count;
}

static void free_line(line *gone) {
    revoke_handles(gone->value);
    for (line **l = &lines; *l; l = &(*l)->next) {
        if (*l == gone) {
            *l = gone->next;
            release(gone);
            return;
        }
    }
}

static void free_call(call *gone) {
    for (handle *h = handles, *next; h; h = next) {
        next = h->next;
        if (h->call == gone) free_handle(h);
    }
    for (call **c = &calls; *c; c = &(*c)->next) {
        if (*c == gone) {
            *c = gone->next;
            break;
        }
    }
    for (int i = 0; i < PARTIES; i++) {
        release(gone->parties[i].number);
        release(gone->parties[i].name);
    }
    release(gone);
}

/* ---- variable-size structures ---- */

typedef struct {
    uint8_t *base;
    uint32_t total, used, needed;
} writer;

static writer begin(void *structure, uint32_t fixed) {
    writer w = {structure, *(uint32_t *) structure, fixed, fixed};
    if (w.total >= fixed) memset(w.base + 12, 0, fixed - 12);
    return w;
}

/* UTF-8 to UTF-16LE, as many units as there are. */
static uint32_t utf16(const char *text, uint8_t *out) {
    uint32_t bytes = 0;
    const uint8_t *in = (const uint8_t *) text;
    while (*in) {
        uint32_t point = *in++;
        int more = point >= 0xf0 ? 3 : point >= 0xe0 ? 2 : point >= 0xc0 ? 1 : 0;
        if (more) point &= 0x3f >> more;
        while (more-- && *in) point = point << 6 | (*in++ & 0x3f);
        uint32_t units[2] = {point, 0};
        int count = 1;
        if (point > 0xffff) {
            units[0] = 0xd800 + ((point - 0x10000) >> 10);
            units[1] = 0xdc00 + ((point - 0x10000) & 0x3ff);
            count = 2;
        }
        for (int i = 0; i < count; i++) {
            out[bytes++] = units[i] & 0xff;
            out[bytes++] = units[i] >> 8;
        }
    }
    return bytes;
}

static void put(writer *w, const void *bytes, uint32_t size, DWORD *size_field, DWORD *offset_field) {
    w->needed += size;
    if (w->used + size <= w->total) {
        memcpy(w->base + w->used, bytes, size);
        *size_field = size;
        *offset_field = w->used;
        w->used += size;
    }
}

static void put_text(writer *w, const char *text, DWORD *size_field, DWORD *offset_field) {
    static const uint8_t junk[] = {0xde, 0xad, 0xbe, 0xef, 'J', 0, 0x00, 0xd8};
    uint8_t bytes[2048];
    if (text == NULL || *text == 0) {
        if (quirks & SIM_ZERO_SIZE_OFFSET) *offset_field = w->used;
        return;
    }
    if (strlen(text) > 500) return;
    if (quirks & SIM_ODD_OFFSET) {
        w->needed++;
        if (w->used < w->total) w->base[w->used++] = 0xaa;
    }
    uint32_t size = utf16(text, bytes);
    if (!(quirks & SIM_NO_NUL)) {
        bytes[size++] = 0;
        bytes[size++] = 0;
        if (quirks & SIM_JUNK) {
            memcpy(bytes + size, junk, sizeof junk);
            size += sizeof junk;
        }
    }
    put(w, bytes, size, size_field, offset_field);
}

static void finish(writer *w) {
    uint32_t *header = (uint32_t *) w->base;
    if (quirks & SIM_GROWING_SIZES && growth++ % 3 != 2) w->needed = w->total + 100 + growth % 7;
    header[1] = w->needed;
    header[2] = w->used < w->total ? w->used : w->total;
}

/* ---- TAPI ---- */

static LONG failed(const char *function) {
    return (LONG) fails(function);
}

EXPORT LONG LINKAGE lineInitializeExW(LPHLINEAPP handle_out, HINSTANCE instance, LINECALLBACK callback, LPCWSTR name,
                                      LPDWORD count, LPDWORD version, LPLINEINITIALIZEEXPARAMS params) {
    (void) instance;
    (void) callback;
    pthread_mutex_lock(&lock);
    if (quirks & SIM_STUB) {
        pthread_mutex_unlock(&lock);
        return 0;
    }
    LONG result = failed("lineInitializeExW");
    if (result == 0 && reinit_pending > 0) {
        reinit_pending--;
        result = LINEERR_REINIT;
    }
    if (result == 0 && (params->dwTotalSize < 28 || params->dwOptions != 2)) result = LINEERR_INVALPARAM;
    if (result == 0 && (name == NULL || name[0] == 0)) result = LINEERR_INVALAPPNAME;
    if (result == 0 && *version < 0x00020000) result = LINEERR_INCOMPATIBLEAPIVERSION;
    if (result == 0 && app != 0) result = LINEERR_NOMULTIPLEINSTANCE;
    if (result == 0) {
        app = new_handle();
        *handle_out = app;
        *count = device_count;
        *version = 0x00030001;
        params->dwNeededSize = 28;
        params->dwUsedSize = 28;
        params->Handles.hEvent = (HANDLE) &posted;
        sim_scenario_begin();
    }
    pthread_mutex_unlock(&lock);
    return result;
}

EXPORT LONG LINKAGE lineShutdown(HLINEAPP given) {
    pthread_mutex_lock(&lock);
    LONG result = failed("lineShutdown");
    if (result == 0 && (app == 0 || given != app)) result = LINEERR_INVALAPPHANDLE;
    if (result == 0) {
        for (handle *h = handles; h; h = h->next) leaked++;
        while (lines) {
            leaked++;
            free_line(lines);
        }
        clear_queue();
        app = 0;
        shutdowns++;
        pthread_cond_broadcast(&posted);
    }
    pthread_mutex_unlock(&lock);
    return result;
}

static int wait_for_post(DWORD timeout, const struct timespec *until) {
    waiting = 1;
    int result =
        timeout == 0xffffffff ? pthread_cond_wait(&posted, &lock) : pthread_cond_timedwait(&posted, &lock, until);
    waiting = 0;
    return result;
}

EXPORT LONG LINKAGE lineGetMessage(HLINEAPP given, LPLINEMESSAGE out, DWORD timeout) {
    struct timespec until;
    clock_gettime(CLOCK_REALTIME, &until);
    until.tv_sec += timeout / 1000;
    until.tv_nsec += timeout % 1000 * 1000000L;
    if (until.tv_nsec >= 1000000000L) {
        until.tv_sec++;
        until.tv_nsec -= 1000000000L;
    }
    pthread_mutex_lock(&lock);
    LONG result = failed("lineGetMessage");
    int expired = 0;
    if (app != 0 && quirks & SIM_EMPTY_MESSAGES) {
        messages_fetched++;
        pthread_mutex_unlock(&lock);
        return 0;
    }
    while (result == 0) {
        if (app == 0 || given != app) {
            result = LINEERR_INVALAPPHANDLE;
        } else if (queue) {
            message *m = queue;
            queue = m->next;
            if (queue == NULL) queue_end = &queue;
            *out = m->body;
            release(m);
            messages_fetched++;
            break;
        } else if (expired) {
            result = LINEERR_OPERATIONFAILED;
        } else {
            expired = wait_for_post(timeout, &until) != 0;
        }
    }
    pthread_mutex_unlock(&lock);
    return result;
}

static device *known(HLINEAPP given, DWORD id, LONG *result) {
    if (*result == 0 && (app == 0 || given != app)) *result = LINEERR_INVALAPPHANDLE;
    if (*result == 0 && (id >= (DWORD) device_count || !devices[id].there)) *result = LINEERR_BADDEVICEID;
    return *result == 0 ? &devices[id] : NULL;
}

EXPORT LONG LINKAGE lineNegotiateAPIVersion(HLINEAPP given, DWORD id, DWORD low, DWORD high, LPDWORD version,
                                            LPLINEEXTENSIONID extension) {
    pthread_mutex_lock(&lock);
    LONG result = failed("lineNegotiateAPIVersion");
    device *d = known(given, id, &result);
    if (d && ((DWORD) d->high < low || (DWORD) d->low > high)) result = LINEERR_INCOMPATIBLEAPIVERSION;
    if (d && result == 0) {
        *version = (DWORD) d->high < high ? (DWORD) d->high : high;
        memset(extension, 0x5a, sizeof *extension);
    }
    pthread_mutex_unlock(&lock);
    return result;
}

/* A version that was not negotiated is a mistake of the application. */
static void check_version(device *d, DWORD version, LONG *result) {
    DWORD agreed = (DWORD) d->high < 0x00020002 ? (DWORD) d->high : 0x00020002;
    if (version != agreed) *result = LINEERR_INCOMPATIBLEAPIVERSION;
}

EXPORT LONG LINKAGE lineGetDevCapsW(HLINEAPP given, DWORD id, DWORD version, DWORD ext, LPLINEDEVCAPS caps) {
    (void) ext;
    pthread_mutex_lock(&lock);
    LONG result = failed("lineGetDevCapsW");
    device *d = known(given, id, &result);
    if (d) check_version(d, version, &result);
    if (result == 0 && caps->dwTotalSize < 240) result = LINEERR_STRUCTURETOOSMALL;
    if (d && result == 0) {
        writer w = begin(caps, version < 0x00020000 ? 240 : version < 0x00020002 ? 252 : 268);
        caps->dwPermanentLineID = d->permanent;
        caps->dwNumAddresses = 1;
        caps->dwMediaModes = d->media;
        caps->dwLineFeatures = d->features;
        put_text(&w, d->provider, &caps->dwProviderInfoSize, &caps->dwProviderInfoOffset);
        put_text(&w, d->name, &caps->dwLineNameSize, &caps->dwLineNameOffset);
        finish(&w);
    }
    pthread_mutex_unlock(&lock);
    return result;
}

EXPORT LONG LINKAGE lineGetAddressCapsW(HLINEAPP given, DWORD id, DWORD address, DWORD version, DWORD ext,
                                        LPLINEADDRESSCAPS caps) {
    (void) ext;
    pthread_mutex_lock(&lock);
    LONG result = failed("lineGetAddressCapsW");
    device *d = known(given, id, &result);
    if (d) check_version(d, version, &result);
    if (result == 0 && address != 0) result = LINEERR_INVALADDRESSID;
    if (d && result == 0) {
        writer w = begin(caps, sizeof *caps);
        caps->dwCallFeatures = d->call_features;
        put_text(&w, d->address, &caps->dwAddressSize, &caps->dwAddressOffset);
        finish(&w);
    }
    pthread_mutex_unlock(&lock);
    return result;
}

EXPORT LONG LINKAGE lineOpenW(HLINEAPP given, DWORD id, LPHLINE out, DWORD version, DWORD ext, DWORD_PTR instance,
                              DWORD privileges, DWORD media, LPLINECALLPARAMS const params) {
    (void) ext;
    (void) params;
    pthread_mutex_lock(&lock);
    LONG result = failed("lineOpenW");
    device *d = known(given, id, &result);
    if (d) check_version(d, version, &result);
    if (d && result == 0 && d->open_error) result = d->open_error;
    if (d && result == 0 && d->open_owner_error && (privileges & LINECALLPRIVILEGE_OWNER)) result = d->open_owner_error;
    if (d && result == 0 && (media == 0 || (media & ~(DWORD) d->media))) result = LINEERR_INVALMEDIAMODE;
    if (d && result == 0) {
        line *l = allocate(sizeof *l);
        l->value = new_handle();
        l->app = app;
        l->device = (int) id;
        l->privileges = (int) privileges;
        l->instance = instance;
        l->next = lines;
        lines = l;
        *out = l->value;
        pthread_cond_broadcast(&posted);
    }
    pthread_mutex_unlock(&lock);
    return result;
}

EXPORT LONG LINKAGE lineClose(HLINE given) {
    pthread_mutex_lock(&lock);
    LONG result = failed("lineClose");
    line *l = find_line(given);
    if (result == 0 && l == NULL) result = LINEERR_INVALLINEHANDLE;
    if (result == 0) {
        leaked += count_handles(given);
        free_line(l);
    }
    pthread_mutex_unlock(&lock);
    return result;
}

EXPORT LONG LINKAGE lineSetStatusMessages(HLINE given, DWORD line_states, DWORD address_states) {
    (void) line_states;
    (void) address_states;
    pthread_mutex_lock(&lock);
    LONG result = failed("lineSetStatusMessages");
    if (result == 0 && find_line(given) == NULL) result = LINEERR_INVALLINEHANDLE;
    pthread_mutex_unlock(&lock);
    return result;
}

EXPORT LONG LINKAGE lineGetNewCalls(HLINE given, DWORD address, DWORD select, LPLINECALLLIST list) {
    (void) address;
    pthread_mutex_lock(&lock);
    LONG result = failed("lineGetNewCalls");
    line *l = find_line(given);
    if (result == 0 && l == NULL) result = LINEERR_INVALLINEHANDLE;
    if (result == 0 && select != LINECALLSELECT_LINE) result = LINEERR_INVALCALLSELECT;
    if (result == 0) {
        uint32_t found[256], count = 0, room = 0;
        for (call *c = calls; c; c = c->next)
            if (c->device == l->device && c->state && c->state != LINECALLSTATE_IDLE && !handle_on(l, c)) room++;
        writer w = begin(list, sizeof *list);
        if (w.used + room * 4 <= w.total && !(quirks & SIM_GROWING_SIZES && growth++ % 2 == 0)) {
            for (call *c = calls; c && count < 256; c = c->next)
                if (c->device == l->device && c->state && c->state != LINECALLSTATE_IDLE && !handle_on(l, c))
                    found[count++] = give_handle(l, c, 0)->value;
            list->dwCallsNumEntries = count;
            put(&w, found, count * 4, &list->dwCallsSize, &list->dwCallsOffset);
            list->dwNeededSize = w.needed;
            list->dwUsedSize = w.used;
        } else {
            list->dwNeededSize = w.used + room * 4 + (quirks & SIM_GROWING_SIZES ? w.total : 0);
            list->dwUsedSize = w.used;
        }
    }
    pthread_mutex_unlock(&lock);
    return result;
}

EXPORT LONG LINKAGE lineGetCallInfoW(HCALL given, LPLINECALLINFO info) {
    pthread_mutex_lock(&lock);
    LONG result = failed("lineGetCallInfoW");
    handle *h = find_handle(given);
    if (result == 0 && h == NULL) result = LINEERR_INVALCALLHANDLE;
    if (result == 0) {
        call *c = h->call;
        line *l = find_line(h->line);
        writer w = begin(info, devices[c->device].high < 0x00020000 ? 296 : 324);
        info->hLine = l ? l->value : 0;
        info->dwLineDeviceID = c->device;
        info->dwCallID = c->driver_id;
        info->dwRelatedCallID = c->related_id;
        info->dwOrigin = c->origin;
        info->dwReason = c->reason;
        info->dwMediaMode = LINEMEDIAMODE_INTERACTIVEVOICE;
#define PUT_PARTY(index, field) \
    info->dw##field##Flags = c->parties[index].flags; \
    put_text(&w, c->parties[index].number, &info->dw##field##Size, &info->dw##field##Offset); \
    put_text(&w, c->parties[index].name, &info->dw##field##NameSize, &info->dw##field##NameOffset);
        PUT_PARTY(0, CallerID)
        PUT_PARTY(1, CalledID)
        PUT_PARTY(2, ConnectedID)
        PUT_PARTY(3, RedirectionID)
        PUT_PARTY(4, RedirectingID)
        finish(&w);
    }
    pthread_mutex_unlock(&lock);
    return result;
}

EXPORT LONG LINKAGE lineGetCallStatus(HCALL given, LPLINECALLSTATUS status) {
    pthread_mutex_lock(&lock);
    LONG result = failed("lineGetCallStatus");
    handle *h = find_handle(given);
    if (result == 0 && h == NULL) result = LINEERR_INVALCALLHANDLE;
    if (result == 0) {
        writer w = begin(status, sizeof *status);
        status->dwCallState = h->call->state;
        status->dwCallStateMode = h->call->mode;
        status->dwCallPrivilege = h->owned ? LINECALLPRIVILEGE_OWNER : LINECALLPRIVILEGE_MONITOR;
        finish(&w);
    }
    pthread_mutex_unlock(&lock);
    return result;
}

EXPORT LONG LINKAGE lineDeallocateCall(HCALL given) {
    pthread_mutex_lock(&lock);
    LONG result = failed("lineDeallocateCall");
    handle *h = find_handle(given);
    if (result == 0 && h == NULL) result = LINEERR_INVALCALLHANDLE;
    if (result == 0 && h->owned && other_owners(h) == 0 && h->call->state != LINECALLSTATE_IDLE)
        result = LINEERR_INVALCALLSTATE;
    if (result == 0) {
        call *c = h->call;
        free_handle(h);
        int held = 0;
        for (h = handles; h; h = h->next) held |= h->call == c;
        if (!held && c->state == LINECALLSTATE_IDLE) free_call(c);
    }
    pthread_mutex_unlock(&lock);
    return result;
}

static void announce(call *c);

/* Replies before the function returns where that quirk is set; the application's thread may be faster than the return. */
static LONG reply(LONG outcome) {
    int request = ++last_request;
    post(0, LINE_REPLY, 0, (DWORD_PTR) request, (DWORD_PTR) (DWORD) outcome, 0);
    if (quirks & SIM_EARLY_REPLY) {
        struct timespec pause = {0, 20000000L};
        pthread_mutex_unlock(&lock);
        nanosleep(&pause, NULL);
        pthread_mutex_lock(&lock);
    }
    return request;
}

EXPORT LONG LINKAGE lineMakeCallW(HLINE given, LPHCALL out, LPCWSTR number, DWORD country,
                                  LPLINECALLPARAMS const params) {
    (void) country;
    (void) params;
    pthread_mutex_lock(&lock);
    LONG result = failed("lineMakeCallW");
    line *l = find_line(given);
    if (result == 0 && l == NULL) result = LINEERR_INVALLINEHANDLE;
    if (result == 0 && !(l->privileges & LINECALLPRIVILEGE_OWNER)) result = LINEERR_OPERATIONUNAVAIL;
    if (result == 0) {
        char digits[64];
        size_t length = 0;
        while (number[length] && length < 63) {
            digits[length] = (char) number[length];
            length++;
        }
        digits[length] = 0;
        LONG outcome = strspn(digits, "+0123456789*#") == length ? failed("reply") : (LONG) LINEERR_INVALADDRESS;
        if (outcome == 0) {
            call *c = allocate(sizeof *c);
            c->id = ++last_call;
            c->device = l->device;
            c->driver_id = ++last_driver_id;
            c->origin = LINECALLORIGIN_OUTBOUND;
            c->parties[1].number = copy(digits);
            c->parties[1].flags = LINECALLPARTYID_ADDRESS;
            c->state = LINECALLSTATE_DIALING;
            c->next = calls;
            calls = c;
            *out = give_handle(l, c, 1)->value;
            announce(c);
        }
        result = reply(outcome);
    }
    pthread_mutex_unlock(&lock);
    return result;
}

static LONG ask(const char *function, HCALL given, int wanted, int state) {
    LONG result = failed(function);
    handle *h = find_handle(given);
    if (result == 0 && h == NULL) result = LINEERR_INVALCALLHANDLE;
    if (result == 0 && !h->owned) result = LINEERR_NOTOWNER;
    if (result == 0 && wanted && h->call->state != wanted) result = LINEERR_INVALCALLSTATE;
    if (result == 0) {
        LONG outcome = failed("reply");
        if (outcome == 0) {
            call *c = h->call;
            c->state = state;
            c->mode = state == LINECALLSTATE_CONNECTED ? LINECONNECTEDMODE_ACTIVE : 0;
            announce(c);
        }
        result = reply(outcome);
    }
    return result;
}

EXPORT LONG LINKAGE lineAnswer(HCALL given, LPCSTR info, DWORD size) {
    (void) info;
    (void) size;
    pthread_mutex_lock(&lock);
    LONG result = ask("lineAnswer", given, LINECALLSTATE_OFFERING, LINECALLSTATE_CONNECTED);
    pthread_mutex_unlock(&lock);
    return result;
}

EXPORT LONG LINKAGE lineDrop(HCALL given, LPCSTR info, DWORD size) {
    (void) info;
    (void) size;
    pthread_mutex_lock(&lock);
    LONG result = ask("lineDrop", given, 0, LINECALLSTATE_IDLE);
    pthread_mutex_unlock(&lock);
    return result;
}

/* ---- what a test plays ---- */

static void announce(call *c) {
    for (line *l = lines; l; l = l->next) {
        if (l->device != c->device) continue;
        handle *h = handle_on(l, c);
        int given_now = h == NULL;
        if (given_now) {
            int owned = (l->privileges & LINECALLPRIVILEGE_OWNER) && c->origin != LINECALLORIGIN_OUTBOUND;
            h = give_handle(l, c, owned);
            if (devices[c->device].high >= 0x00020000)
                post(l->value, LINE_APPNEWCALL, l->instance, 0, h->value, h->owned ? 4 : 2);
        }
        /* Sign-extended, as a 64-bit service may hand a 32-bit value on. */
        post(h->value, LINE_CALLSTATE, l->instance, (DWORD_PTR) c->state, (DWORD_PTR) c->mode,
             given_now ? (h->owned ? 4 : 2) : 0);
    }
}

EXPORT int sim_magic(void) {
    return MAGIC;
}

EXPORT void sim_reset(void) {
    pthread_mutex_lock(&lock);
    while (lines) free_line(lines);
    while (calls) free_call(calls);
    clear_queue();
    for (int i = 0; i < device_count; i++) {
        release(devices[i].name);
        release(devices[i].provider);
        release(devices[i].address);
    }
    memset(devices, 0, sizeof devices);
    memset(faults, 0, sizeof faults);
    device_count = quirks = reinit_pending = growth = leaked = dropped = messages_fetched = shutdowns = 0;
    app = 0;
    pthread_cond_broadcast(&posted);
    pthread_mutex_unlock(&lock);
}

EXPORT void sim_quirks(int flags) {
    pthread_mutex_lock(&lock);
    quirks = flags;
    pthread_mutex_unlock(&lock);
}

EXPORT void sim_fail(const char *function, int error, int times) {
    pthread_mutex_lock(&lock);
    int free_one = -1;
    for (int i = 0; i < MOST_FAULTS; i++) {
        if (strcmp(faults[i].function, function) == 0 || (faults[i].times == 0 && free_one < 0)) free_one = i;
        if (strcmp(faults[i].function, function) == 0) break;
    }
    if (free_one >= 0) {
        snprintf(faults[free_one].function, sizeof faults[free_one].function, "%s", function);
        faults[free_one].error = error;
        faults[free_one].times = times;
    }
    pthread_mutex_unlock(&lock);
}

EXPORT int sim_add_device(int permanent, const char *name, const char *provider, const char *address, int media) {
    pthread_mutex_lock(&lock);
    int id = device_count < MOST_DEVICES ? device_count++ : -1;
    if (id >= 0) {
        device *d = &devices[id];
        d->there = 1;
        d->permanent = permanent;
        d->name = copy(name);
        d->provider = copy(provider);
        d->address = copy(address);
        d->media = media;
        d->features = LINEFEATURE_MAKECALL;
        d->call_features = LINECALLFEATURE_ANSWER | LINECALLFEATURE_DROP;
        d->low = 0x00010003;
        d->high = 0x00020001;
        post(0, LINE_CREATE, 0, (DWORD_PTR) id, 0, 0);
    }
    pthread_mutex_unlock(&lock);
    return id;
}

EXPORT void sim_device_errors(int id, int open_error, int open_owner_error) {
    pthread_mutex_lock(&lock);
    devices[id].open_error = open_error;
    devices[id].open_owner_error = open_owner_error;
    pthread_mutex_unlock(&lock);
}

EXPORT void sim_device_versions(int id, int low, int high) {
    pthread_mutex_lock(&lock);
    devices[id].low = low;
    devices[id].high = high;
    pthread_mutex_unlock(&lock);
}

EXPORT void sim_device_features(int id, int features, int call_features) {
    pthread_mutex_lock(&lock);
    devices[id].features = features;
    devices[id].call_features = call_features;
    pthread_mutex_unlock(&lock);
}

static void close_lines_of(int id) {
    for (line *l = lines, *next; l; l = next) {
        next = l->next;
        if (id < 0 || l->device == id) {
            post(l->value, LINE_CLOSE, l->instance, 0, 0, 0);
            free_line(l);
        }
    }
}

EXPORT void sim_close_line(int id) {
    pthread_mutex_lock(&lock);
    close_lines_of(id);
    pthread_mutex_unlock(&lock);
}

EXPORT void sim_remove_device(int id) {
    pthread_mutex_lock(&lock);
    close_lines_of(id);
    devices[id].there = 0;
    post(0, LINE_REMOVE, 0, (DWORD_PTR) id, 0, 0);
    pthread_mutex_unlock(&lock);
}

/* Every program has to shut down; so many tries to come back are turned down. */
EXPORT void sim_reinit(int refusals) {
    pthread_mutex_lock(&lock);
    reinit_pending = refusals;
    post(0, LINE_LINEDEVSTATE, 0, LINEDEVSTATE_REINIT, 0, 0);
    pthread_mutex_unlock(&lock);
}

EXPORT void sim_line_state(int id, int states) {
    pthread_mutex_lock(&lock);
    for (line *l = lines; l; l = l->next)
        if (l->device == id) post(l->value, LINE_LINEDEVSTATE, l->instance, (DWORD_PTR) states, 0, 0);
    pthread_mutex_unlock(&lock);
}

EXPORT int sim_call(int id, int driver_id, int related_id, int origin, int reason) {
    pthread_mutex_lock(&lock);
    call *c = allocate(sizeof *c);
    c->id = ++last_call;
    c->device = id;
    c->driver_id = driver_id;
    c->related_id = related_id;
    c->origin = origin;
    c->reason = reason;
    c->next = calls;
    calls = c;
    int made = c->id;
    pthread_mutex_unlock(&lock);
    return made;
}

EXPORT void sim_party(int id, int which, int flags, const char *number, const char *name) {
    pthread_mutex_lock(&lock);
    call *c = find_call(id);
    if (c) {
        party *p = &c->parties[which];
        release(p->number);
        release(p->name);
        p->flags = flags;
        p->number = copy(number);
        p->name = copy(name);
    }
    pthread_mutex_unlock(&lock);
}

EXPORT void sim_info(int id) {
    pthread_mutex_lock(&lock);
    call *c = find_call(id);
    for (line *l = lines; c && l; l = l->next) {
        handle *h = handle_on(l, c);
        if (h) post(h->value, LINE_CALLINFO, l->instance, LINECALLINFOSTATE_CALLERID, 0, 0);
    }
    pthread_mutex_unlock(&lock);
}

/* A call that nobody holds is forgotten when it is idle. */
EXPORT void sim_state(int id, int state, int mode) {
    pthread_mutex_lock(&lock);
    call *c = find_call(id);
    if (c) {
        c->state = state;
        c->mode = mode;
        announce(c);
        int held = 0;
        for (handle *h = handles; h; h = h->next) held |= h->call == c;
        if (!held && state == LINECALLSTATE_IDLE) free_call(c);
    }
    pthread_mutex_unlock(&lock);
}

/* Changes the state without telling anybody: what lineGetCallStatus answers. */
EXPORT void sim_silent_state(int id, int state) {
    pthread_mutex_lock(&lock);
    call *c = find_call(id);
    if (c) c->state = state;
    pthread_mutex_unlock(&lock);
}

/* The driver forgets a call and says nothing; its handles stay with the application. */
EXPORT void sim_forget(int id) {
    pthread_mutex_lock(&lock);
    call *c = find_call(id);
    if (c) free_call(c);
    pthread_mutex_unlock(&lock);
}

EXPORT long long sim_live(int what) {
    pthread_mutex_lock(&lock);
    long long count = 0;
    switch (what) {
        case 0: count = app != 0; break;
        case 1: for (line *l = lines; l; l = l->next) count++; break;
        case 2: for (handle *h = handles; h; h = h->next) count++; break;
        case 3: count = leaked; break;
        case 4: count = allocations; break;
        case 5: count = dropped; break;
        case 6: count = messages_fetched; break;
        case 7: for (message *m = queue; m; m = m->next) count++; break;
        case 8: count = shutdowns; break;
        case 9: for (call *c = calls; c; c = c->next) count++; break;
        case 10: count = waiting && queue == NULL; break;
        default: count = -1;
    }
    pthread_mutex_unlock(&lock);
    return count;
}

/* ---- a scenario file: one command a line, played when the service is first used ---- */

static char *word(char **rest) {
    char *start = *rest;
    while (*start == ' ' || *start == '\t') start++;
    if (*start == 0) return NULL;
    char end = ' ';
    if (*start == '"') {
        end = '"';
        start++;
    }
    char *stop = strchr(start, end);
    if (stop) {
        *stop = 0;
        *rest = stop + 1;
    } else {
        *rest = start + strlen(start);
    }
    return start;
}

static int number(char **rest) {
    char *text = word(rest);
    return text ? (int) strtoul(text, NULL, 0) : 0;
}

static void pause_millis(int millis) {
    struct timespec pause = {millis / 1000, millis % 1000 * 1000000L};
    nanosleep(&pause, NULL);
}

static void await_open(void) {
    pthread_mutex_lock(&lock);
    while (lines == NULL) pthread_cond_wait(&posted, &lock);
    pthread_mutex_unlock(&lock);
}

/* Until everything that was said was taken, and its taker waits for more. */
static void await_quiet(void) {
    for (;;) {
        pthread_mutex_lock(&lock);
        int quiet = waiting && queue == NULL;
        pthread_mutex_unlock(&lock);
        if (quiet) return;
        pause_millis(1);
    }
}

/* Until whoever watches makes the file. */
static void await_file(const char *path) {
    FILE *file;
    while (path != NULL && (file = fopen(path, "r")) == NULL) pause_millis(50);
    if (path != NULL) fclose(file);
}

static int scenario_calls[256];

static void play(char *text) {
    char *command = word(&text);
    if (command == NULL || *command == '#' || strcmp(command, "device") == 0) return;
    if (strcmp(command, "wait") == 0) {
        pause_millis(number(&text));
    } else if (strcmp(command, "quirks") == 0) {
        sim_quirks(number(&text));
    } else if (strcmp(command, "open-error") == 0) {
        int id = number(&text);
        sim_device_errors(id, number(&text), 0);
    } else if (strcmp(command, "await-open") == 0) {
        await_open();
    } else if (strcmp(command, "await-quiet") == 0) {
        await_quiet();
    } else if (strcmp(command, "await-file") == 0) {
        await_file(word(&text));
    } else if (strcmp(command, "call") == 0) {
        int key = number(&text) & 255, id = number(&text), origin = number(&text);
        scenario_calls[key] = sim_call(id, key + 1, 0, origin, LINECALLREASON_DIRECT);
    } else if (strcmp(command, "party") == 0) {
        int key = number(&text) & 255, which = number(&text), flags = number(&text);
        char *digits = word(&text), *name = word(&text);
        sim_party(scenario_calls[key], which, flags, digits, name);
    } else if (strcmp(command, "state") == 0) {
        int key = number(&text) & 255, state = number(&text);
        sim_state(scenario_calls[key], state, number(&text));
    } else if (strcmp(command, "info") == 0) {
        sim_info(scenario_calls[number(&text) & 255]);
    } else if (strcmp(command, "close") == 0) {
        sim_close_line(number(&text));
    } else if (strcmp(command, "remove") == 0) {
        sim_remove_device(number(&text));
    } else if (strcmp(command, "reinit") == 0) {
        sim_reinit(number(&text));
    } else {
        fprintf(stderr, "tapi32 simulator: unknown command %s\n", command);
    }
}

static char *scenario_next(FILE *file, char *text, int room) {
    if (!fgets(text, room, file)) return NULL;
    text[strcspn(text, "\r\n")] = 0;
    return text;
}

static void *scenario(void *file) {
    char text[1024];
    while (scenario_next(file, text, sizeof text)) play(text);
    fclose(file);
    return NULL;
}

/* Devices come first in the file and are there at once; the rest is played on a thread. Called with the lock held. */
void sim_scenario_begin(void) {
    static int begun;
    const char *path = getenv("TAPI_SIMULATOR_SCENARIO");
    if (begun || path == NULL) return;
    begun = 1;
    FILE *file = fopen(path, "r");
    if (file == NULL) {
        fprintf(stderr, "tapi32 simulator: cannot read %s\n", path);
        return;
    }
    pthread_t thread;
    if (pthread_create(&thread, NULL, scenario, file) == 0) pthread_detach(thread);
}

__attribute__((constructor)) static void devices_of_scenario(void) {
    const char *path = getenv("TAPI_SIMULATOR_SCENARIO");
    FILE *file = path ? fopen(path, "r") : NULL;
    char line_of_file[1024];
    while (file && scenario_next(file, line_of_file, sizeof line_of_file)) {
        char *text = line_of_file;
        char *command = word(&text);
        if (command == NULL || strcmp(command, "device") != 0) continue;
        int permanent = number(&text);
        char *name = word(&text), *provider = word(&text), *address = word(&text);
        sim_add_device(permanent, name, provider, address, number(&text));
    }
    if (file) fclose(file);
}
