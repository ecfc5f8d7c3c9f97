package io.github.callcard.line.pbx.asterisk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;

/** The actions of one connection, each with an id of its own. Safe to use from any thread. */
final class ManagerActions {

    /** How long the user's telephone rings for a call that was asked for here. */
    static final Duration RINGS_AT_MOST = Duration.ofSeconds(30);

    private static final String NORMAL_CLEARING = "16";

    private final AtomicLong made = new AtomicLong();

    private ManagerAction action(String name) {
        return ManagerAction.named(name, "callcard-" + made.incrementAndGet());
    }

    /** Asks for what the secret has to be proved by. */
    ManagerAction challenge() {
        return action("Challenge").with("AuthType", "MD5");
    }

    /** Signs in to hear of calls. Asterisk is not told the secret, only that it is known. */
    ManagerAction login(String user, String challenge, String secret) {
        return action("Login")
                .with("AuthType", "MD5")
                .with("Username", user)
                .with("Key", key(challenge, secret))
                .with("Events", "call");
    }

    private static String key(String challenge, String secret) {
        try {
            MessageDigest md5 = MessageDigest.getInstance("MD5");
            return HexFormat.of().formatHex(md5.digest((challenge + secret).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no MD5", e);
        }
    }

    /** Lists the actions that may be asked for. */
    ManagerAction listCommands() {
        return action("ListCommands");
    }

    /** Looks all channels through. */
    ManagerAction lookThrough() {
        return action("Status").with("Variables", OwnChannel.VARIABLES);
    }

    ManagerAction look(String channel) {
        return lookThrough().with("Channel", channel);
    }

    ManagerAction ping() {
        return action("Ping");
    }

    /**
     * Makes the user's telephone ring, and call a number once it is lifted. Asterisk takes the caller id for that call over from
     * here (ast_set_callerid in its originating): with another one the person called would see a stranger's, or his own.
     *
     * @param device that Asterisk calls, such as {@code PJSIP/1001}
     * @param channelId of the telephone's channel
     */
    ManagerAction dial(AsteriskSettings asterisk, String device, String number, String channelId) {
        return action("Originate")
                .with("Channel", device)
                .with("ChannelId", channelId)
                .with("Context", asterisk.context())
                .with("Exten", number)
                .with("Priority", "1")
                .with("CallerID", "<" + asterisk.phone().number() + ">")
                .with("Timeout", Long.toString(RINGS_AT_MOST.toMillis()))
                .with("Async", "true");
    }

    ManagerAction hangUp(String channel) {
        return action("Hangup").with("Channel", channel).with("Cause", NORMAL_CLEARING);
    }
}
