package io.github.callcard.ui.caller;

import java.util.List;

/**
 * The callers whom a search of the whole CRM found for an unknown number: an offer, and nobody's name until the user takes
 * it.
 *
 * @param number as the line delivered it, since a call can turn out to come from another one
 * @param callers the likeliest first; empty where nobody was found, or where it is not known
 * @param lines what is shown of it, in the room for two lines; with callers each line is something to press
 */
public record FoundCallers(String number, List<OfferedCaller> callers, List<ContextLine> lines) {

    public FoundCallers {
        callers = List.copyOf(callers);
        lines = List.copyOf(lines);
    }
}
