package io.github.callcard.line.tapi;

import java.util.Locale;

/** The {@code LINEERR_} codes that something is made of here, and how the others are named. */
final class TapiError {

    static final int ALLOCATED = 0x80000001;
    static final int BADDEVICEID = 0x80000002;
    static final int INCOMPATIBLEAPIVERSION = 0x8000000C;
    static final int INUSE = 0x8000000F;
    static final int INVALADDRESS = 0x80000010;
    static final int INVALAPPHANDLE = 0x80000014;
    static final int INVALCALLHANDLE = 0x80000018;
    static final int INVALCALLSTATE = 0x8000001C;
    static final int INVALMEDIAMODE = 0x8000002F;
    static final int INVALPRIVSELECT = 0x80000036;
    static final int NODEVICE = 0x80000042;
    static final int NODRIVER = 0x80000043;
    static final int NOTOWNER = 0x80000046;
    static final int OPERATIONFAILED = 0x80000048;
    static final int OPERATIONUNAVAIL = 0x80000049;
    static final int STRUCTURETOOSMALL = 0x8000004D;
    static final int REINIT = 0x80000052;
    static final int NOMULTIPLEINSTANCE = 0x80000056;
    static final int SERVICE_NOT_RUNNING = 0x80000061;

    private TapiError() {}

    /** The name that {@code tapi.h} gives it, or the number; for logs and the ends of sentences. */
    static String name(int code) {
        return switch (code) {
            case ALLOCATED -> "LINEERR_ALLOCATED";
            case BADDEVICEID -> "LINEERR_BADDEVICEID";
            case INCOMPATIBLEAPIVERSION -> "LINEERR_INCOMPATIBLEAPIVERSION";
            case INUSE -> "LINEERR_INUSE";
            case INVALADDRESS -> "LINEERR_INVALADDRESS";
            case INVALAPPHANDLE -> "LINEERR_INVALAPPHANDLE";
            case INVALCALLHANDLE -> "LINEERR_INVALCALLHANDLE";
            case INVALCALLSTATE -> "LINEERR_INVALCALLSTATE";
            case INVALMEDIAMODE -> "LINEERR_INVALMEDIAMODE";
            case INVALPRIVSELECT -> "LINEERR_INVALPRIVSELECT";
            case NODEVICE -> "LINEERR_NODEVICE";
            case NODRIVER -> "LINEERR_NODRIVER";
            case NOTOWNER -> "LINEERR_NOTOWNER";
            case OPERATIONFAILED -> "LINEERR_OPERATIONFAILED";
            case OPERATIONUNAVAIL -> "LINEERR_OPERATIONUNAVAIL";
            case STRUCTURETOOSMALL -> "LINEERR_STRUCTURETOOSMALL";
            case REINIT -> "LINEERR_REINIT";
            case NOMULTIPLEINSTANCE -> "LINEERR_NOMULTIPLEINSTANCE";
            case SERVICE_NOT_RUNNING -> "LINEERR_SERVICE_NOT_RUNNING";
            default -> "0x" + Integer.toHexString(code).toUpperCase(Locale.ROOT);
        };
    }
}
