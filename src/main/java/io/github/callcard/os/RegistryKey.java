package io.github.callcard.os;

import com.sun.jna.Pointer;
import com.sun.jna.WString;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One key of the registry, read only. */
final class RegistryKey {

    /** In characters, as Windows has it. */
    private static final int LONGEST_NAME = 16383;

    /** Nobody's policy is longer. In bytes. */
    private static final int LONGEST_VALUE = 1 << 18;

    private final RegistryLibrary library;
    private final Pointer root;
    private final String path;

    RegistryKey(RegistryLibrary library, Pointer root, String path) {
        this.library = library;
        this.root = root;
        this.path = path;
    }

    /** Texts, whole numbers and lists of texts by their names; values of other types are left out. */
    Map<String, Object> values() throws IOException {
        PointerByReference opened = new PointerByReference();
        int status = library.RegOpenKeyExW(
                root, new WString(path), 0, RegistryLibrary.KEY_QUERY_VALUE | RegistryLibrary.KEY_WOW64_64KEY, opened);
        if (status == RegistryLibrary.ERROR_FILE_NOT_FOUND) {
            return Map.of();
        }
        expectDone(status);
        Pointer key = opened.getValue();
        try {
            return values(key);
        } finally {
            library.RegCloseKey(key);
        }
    }

    private Map<String, Object> values(Pointer key) throws IOException {
        Map<String, Object> values = new LinkedHashMap<>();
        char[] name = new char[LONGEST_NAME + 1];
        byte[] data = new byte[LONGEST_VALUE];
        for (int index = 0; ; index++) {
            IntByReference nameLength = new IntByReference(name.length);
            IntByReference dataLength = new IntByReference(data.length);
            IntByReference type = new IntByReference();
            int status = library.RegEnumValueW(key, index, name, nameLength, null, type, data, dataLength);
            if (status == RegistryLibrary.ERROR_NO_MORE_ITEMS) {
                return values;
            }
            expectDone(status);
            String named = new String(name, 0, nameLength.getValue());
            switch (type.getValue()) {
                case RegistryLibrary.REG_SZ, RegistryLibrary.REG_EXPAND_SZ ->
                    values.put(named, texts(data, dataLength.getValue()).getFirst());
                case RegistryLibrary.REG_MULTI_SZ ->
                    values.put(
                            named,
                            texts(data, dataLength.getValue()).stream()
                                    .filter(text -> !text.isEmpty())
                                    .toList());
                case RegistryLibrary.REG_DWORD ->
                    values.put(
                            named,
                            ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN).getInt() & 0xFFFFFFFFL);
                default -> {}
            }
        }
    }

    /** Texts end with a zero, or with the value. */
    private static List<String> texts(byte[] data, int length) {
        return List.of(new String(data, 0, length, StandardCharsets.UTF_16LE).split("\0", -1));
    }

    private void expectDone(int status) throws IOException {
        if (status != 0) {
            throw new IOException(path + " in the registry cannot be read (error " + status + ")");
        }
    }
}
