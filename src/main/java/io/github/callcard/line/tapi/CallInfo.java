package io.github.callcard.line.tapi;

import io.github.callcard.line.tapi.Layout.LINECALLINFO;
import org.jspecify.annotations.Nullable;

/**
 * A driver's information about a call, from {@code LINECALLINFO}.
 *
 * @param callId the driver's own id, 0 where it has none
 * @param relatedCallId the id of a call this one came out of, 0 for none
 * @param origin {@code LINECALLORIGIN_}, not always true
 * @param reason {@code LINECALLREASON_}
 */
record CallInfo(
        int callId,
        int relatedCallId,
        int origin,
        int reason,
        Party caller,
        Party called,
        Party connected,
        Party redirection,
        Party redirecting) {

    static final int OUTBOUND = 0x1;
    private static final int CONFERENCE = 0x40;

    private static final Party NOBODY = new Party(0, null, null);

    /** For a call whose driver would not say anything. */
    static final CallInfo NOTHING = new CallInfo(0, 0, 0, 0, NOBODY, NOBODY, NOBODY, NOBODY, NOBODY);

    static CallInfo of(StructureBytes bytes) {
        return new CallInfo(
                bytes.dword(LINECALLINFO.dwCallID),
                bytes.dword(LINECALLINFO.dwRelatedCallID),
                bytes.dword(LINECALLINFO.dwOrigin),
                bytes.dword(LINECALLINFO.dwReason),
                new Party(
                        bytes.dword(LINECALLINFO.dwCallerIDFlags),
                        bytes.text(LINECALLINFO.dwCallerIDSize, LINECALLINFO.dwCallerIDOffset),
                        name(bytes, LINECALLINFO.dwCallerIDNameSize, LINECALLINFO.dwCallerIDNameOffset)),
                new Party(
                        bytes.dword(LINECALLINFO.dwCalledIDFlags),
                        bytes.text(LINECALLINFO.dwCalledIDSize, LINECALLINFO.dwCalledIDOffset),
                        name(bytes, LINECALLINFO.dwCalledIDNameSize, LINECALLINFO.dwCalledIDNameOffset)),
                new Party(
                        bytes.dword(LINECALLINFO.dwConnectedIDFlags),
                        bytes.text(LINECALLINFO.dwConnectedIDSize, LINECALLINFO.dwConnectedIDOffset),
                        name(bytes, LINECALLINFO.dwConnectedIDNameSize, LINECALLINFO.dwConnectedIDNameOffset)),
                new Party(
                        bytes.dword(LINECALLINFO.dwRedirectionIDFlags),
                        bytes.text(LINECALLINFO.dwRedirectionIDSize, LINECALLINFO.dwRedirectionIDOffset),
                        name(bytes, LINECALLINFO.dwRedirectionIDNameSize, LINECALLINFO.dwRedirectionIDNameOffset)),
                new Party(
                        bytes.dword(LINECALLINFO.dwRedirectingIDFlags),
                        bytes.text(LINECALLINFO.dwRedirectingIDSize, LINECALLINFO.dwRedirectingIDOffset),
                        name(bytes, LINECALLINFO.dwRedirectingIDNameSize, LINECALLINFO.dwRedirectingIDNameOffset)));
    }

    /** True when the handle stands for a conference as a whole. */
    boolean isConference() {
        return (origin & CONFERENCE) != 0;
    }

    /** For the trace; people's names and numbers in double quotes. */
    String note() {
        return String.format(
                "id=%x related=%x origin=%x reason=%x caller=%s called=%s connected=%s redirection=%s redirecting=%s",
                callId,
                relatedCallId,
                origin,
                reason,
                caller.note(),
                called.note(),
                connected.note(),
                redirection.note(),
                redirecting.note());
    }

    private static @Nullable String name(StructureBytes bytes, LINECALLINFO size, LINECALLINFO offset) {
        String text = bytes.text(size, offset);
        return text == null ? null : MisreadUtf8.repaired(text);
    }
}
