package io.github.callcard.settings;

import java.util.Set;

/**
 * The rules of when a call gets a card.
 *
 * @param outsideOnly whether calls of internal extensions get none
 * @param knownOnly whether unknown callers get none
 * @param outgoing whether calls get one that the user makes
 * @param withoutLines the names of lines whose calls get none
 * @param showAnyway whether cards come also while a program fills the screen or notifications are off
 * @param hideFromSharing whether cards are left out of what others see of a shared screen, where the system can do that
 */
public record WhenSettings(
        boolean outsideOnly,
        boolean knownOnly,
        boolean outgoing,
        Set<String> withoutLines,
        boolean showAnyway,
        boolean hideFromSharing) {

    public WhenSettings {
        withoutLines = Set.copyOf(withoutLines);
    }

    /** Reads the section {@code when}. */
    static WhenSettings read(SettingsObject when) throws FaultException {
        return new WhenSettings(
                when.flag("outsideOnly"),
                when.flag("knownOnly"),
                when.flag("outgoing"),
                Set.copyOf(when.texts("withoutLines")),
                when.flag("showAnyway"),
                when.flag("hideFromSharing"));
    }
}
