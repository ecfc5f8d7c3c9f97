package io.github.callcard.app.card;

import static org.awaitility.Awaitility.await;

import io.github.callcard.call.Call;
import io.github.callcard.call.CallState;
import io.github.callcard.demo.StandIn;
import io.github.callcard.directory.CallerId;
import io.github.callcard.directory.Directory;
import io.github.callcard.directory.DirectoryBuilder;
import io.github.callcard.line.CallDetails;
import io.github.callcard.line.LineId;
import io.github.callcard.number.NumberPlan;
import io.github.callcard.settings.CardSettings.Theme;
import io.github.callcard.superoffice.ServerAddress;
import io.github.callcard.ui.Desktop;
import io.github.callcard.ui.DesktopActions;
import io.github.callcard.ui.DesktopNames;
import io.github.callcard.ui.DesktopSettings;
import io.github.callcard.ui.card.CardSettings;
import io.github.callcard.ui.theme.SchemeChoice;
import io.github.callcard.ui.toolkit.FxThread;
import io.github.callcard.ui.toolkit.MouseEvents;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/** Cards on a screen that have all they show from a stand-in, as the program puts them together. */
final class ServedCards implements AutoCloseable {

    private static final NumberPlan NORWAY = new NumberPlan("NO");
    private static final Instant START = Instant.parse("2026-07-01T08:00:00Z");

    final StandIn standIn = StandIn.start();
    final List<URI> opened = new CopyOnWriteArrayList<>();
    final CardServices services;
    final Desktop desktop;

    /** Where SuperOffice is asked. */
    volatile ServerAddress address = standIn.address();

    volatile boolean hasBrowser = true;
    private Directory directory = directory();

    ServedCards() throws Exception {
        this(call -> false);
    }

    /** @param trial whether nobody called in truth */
    ServedCards(Predicate<Call> trial) throws Exception {
        Clock clock = Clock.system(ZoneId.of("Europe/Oslo"));
        services = new CardServices(page -> hasBrowser && opened.add(page), () -> Locale.UK, clock, trial);
        services.use(Optional.of(StandInCrm.at(() -> address, standIn, clock)));
        desktop = Desktop.start(
                new DesktopSettings(SchemeChoice.LIGHT, new CardSettings(null, null, true), Locale.UK, false),
                new DesktopNames(NORWAY::format, NORWAY::region, line -> "Desk phone"),
                new DesktopActions() {
                    @Override
                    public void syncNow() {}

                    @Override
                    public void quit() {}
                },
                services.actions());
        services.addIn(desktop::addNumber);
        services.serve(desktop.deck());
        FxThread.get(() -> true);
    }

    /** From now on these are the caller ids. */
    void know(CallerId... callers) {
        directory = directory(callers);
    }

    private static Directory directory(CallerId... callers) {
        DirectoryBuilder builder = new DirectoryBuilder(NORWAY);
        for (CallerId each : callers) {
            var unused = builder.add(each);
        }
        return builder.build();
    }

    /** @param lookup whether unknown numbers are looked up, and how many an hour */
    void apply(boolean lookup, int perHour, boolean add) {
        services.apply(new io.github.callcard.settings.CardSettings(
                Theme.SYSTEM, Duration.ZERO, Duration.ZERO, true, true, true, lookup, perHour, add, List.of()));
    }

    /** Rings, as a line and the directory have it. */
    Call ring(int id, String number) {
        return show(call(id, CallState.RINGING, number));
    }

    /** The call rang and nobody answered. */
    Call miss(int id, String number) {
        return show(call(id, CallState.MISSED, number));
    }

    /** Tells everybody of a call, as the calls thread does. */
    Call show(Call call) {
        services.onCall(call);
        desktop.onCall(call);
        return call;
    }

    /** As the calls thread makes it: with what the user said of the number. */
    private Call call(int id, CallState state, String number) {
        @Nullable Instant end = state.isOver() ? START.plusSeconds(30) : null;
        return new Call(
                new UUID(0, id),
                state,
                List.of(new LineId("test", "desk")),
                CallDetails.incoming(number),
                services.corrections().corrected(directory.match(number)),
                START,
                null,
                end);
    }

    void dismiss(int id) {
        FxThread.run(() -> desktop.deck().dismiss(new UUID(0, id)));
    }

    void dismissAndAwait(int id) {
        dismiss(id);
        await().until(() -> name().isEmpty());
    }

    /** The lines in the room of all cards, each with its note and key. */
    List<String> lines() {
        return CardNodes.nodes(".context-line").stream()
                .filter(node -> FxThread.get(() -> CardNodes.isSeen(node)))
                .map(line -> line.lookupAll(".label").stream()
                        .filter(Node::isVisible)
                        .map(label -> ((Label) label).getText())
                        .collect(Collectors.joining(" | ")))
                .toList();
    }

    List<String> rows() {
        return CardNodes.texts(".card-row .who");
    }

    String name() {
        return text("#name");
    }

    String text(String selector) {
        return CardNodes.texts(selector).stream().findFirst().orElse("");
    }

    List<String> buttons() {
        return CardNodes.nodes(".card-actions .button").stream()
                .map(node -> ((Button) node).getText())
                .toList();
    }

    /** Clicks something that is no button to JavaFX until that has had its effect: a card that has just come is deaf for a moment. */
    void click(String selector, int place, Callable<Boolean> effect) {
        await().until(() -> {
            FxThread.get(() -> {
                Node node = CardNodes.nodes(selector).get(place);
                node.fireEvent(MouseEvents.of(MouseEvent.MOUSE_PRESSED, 1, 1));
                node.fireEvent(MouseEvents.of(MouseEvent.MOUSE_RELEASED, 1, 1));
                node.fireEvent(MouseEvents.of(MouseEvent.MOUSE_CLICKED, 1, 1));
                return true;
            });
            return effect.call();
        });
    }

    /** Types a key on the card until it has had its effect: a card that has just come is deaf for a moment. */
    void type(String key, Callable<Boolean> effect) {
        await().until(() -> {
            FxThread.get(() -> {
                CardNodes.nodes("#card")
                        .getFirst()
                        .fireEvent(new KeyEvent(
                                KeyEvent.KEY_TYPED, key, "", KeyCode.UNDEFINED, false, false, false, false));
                return true;
            });
            return effect.call();
        });
    }

    /** Takes whom a search found, by the key of the first line. */
    void takeFirst(String name) {
        type("1", () -> name().equals(name));
    }

    Bounds card() {
        return CardNodes.place(CardNodes.nodes("#card").getFirst());
    }

    @Override
    public void close() throws IOException {
        services.close();
        desktop.close();
        FxThread.get(() -> true);
        standIn.close();
    }
}
