package io.github.callcard.os;

import static java.nio.charset.StandardCharsets.UTF_16LE;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import com.sun.jna.WString;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Values that are the same for everybody on a Windows computer, which only administrators write. */
public final class WindowsRegistry {

    /** The longest name of a value, in characters with the ending zero. */
    private static final int LONGEST_NAME = 16_384;

    /** Much more than a setting is; in bytes. */
    private static final int LONGEST_DATA = 1 << 18;

    private final RegistryLibrary library;

    WindowsRegistry(RegistryLibrary library) {
        this.library = library;
    }

    /**
     * The registry of this Windows.
     *
     * @throws UnsatisfiedLinkError on other systems
     */
    public static WindowsRegistry ofSystem() {
        return new WindowsRegistry(RegistryLibrary.load());
    }

    /**
     * The values of a key below {@code HKEY_LOCAL_MACHINE}; none where there is no such key.
     *
     * @return texts, Integers (also from {@code REG_DWORD}) and lists of texts by their names
     * @throws SentenceException when the key cannot be read, or a value is of another type
     */
    public Map<String, Object> machineValues(String path) throws SentenceException {
        PointerByReference opened = new PointerByReference();
        int status = library.RegOpenKeyExW(
                RegistryLibrary.HKEY_LOCAL_MACHINE,
                new WString(path),
                0,
                RegistryLibrary.KEY_READ | RegistryLibrary.KEY_WOW64_64KEY,
                opened);
        if (status == RegistryLibrary.ERROR_FILE_NOT_FOUND) {
            return Map.of();
        }
        if (status != RegistryLibrary.ERROR_SUCCESS) {
            throw new SentenceException(Sentence.of("HKLM\\{0} cannot be read (error {1}).", path, status));
        }
        try {
            return values(opened.getValue(), path);
        } finally {
            library.RegCloseKey(opened.getValue());
        }
    }

    /** A {@code REG_DWORD} below {@code HKEY_CURRENT_USER}; empty where there is none, or one that cannot be read. */
    public OptionalInt userNumber(String path, String name) {
        IntByReference size = new IntByReference(Integer.BYTES);
        try (Memory data = new Memory(Integer.BYTES)) {
            int status = library.RegGetValueW(
                    RegistryLibrary.HKEY_CURRENT_USER,
                    new WString(path),
                    new WString(name),
                    RegistryLibrary.RRF_RT_REG_DWORD,
                    null,
                    data,
                    size);
            return status == RegistryLibrary.ERROR_SUCCESS ? OptionalInt.of(data.getInt(0)) : OptionalInt.empty();
        }
    }

    private Map<String, Object> values(Pointer key, String path) throws SentenceException {
        Map<String, Object> values = new LinkedHashMap<>();
        try (Memory name = new Memory(LONGEST_NAME * 2L);
                Memory data = new Memory(LONGEST_DATA)) {
            for (int index = 0; ; index++) {
                IntByReference nameLength = new IntByReference(LONGEST_NAME);
                IntByReference type = new IntByReference();
                IntByReference dataLength = new IntByReference(LONGEST_DATA);
                int status = library.RegEnumValueW(key, index, name, nameLength, null, type, data, dataLength);
                if (status == RegistryLibrary.ERROR_NO_MORE_ITEMS) {
                    return values;
                }
                if (status != RegistryLibrary.ERROR_SUCCESS) {
                    throw new SentenceException(
                            Sentence.of("A value of HKLM\\{0} cannot be read (error {1}).", path, status));
                }
                String called = new String(name.getByteArray(0, nameLength.getValue() * 2), UTF_16LE);
                byte[] bytes = data.getByteArray(0, dataLength.getValue());
                values.put(called, value(type.getValue(), bytes, "HKLM\\" + path + ": " + called));
            }
        }
    }

    private static Object value(int type, byte[] bytes, String where) throws SentenceException {
        return switch (type) {
            // The ending zero is part of the data, though nobody is made to write it.
            case RegistryLibrary.REG_SZ, RegistryLibrary.REG_EXPAND_SZ ->
                new String(bytes, UTF_16LE).replaceFirst("\0.*", "");
            case RegistryLibrary.REG_MULTI_SZ ->
                List.of(new String(bytes, UTF_16LE).replaceFirst("\0+$", "").split("\0"));
            case RegistryLibrary.REG_DWORD ->
                (bytes[0] & 0xFF) | (bytes[1] & 0xFF) << 8 | (bytes[2] & 0xFF) << 16 | bytes[3] << 24;
            default ->
                throw new SentenceException(
                        Sentence.of("{0} has a type that is not used; make it REG_SZ or REG_DWORD.", where));
        };
    }
}
