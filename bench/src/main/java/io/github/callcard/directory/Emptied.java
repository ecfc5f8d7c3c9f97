package io.github.callcard.directory;

import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Caches emptied before each call: 128 MB are written over. */
@State(Scope.Thread)
public class Emptied {

    private final byte[] memory = new byte[128 << 20];
    private int round;

    @Setup(Level.Invocation)
    public void writeOver() {
        round++;
        for (int i = 0; i < memory.length; i += 64) {
            memory[i] = (byte) round;
        }
    }

    int used() {
        return memory[round & 0xFFFF];
    }
}
