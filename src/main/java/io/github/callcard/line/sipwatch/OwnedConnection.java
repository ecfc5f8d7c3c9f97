package io.github.callcard.line.sipwatch;

import io.github.callcard.line.sipwatch.message.MalformedMessageException;
import io.github.callcard.line.sipwatch.message.SipMessage;

/** A connection that tells its listener everything on the owner's thread, and nothing once it is over. */
abstract class OwnedConnection implements Connection {

    private final ServerAddress server;
    private final Timers owner;
    private final Listener listener;
    private volatile boolean over;

    OwnedConnection(ServerAddress server, Timers owner, Listener listener) {
        this.server = server;
        this.owner = owner;
        this.listener = listener;
    }

    @Override
    public final ServerAddress server() {
        return server;
    }

    final boolean isOver() {
        return over;
    }

    /** On the owner's thread. */
    final void opened() {
        if (!over) {
            listener.opened();
        }
    }

    /** On any thread, as are the next two. */
    final void received(SipMessage message) {
        execute(() -> {
            if (!over) {
                listener.received(message);
            }
        });
    }

    /** Sends the answer that a message which cannot be read deserves, if any. */
    final void received(MalformedMessageException problem) {
        problem.answer().ifPresent(answer -> execute(() -> send(answer.toBytes())));
    }

    final void lost(String reason) {
        execute(() -> {
            if (!over) {
                close();
                listener.lost(reason);
            }
        });
    }

    final void execute(Runnable step) {
        owner.execute(step);
    }

    @Override
    public final void close() {
        over = true;
        closeSocket();
    }

    abstract void closeSocket();
}
