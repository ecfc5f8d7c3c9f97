package io.github.callcard.line.sipwatch;

import io.github.callcard.line.sipwatch.message.MalformedMessageException;
import io.github.callcard.line.sipwatch.message.RefusedRequestException;
import io.github.callcard.line.sipwatch.message.SipMessage;
import java.util.concurrent.Semaphore;

/**
 * A connection that tells its listener everything on the owner's thread, and nothing once it is over. What was read and not taken
 * yet is bounded: whoever sends more waits in the network, or loses datagrams, while other connections go on.
 */
abstract class OwnedConnection implements Connection {

    /** The most messages of one connection that wait for the owner's thread: many times what a switchboard says at once. */
    static final int MOST_WAITING = 64;

    private final Semaphore room = new Semaphore(MOST_WAITING);
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

    /** On the reading thread, as is the next one. */
    final void received(SipMessage message) {
        handOver(() -> {
            if (!over) {
                listener.received(message);
            }
        });
    }

    /** Sends the answer that a message which cannot be read deserves, if any. */
    final void received(MalformedMessageException problem) {
        if (problem instanceof RefusedRequestException refused) {
            handOver(() -> send(refused.answer().toBytes()));
        }
    }

    /** Has something done on the owner's thread; waits while that has enough to do for this connection. On the reading thread. */
    final void handOver(Runnable step) {
        room.acquireUninterruptibly();
        execute(() -> {
            try {
                step.run();
            } finally {
                room.release();
            }
        });
    }

    /** On any thread. */
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
        room.release(MOST_WAITING); // a reading thread that waits is to end
    }

    abstract void closeSocket();
}
