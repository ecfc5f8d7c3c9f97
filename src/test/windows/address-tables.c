/*
 * Two functions that Wine 8's iphlpapi lacks and the net.dll of Java calls: without them NetworkInterface, SecureRandom and
 * every Selector end the Java virtual machine. Everything else goes on to iphlpapi (address-tables.def). For tests only.
 */
#include <winsock2.h>
#include <ws2ipdef.h>
#include <iphlpapi.h>
#include <windows.h>

/* No anycast addresses: an empty MIB_ANYCASTIPADDRESS_TABLE, which FreeMibTable gives back to the heap. */
__declspec(dllexport) DWORD WINAPI EmptyAnycastTable(ADDRESS_FAMILY family, void **table) {
    (void)family;
    *table = HeapAlloc(GetProcessHeap(), HEAP_ZERO_MEMORY, 64);
    return *table ? 0 : ERROR_NOT_ENOUGH_MEMORY;
}

__declspec(dllexport) DWORD WINAPI MaskOfLength(ULONG length, PULONG mask) {
    if (length > 32) {
        *mask = INADDR_NONE;
        return ERROR_INVALID_PARAMETER;
    }
    *mask = length ? htonl(~0u << (32 - length)) : 0;
    return 0;
}

BOOL WINAPI DllMain(HINSTANCE library, DWORD reason, LPVOID reserved) {
    (void)library;
    (void)reason;
    (void)reserved;
    return TRUE;
}
