package io.github.callcard.line.tapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import io.github.callcard.line.tapi.Layout.Field;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every offset and size that is used, against two tables that were made independently: with mingw-w64's header, and from
 * Microsoft's metadata of its own.
 */
class LayoutTest {

    private record Place(int offset, int size) {}

    private static final List<Field> USED = Stream.<Field[]>of(
                    Layout.LINECALLINFO.values(),
                    Layout.LINEDEVCAPS.values(),
                    Layout.LINEADDRESSCAPS.values(),
                    Layout.LINECALLSTATUS.values(),
                    Layout.LINECALLLIST.values())
            .flatMap(Stream::of)
            .toList();

    @ParameterizedTest
    @ValueSource(strings = {"mingw", "winmd"})
    void everyFieldIsADwordWhereTheTableHasIt(String table) throws IOException {
        Map<String, Place> places = places(table);
        assertThat(USED).hasSizeGreaterThan(40).allSatisfy(field -> {
            String name = structure(field) + "." + field.name();
            assertThat(places.get(name)).as(name).isEqualTo(new Place(field.offset(), Integer.BYTES));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"mingw", "winmd"})
    void everyVariableStructureBeginsWithItsSizes(String table) throws IOException {
        Map<String, Place> places = places(table);
        assertThat(USED.stream().map(LayoutTest::structure).distinct()).allSatisfy(structure -> {
            assertThat(places.get(structure + ".dwTotalSize")).isEqualTo(new Place(Layout.TOTAL_SIZE, 4));
            assertThat(places.get(structure + ".dwNeededSize")).isEqualTo(new Place(Layout.NEEDED_SIZE, 4));
            assertThat(places.get(structure + ".dwUsedSize")).isEqualTo(new Place(Layout.HEADER_BYTES - 4, 4));
        });
        assertThat(places.get("LINEEXTENSIONID.(sizeof)")).isEqualTo(new Place(0, Layout.EXTENSION_ID_BYTES));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mingw", "winmd"})
    void theInitialisationIsPackedAsInTheTable(String table) throws IOException {
        LineInitializeExParams params = new LineInitializeExParams();
        params.dwTotalSize = 0x01010101;
        params.dwNeededSize = 0x02020202;
        params.dwUsedSize = 0x03030303;
        params.dwOptions = 0x04040404;
        params.hEvent = new Pointer(0x0505050505050505L);
        params.dwCompletionKey = 0x06060606;
        assertPacked(
                params,
                places(table),
                "LINEINITIALIZEEXPARAMS",
                List.of("dwTotalSize", "dwNeededSize", "dwUsedSize", "dwOptions", "Handles", "dwCompletionKey"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mingw", "winmd"})
    void aMessageIsPackedAsInTheTable(String table) throws IOException {
        LineMessage message = new LineMessage();
        message.hDevice = 0x01010101;
        message.dwMessageID = 0x02020202;
        message.dwCallbackInstance = new DwordPtr(0x0303030303030303L);
        message.dwParam1 = new DwordPtr(0x0404040404040404L);
        message.dwParam2 = new DwordPtr(0x0505050505050505L);
        message.dwParam3 = new DwordPtr(0x0606060606060606L);
        assertPacked(
                message,
                places(table),
                "LINEMESSAGE",
                List.of("hDevice", "dwMessageID", "dwCallbackInstance", "dwParam1", "dwParam2", "dwParam3"));
    }

    /** Each field holds its own number, from 1, in every byte. */
    private static void assertPacked(
            Structure structure, Map<String, Place> places, String name, List<String> fieldsInOrder) {
        structure.write();
        byte[] bytes = structure.getPointer().getByteArray(0, structure.size());
        byte[] expected = new byte[place(places, name + ".(sizeof)").size()];
        for (int i = 0; i < fieldsInOrder.size(); i++) {
            Place place = place(places, name + "." + fieldsInOrder.get(i));
            java.util.Arrays.fill(expected, place.offset(), place.offset() + place.size(), (byte) (i + 1));
        }
        assertThat(bytes).containsExactly(expected);
    }

    @Test
    void theSimulatorsOwnHeaderHasEveryFieldWhereTheTableHasIt() throws IOException {
        String header = java.nio.file.Files.readString(
                java.nio.file.Path.of("src", "test", "c", "tapi", "tapi_linux.h"), StandardCharsets.UTF_8);
        Map<String, Place> places = places("winmd");
        for (String structure : List.of(
                "LINECALLINFO",
                "LINEDEVCAPS",
                "LINEADDRESSCAPS",
                "LINECALLSTATUS",
                "LINECALLLIST",
                "LINEEXTENSIONID")) {
            Matcher body = Pattern.compile("typedef struct \\{\\s*DWORD ([^;]*);\\s*} " + structure + ",")
                    .matcher(header);
            assertThat(body.find()).as(structure).isTrue();
            int offset = 0;
            for (String field : body.group(1).split(",", -1)) {
                Matcher dwords = Pattern.compile("(\\w+)(?:\\[(\\d+)])?").matcher(field.strip());
                assertThat(dwords.matches()).as(field).isTrue();
                int size = 4 * (dwords.group(2) == null ? 1 : Integer.parseInt(dwords.group(2)));
                assertThat(place(places, structure + "." + dwords.group(1))).isEqualTo(new Place(offset, size));
                offset += size;
            }
            assertThat(offset).isEqualTo(place(places, structure + ".(sizeof)").size());
        }
    }

    private static Place place(Map<String, Place> places, String name) {
        return Objects.requireNonNull(places.get(name), name);
    }

    private static String structure(Field field) {
        return field.getClass().getSimpleName();
    }

    private static Map<String, Place> places(String table) throws IOException {
        Map<String, Place> places = new HashMap<>();
        try (InputStream csv = Objects.requireNonNull(
                LayoutTest.class.getResourceAsStream("/tapi/tapi-layout-" + table + "-x64.csv"))) {
            new String(csv.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .forEach(line -> {
                        String[] cells = line.split(",", -1);
                        int offset = cells[2].isEmpty() ? 0 : Integer.parseInt(cells[2]);
                        places.put(cells[0] + "." + cells[1], new Place(offset, Integer.parseInt(cells[3])));
                    });
        }
        return places;
    }
}
