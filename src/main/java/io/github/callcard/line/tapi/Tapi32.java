package io.github.callcard.line.tapi;

import com.sun.jna.Library;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import org.jspecify.annotations.Nullable;

/**
 * The part of {@code tapi32} that Callcard uses, under its own names. Handles are 32-bit on every architecture; texts
 * are UTF-16LE bytes ending in two zero bytes; functions answer 0 or a positive request id, or a negative
 * {@code LINEERR_} code.
 *
 * <p>Every function may be called from any thread. {@link #lineGetMessage} blocks and ends when the application handle is shut
 * down from another thread; {@code Thread.interrupt} does not end it.
 */
interface Tapi32 extends Library {

    int lineInitializeExW(
            IntByReference hLineApp,
            @Nullable Pointer hInstance,
            @Nullable Pointer callback,
            byte[] friendlyAppName,
            IntByReference numDevs,
            IntByReference apiVersion,
            LineInitializeExParams params);

    int lineShutdown(int hLineApp);

    /** {@code timeoutMillis} -1 waits without end. */
    int lineGetMessage(int hLineApp, LineMessage message, int timeoutMillis);

    int lineNegotiateAPIVersion(
            int hLineApp, int device, int lowVersion, int highVersion, IntByReference apiVersion, byte[] extensionId);

    int lineGetDevCapsW(int hLineApp, int device, int apiVersion, int extVersion, Pointer devCaps);

    int lineGetAddressCapsW(
            int hLineApp, int device, int addressId, int apiVersion, int extVersion, Pointer addressCaps);

    int lineOpenW(
            int hLineApp,
            int device,
            IntByReference hLine,
            int apiVersion,
            int extVersion,
            DwordPtr callbackInstance,
            int privileges,
            int mediaModes,
            @Nullable Pointer callParams);

    int lineClose(int hLine);

    int lineSetStatusMessages(int hLine, int lineStates, int addressStates);

    int lineGetNewCalls(int hLine, int addressId, int select, Pointer callList);

    int lineGetCallInfoW(int hCall, Pointer callInfo);

    int lineGetCallStatus(int hCall, Pointer callStatus);

    int lineDeallocateCall(int hCall);

    /** Writes the call's handle to {@code hCall} only when its {@code LINE_REPLY} arrives. */
    int lineMakeCallW(int hLine, Pointer hCall, byte[] destAddress, int countryCode, @Nullable Pointer callParams);

    int lineAnswer(int hCall, byte @Nullable [] userUserInfo, int size);

    int lineDrop(int hCall, byte @Nullable [] userUserInfo, int size);
}
