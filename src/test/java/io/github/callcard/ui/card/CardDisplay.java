package io.github.callcard.ui.card;

import io.github.callcard.call.CallState;
import io.github.callcard.ui.theme.SchemeChoice;
import io.github.callcard.ui.theme.Theme;
import io.github.callcard.ui.toolkit.FxThread;
import io.github.callcard.ui.toolkit.FxTimer;
import io.github.callcard.ui.toolkit.Headless;
import io.github.callcard.ui.toolkit.Words;
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
import javafx.application.Platform;
import javafx.stage.Window;

/**
 * Shows real cards on a real display for another process: it listens on the loopback port it prints, reads one command a line ({@code ring ID}, {@code shared
 * ID}, {@code miss ID}, {@code dismiss ID}, {@code where}, {@code quit}) and prints what became of it.
 */
public final class CardDisplay {

    private CardDisplay() {}

    /** Arguments: the colour scheme, and {@code painted} to be told when each card is on the screen. */
    public static void main(String[] arguments) throws Exception {
        List<String> wanted = List.of(arguments);
        Headless.prepare();
        FxThread.start();
        SchemeChoice scheme = wanted.contains("DARK") ? SchemeChoice.DARK : SchemeChoice.LIGHT;
        Words words = new Words(CardDeck.class, Locale.ENGLISH);
        CallWords callWords = new CallWords(words, Locale.UK, SampleCalls.numbers(), line -> "Desk phone");
        CardSettings settings = new CardSettings(Duration.ofSeconds(1), null, false);
        CardDeck deck = FxThread.get(() -> new CardDeck(
                new Theme(scheme), callWords, List.of(), settings, false, InstantSource.system(), new FxTimer()));
        if (wanted.contains("painted")) {
            FxThread.run(() -> deck.onPainted((id, nanos) -> say("painted " + id + " " + nanos / 1000 + " us")));
        }
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket peer = listen(server);
                BufferedReader commands =
                        new BufferedReader(new InputStreamReader(peer.getInputStream(), StandardCharsets.UTF_8))) {
            commands.lines().takeWhile(line -> !line.equals("quit")).forEach(line -> obey(deck, line));
        }
        System.exit(0);
    }

    private static Socket listen(ServerSocket server) throws IOException {
        say("ready " + server.getLocalPort());
        return server.accept();
    }

    private static void obey(CardDeck deck, String line) {
        String[] words = line.split(" ", -1);
        long id = words.length > 1 ? Long.parseLong(words[1]) : 0;
        say("at " + System.nanoTime() / 1000 + " us");
        switch (words[0]) {
            case "ring" -> deck.onCall(SampleCalls.from(SampleCalls.erika(id), Instant.now()));
            case "shared" -> deck.onCall(SampleCalls.from(SampleCalls.threePeople(id), Instant.now()));
            case "miss" ->
                deck.onCall(SampleCalls.at(
                        SampleCalls.from(SampleCalls.erika(id), Instant.now()),
                        CallState.MISSED,
                        Duration.ofSeconds(1)));
            case "dismiss" -> Platform.runLater(() -> deck.dismiss(id));
            case "where" -> Platform.runLater(CardDisplay::printPlaces);
            default -> say("unknown " + line);
        }
    }

    /** Prints where each card lies, without its shadow, in screen pixels. */
    private static void printPlaces() {
        StringBuilder places = new StringBuilder("places");
        for (Window window : Window.getWindows()) {
            var card = window.getScene().lookup("#card");
            if (card != null && window.getX() > -5000) {
                var bounds = card.localToScreen(card.getLayoutBounds());
                places.append(String.format(
                        Locale.ROOT,
                        " %.0f,%.0f,%.0f,%.0f",
                        bounds.getMinX(),
                        bounds.getMinY(),
                        bounds.getMaxX(),
                        bounds.getMaxY()));
            }
        }
        say(places.toString());
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
