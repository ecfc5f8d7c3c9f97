package io.github.callcard.journal;

/** Hears of every change of the journal, on its thread: it must return at once. */
public interface JournalListener {

    void onNews(JournalNews news);

    /** The time has come to remind the user of somebody to call back. */
    default void onReminder(MissedCall missed) {}
}
