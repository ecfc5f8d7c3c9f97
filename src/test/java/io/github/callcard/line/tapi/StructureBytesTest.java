package io.github.callcard.line.tapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.line.tapi.Layout.LINECALLINFO;
import io.github.callcard.line.tapi.Layout.LINECALLLIST;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Structures that a driver wrote are read within their bounds, whatever it says of them. */
class StructureBytesTest {

    private static final int FIXED = 324;

    private static StructureBytes with(int size, int offset, byte[] text) {
        ByteBuffer bytes = ByteBuffer.allocate(FIXED + text.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(LINECALLINFO.dwCallerIDSize.offset(), size);
        bytes.putInt(LINECALLINFO.dwCallerIDOffset.offset(), offset);
        bytes.put(FIXED, text);
        return new StructureBytes(bytes.array());
    }

    private static byte[] utf16(String text) {
        return text.getBytes(StandardCharsets.UTF_16LE);
    }

    private static @Nullable String caller(StructureBytes bytes) {
        return bytes.text(LINECALLINFO.dwCallerIDSize, LINECALLINFO.dwCallerIDOffset);
    }

    @Test
    void aTextEndsAtItsNulOrAtItsSize() {
        assertThat(caller(with(8, FIXED, utf16("1234")))).isEqualTo("1234");
        assertThat(caller(with(10, FIXED, utf16("1234\0")))).isEqualTo("1234");
        assertThat(caller(with(16, FIXED, utf16("1234\0junk")))).isEqualTo("1234");
        assertThat(caller(with(5, FIXED, utf16("1234")))).isEqualTo("12");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 324", // an offset without a size
        "8, 0", // a size without an offset
        "8, 4", // into the header
        "8, 332", // behind the end
        "8, -1", "-1, -1", "1, 324",
    })
    void aTextThatIsNowhereIsAbsent(int size, int offset) {
        assertThat(caller(with(size, offset, utf16("1234")))).isNull();
    }

    @Test
    void aTextThatClaimsToBeLongerThanItsStructureIsCut() {
        assertThat(caller(with(-1, FIXED, utf16("1234")))).isEqualTo("1234");
        assertThat(caller(with(Integer.MAX_VALUE, FIXED + 1, utf16("1234")))).hasSize(3);
    }

    @Test
    void aListIsAsLongAsItReallyIs() {
        ByteBuffer bytes = ByteBuffer.allocate(24 + 8).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(LINECALLLIST.dwCallsSize.offset(), 400);
        bytes.putInt(LINECALLLIST.dwCallsOffset.offset(), 24);
        bytes.putInt(24, 0x80000001).putInt(28, 2);
        StructureBytes list = new StructureBytes(bytes.array());
        assertThat(list.dwords(100, LINECALLLIST.dwCallsSize, LINECALLLIST.dwCallsOffset))
                .containsExactly(0x80000001, 2);
        assertThat(list.dwords(-1, LINECALLLIST.dwCallsSize, LINECALLLIST.dwCallsOffset))
                .hasSize(2);
        assertThat(list.dwords(1, LINECALLLIST.dwCallsSize, LINECALLLIST.dwCallsOffset))
                .containsExactly(0x80000001);
    }

    @Test
    void aStructureThatIsTooShortReadsAsNothing() {
        assertThat(CallInfo.of(new StructureBytes(new byte[16]))).isEqualTo(CallInfo.NOTHING);
    }

    @Test
    void noiseIsReadWithoutAnError() {
        Random random = new Random(20250101);
        for (int round = 0; round < 20_000; round++) {
            byte[] noise = new byte[random.nextInt(600)];
            random.nextBytes(noise);
            StructureBytes bytes = new StructureBytes(noise);
            assertThat(CallInfo.of(bytes)).isNotNull();
            assertThat(DeviceCaps.of(bytes)).isNotNull();
            assertThat(AddressCaps.of(bytes)).isNotNull();
            assertThat(bytes.dwords(
                            bytes.dword(LINECALLLIST.dwCallsNumEntries),
                            LINECALLLIST.dwCallsSize,
                            LINECALLLIST.dwCallsOffset))
                    .hasSizeLessThanOrEqualTo(noise.length / 4);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "JÃ¸rgen Ã˜degÃ¥rd, Jørgen Ødegård",
        "Jørgen, Jørgen",
        "Åse, Åse",
        "ä½\u00a0å¥½, 你好",
        "Plain, Plain",
        "ŁÃ³dź, ŁÃ³dź"
    })
    void aNameThatWasTakenForTheCodePageIsRead(String delivered, String name) {
        assertThat(MisreadUtf8.repaired(delivered)).isEqualTo(name);
    }
}
