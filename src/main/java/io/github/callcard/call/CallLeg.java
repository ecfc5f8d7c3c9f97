package io.github.callcard.call;

import io.github.callcard.line.LineId;

/**
 * One line's view of a call, by which the line can be asked to do something with it.
 *
 * @param callId the line's own id of the call
 * @param answered whether they talk on this line
 * @param over whether it is over on this line
 */
public record CallLeg(LineId line, String callId, boolean answered, boolean over) {}
