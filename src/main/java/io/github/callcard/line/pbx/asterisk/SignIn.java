package io.github.callcard.line.pbx.asterisk;

import io.github.callcard.line.pbx.SwitchboardException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The beginning of a connection: signing in and a first look at all channels. What Asterisk tells meanwhile is kept, so that no
 * call is lost between. For one thread.
 */
final class SignIn {

    private static final String GREETING = "Asterisk Call Manager/";

    /** The most messages kept of each kind: more than a telephone can have in these moments. */
    private static final int MOST = 1000;

    private final ManagerConnection connection;
    private final ManagerActions actions;
    private final AsteriskSettings asterisk;
    private final long until;
    private final List<ManagerMessage> statuses = new ArrayList<>();
    private final List<ManagerMessage> early = new ArrayList<>();
    private Rights rights = Rights.NONE;

    /** @param limit how long all of it may take */
    SignIn(ManagerConnection connection, ManagerActions actions, AsteriskSettings asterisk, Duration limit) {
        this.connection = connection;
        this.actions = actions;
        this.asterisk = asterisk;
        this.until = System.nanoTime() + limit.toNanos();
    }

    /** @throws SwitchboardException when Asterisk refuses */
    void run(String secret) throws IOException {
        greet();
        String challenge = answer(actions.challenge()).text("Challenge");
        if (!answer(actions.login(asterisk.user(), challenge, secret)).isSuccess()) {
            throw new SwitchboardException(AsteriskFaults.refused(asterisk), true);
        }
        rights = Rights.of(answer(actions.listCommands()));
        if (!rights.look()) {
            throw new SwitchboardException(AsteriskFaults.withoutRights(asterisk), false);
        }
        lookThrough();
    }

    Rights rights() {
        return rights;
    }

    /** The user's own channels as they were found. */
    List<ManagerMessage> statuses() {
        return statuses;
    }

    /** Events of the user's own channels, which may be older or newer than what was found. */
    List<ManagerMessage> early() {
        return early;
    }

    private void greet() throws IOException {
        while (true) {
            try {
                if (connection.nextLine().orElse("").startsWith(GREETING)) {
                    return;
                }
                throw new AsteriskFaults.OtherServiceException();
            } catch (SocketTimeoutException silence) {
                if (isOver()) {
                    throw new AsteriskFaults.OtherServiceException();
                }
            }
        }
    }

    private boolean isOver() {
        return System.nanoTime() - until > 0;
    }

    private ManagerMessage answer(ManagerAction action) throws IOException {
        connection.send(action);
        while (true) {
            ManagerMessage message = next();
            if (!message.isEvent() && message.answers(action)) {
                return message;
            }
            keepEarly(message);
        }
    }

    private void lookThrough() throws IOException {
        ManagerAction action = actions.lookThrough();
        connection.send(action);
        while (true) {
            ManagerMessage message = next();
            if (!message.answers(action)) {
                keepEarly(message);
            } else if (message.event().equals("StatusComplete")) {
                return;
            } else if (message.concerns(asterisk.phone()) && statuses.size() < MOST) {
                statuses.add(message);
            }
        }
    }

    private void keepEarly(ManagerMessage message) {
        if (message.isEvent() && message.concerns(asterisk.phone()) && early.size() < MOST) {
            early.add(message);
        }
    }

    private ManagerMessage next() throws IOException {
        while (true) {
            if (isOver()) {
                throw new SocketTimeoutException("signing in took too long");
            }
            try {
                return connection.next();
            } catch (SocketTimeoutException awake) {
                // the time is looked at before the next try
            }
        }
    }
}
