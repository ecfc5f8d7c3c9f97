package io.github.callcard.ui.caller;

import io.github.callcard.line.ColleagueLine;
import java.util.Optional;

/**
 * A colleague's line as windows show it.
 *
 * @param name what the user calls the colleague
 * @param pickUp takes over the call that rings there; empty where none does or no line can dial. Must return at once
 */
public record ColleagueStatus(String name, ColleagueLine line, Optional<Runnable> pickUp) {}
