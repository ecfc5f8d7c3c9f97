package io.github.callcard.line;

import io.github.callcard.line.RecallingProvider.Mark;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The marks of call lists that outlive a line, as long as a test lasts. */
public final class MarksInMemory implements RecallingProvider.Memory {

    private final Map<LineId, Mark> marks = new ConcurrentHashMap<>();

    @Override
    public Optional<Mark> mark(LineId id) {
        return Optional.ofNullable(marks.get(id));
    }

    @Override
    public void keep(LineId id, Mark mark) {
        marks.put(id, mark);
    }

    /** True when a line's list was read as far as this entry. */
    public boolean reached(long entry) {
        return marks.values().stream().anyMatch(mark -> mark.id() == entry);
    }
}
