package io.github.callcard.ui.tray;

import io.github.callcard.words.Sentence;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A setting that the program has learned from calls, for the user to decide on.
 *
 * @param setting which: outsideLine, incomingPrefix or outgoingPrefix
 * @param prefix the digits
 * @param use changes the setting; answers the sentence why it cannot be changed, empty when it is; must return at once
 * @param decline the user does not want it; must return at once
 */
public record Suggestion(String setting, String prefix, Supplier<Optional<Sentence>> use, Runnable decline) {}
