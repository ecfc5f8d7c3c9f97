package io.github.callcard.ui.card;

import io.github.callcard.call.CallState;
import io.github.callcard.os.hotkey.ForegroundPlace;
import io.github.callcard.os.hotkey.HotKey;
import io.github.callcard.os.hotkey.HotKeys;
import io.github.callcard.settings.WhereSettings;
import io.github.callcard.settings.WhereSettings.Corner;
import io.github.callcard.settings.WhereSettings.WhichScreen;
import io.github.callcard.ui.theme.SchemeChoice;
import io.github.callcard.ui.theme.Theme;
import io.github.callcard.ui.toolkit.FxThread;
import io.github.callcard.ui.toolkit.FxTimer;
import io.github.callcard.ui.toolkit.Headless;
import io.github.callcard.ui.toolkit.StoppedClock;
import io.github.callcard.words.Words;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.event.EventHandler;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.stage.Screen;
import javafx.stage.Window;

/**
 * Shows real cards on a real display for another process: it listens on the loopback port it prints, reads one command a line ({@code ring ID}, {@code shared
 * ID}, {@code marked ID}, {@code possible ID}, {@code miss ID}, {@code dismiss ID}, {@code keys HOTKEY}, {@code scheme CHOICE}, {@code stop-clock}, {@code corner CORNER SCREEN}, {@code screens}, {@code where} and {@code names}, {@code chips}, {@code tips}, {@code keyboard}, {@code time} for parts of cards, {@code quit}) and prints what became of it.
 */
public final class CardDisplay {

    private static final CardAction TELL = new CardAction(
            ActionKind.OPEN,
            "Tell",
            "fth-message-circle",
            call -> say("pressed " + call.id().getLeastSignificantBits()));

    private static final AtomicReference<HotKey> WANTED = new AtomicReference<>();

    private CardDisplay() {}

    /** Arguments: the colour scheme, {@code painted} to be told when each card is on the screen, {@code still} for cards that come and go without moving. */
    public static void main(String[] arguments) throws Exception {
        List<String> wanted = List.of(arguments);
        Headless.prepare();
        FxThread.start();
        SchemeChoice scheme = wanted.contains("DARK") ? SchemeChoice.DARK : SchemeChoice.LIGHT;
        Words words = new Words(CardDeck.class, Locale.ENGLISH);
        CallWords callWords = new CallWords(words, Locale.UK, SampleCalls.callers(), line -> "Desk phone");
        CardSettings settings = new CardSettings(Duration.ofSeconds(1), null, wanted.contains("still"));
        Theme theme = FxThread.get(() -> new Theme(scheme));
        CardDeck deck = FxThread.get(() ->
                new CardDeck(theme, callWords, List.of(TELL), settings, false, InstantSource.system(), new FxTimer()));
        HotKeys keys = new HotKeys(
                Platform::runLater,
                Map.of("card", deck::takeKeyboard),
                refused -> say(refused.isEmpty() ? "keys are " + WANTED : "refused " + refused.get("card")));
        ForegroundPlace foreground = new ForegroundPlace();
        FxThread.run(() -> deck.placeBy(
                () -> {
                    foreground.ask(Duration.ofSeconds(1)).join();
                    return foreground.latest();
                },
                (screen, corner) -> say("chosen " + screen + " " + corner)));
        FxThread.run(CardDisplay::tellOfButtons);
        FxThread.run(() -> deck.onQuitRequest(() -> say("asked to quit")));
        if (wanted.contains("painted")) {
            FxThread.run(() -> deck.onPainted((id, number, nanos) ->
                    say("painted " + id.getLeastSignificantBits() + " " + nanos / 1000 + " us")));
        }
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket peer = listen(server);
                BufferedReader commands =
                        new BufferedReader(new InputStreamReader(peer.getInputStream(), StandardCharsets.UTF_8))) {
            commands.lines().takeWhile(line -> !line.equals("quit")).forEach(line -> obey(deck, keys, theme, line));
        }
        System.exit(0);
    }

    /** Tells when a button of the mouse goes down or up over any window: a click that does nothing is hard to understand otherwise. */
    private static void tellOfButtons() {
        Window.getWindows().forEach(CardDisplay::tellOfButtons);
        Window.getWindows().addListener((ListChangeListener<Window>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(CardDisplay::tellOfButtons);
            }
        });
    }

    private static void tellOfButtons(Window window) {
        EventHandler<MouseEvent> tell = event -> say("mouse " + event.getEventType() + " at " + event.getScreenX() + ","
                + event.getScreenY() + (event.isConsumed() ? " ignored" : ""));
        window.addEventFilter(MouseEvent.MOUSE_PRESSED, tell);
        window.addEventFilter(MouseEvent.MOUSE_RELEASED, tell);
        window.addEventFilter(MouseEvent.DRAG_DETECTED, tell);
    }

    private static Socket listen(ServerSocket server) throws IOException {
        say("ready " + server.getLocalPort());
        return server.accept();
    }

    private static void obey(CardDeck deck, HotKeys keys, Theme theme, String line) {
        String[] words = line.split(" ", -1);
        long id = words.length > 1 && words[1].matches("\\d+") ? Long.parseLong(words[1]) : 0;
        say("at " + System.nanoTime() / 1000 + " us");
        switch (words[0]) {
            case "ring" -> deck.onCall(SampleCalls.from(SampleCalls.erika(id), Instant.now()));
            case "shared" -> deck.onCall(SampleCalls.from(SampleCalls.threePeople(id), Instant.now()));
            case "marked" -> deck.onCall(SampleCalls.from(MarkedCalls.ringing(id), Instant.now()));
            case "possible" -> deck.onCall(SampleCalls.from(SampleCalls.possiblyOla(id), Instant.now()));
            case "keys" -> useKey(keys, words[1]);
            case "scheme" -> Platform.runLater(() -> theme.choose(SchemeChoice.valueOf(words[1])));
            case "stop-clock" -> say("clock stopped " + FxThread.get(CardDisplay::stopClock));
            case "miss" ->
                deck.onCall(SampleCalls.at(
                        SampleCalls.from(SampleCalls.erika(id), Instant.now()),
                        CallState.MISSED,
                        Duration.ofSeconds(1)));
            case "dismiss" -> Platform.runLater(() -> deck.dismiss(SampleCalls.id(id)));
            case "names" -> Platform.runLater(() -> print("names", "#name"));
            case "chips" -> Platform.runLater(() -> print("chips", "#why"));
            case "keyboard" -> Platform.runLater(() -> print("keyboard", ".card:keyboard"));
            case "corner" -> {
                WhichScreen screen = WhichScreen.valueOf(words[2]);
                Platform.runLater(
                        () -> deck.apply(new WhereSettings(Corner.valueOf(words[1]), screen, Map.of()), false));
            }
            case "screens" -> Platform.runLater(CardDisplay::printScreens);
            case "time" -> Platform.runLater(CardDisplay::printTime);
            case "tips" -> Platform.runLater(() -> print("tips", ".tooltip"));
            case "where" -> Platform.runLater(() -> print("places", "#card"));
            default -> say("unknown " + line);
        }
    }

    private static boolean stopClock() throws ReflectiveOperationException {
        StoppedClock.stop();
        return true;
    }

    private static void useKey(HotKeys keys, String written) {
        HotKey key = HotKey.parse(written).orElseThrow();
        WANTED.set(key);
        keys.use(Map.of("card", key));
    }

    /** Prints where a part of each card lies, in pixels of the screen. */
    private static void print(String title, String part) {
        StringBuilder places = new StringBuilder(title);
        for (Window window : Window.getWindows()) {
            var node = window.getScene().getRoot().lookup(part);
            if (node != null && window.getX() > -5000) {
                var bounds = node.localToScreen(node.getLayoutBounds());
                double scale = window.getOutputScaleX();
                places.append(String.format(
                        Locale.ROOT,
                        " %.0f,%.0f,%.0f,%.0f",
                        bounds.getMinX() * scale,
                        bounds.getMinY() * scale,
                        bounds.getMaxX() * scale,
                        bounds.getMaxY() * scale));
            }
        }
        say(places.toString());
    }

    /** Prints the work area of each screen, in pixels: left, top, right and bottom. */
    private static void printScreens() {
        say(Screen.getScreens().stream()
                .map(screen -> pixels(screen.getVisualBounds(), screen.getOutputScaleX()))
                .collect(Collectors.joining("", "screens", "")));
    }

    private static String pixels(Rectangle2D area, double scale) {
        return String.format(
                Locale.ROOT,
                " %.0f,%.0f,%.0f,%.0f",
                area.getMinX() * scale,
                area.getMinY() * scale,
                area.getMaxX() * scale,
                area.getMaxY() * scale);
    }

    /** Prints the running time of the first card that shows, which stands last in its state. */
    private static void printTime() {
        Window.getWindows().stream()
                .filter(window -> window.getX() > -5000)
                .map(window -> window.getScene().getRoot().lookup("#state"))
                .filter(Label.class::isInstance)
                .map(state -> ((Label) state).getText())
                .findFirst()
                .ifPresent(state -> say("time " + state.substring(state.lastIndexOf(' ') + 1)));
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
