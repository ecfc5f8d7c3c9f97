package io.github.callcard.line.sipwatch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.function.UnaryOperator;

/**
 * Finds a contact that an Asterisk has behind all others of an account. Where its dial plan rings one device only ({@code
 * Dial(PJSIP/1001)}, members of a queue) it is the first of them in the order of the MD5 of their addresses (res_pjsip_registrar
 * names them so, the database has them sorted; tried with Asterisk 22): a device that leaves each call would take the telephone's
 * place there. Elsewhere the order means nothing.
 */
final class LastContact {

    /** The first twelve bits: one address in 4,096 has them, so rarely does a telephone's come behind it. */
    private static final int HIGHEST = 0xFFF;

    private String place = "";
    private String found = "";

    /**
     * The contact for a user part, with something behind it.
     *
     * @param contact makes a contact, in pointed brackets, of a user part
     */
    String of(String user, UnaryOperator<String> contact) {
        String plain = contact.apply(user);
        if (!plain.equals(place)) {
            place = plain;
            found = search(user, contact);
        }
        return found;
    }

    private static String search(String user, UnaryOperator<String> contact) {
        MessageDigest md5 = md5();
        int number = 0;
        String next;
        byte[] hash;
        do {
            next = contact.apply(user + "-" + Integer.toString(number++, Character.MAX_RADIX));
            hash = md5.digest(next.substring(1, next.length() - 1).getBytes(StandardCharsets.UTF_8));
        } while (((hash[0] & 0xFF) << 4 | (hash[1] & 0xFF) >> 4) < HIGHEST);
        return next;
    }

    private static MessageDigest md5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has MD5", e);
        }
    }
}
