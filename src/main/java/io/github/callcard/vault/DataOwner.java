package io.github.callcard.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The user whose data a sealed file holds: what one user may see another may not.
 *
 * @param server the address of the server, with the tenant in it
 * @param user who signs in there, empty where the sign-in has no name
 */
public record DataOwner(String server, String user) {

    /** Not known yet: a file that is there is neither used nor deleted, and none is written. */
    public static final DataOwner UNKNOWN = new DataOwner("", "");

    public boolean isKnown() {
        return !equals(UNKNOWN);
    }

    /** 32 bytes that tell owners apart and name nobody. */
    byte[] digest(byte[] salt) {
        byte[] place = server.getBytes(StandardCharsets.UTF_8);
        byte[] name = user.getBytes(StandardCharsets.UTF_8);
        ByteBuffer both = ByteBuffer.allocate(Integer.BYTES + place.length + name.length);
        both.putInt(place.length).put(place).put(name);
        return Hmac.sha256(salt, both.array());
    }
}
