package io.github.callcard.settings;

/**
 * The time for which past calls are kept.
 *
 * @param days after which a call is deleted; 0 where none is kept on disk
 */
public record JournalSettings(int days) {

    /** Reads the section {@code journal}. */
    static JournalSettings read(SettingsObject journal) throws FaultException {
        return new JournalSettings(journal.number("days"));
    }
}
