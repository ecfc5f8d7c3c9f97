package io.github.callcard.ui.lines;

import io.github.callcard.line.LineHealth;
import java.util.List;

/**
 * A line as the window shows it, in words.
 *
 * @param state of the line, which has a colour besides its word
 * @param stateWord the same in a word
 * @param sentence what is the case and, where something is wrong, what to do; empty where the state says it all
 * @param past the last call and how often the line came back; empty where it is switched off
 * @param gaps the times in which calls may be missing, the newest first; a sentence each
 */
record LineReport(
        String name, LineHealth.State state, String stateWord, String sentence, String past, List<String> gaps) {

    LineReport {
        gaps = List.copyOf(gaps);
    }
}
