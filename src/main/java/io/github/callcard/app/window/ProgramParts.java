package io.github.callcard.app.window;

import io.github.callcard.app.card.CardServices;
import io.github.callcard.app.monitor.LineOrigin;
import io.github.callcard.call.CallListener;
import io.github.callcard.journal.Journal;
import io.github.callcard.line.LineProvider;
import io.github.callcard.sync.DirectorySync;
import io.github.callcard.ui.DesktopSettings;
import io.github.callcard.words.CurrentLanguage;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * The parts of which the program with windows is put together.
 *
 * @param look how the windows look at the start
 * @param language that all of it speaks
 * @param sync closed with the program
 * @param services what the cards have from SuperOffice; closed with the program
 * @param journal closed with the program
 * @param links take what no line can dial
 * @param listeners hear of every call besides the desktop
 */
public record ProgramParts(
        DesktopSettings look,
        CurrentLanguage language,
        DirectorySync sync,
        Map<LineOrigin, List<LineProvider>> providers,
        Clock clock,
        CardServices services,
        Journal journal,
        TelLinks links,
        List<CallListener> listeners) {

    public ProgramParts {
        providers = Map.copyOf(providers);
        listeners = List.copyOf(listeners);
    }

    /** Parts that no settings replace; past calls are in memory only. */
    public static ProgramParts unchanging(
            DesktopSettings look,
            DirectorySync sync,
            List<LineProvider> providers,
            Clock clock,
            CardServices services,
            List<CallListener> listeners) {
        return new ProgramParts(
                look,
                new CurrentLanguage(look.user()),
                sync,
                Map.of(LineOrigin.GIVEN, List.copyOf(providers)),
                clock,
                services,
                Journal.inMemory(clock),
                TelLinks.NONE,
                listeners);
    }

    /** The same where the cards have nothing but the caller ids. */
    public static ProgramParts unchanging(
            DesktopSettings look,
            DirectorySync sync,
            List<LineProvider> providers,
            Clock clock,
            List<CallListener> listeners) {
        CardServices none = new CardServices(page -> false, look::user, clock);
        return unchanging(look, sync, providers, clock, none, listeners);
    }
}
