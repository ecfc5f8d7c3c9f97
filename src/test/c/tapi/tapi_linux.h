/*
 * The part of Windows' headers that tapi32.c needs, for building it where there are none. Structures are packed to one byte and
 * hold the fields of TAPI 2.2; LayoutTest compares the offsets with two independent tables.
 */
#include <stddef.h>
#include <stdint.h>

#define EXPORT __attribute__((visibility("default")))
#define LINKAGE

typedef int32_t LONG;
typedef uint32_t DWORD, *LPDWORD;
typedef uintptr_t DWORD_PTR;
typedef void *HANDLE, *HINSTANCE;
typedef uint16_t unit;
typedef const unit *LPCWSTR;
typedef const char *LPCSTR;
typedef DWORD HLINEAPP, HLINE, HCALL, *LPHLINEAPP, *LPHLINE, *LPHCALL;
typedef void (*LINECALLBACK)(DWORD, DWORD, DWORD_PTR, DWORD_PTR, DWORD_PTR, DWORD_PTR);

#pragma pack(push, 1)

typedef struct {
    DWORD dwTotalSize, dwNeededSize, dwUsedSize, dwOptions;
    union {
        HANDLE hEvent, hCompletionPort;
    } Handles;
    DWORD dwCompletionKey;
} LINEINITIALIZEEXPARAMS, *LPLINEINITIALIZEEXPARAMS;

typedef struct {
    DWORD hDevice, dwMessageID;
    DWORD_PTR dwCallbackInstance, dwParam1, dwParam2, dwParam3;
} LINEMESSAGE, *LPLINEMESSAGE;

typedef struct {
    DWORD dwExtensionID0, dwExtensionID1, dwExtensionID2, dwExtensionID3;
} LINEEXTENSIONID, *LPLINEEXTENSIONID;

typedef struct {
    DWORD dwTotalSize, dwNeededSize, dwUsedSize, hLine, dwLineDeviceID, dwAddressID, dwBearerMode, dwRate,
            dwMediaMode, dwAppSpecific, dwCallID, dwRelatedCallID, dwCallParamFlags, dwCallStates,
            dwMonitorDigitModes, dwMonitorMediaModes, DialParams[4], dwOrigin, dwReason, dwCompletionID,
            dwNumOwners, dwNumMonitors, dwCountryCode, dwTrunk, dwCallerIDFlags, dwCallerIDSize, dwCallerIDOffset,
            dwCallerIDNameSize, dwCallerIDNameOffset, dwCalledIDFlags, dwCalledIDSize, dwCalledIDOffset,
            dwCalledIDNameSize, dwCalledIDNameOffset, dwConnectedIDFlags, dwConnectedIDSize, dwConnectedIDOffset,
            dwConnectedIDNameSize, dwConnectedIDNameOffset, dwRedirectionIDFlags, dwRedirectionIDSize,
            dwRedirectionIDOffset, dwRedirectionIDNameSize, dwRedirectionIDNameOffset, dwRedirectingIDFlags,
            dwRedirectingIDSize, dwRedirectingIDOffset, dwRedirectingIDNameSize, dwRedirectingIDNameOffset,
            dwAppNameSize, dwAppNameOffset, dwDisplayableAddressSize, dwDisplayableAddressOffset,
            dwCalledPartySize, dwCalledPartyOffset, dwCommentSize, dwCommentOffset, dwDisplaySize, dwDisplayOffset,
            dwUserUserInfoSize, dwUserUserInfoOffset, dwHighLevelCompSize, dwHighLevelCompOffset,
            dwLowLevelCompSize, dwLowLevelCompOffset, dwChargingInfoSize, dwChargingInfoOffset,
            dwTerminalModesSize, dwTerminalModesOffset, dwDevSpecificSize, dwDevSpecificOffset, dwCallTreatment,
            dwCallDataSize, dwCallDataOffset, dwSendingFlowspecSize, dwSendingFlowspecOffset,
            dwReceivingFlowspecSize, dwReceivingFlowspecOffset;
} LINECALLINFO, *LPLINECALLINFO;

typedef struct {
    DWORD dwTotalSize, dwNeededSize, dwUsedSize, dwProviderInfoSize, dwProviderInfoOffset, dwSwitchInfoSize,
            dwSwitchInfoOffset, dwPermanentLineID, dwLineNameSize, dwLineNameOffset, dwStringFormat,
            dwAddressModes, dwNumAddresses, dwBearerModes, dwMaxRate, dwMediaModes, dwGenerateToneModes,
            dwGenerateToneMaxNumFreq, dwGenerateDigitModes, dwMonitorToneMaxNumFreq, dwMonitorToneMaxNumEntries,
            dwMonitorDigitModes, dwGatherDigitsMinTimeout, dwGatherDigitsMaxTimeout, dwMedCtlDigitMaxListSize,
            dwMedCtlMediaMaxListSize, dwMedCtlToneMaxListSize, dwMedCtlCallStateMaxListSize, dwDevCapFlags,
            dwMaxNumActiveCalls, dwAnswerMode, dwRingModes, dwLineStates, dwUUIAcceptSize, dwUUIAnswerSize,
            dwUUIMakeCallSize, dwUUIDropSize, dwUUISendUserUserInfoSize, dwUUICallInfoSize, MinDialParams[4],
            MaxDialParams[4], DefaultDialParams[4], dwNumTerminals, dwTerminalCapsSize, dwTerminalCapsOffset,
            dwTerminalTextEntrySize, dwTerminalTextSize, dwTerminalTextOffset, dwDevSpecificSize,
            dwDevSpecificOffset, dwLineFeatures, dwSettableDevStatus, dwDeviceClassesSize, dwDeviceClassesOffset,
            PermanentLineGuid[4];
} LINEDEVCAPS, *LPLINEDEVCAPS;

typedef struct {
    DWORD dwTotalSize, dwNeededSize, dwUsedSize, dwLineDeviceID, dwAddressSize, dwAddressOffset, dwDevSpecificSize,
            dwDevSpecificOffset, dwAddressSharing, dwAddressStates, dwCallInfoStates, dwCallerIDFlags,
            dwCalledIDFlags, dwConnectedIDFlags, dwRedirectionIDFlags, dwRedirectingIDFlags, dwCallStates,
            dwDialToneModes, dwBusyModes, dwSpecialInfo, dwDisconnectModes, dwMaxNumActiveCalls,
            dwMaxNumOnHoldCalls, dwMaxNumOnHoldPendingCalls, dwMaxNumConference, dwMaxNumTransConf, dwAddrCapFlags,
            dwCallFeatures, dwRemoveFromConfCaps, dwRemoveFromConfState, dwTransferModes, dwParkModes,
            dwForwardModes, dwMaxForwardEntries, dwMaxSpecificEntries, dwMinFwdNumRings, dwMaxFwdNumRings,
            dwMaxCallCompletions, dwCallCompletionConds, dwCallCompletionModes, dwNumCompletionMessages,
            dwCompletionMsgTextEntrySize, dwCompletionMsgTextSize, dwCompletionMsgTextOffset, dwAddressFeatures,
            dwPredictiveAutoTransferStates, dwNumCallTreatments, dwCallTreatmentListSize,
            dwCallTreatmentListOffset, dwDeviceClassesSize, dwDeviceClassesOffset, dwMaxCallDataSize,
            dwCallFeatures2, dwMaxNoAnswerTimeout, dwConnectedModes, dwOfferingModes, dwAvailableMediaModes;
} LINEADDRESSCAPS, *LPLINEADDRESSCAPS;

typedef struct {
    DWORD dwTotalSize, dwNeededSize, dwUsedSize, dwCallState, dwCallStateMode, dwCallPrivilege, dwCallFeatures,
            dwDevSpecificSize, dwDevSpecificOffset, dwCallFeatures2, tStateEntryTime[4];
} LINECALLSTATUS, *LPLINECALLSTATUS;

typedef struct {
    DWORD dwTotalSize, dwNeededSize, dwUsedSize, dwCallsNumEntries, dwCallsSize, dwCallsOffset;
} LINECALLLIST, *LPLINECALLLIST;

typedef struct {
    DWORD dwTotalSize;
} LINECALLPARAMS, *LPLINECALLPARAMS;

#pragma pack(pop)

_Static_assert(sizeof(LINEINITIALIZEEXPARAMS) == 28, "packed");
_Static_assert(sizeof(LINEMESSAGE) == 40, "packed");
_Static_assert(sizeof(LINECALLINFO) == 324, "packed");
_Static_assert(sizeof(LINEDEVCAPS) == 268, "packed");
_Static_assert(sizeof(LINEADDRESSCAPS) == 228, "packed");
_Static_assert(sizeof(LINECALLSTATUS) == 56, "packed");
_Static_assert(sizeof(LINECALLLIST) == 24, "packed");

#define LINECALLFEATURE_ANSWER 0x00000004
#define LINECALLFEATURE_DROP 0x00000080
#define LINECALLINFOSTATE_CALLERID 0x00008000
#define LINECALLORIGIN_OUTBOUND 0x00000001
#define LINECALLPARTYID_ADDRESS 0x00000008
#define LINECALLPRIVILEGE_MONITOR 0x00000002
#define LINECALLPRIVILEGE_OWNER 0x00000004
#define LINECALLREASON_DIRECT 0x00000001
#define LINECALLSELECT_LINE 0x00000001
#define LINECALLSTATE_CONNECTED 0x00000100
#define LINECALLSTATE_DIALING 0x00000010
#define LINECALLSTATE_IDLE 0x00000001
#define LINECALLSTATE_OFFERING 0x00000002
#define LINECONNECTEDMODE_ACTIVE 0x00000001
#define LINEDEVSTATE_REINIT 0x00040000
#define LINEERR_BADDEVICEID ((LONG) 0x80000002)
#define LINEERR_INCOMPATIBLEAPIVERSION ((LONG) 0x8000000c)
#define LINEERR_INVALADDRESS ((LONG) 0x80000010)
#define LINEERR_INVALADDRESSID ((LONG) 0x80000011)
#define LINEERR_INVALAPPHANDLE ((LONG) 0x80000014)
#define LINEERR_INVALAPPNAME ((LONG) 0x80000015)
#define LINEERR_INVALCALLHANDLE ((LONG) 0x80000018)
#define LINEERR_INVALCALLSELECT ((LONG) 0x8000001b)
#define LINEERR_INVALCALLSTATE ((LONG) 0x8000001c)
#define LINEERR_INVALLINEHANDLE ((LONG) 0x8000002b)
#define LINEERR_INVALMEDIAMODE ((LONG) 0x8000002f)
#define LINEERR_INVALPARAM ((LONG) 0x80000032)
#define LINEERR_NOMULTIPLEINSTANCE ((LONG) 0x80000056)
#define LINEERR_NOTOWNER ((LONG) 0x80000046)
#define LINEERR_OPERATIONFAILED ((LONG) 0x80000048)
#define LINEERR_OPERATIONUNAVAIL ((LONG) 0x80000049)
#define LINEERR_REINIT ((LONG) 0x80000052)
#define LINEERR_STRUCTURETOOSMALL ((LONG) 0x8000004d)
#define LINEFEATURE_MAKECALL 0x00000008
#define LINEMEDIAMODE_INTERACTIVEVOICE 0x00000004
#define LINE_APPNEWCALL 23
#define LINE_CALLINFO 1
#define LINE_CALLSTATE 2
#define LINE_CLOSE 3
#define LINE_CREATE 19
#define LINE_LINEDEVSTATE 8
#define LINE_REMOVE 25
#define LINE_REPLY 12
