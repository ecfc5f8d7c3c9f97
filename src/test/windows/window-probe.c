/*
 * Says what Windows knows of windows, for tests under Wine. Each answer is one line of words; a title is in quotes and UTF-8.
 *
 *   window-probe list              every visible window
 *   window-probe watch MS          the window in front, and each other one that comes to the front within MS milliseconds
 *   window-probe send PID M W L    sends message M (hexadecimal) to every top-level window of a process, as Windows does at
 *                                  the end of a session, and says what each answered
 *   window-probe forget PID        takes the icons of a process out of the notification area, as an Explorer does that ends
 *   window-probe announce NAME     posts the registered message of this name to all windows, as a new Explorer does
 */
#include <windows.h>
#include <shellapi.h>
#include <stdio.h>
#include <string.h>

static void say(const char *what, HWND window) {
    wchar_t title[200] = L"", type[100] = L"";
    char title8[800] = "", type8[400] = "";
    DWORD process = 0;
    RECT place = {0, 0, 0, 0};
    if (!window) {
        printf("%s none\n", what);
        fflush(stdout);
        return;
    }
    GetWindowTextW(window, title, 200);
    GetClassNameW(window, type, 100);
    WideCharToMultiByte(CP_UTF8, 0, title, -1, title8, sizeof title8, NULL, NULL);
    WideCharToMultiByte(CP_UTF8, 0, type, -1, type8, sizeof type8, NULL, NULL);
    GetWindowThreadProcessId(window, &process);
    GetWindowRect(window, &place);
    LONG_PTR style = GetWindowLongPtrW(window, GWL_EXSTYLE);
    printf("%s %llx process %lu class %s at %ld,%ld size %ldx%ld%s%s%s%s%s title '%s'\n", what,
        (unsigned long long)(ULONG_PTR)window, process, type8, place.left, place.top, place.right - place.left,
        place.bottom - place.top, style & WS_EX_NOACTIVATE ? " NOACTIVATE" : "", style & WS_EX_TOPMOST ? " TOPMOST" : "",
        style & WS_EX_TOOLWINDOW ? " TOOLWINDOW" : "", style & WS_EX_APPWINDOW ? " APPWINDOW" : "",
        style & WS_EX_LAYERED ? " LAYERED" : "", title8);
    fflush(stdout);
}

static BOOL CALLBACK list(HWND window, LPARAM unused) {
    (void)unused;
    if (IsWindowVisible(window)) {
        say("window", window);
    }
    return TRUE;
}

static void watch(DWORD milliseconds) {
    HWND last = INVALID_HANDLE_VALUE;
    DWORD begin = GetTickCount();
    while (GetTickCount() - begin < milliseconds) {
        HWND front = GetForegroundWindow();
        if (front != last) {
            last = front;
            say("front", front);
        }
        Sleep(2);
    }
}

struct message {
    DWORD process;
    UINT number;
    WPARAM first;
    LPARAM second;
};

static BOOL CALLBACK send_to(HWND window, LPARAM of) {
    struct message *message = (struct message *)of;
    DWORD process = 0;
    GetWindowThreadProcessId(window, &process);
    if (process == message->process) {
        wchar_t type[100] = L"";
        DWORD_PTR answer = 0;
        GetClassNameW(window, type, 100);
        LRESULT heard = SendMessageTimeoutW(window, message->number, message->first, message->second, SMTO_NORMAL, 5000, &answer);
        printf("sent %ls %s %lld\n", type, heard ? "answered" : "silent", (long long)answer);
        fflush(stdout);
    }
    return TRUE;
}

static BOOL CALLBACK forget(HWND window, LPARAM of) {
    DWORD process = 0;
    GetWindowThreadProcessId(window, &process);
    if (process == (DWORD)of) {
        NOTIFYICONDATAW icon = {.cbSize = sizeof icon, .hWnd = window, .uID = 1};
        if (Shell_NotifyIconW(NIM_DELETE, &icon)) {
            printf("forgotten\n");
        }
    }
    return TRUE;
}

int main(int count, char **words) {
    if (count == 2 && !strcmp(words[1], "list")) {
        EnumWindows(list, 0);
    } else if (count == 3 && !strcmp(words[1], "watch")) {
        watch(strtoul(words[2], NULL, 10));
    } else if (count == 6 && !strcmp(words[1], "send")) {
        struct message message = {strtoul(words[2], NULL, 10), strtoul(words[3], NULL, 16), strtoul(words[4], NULL, 16),
            (LPARAM)strtoul(words[5], NULL, 16)};
        EnumWindows(send_to, (LPARAM)&message);
    } else if (count == 3 && !strcmp(words[1], "forget")) {
        EnumWindows(forget, (LPARAM)strtoul(words[2], NULL, 10));
    } else if (count == 3 && !strcmp(words[1], "announce")) {
        return !PostMessageA(HWND_BROADCAST, RegisterWindowMessageA(words[2]), 0, 0);
    } else {
        return 2;
    }
    return 0;
}
