package io.github.callcard.os;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.WString;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import io.github.callcard.words.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.Set;

/**
 * The ownership of files of Windows: whether administrators, and perhaps others, alone decide about them.
 *
 * @param others who is trusted besides administrators, by security identifiers
 */
record WindowsOwnership(Set<String> others) implements TrustInAdministrators.Ownership {

    private static final int ASKED =
            FileSecurityLibrary.OWNER_SECURITY_INFORMATION | FileSecurityLibrary.DACL_SECURITY_INFORMATION;

    @Override
    public Optional<Sentence> flaw(Path place) throws IOException {
        BasicFileAttributes attributes =
                Files.readAttributes(place, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        // To Java a junction of folders is neither a link nor a folder.
        if (attributes.isSymbolicLink() || (attributes.isOther() && Files.isDirectory(place))) {
            return Optional.of(Sentence.of("{0} is a link to another place", place));
        }
        return new WindowsRights(descriptor(place), attributes.isDirectory()).flaw(place, others);
    }

    /** The security identifier of the user of this process. */
    static String user() {
        FileSecurityLibrary library = Native.load("Advapi32", FileSecurityLibrary.class);
        FileSecurityLibrary.Processes processes = Native.load("Kernel32", FileSecurityLibrary.Processes.class);
        PointerByReference token = new PointerByReference();
        if (!library.OpenProcessToken(processes.GetCurrentProcess(), FileSecurityLibrary.TOKEN_QUERY, token)) {
            throw new IllegalStateException("Windows does not say who the user is");
        }
        // The identifier of a user has 68 bytes at most, and a pointer and flags before it.
        try (Memory user = new Memory(256)) {
            PointerByReference text = new PointerByReference();
            if (!library.GetTokenInformation(
                            token.getValue(),
                            FileSecurityLibrary.TOKEN_USER,
                            user,
                            (int) user.size(),
                            new IntByReference())
                    || !library.ConvertSidToStringSidW(user.getPointer(0), text)) {
                throw new IllegalStateException("Windows does not say who the user is");
            }
            try {
                return text.getValue().getWideString(0);
            } finally {
                processes.LocalFree(text.getValue());
            }
        } finally {
            processes.CloseHandle(token.getValue());
        }
    }

    /** Owner and access list in Windows' own notation. */
    static String descriptor(Path place) throws IOException {
        FileSecurityLibrary library = Native.load("Advapi32", FileSecurityLibrary.class);
        FileSecurityLibrary.Memory memory = Native.load("Kernel32", FileSecurityLibrary.Memory.class);
        PointerByReference descriptor = new PointerByReference();
        int status = library.GetNamedSecurityInfoW(
                new WString(place.toString()),
                FileSecurityLibrary.SE_FILE_OBJECT,
                ASKED,
                null,
                null,
                null,
                null,
                descriptor);
        if (status != FileSecurityLibrary.ERROR_SUCCESS) {
            throw new IOException("Windows does not say who may change it (error " + status + ")");
        }
        try {
            PointerByReference text = new PointerByReference();
            if (!library.ConvertSecurityDescriptorToStringSecurityDescriptorW(
                    descriptor.getValue(), FileSecurityLibrary.SDDL_REVISION_1, ASKED, text, new IntByReference())) {
                throw new IOException("Windows does not write down who may change it");
            }
            try {
                return text.getValue().getWideString(0);
            } finally {
                memory.LocalFree(text.getValue());
            }
        } finally {
            memory.LocalFree(descriptor.getValue());
        }
    }
}
