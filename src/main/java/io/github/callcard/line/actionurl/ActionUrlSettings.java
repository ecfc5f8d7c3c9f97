package io.github.callcard.line.actionurl;

/**
 * The user's decisions about desk phones that report by their action URLs.
 *
 * @param name what the user calls the phone, and what tells it from others across restarts
 * @param port the port to listen on, 1 to 65535; 0 for any that is free
 * @param lan whether phones in the network reach it; otherwise programs of this computer alone do
 * @param sources the addresses that phones may have
 */
public record ActionUrlSettings(String name, int port, boolean lan, AllowedSources sources) {

    /** A port that no common service uses and no system gives to outgoing connections. */
    public static final int USUAL_PORT = 28420;

    private static final int LAST_PORT = 65535;

    /** @throws IllegalArgumentException when there is no such port */
    public ActionUrlSettings {
        if (port < 0 || port > LAST_PORT) {
            throw new IllegalArgumentException("no such port: " + port);
        }
    }
}
