package io.github.callcard.line.tapi;

import io.github.callcard.line.Line;
import io.github.callcard.line.LineHealth;
import io.github.callcard.line.LineId;

/** Stands for the telephone service where it has no line to show, and says why. Its name reads the same in every language. */
record ServiceLine(LineHealth health) implements Line {

    @Override
    public LineId id() {
        return TapiLineIds.of("telephone service");
    }

    @Override
    public String name() {
        return "Windows (TAPI)";
    }
}
