package io.github.callcard.line.tapi;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.util.function.ToIntFunction;

/** Fetches a structure whose size only its driver knows: asks, and asks again with as much room as was said to be needed. */
final class VariableStructure {

    /** No driver's call or device comes near this; more is a driver's mistake. */
    private static final int MOST_BYTES = 1 << 20;

    /** The room that is needed may grow from one call to the next. */
    private static final int MOST_TRIES = 8;

    private VariableStructure() {}

    /**
     * @param firstBytes room at the first try, more than the fixed part of any version
     * @param call fills the structure at the pointer and answers its error code
     */
    static StructureBytes fetch(String function, int firstBytes, ToIntFunction<Pointer> call) throws TapiException {
        int size = firstBytes;
        int tries = 0;
        while (true) {
            try (Memory memory = new Memory(size)) {
                memory.clear();
                memory.setInt(Layout.TOTAL_SIZE, size);
                int result = call.applyAsInt(memory);
                if (result != 0 && result != TapiError.STRUCTURETOOSMALL) {
                    throw new TapiException(function, result);
                }
                long needed = Integer.toUnsignedLong(memory.getInt(Layout.NEEDED_SIZE));
                boolean isWhole = result == 0 && needed <= size;
                if (isWhole || ++tries == MOST_TRIES || size == MOST_BYTES) {
                    if (result != 0) {
                        throw new TapiException(function, result);
                    }
                    return new StructureBytes(memory.getByteArray(0, size));
                }
                size = (int) Math.min(MOST_BYTES, Math.max(needed, size + (long) firstBytes));
            }
        }
    }
}
