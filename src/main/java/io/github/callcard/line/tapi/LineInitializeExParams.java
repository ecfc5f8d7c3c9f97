package io.github.callcard.line.tapi;

import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import com.sun.jna.Structure.FieldOrder;
import org.jspecify.annotations.Nullable;

/** {@code LINEINITIALIZEEXPARAMS}, packed to one byte. Public for JNA, which reads its fields by reflection. */
@FieldOrder({"dwTotalSize", "dwNeededSize", "dwUsedSize", "dwOptions", "hEvent", "dwCompletionKey"})
public final class LineInitializeExParams extends Structure {

    /** Messages are fetched with {@code lineGetMessage}; the event that comes back is TAPI's own, never closed or set here. */
    static final int USE_EVENT = 2;

    public int dwTotalSize;
    public int dwNeededSize;
    public int dwUsedSize;
    public int dwOptions;
    public @Nullable Pointer hEvent;
    public int dwCompletionKey;

    public LineInitializeExParams() {
        super(ALIGN_NONE);
        dwTotalSize = size();
        dwOptions = USE_EVENT;
    }
}
