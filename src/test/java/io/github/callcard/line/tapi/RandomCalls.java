package io.github.callcard.line.tapi;

import static io.github.callcard.line.tapi.SimulatedCall.ACCEPTED;
import static io.github.callcard.line.tapi.SimulatedCall.BUSY;
import static io.github.callcard.line.tapi.SimulatedCall.CONNECTED;
import static io.github.callcard.line.tapi.SimulatedCall.DIALING;
import static io.github.callcard.line.tapi.SimulatedCall.DIALTONE;
import static io.github.callcard.line.tapi.SimulatedCall.DISCONNECTED;
import static io.github.callcard.line.tapi.SimulatedCall.IDLE;
import static io.github.callcard.line.tapi.SimulatedCall.OFFERING;
import static io.github.callcard.line.tapi.SimulatedCall.ONHOLD;
import static io.github.callcard.line.tapi.SimulatedCall.PROCEEDING;
import static io.github.callcard.line.tapi.SimulatedCall.RINGBACK;
import static io.github.callcard.line.tapi.SimulatedCall.UNKNOWN;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;

/** Calls as drivers tell them, each a row of steps to be played in turn with those of other calls. */
final class RandomCalls {

    private final Simulator simulator;
    private final Random random;
    private int last;

    RandomCalls(Simulator simulator, Random random) {
        this.simulator = simulator;
        this.random = random;
    }

    Deque<Runnable> next(int device) {
        int id = ++last;
        String caller = "+4720" + String.format("%06d", id);
        Deque<Runnable> steps = new ArrayDeque<>();
        if (random.nextInt(4) == 0) {
            outgoing(steps, device, id);
        } else if (random.nextInt(6) == 0) {
            split(steps, device, id, caller);
        } else {
            incoming(steps, device, id, caller);
        }
        return steps;
    }

    private SimulatedCall call(int device, int id, int origin) {
        // Half of the drivers have no ids for their calls.
        int driverId = random.nextBoolean() ? id : 0;
        return simulator.call(device, driverId, 0, origin).party(Simulator.CALLED, "9" + id, null);
    }

    private void incoming(Deque<Runnable> steps, int device, int id, String caller) {
        SimulatedCall call = call(device, id, Simulator.INBOUND);
        boolean late = identify(call, caller);
        if (random.nextInt(5) == 0) {
            steps.add(() -> call.state(UNKNOWN));
        }
        boolean offered = random.nextInt(4) > 0;
        if (offered) {
            steps.add(() -> call.state(OFFERING));
            maybe(steps, () -> call.state(OFFERING));
            maybe(steps, () -> call.state(ACCEPTED));
            maybe(steps, call::info);
        }
        if (late && offered) {
            steps.add(() -> call.party(Simulator.CALLER, caller, "Late Caller").info());
        }
        if (!offered || random.nextBoolean()) {
            talk(steps, call);
        }
        end(steps, call);
    }

    /** Answers whether the number comes later. */
    private boolean identify(SimulatedCall call, String caller) {
        int kind = random.nextInt(5);
        switch (kind) {
            case 0 -> call.party(Simulator.CALLER, 0x1, null, null);
            case 1 -> call.party(Simulator.CALLER, 0x2, null, null);
            case 2 -> call.party(Simulator.CALLER, 0x20, null, null);
            case 3 -> call.party(Simulator.CALLER, 0, caller, null);
            default -> call.party(Simulator.CALLER, caller, "Jørgen Ødegård");
        }
        return kind == 2;
    }

    private void talk(Deque<Runnable> steps, SimulatedCall call) {
        int mode = random.nextInt(5) == 0 ? 2 : 1;
        steps.add(() -> call.state(CONNECTED, mode));
        maybe(steps, () -> call.state(ONHOLD));
        maybe(steps, () -> call.state(CONNECTED, 1));
    }

    private void end(Deque<Runnable> steps, SimulatedCall call) {
        switch (random.nextInt(5)) {
            case 0 -> steps.add(() -> call.state(DISCONNECTED, 1));
            case 1 -> steps.add(() -> call.state(IDLE));
            case 2 ->
                steps.add(() -> {
                    // A call that is forgotten before anybody could look at it was never there.
                    simulator.awaitQuiet();
                    simulator.library().sim_forget(call.id());
                });
            default -> {
                steps.add(() -> call.state(DISCONNECTED, 1));
                steps.add(() -> call.state(IDLE));
            }
        }
    }

    private void outgoing(Deque<Runnable> steps, int device, int id) {
        // Some drivers call every call inbound.
        SimulatedCall call = call(device, id, random.nextBoolean() ? Simulator.OUTBOUND : Simulator.INBOUND);
        maybe(steps, () -> call.state(DIALTONE));
        steps.add(() -> call.state(DIALING));
        maybe(steps, () -> call.state(PROCEEDING));
        maybe(steps, () -> call.state(RINGBACK));
        if (random.nextInt(3) == 0) {
            steps.add(() -> call.state(BUSY));
        } else {
            talk(steps, call);
        }
        end(steps, call);
    }

    /** Rings under one id and is answered under another. */
    private void split(Deque<Runnable> steps, int device, int id, String caller) {
        SimulatedCall ringing = simulator
                .call(device, 2 * id, 0, Simulator.INBOUND)
                .party(Simulator.CALLED, "9" + id, null)
                .party(Simulator.CALLER, caller, "Jane Doe");
        steps.add(() -> ringing.state(OFFERING));
        boolean idleFirst = random.nextBoolean();
        boolean related = random.nextBoolean();
        SimulatedCall[] talking = new SimulatedCall[1];
        steps.add(() -> {
            if (idleFirst) {
                ringing.state(IDLE);
            }
            talking[0] = simulator
                    .call(device, 2 * id + 1, related ? 2 * id : 0, Simulator.INBOUND)
                    .party(Simulator.CALLED, "9" + id, null)
                    .party(Simulator.CALLER, caller, "Jane Doe")
                    .state(CONNECTED, 1);
            if (!idleFirst) {
                ringing.state(DISCONNECTED, 1).state(IDLE);
            }
        });
        steps.add(() -> talking[0].state(ONHOLD));
        steps.add(() -> talking[0].state(DISCONNECTED, 1).state(IDLE));
    }

    private void maybe(Deque<Runnable> steps, Runnable step) {
        if (random.nextInt(3) == 0) {
            steps.add(step);
        }
    }
}
