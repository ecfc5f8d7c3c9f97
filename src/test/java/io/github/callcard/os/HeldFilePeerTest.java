package io.github.callcard.os;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.peer.WindowsJava;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** A file that another program has open, on the Windows ABI: there it can be neither replaced nor deleted meanwhile. */
@Tag("peer")
class HeldFilePeerTest {

    @Test
    void itIsReplacedOnceItIsLetGoAndTheReasonIsSaidWhereItIsNot() throws Exception {
        String output = WindowsJava.run(HeldFileProgram.class, LoggerFactory.class);

        assertThat(output)
                .containsPattern("held for long: refused \\(.*another program may have it open.*\\), old")
                .contains("held for a moment: replaced, new");
    }
}
