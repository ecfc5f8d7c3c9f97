package io.github.callcard.os;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The users besides administrators who decide about a file of Windows, by descriptors as Windows writes them down. */
class WindowsRightsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # what a file in a folder of the package has
                    O:BAD:AI(A;ID;FA;;;SY)(A;ID;FA;;;BA)(A;ID;0x1200a9;;;BU)                      |
                    O:SYD:PAI(A;;FA;;;SY)(A;;FA;;;BA)(A;;FRFX;;;BU)                               |
                    O:S-1-5-18D:(A;;FA;;;S-1-5-32-544)                                            |
                    O:S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464D:(A;;FR;;;WD) |
                    O:BAD:P                                                                       |
                    O:BAG:SYD:(A;;FA;;;BA)S:(AU;SAFA;FA;;;WD)                                     |
                    # somebody else's
                    O:S-1-5-21-1-2-3-1001D:AI(A;ID;FA;;;SY)(A;ID;FA;;;BA) | belongs to S-1-5-21-1-2-3-1001
                    O:BUD:(A;;FR;;;BU)                                    | belongs to the group Users
                    D:(A;;FA;;;BA)                                        | belongs to nobody
                    # others write
                    O:BAD:(A;;FA;;;BA)(A;;0x1301bf;;;BU)                  | can be changed by the group Users
                    O:BAD:(A;;FA;;;BA)(A;ID;FW;;;AU)                      | can be changed by everybody who is signed in
                    O:BAD:(A;;FA;;;WD)                                    | can be changed by everybody
                    O:BAD:(A;;GA;;;S-1-5-21-1-2-3-1001)                   | can be changed by S-1-5-21-1-2-3-1001
                    O:BAD:(A;;WD;;;BU)                                    | can be changed by the group Users
                    O:BAD:(A;;WO;;;BU)                                    | can be changed by the group Users
                    O:BAD:(A;;SD;;;BU)                                    | can be changed by the group Users
                    O:BAD:(A;;FRDC;;;BU)                                  | can be changed by the group Users
                    O:BAD:(A;;ZZ;;;BU)                                    | can be changed by the group Users
                    O:BAD:(D;;FA;;;BU)(A;;FA;;;BU)                        | can be changed by the group Users
                    O:BAD:(XA;;FA;;;BU;(@USER.Title == "x"))              | can be changed by the group Users
                    O:BAD:NO_ACCESS_CONTROL                               | can be changed by everybody
                    O:BA                                                  | can be changed by everybody
                    O:BAD:(A;;FA;;;BA)(odd)                               | has an access list that is not understood
                    # what denies, and what holds for nobody
                    O:BAD:(D;;FA;;;BU)(A;;FR;;;BU)                        |
                    O:BAD:(A;;FA;;;BA)(A;;FA;;;OW)                        |
                    """)
    void administratorsDecideAloneOrItIsSaidWhoElse(String descriptor, @Nullable String flaw) {
        assertThat(flaw(new WindowsRights(descriptor, false))).isEqualTo(flaw);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # a folder an administrator made by hand: users may add files of their own to it
                    O:BAD:AI(A;OICIID;FA;;;SY)(A;OICIID;FA;;;BA)(A;OICIIOID;GA;;;CO)(A;OICIID;0x1200a9;;;BU)(A;CIID;DCLCRPCR;;;BU) |
                    O:SYD:P(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICI;FRFX;;;BU) |
                    O:BAD:(A;OICIIO;FA;;;WD)                                  |
                    # one in which they may take away what is there
                    O:BAD:(A;OICI;FA;;;BU)                                    | can be changed by the group Users
                    O:BAD:(A;OICI;0x1301bf;;;BU)                              | can be changed by the group Users
                    O:BAD:(A;;DT;;;BU)                                        | can be changed by the group Users
                    O:S-1-5-21-1-2-3-1001D:(A;OICI;FA;;;BA)                   | belongs to S-1-5-21-1-2-3-1001
                    """)
    void aFolderIsTrustedAsLongAsNobodyElseTakesFilesAway(String descriptor, @Nullable String flaw) {
        assertThat(flaw(new WindowsRights(descriptor, true))).isEqualTo(flaw);
    }

    private static @Nullable String flaw(WindowsRights rights) {
        return rights.flaw(Path.of("x"), Set.of())
                .map(sentence -> sentence.toString().substring("x ".length()))
                .orElse(null);
    }
}
