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
            Sentence.of("The keys were held for too long; press them shortly to search for the selected number.");

    static final Sentence CLIPBOARD_KEPT = Sentence.of(
            "The clipboard holds something that Callcard could not give back; copy the number and paste it here.");

    static final Sentence CLIPBOARD_BUSY =
            Sentence.of("Another program has the clipboard open; press the key again in a moment.");

    static final Sentence CLIPBOARD_NOT_GIVEN_BACK = Sentence.of(
            "What was on the clipboard could not be put back; it holds what is selected now, which you can paste here.");

    /** The clipboard did not change: nothing is selected, or the program does not copy by that key. */
    static final Sentence NOT_COPIED = Sentence.of(
            "The program in front copied nothing; select the number and press the key again, or copy it and paste it here.");

    /** The system has no entry for a program that only asks whether it may. */
    static final Sentence NOT_ALLOWED = Sentence.of(
            "macOS does not let Callcard read selected text yet; add it with + in System Settings, Privacy & Security, Accessibility.");

    private Reasons() {}
}
