package io.github.callcard.line.tapi;

import com.sun.jna.Structure;
import com.sun.jna.Structure.FieldOrder;

/** {@code LINEMESSAGE}, packed to one byte. Public for JNA, which reads its fields by reflection. */
@FieldOrder({"hDevice", "dwMessageID", "dwCallbackInstance", "dwParam1", "dwParam2", "dwParam3"})
public final class LineMessage extends Structure {

    static final int CALL_INFO = 1;
    static final int CALL_STATE = 2;
    static final int CLOSE = 3;
    static final int LINE_DEV_STATE = 8;
    static final int REPLY = 12;
    static final int CREATE = 19;
    static final int APP_NEW_CALL = 23;
    static final int REMOVE = 25;
    /** No message has this id: it stays where a service says "here is a message" and wrote none. */
    static final int NONE = -1;

    public int hDevice;
    public int dwMessageID;
    public DwordPtr dwCallbackInstance = new DwordPtr();
    public DwordPtr dwParam1 = new DwordPtr();
    public DwordPtr dwParam2 = new DwordPtr();
    public DwordPtr dwParam3 = new DwordPtr();

    public LineMessage() {
        super(ALIGN_NONE);
    }

    void expectNothing() {
        dwMessageID = NONE;
    }

    int param1() {
        return dwParam1.intValue();
    }

    int param2() {
        return dwParam2.intValue();
    }

    int param3() {
        return dwParam3.intValue();
    }

    /** For the trace and the log: names, handles, no texts. */
    String summary() {
        String id = switch (dwMessageID) {
            case CALL_INFO -> "LINE_CALLINFO";
            case CALL_STATE -> "LINE_CALLSTATE " + TapiCallState.of(param1());
            case CLOSE -> "LINE_CLOSE";
            case LINE_DEV_STATE -> "LINE_LINEDEVSTATE";
            case REPLY -> "LINE_REPLY";
            case CREATE -> "LINE_CREATE";
            case APP_NEW_CALL -> "LINE_APPNEWCALL";
            case REMOVE -> "LINE_REMOVE";
            default -> "message " + dwMessageID;
        };
        return String.format(
                "%s device=%08x line=%d params=%x,%x,%x",
                id, hDevice, dwCallbackInstance.longValue(), param1(), param2(), param3());
    }
}
