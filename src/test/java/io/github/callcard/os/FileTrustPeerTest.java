package io.github.callcard.os;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Native;
import io.github.callcard.peer.WindowsJava;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

/** Owners and access lists of files on the Windows ABI. */
@Tag("peer")
class FileTrustPeerTest {

    @Test
    void whoMayChangeAFileIsReadFromWindows() throws Exception {
        assertThat(WindowsJava.run(FileSecurityProgram.class, Native.class, NullMarked.class, Logger.class))
                .containsPattern("descriptor: O:\\S+D:\\S*\\(A;")
                .containsPattern("flaw: \\S+ (belongs to|can be changed by) ")
                .containsPattern("user: S-1-5-[0-9-]+")
                .containsPattern("flaw for the user: (none|\\S+ (belongs to|can be changed by) )")
                .contains("another computer's")
                .contains("done");
    }
}
