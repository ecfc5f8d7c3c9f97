package io.github.callcard.line.tapi;

import java.util.List;

/**
 * A line that the telephone service has, watched or not.
 *
 * @param permanentId the driver's own number for it, an unsigned 32-bit one, which stays when the computer is started again
 * @param name what the driver calls it, such as {@code 1001 Jane Doe}
 * @param provider the driver, in its own words
 * @param addresses the numbers of its extensions, as far as the driver tells
 * @param voice whether it carries calls of people, which can be watched
 */
public record TapiDevice(long permanentId, String name, String provider, List<String> addresses, boolean voice) {

    public TapiDevice {
        addresses = List.copyOf(addresses);
    }

    /**
     * The text for {@code "device"} in the settings: permanent id and name, so that it is found when one of them
     * changes.
     */
    public String pick() {
        return name + "#" + permanentId;
    }
}
