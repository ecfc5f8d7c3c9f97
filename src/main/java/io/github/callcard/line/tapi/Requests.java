package io.github.callcard.line.tapi;

import com.sun.jna.Memory;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The requests that the service has not replied to. Guarded by the lock of {@link WatchedLines}, which is held from the
 * request until it stands here: its reply may be faster than the return of the function that asked.
 */
final class Requests {

    /** @param handle where the service writes a new call's handle with its reply: kept here, so that the memory stays */
    private record Request(
            LineWatch line,
            CompletableFuture<Void> done,
            @Nullable Memory handle) {}

    private final Map<Integer, Request> pending = new HashMap<>();

    /** A request that can be made of a call. */
    interface OfCall {
        int ask(Telephony telephony, int handle) throws TapiException;
    }

    void dial(Telephony telephony, LineWatch line, String number, CompletableFuture<Void> done) {
        Memory handle = new Memory(Integer.BYTES);
        handle.clear();
        try {
            add(telephony.makeCall(line.lineHandle(), number, handle), line, done, handle);
        } catch (TapiException e) {
            refuse(line, e, done);
        }
    }

    void ofCall(Telephony telephony, LineWatch line, String callId, OfCall request, CompletableFuture<Void> done) {
        List<Integer> handles = line.calls().known().handlesOf(callId);
        if (handles.isEmpty()) {
            String name = line.line().name();
            done.completeExceptionally(new SentenceException(Sentence.of("The call on {0} is over.", name)));
            return;
        }
        try {
            add(request.ask(telephony, handles.getLast()), line, done, null);
        } catch (TapiException e) {
            refuse(line, e, done);
        }
    }

    private static void refuse(LineWatch line, TapiException e, CompletableFuture<Void> done) {
        done.completeExceptionally(
                new SentenceException(LineFaults.command(line.line().name(), e.code()), e));
    }

    private void add(int id, LineWatch line, CompletableFuture<Void> done, @Nullable Memory handle) {
        if (id == 0) {
            done.complete(null);
        } else {
            pending.put(id, new Request(line, done, handle));
        }
    }

    /**
     * Takes a reply.
     *
     * @return the line that made a call and the call's handle, null where none was made
     */
    @Nullable
    MadeCall replied(int id, int result) {
        Request request = pending.remove(id);
        if (request == null) {
            return null;
        }
        if (result < 0) {
            String name = request.line().line().name();
            request.done().completeExceptionally(new SentenceException(LineFaults.command(name, result)));
            return null;
        }
        request.done().complete(null);
        Memory handle = request.handle();
        return handle == null ? null : new MadeCall(request.line(), handle.getInt(0));
    }

    record MadeCall(LineWatch line, int handle) {}

    /** Nothing asked so far will be replied to. */
    void failAll(Sentence reason) {
        List<Request> failed = List.copyOf(pending.values());
        pending.clear();
        failed.forEach(request -> request.done().completeExceptionally(new SentenceException(reason)));
    }
}
