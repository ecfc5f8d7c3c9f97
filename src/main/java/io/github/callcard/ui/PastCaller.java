package io.github.callcard.ui;

import io.github.callcard.directory.Match;
import io.github.callcard.line.PastCall;

/** A call that came while Callcard was off, and whose number it is. */
public record PastCaller(PastCall call, Match match) {}
