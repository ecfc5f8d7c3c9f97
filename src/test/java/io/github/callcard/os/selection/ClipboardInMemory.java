package io.github.callcard.os.selection;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import com.sun.jna.WString;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A clipboard as that of Windows, and a program in front that copies a text when the keys are pressed, or nothing. */
final class ClipboardInMemory implements ClipboardLibrary, MemoryLibrary {

    private final Map<Integer, Pointer> formats = new LinkedHashMap<>();
    private final @Nullable String selected;
    private int sequence;

    /** How often it can be opened before another program keeps it open for good. */
    private int openings;

    /** @param selected null for a program that copies nothing */
    ClipboardInMemory(String before, @Nullable String selected, int openings) {
        this.selected = selected;
        this.openings = openings;
        put(before);
    }

    private void put(String text) {
        byte[] bytes = (text + "\0").getBytes(StandardCharsets.UTF_16LE);
        Memory memory = new Memory(bytes.length);
        memory.write(0, bytes, 0, bytes.length);
        formats.clear();
        formats.put(CF_UNICODETEXT, memory);
        sequence++;
    }

    String text() {
        Pointer memory = formats.get(CF_UNICODETEXT);
        return memory == null ? "" : textOf((Memory) memory);
    }

    private static String textOf(Memory memory) {
        String text = new String(memory.getByteArray(0, (int) memory.size()), StandardCharsets.UTF_16LE);
        return text.substring(0, text.indexOf('\0'));
    }

    @Override
    public short GetAsyncKeyState(int key) {
        return 0;
    }

    @Override
    public int SendInput(int count, Memory inputs, int size) {
        if (selected != null) {
            put(selected);
        }
        return count;
    }

    @Override
    public int OpenClipboard(@Nullable Pointer owner) {
        return openings-- > 0 ? 1 : 0;
    }

    @Override
    public int CloseClipboard() {
        return 1;
    }

    @Override
    public int EmptyClipboard() {
        formats.clear();
        sequence++;
        return 1;
    }

    @Override
    public int GetClipboardSequenceNumber() {
        return sequence;
    }

    @Override
    public int EnumClipboardFormats(int before) {
        List<Integer> all = new ArrayList<>(formats.keySet());
        int next = before == 0 ? 0 : all.indexOf(before) + 1;
        return next < all.size() ? all.get(next) : 0;
    }

    @Override
    public @Nullable Pointer GetClipboardData(int format) {
        return formats.get(format);
    }

    @Override
    public @Nullable Pointer SetClipboardData(int format, Pointer memory) {
        formats.put(format, memory);
        return memory;
    }

    @Override
    public int RegisterClipboardFormatW(WString name) {
        return 0xC123;
    }

    @Override
    public @Nullable Pointer CreateWindowExW(
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
            @Nullable Pointer parameter) {
        return new Memory(1);
    }

    @Override
    public int DestroyWindow(Pointer window) {
        return 1;
    }

    @Override
    public @Nullable Pointer GlobalAlloc(int flags, long bytes) {
        return new Memory(bytes);
    }

    @Override
    public @Nullable Pointer GlobalLock(Pointer memory) {
        return memory;
    }

    @Override
    public int GlobalUnlock(Pointer memory) {
        return 1;
    }

    @Override
    public long GlobalSize(Pointer memory) {
        return ((Memory) memory).size();
    }

    @Override
    public @Nullable Pointer GlobalFree(Pointer memory) {
        return null;
    }
}
