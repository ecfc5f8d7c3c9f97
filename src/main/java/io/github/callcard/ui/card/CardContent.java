package io.github.callcard.ui.card;

import io.github.callcard.ui.caller.CallerContent;
import io.github.callcard.ui.caller.Tone;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything a card shows but the running time.
 *
 * @param state the state's word
 * @param line what the user calls the line
 */
public record CardContent(Tone tone, String state, String line, CallerContent caller) {

    /** The card in one breath, for a screen reader. */
    String spoken() {
        return Stream.of(Stream.of(state), caller.spoken(), Stream.of(line), caller.names())
                .flatMap(texts -> texts)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
