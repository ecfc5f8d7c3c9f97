package io.github.callcard.app.command;

import io.github.callcard.call.Call;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Numbers calls for whoever reads what is printed: the first is 1. For one thread, which hears every state of every call. */
final class CallNumbers {

    private final Map<UUID, Integer> goingOn = new HashMap<>();
    private int last;

    /** The same for every state of a call. */
    int of(Call call) {
        int number = goingOn.computeIfAbsent(call.id(), id -> ++last);
        if (call.isOver()) {
            goingOn.remove(call.id());
        }
        return number;
    }
}
