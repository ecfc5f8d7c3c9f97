package io.github.callcard.ui.theme;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A font whose digits are all equally wide. Fonts such as Inter have such digits as the OpenType feature {@code tnum}, which
 * JavaFX cannot switch on: here the font's table of characters, {@code cmap}, leads to them at once. Tables and fields as in
 * the OpenType specification 1.9, chapters "cmap" (format 12) and "GSUB" (lookup type 1).
 */
final class TabularDigits {

    private static final int FILE_CHECKSUM = 0xB1B0AFBA;
    private static final int RECORD = 16;

    private final ByteBuffer font;

    /** The offset of each table's entry in the font's directory. */
    private final Map<String, Integer> tables = new HashMap<>();

    private TabularDigits(byte[] bytes) {
        font = ByteBuffer.wrap(bytes);
        for (int i = 0; i < u16(4); i++) {
            int entry = 12 + i * RECORD;
            tables.put(new String(bytes, entry, 4, StandardCharsets.US_ASCII), entry);
        }
    }

    /** The font with such digits, or as it is where it has none or is built in another way. */
    static byte[] of(byte[] bytes) {
        try {
            return new TabularDigits(bytes).patched();
        } catch (IndexOutOfBoundsException damaged) {
            // Whoever loads it says so.
            return bytes;
        }
    }

    private byte[] patched() {
        List<int[]> groups = tables.containsKey("cmap") ? groups() : List.of();
        Map<Integer, Integer> substitutes = tables.containsKey("GSUB") ? substitutes() : Map.of();
        if (groups.isEmpty() || substitutes.isEmpty() || !tables.containsKey("head")) {
            return font.array();
        }
        return withTable("cmap", cmap(split(groups, substitutes)));
    }

    private int u16(int at) {
        return Short.toUnsignedInt(font.getShort(at));
    }

    private int offset(String table) {
        return font.getInt(entry(table) + 8);
    }

    /** The offset of the table's entry in the font's directory. */
    private int entry(String table) {
        return Objects.requireNonNull(tables.get(table), table);
    }

    /** Runs of characters: the first, the last, and the first one's glyph; empty where there is no table of that format. */
    private List<int[]> groups() {
        int cmap = offset("cmap");
        for (int i = 0; i < u16(cmap + 2); i++) {
            int table = cmap + font.getInt(cmap + 4 + 8 * i + 4);
            if (u16(table) == 12) {
                List<int[]> groups = new ArrayList<>();
                for (int group = 0; group < font.getInt(table + 12); group++) {
                    int at = table + 16 + 12 * group;
                    groups.add(new int[] {font.getInt(at), font.getInt(at + 4), font.getInt(at + 8)});
                }
                return groups;
            }
        }
        return List.of();
    }

    /** The glyph that the feature puts in the place of each one. */
    private Map<Integer, Integer> substitutes() {
        Map<Integer, Integer> substitutes = new HashMap<>();
        int gsub = offset("GSUB");
        int features = gsub + u16(gsub + 6);
        int lookups = gsub + u16(gsub + 8);
        for (int i = 0; i < u16(features); i++) {
            int entry = features + 2 + 6 * i;
            if (font.getInt(entry) == 0x746E756D /* tnum */) {
                int feature = features + u16(entry + 4);
                for (int k = 0; k < u16(feature + 2); k++) {
                    readLookup(lookups + u16(lookups + 2 + 2 * u16(feature + 4 + 2 * k)), substitutes);
                }
            }
        }
        return substitutes;
    }

    private void readLookup(int lookup, Map<Integer, Integer> substitutes) {
        for (int i = 0; u16(lookup) == 1 && i < u16(lookup + 4); i++) {
            int table = lookup + u16(lookup + 6 + 2 * i);
            List<Integer> covered = covered(table + u16(table + 2));
            for (int k = 0; k < covered.size(); k++) {
                int glyph = covered.get(k);
                substitutes.put(glyph, u16(table) == 1 ? (glyph + u16(table + 4)) & 0xFFFF : u16(table + 6 + 2 * k));
            }
        }
    }

    /** The glyphs of a coverage table: a list of them, or of ranges. */
    private List<Integer> covered(int table) {
        List<Integer> glyphs = new ArrayList<>();
        for (int i = 0; i < u16(table + 2); i++) {
            if (u16(table) == 1) {
                glyphs.add(u16(table + 4 + 2 * i));
            } else {
                int range = table + 4 + 6 * i;
                for (int glyph = u16(range); glyph <= u16(range + 2); glyph++) {
                    glyphs.add(glyph);
                }
            }
        }
        return glyphs;
    }

    /** The same runs, with the digits each in a run of its own. */
    private static List<int[]> split(List<int[]> groups, Map<Integer, Integer> substitutes) {
        List<int[]> split = new ArrayList<>();
        for (int[] group : groups) {
            int start = group[0];
            for (int digit = Math.max('0', group[0]); digit <= Math.min('9', group[1]); digit++) {
                int glyph = group[2] + digit - group[0];
                if (start < digit) {
                    split.add(new int[] {start, digit - 1, group[2] + start - group[0]});
                }
                split.add(new int[] {digit, digit, substitutes.getOrDefault(glyph, glyph)});
                start = digit + 1;
            }
            if (start <= group[1]) {
                split.add(new int[] {start, group[1], group[2] + start - group[0]});
            }
        }
        return split;
    }

    /** A table for the platforms Unicode and Windows, both with all of Unicode. */
    private static byte[] cmap(List<int[]> groups) {
        int length = 16 + 12 * groups.size();
        ByteBuffer cmap = ByteBuffer.allocate(20 + length);
        cmap.putShort((short) 0).putShort((short) 2);
        cmap.putShort((short) 0).putShort((short) 4).putInt(20);
        cmap.putShort((short) 3).putShort((short) 10).putInt(20);
        cmap.putShort((short) 12).putShort((short) 0).putInt(length).putInt(0).putInt(groups.size());
        groups.forEach(group -> cmap.putInt(group[0]).putInt(group[1]).putInt(group[2]));
        return cmap.array();
    }

    /** The font with another table, which stands at its end, and with the checksums that belong to that. */
    private byte[] withTable(String name, byte[] table) {
        int end = (font.capacity() + 3) / 4 * 4;
        ByteBuffer whole = ByteBuffer.allocate(end + (table.length + 3) / 4 * 4);
        whole.put(0, font.array()).put(end, table);
        int entry = entry(name);
        whole.putInt(entry + 4, checksum(ByteBuffer.wrap(table)));
        whole.putInt(entry + 8, end).putInt(entry + 12, table.length);
        int adjustment = offset("head") + 8;
        whole.putInt(adjustment, 0);
        whole.putInt(adjustment, FILE_CHECKSUM - checksum(whole));
        return whole.array();
    }

    /** The sum of all words; those of a table end at a word, as ours does. */
    private static int checksum(ByteBuffer words) {
        int sum = 0;
        for (int at = 0; at + 4 <= words.capacity(); at += 4) {
            sum += words.getInt(at);
        }
        return sum;
    }
}
