package io.github.callcard.os.selection;

import io.github.callcard.words.Sentence;

/** The sentences for a selection that cannot be read. */
final class Reasons {

    static final Sentence NOTHING = Sentence.of("No text is selected; select the number and press the key again.");

    static final Sentence TOO_LONG =
            Sentence.of("The selected text is too long; select the number alone and press the key again.");

    static final Sentence NO_ANSWER = Sentence.of(
            "The program in front does not hand over its selected text; copy the number and paste it here.");

    static final Sentence NO_DISPLAY = Sentence.of("There is no display here, so no text can be selected.");

    static final Sentence KEYS_HELD =
            Sentence.of("The keys were held for too long; press them briefly to search for the selected number.");

    static final Sentence CLIPBOARD_KEPT = Sentence.of(
            "The clipboard holds something that Callcard could not give back; copy the number and paste it here.");

    static final Sentence NOT_ALLOWED = Sentence.of(
            "macOS does not let Callcard read selected text yet; allow it in System Settings, Privacy & Security, Accessibility.");

    private Reasons() {}
}
