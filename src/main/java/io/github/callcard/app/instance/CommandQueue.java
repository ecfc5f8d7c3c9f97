package io.github.callcard.app.instance;

import io.github.callcard.words.Sentence;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Requests in the order in which they came; those that come before the program is ready wait for it. Safe on any thread. */
final class CommandQueue {

    private static final int MOST_WAITING = 64;

    private final Queue<Command> waiting = new ArrayDeque<>();
    private @Nullable CommandHandler handler;
    private boolean ended;

    /** Gives the requests that waited, and all to come, to this handler. */
    synchronized void serve(CommandHandler ready) {
        handler = ready;
        for (Command command = waiting.poll(); command != null; command = waiting.poll()) {
            handle(command, ready);
        }
    }

    /** Takes a request, or says why not; empty after the end, when nothing becomes of it. */
    synchronized Optional<Reply> take(Command command) {
        if (ended) {
            return Optional.empty();
        }
        if (handler != null) {
            return Optional.of(handle(command, handler));
        }
        return Optional.of(
                waiting.size() < MOST_WAITING && waiting.add(command)
                        ? Reply.ok()
                        : Reply.refused(Sentence.of("Callcard is still starting; try again in a moment.")));
    }

    /** Takes nothing more. */
    synchronized void end() {
        ended = true;
        waiting.clear();
    }

    private static Reply handle(Command command, CommandHandler handler) {
        try {
            return handler.handle(command);
        } catch (RuntimeException | Error e) {
            // An answer is owed after an error, too: the program goes on.
            logger().error("A request could not be done.", e);
            return Reply.refused(Sentence.of("Callcard could not do that; its log says why."));
        }
    }

    /** The place to log to is known only when there is something to handle. */
    private static Logger logger() {
        return LoggerFactory.getLogger(CommandQueue.class);
    }
}
