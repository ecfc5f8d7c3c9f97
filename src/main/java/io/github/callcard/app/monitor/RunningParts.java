package io.github.callcard.app.monitor;

import io.github.callcard.app.card.CardServices;
import io.github.callcard.app.card.ColleagueWatch;
import io.github.callcard.journal.Journal;
import io.github.callcard.settings.AlertSettings;
import io.github.callcard.settings.CardSettings;
import io.github.callcard.words.Language;
import java.util.Optional;

/** The parts of the running program that changed settings replace or touch. Safe to use from any thread. */
public interface RunningParts {

    CallMonitor monitor();

    /** The services of SuperOffice for cards. */
    CardServices services();

    /** The calls that were. */
    Journal journal();

    /** Looks whether a colleague has called back. */
    ColleagueWatch colleagueWatch();

    /** Goes over to another language, or to the system's where it is empty. */
    void speak(Optional<Language> language);

    /** Takes over how the windows look and behave. */
    void apply(CardSettings card);

    /** Takes over how calls come to the user's notice. */
    void apply(AlertSettings alerts);

    /** Shows anew how the directory and the lines are doing. */
    void showStatus();
}
