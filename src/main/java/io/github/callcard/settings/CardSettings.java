package io.github.callcard.settings;

import java.time.Duration;
import java.util.List;

/**
 * The look and behaviour of cards.
 *
 * @param afterCall how long a card stays when the call is over
 * @param afterMissed how long it stays when the call was missed
 * @param tray whether to show a tray icon where the system has a tray
 * @param context whether a card says why somebody may call
 * @param lookup whether an unknown number is looked up in the whole CRM
 * @param lookupsPerHour how many numbers are looked up in an hour at most
 * @param add whether a card offers to add an unknown number to SuperOffice
 * @param actions that an administrator or the user has defined
 */
public record CardSettings(
        Theme theme,
        Duration afterCall,
        Duration afterMissed,
        boolean reducedMotion,
        boolean tray,
        boolean context,
        boolean lookup,
        int lookupsPerHour,
        boolean add,
        List<OwnAction> actions) {

    public static final CardSettings USUAL = new CardSettings(
            Theme.SYSTEM, Duration.ofSeconds(5), Duration.ofSeconds(60), false, true, true, true, 30, true, List.of());

    public CardSettings {
        actions = List.copyOf(actions);
    }

    public enum Theme {
        SYSTEM,
        LIGHT,
        DARK
    }

    /** Reads the section {@code card}. */
    static CardSettings read(SettingsObject card) throws FaultException {
        return new CardSettings(
                card.choice("theme", Theme.class),
                Duration.ofSeconds(card.number("secondsAfterCall")),
                Duration.ofSeconds(card.number("secondsAfterMissed")),
                card.flag("reducedMotion"),
                card.flag("tray"),
                card.flag("context"),
                card.flag("lookup"),
                card.number("lookupsPerHour"),
                card.flag("add"),
                OwnActionReader.read(card));
    }
}
