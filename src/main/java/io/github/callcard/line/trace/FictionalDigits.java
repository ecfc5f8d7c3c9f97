package io.github.callcard.line.trace;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/**
 * Numbers that stand for real ones in a trace: the same for the same one, others for others, in whatever form they are
 * written. The last digits are replaced and the first ones stay, so that a number is still one of its country and plan. Each
 * digit depends on those behind it alone: {@code 22 33 44 55} and {@code +47 22334455} end alike before and after.
 *
 * <p>Immutable. Whoever has the key can find out which number stands for which; nobody keeps it.
 */
final class FictionalDigits {

    /** So many last digits are replaced: 100,000 numbers could stand behind each. */
    private static final int REPLACED = 5;

    /** Shorter ones are counts and days, hardly people. */
    private static final int SHORTEST = 3;

    /** Longer ones are several numbers in a row, or none. */
    private static final int LONGEST = 15;

    /** No gap comes in a number behind so many digits in a row. */
    private static final int LONGEST_GROUP = 6;

    private static final int WIDEST_GAP = 3;
    private static final String GAPS = " \u00a0().-\u2010\u2011/";

    private final byte[] key;

    FictionalDigits(byte[] key) {
        this.key = key.clone();
    }

    /** The text with the digits of its numbers replaced, everything else where it was. */
    String in(String text) {
        int[] points = text.codePoints().toArray();
        List<Integer> number = new ArrayList<>();
        int group = 0;
        for (int i = 0; i < points.length; i++) {
            if (!Character.isDigit(points[i])) {
                continue;
            }
            int last = number.isEmpty() ? i : number.getLast();
            if (!number.isEmpty() && !isGap(points, last + 1, i, group)) {
                replace(points, number);
                number.clear();
            }
            group = !number.isEmpty() && last == i - 1 ? group + 1 : 1;
            number.add(i);
        }
        replace(points, number);
        return new String(points, 0, points.length);
    }

    private static boolean isGap(int[] points, int from, int to, int group) {
        if (to - from > WIDEST_GAP || (to > from && group > LONGEST_GROUP)) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (GAPS.indexOf(points[i]) < 0) {
                return false;
            }
        }
        return true;
    }

    /** @param at where the digits of one number are */
    private void replace(int[] points, List<Integer> at) {
        int digits = at.size();
        if (digits < SHORTEST) {
            return;
        }
        int replaced = digits > LONGEST ? digits - 1 : Math.min(REPLACED, digits - 1);
        StringBuilder behind = new StringBuilder();
        for (int i = digits - 1; i >= digits - replaced; i--) {
            int point = points[at.get(i)];
            int digit = Character.digit(point, 10);
            points[at.get(i)] = point - digit + (digit + shift(behind)) % 10;
            behind.append(digit);
        }
    }

    /** The distance by which a digit is moved, by the real digits behind it. */
    private int shift(CharSequence behind) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(key);
            byte[] hash = digest.digest(behind.toString().getBytes(StandardCharsets.US_ASCII));
            return Math.floorMod((hash[0] << 16) | ((hash[1] & 0xff) << 8) | (hash[2] & 0xff), 10);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
