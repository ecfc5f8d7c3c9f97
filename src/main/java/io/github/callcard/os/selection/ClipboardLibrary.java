package io.github.callcard.os.selection;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.WString;
import com.sun.jna.win32.StdCallLibrary;
import org.jspecify.annotations.Nullable;

/**
 * The part of {@code user32.dll} for the clipboard and for pressing keys, under its own names. A {@code BOOL} is an int, 0 for a failure.
 *
 * <p>Source: {@code winuser.h} of the Windows SDK.
 */
interface ClipboardLibrary extends StdCallLibrary {

    int CF_UNICODETEXT = 13;

    /** The parent of windows that only get messages. */
    Pointer HWND_MESSAGE = new Pointer(-3);

    int VK_SHIFT = 0x10;
    int VK_CONTROL = 0x11;
    int VK_MENU = 0x12;
    int VK_INSERT = 0x2D;
    int VK_LWIN = 0x5B;
    int VK_RWIN = 0x5C;

    int INPUT_KEYBOARD = 1;
    int KEYEVENTF_EXTENDEDKEY = 0x0001;
    int KEYEVENTF_KEYUP = 0x0002;

    /** The size of an {@code INPUT} of 64 bits; its key stands at 8, its flags at 12. */
    int INPUT_SIZE = 40;

    static ClipboardLibrary load() {
        return Native.load("user32", ClipboardLibrary.class);
    }

    /** Below 0 while the key is down. */
    short GetAsyncKeyState(int key);

    /** Answers how many keys were pressed. */
    int SendInput(int count, Memory inputs, int size);

    int OpenClipboard(@Nullable Pointer owner);

    int CloseClipboard();

    int EmptyClipboard();

    /** Changes with each change of the clipboard. */
    int GetClipboardSequenceNumber();

    /** The format behind another one; the first for 0, and 0 behind the last. */
    int EnumClipboardFormats(int before);

    /** Stays the clipboard's. */
    @Nullable
    Pointer GetClipboardData(int format);

    /** Becomes the clipboard's, unless it answers null. */
    @Nullable
    Pointer SetClipboardData(int format, Pointer memory);

    int RegisterClipboardFormatW(WString name);

    @Nullable
    Pointer CreateWindowExW(
            int extended,
            WString type,
            @Nullable WString title,
            int style,
            int x,
            int y,
            int width,
            int height,
            @Nullable Pointer parent,
            @Nullable Pointer menu,
            @Nullable Pointer instance,
            @Nullable Pointer parameter);

    int DestroyWindow(Pointer window);
}
