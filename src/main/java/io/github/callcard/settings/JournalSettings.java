package io.github.callcard.settings;

/**
 * The settings of past calls.
 *
 * @param days after which a call is deleted; 0 where none is kept on disk
 * @param colleagues whether SuperOffice is asked now and then whether a colleague has called somebody back
 */
public record JournalSettings(int days, boolean colleagues) {

    /** Reads the section {@code journal}. */
    static JournalSettings read(SettingsObject journal) throws FaultException {
        return new JournalSettings(journal.number("days"), journal.flag("colleagues"));
    }
}
