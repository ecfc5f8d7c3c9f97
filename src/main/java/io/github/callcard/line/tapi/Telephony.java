package io.github.callcard.line.tapi;

import com.sun.jna.Memory;
import com.sun.jna.ptr.IntByReference;
import io.github.callcard.line.tapi.Layout.LINECALLLIST;
import io.github.callcard.words.Sentence;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One application's connection to the telephone service: the functions with Java's types and errors. Safe to use from any thread;
 * only one may wait for messages.
 */
final class Telephony {

    static final int MONITOR = 0x2;
    static final int OWNER = 0x4;

    private static final int NEWEST_VERSION = 0x00020002;
    private static final int OLDEST_VERSION = 0x00010004;
    private static final int FIRST_BYTES = 1024;
    private static final int MOST_EMPTY_MESSAGES = 10;
    private static final int SELECT_LINE = 0x1;
    /** CONNECTED, DISCONNECTED, INSERVICE, OUTOFSERVICE, REINIT, REMOVED of {@code LINEDEVSTATE_}. */
    private static final int STATUS_MESSAGES = DeviceState.CONNECTED
            | DeviceState.DISCONNECTED
            | DeviceState.IN_SERVICE
            | DeviceState.OUT_OF_SERVICE
            | DeviceState.REINIT
            | DeviceState.REMOVED;

    private static final Sentence UNUSABLE = Sentence.of(
            "The telephone service of this computer answers but does nothing; lines need Windows with a working"
                    + " tapi32.dll.");

    private final Tapi32 tapi;
    private final int app;
    private final int devices;
    private final AtomicBoolean closed = new AtomicBoolean();
    private int emptyMessages;

    private Telephony(Tapi32 tapi, int app, int devices) {
        this.tapi = tapi;
        this.app = app;
        this.devices = devices;
    }

    /** @throws TapiUnusableException when the service is a stub, such as Wine's */
    static Telephony connect(Tapi32 tapi) throws TapiException, TapiUnusableException {
        IntByReference app = new IntByReference();
        IntByReference devices = new IntByReference();
        // Comes back as TAPI's own version; each device is asked for the one to use with it.
        IntByReference version = new IntByReference(NEWEST_VERSION);
        LineInitializeExParams params = new LineInitializeExParams();
        check(
                "lineInitializeExW",
                tapi.lineInitializeExW(app, null, null, utf16("Callcard"), devices, version, params));
        if (app.getValue() == 0 && params.hEvent == null) {
            throw new TapiUnusableException(UNUSABLE);
        }
        return new Telephony(tapi, app.getValue(), devices.getValue());
    }

    /** The number of devices at the start; their ids go from 0. */
    int devices() {
        return devices;
    }

    /**
     * Waits for the next message.
     *
     * @param timeoutMillis -1 without end
     * @return false when none came in time
     * @throws TapiException {@code INVALAPPHANDLE} when the connection was closed
     * @throws TapiUnusableException when the service says again and again that there is a message and gives none
     */
    boolean next(LineMessage message, int timeoutMillis) throws TapiException, TapiUnusableException {
        message.expectNothing();
        int result = tapi.lineGetMessage(app, message, timeoutMillis);
        if (result == TapiError.OPERATIONFAILED) {
            return false;
        }
        check("lineGetMessage", result);
        if (message.dwMessageID != LineMessage.NONE) {
            emptyMessages = 0;
            return true;
        }
        if (++emptyMessages == MOST_EMPTY_MESSAGES) {
            throw new TapiUnusableException(UNUSABLE);
        }
        return false;
    }

    /** The version to use with a device, from 1.4 to 2.2. */
    int negotiate(int device) throws TapiException {
        IntByReference version = new IntByReference();
        byte[] extensionId = new byte[Layout.EXTENSION_ID_BYTES];
        check(
                "lineNegotiateAPIVersion",
                tapi.lineNegotiateAPIVersion(app, device, OLDEST_VERSION, NEWEST_VERSION, version, extensionId));
        return version.getValue();
    }

    DeviceCaps deviceCaps(int device, int version) throws TapiException {
        return DeviceCaps.of(VariableStructure.fetch(
                "lineGetDevCapsW", FIRST_BYTES, caps -> tapi.lineGetDevCapsW(app, device, version, 0, caps)));
    }

    AddressCaps addressCaps(int device, int version, int address) throws TapiException {
        return AddressCaps.of(VariableStructure.fetch(
                "lineGetAddressCapsW",
                FIRST_BYTES,
                caps -> tapi.lineGetAddressCapsW(app, device, address, version, 0, caps)));
    }

    /**
     * Opens a line and asks for its state messages.
     *
     * @param instance comes with every message of the line and its calls
     */
    int open(int device, int version, long instance, int privileges, int mediaModes) throws TapiException {
        IntByReference line = new IntByReference();
        check(
                "lineOpenW",
                tapi.lineOpenW(app, device, line, version, 0, new DwordPtr(instance), privileges, mediaModes, null));
        return line.getValue();
    }

    void wantStatusMessages(int line) throws TapiException {
        check("lineSetStatusMessages", tapi.lineSetStatusMessages(line, STATUS_MESSAGES, 0));
    }

    void closeLine(int line) throws TapiException {
        check("lineClose", tapi.lineClose(line));
    }

    /** The handles of calls that this application has not been given yet; each is to be released. */
    int[] newCalls(int line) throws TapiException {
        StructureBytes list = VariableStructure.fetch(
                "lineGetNewCalls", FIRST_BYTES, calls -> tapi.lineGetNewCalls(line, 0, SELECT_LINE, calls));
        return list.dwords(
                list.dword(LINECALLLIST.dwCallsNumEntries), LINECALLLIST.dwCallsSize, LINECALLLIST.dwCallsOffset);
    }

    CallInfo callInfo(int call) throws TapiException {
        return CallInfo.of(
                VariableStructure.fetch("lineGetCallInfoW", FIRST_BYTES, info -> tapi.lineGetCallInfoW(call, info)));
    }

    CallStatus callStatus(int call) throws TapiException {
        return CallStatus.of(VariableStructure.fetch(
                "lineGetCallStatus", FIRST_BYTES, status -> tapi.lineGetCallStatus(call, status)));
    }

    void release(int call) throws TapiException {
        check("lineDeallocateCall", tapi.lineDeallocateCall(call));
    }

    /**
     * Asks for a call.
     *
     * @param handle four bytes that the service writes when it replies: to be kept until then
     * @return the request that the reply names
     */
    int makeCall(int line, String number, Memory handle) throws TapiException {
        return request("lineMakeCallW", tapi.lineMakeCallW(line, handle, utf16(number), 0, null));
    }

    int answer(int call) throws TapiException {
        return request("lineAnswer", tapi.lineAnswer(call, null, 0));
    }

    int drop(int call) throws TapiException {
        return request("lineDrop", tapi.lineDrop(call, null, 0));
    }

    /** Ends the connection and whoever waits for its messages; its lines are to be closed before. */
    void shutDown() throws TapiException {
        if (closed.compareAndSet(false, true)) {
            check("lineShutdown", tapi.lineShutdown(app));
        }
    }

    private static int request(String function, int result) throws TapiException {
        if (result < 0) {
            throw new TapiException(function, result);
        }
        return result;
    }

    private static void check(String function, int result) throws TapiException {
        if (result < 0) {
            throw new TapiException(function, result);
        }
    }

    private static byte[] utf16(String text) {
        return (text + '\0').getBytes(StandardCharsets.UTF_16LE);
    }
}
