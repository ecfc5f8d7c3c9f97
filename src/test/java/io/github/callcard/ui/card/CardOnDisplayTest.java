package io.github.callcard.ui.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.peer.PeerProcess;
import io.github.callcard.ui.toolkit.XDesktop;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cards on a real display with a window manager, beside a window somebody works in. */
@Tag("peer")
class CardOnDisplayTest {

    private static final Pattern READY = Pattern.compile("ready (\\d+)");
    private static final Pattern PLACES = Pattern.compile("places(.*)\n");
    private static final Pattern PAINTED = Pattern.compile("painted (\\d+)");

    private final Path folder;
    private final XDesktop desktop;

    CardOnDisplayTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.desktop = XDesktop.open(folder);
    }

    @AfterEach
    void closeTheDesktop() {
        desktop.close();
    }

    @Test
    void whoTypesGoesOnTypingWhileCardsComeAndGo() throws Exception {
        desktop.start("xterm", "xterm", "-T", "xterm", "-e", "sh", "-c", "read line; echo \"$line\" > typed; sleep 60");
        await().atMost(Duration.ofSeconds(10))
                .until(() -> desktop.focusedWindow().contains("xterm"));
        PeerProcess cards = startCards();
        assertThat(desktop.focusedWindow()).as("after the start").contains("xterm");

        try (PrintStream orders = connect(cards)) {
            desktop.xdotool("type", "before ");
            orders.println("ring 1");
            awaitPainted(cards, "1");
            desktop.xdotool("type", "during ");
            orders.println("ring 2");
            awaitPainted(cards, "2");
            assertThat(desktop.focusedWindow()).as("while two cards show").contains("xterm");
            orders.println("dismiss 1");
            desktop.xdotool("type", "after\n");
        }

        await().atMost(Duration.ofSeconds(10)).until(() -> Files.exists(folder.resolve("typed")));
        await().untilAsserted(() ->
                assertThat(Files.readString(folder.resolve("typed"))).isEqualTo("before during after\n"));
    }

    @Test
    void aClickOnACardWorksAndLeavesTheFocusWhereItWas() throws Exception {
        desktop.start("xterm", "xterm");
        await().atMost(Duration.ofSeconds(10))
                .until(() -> desktop.focusedWindow().contains("xterm"));
        PeerProcess cards = startCards();

        try (PrintStream orders = connect(cards)) {
            orders.println("ring 1");
            awaitPainted(cards, "1");
            int[] card = places(cards, orders).getFirst();
            desktop.xdotool("mousemove", Integer.toString(card[2] - 60), Integer.toString(card[3] - 20), "click", "1");

            await().atMost(Duration.ofSeconds(10))
                    .until(() -> places(cards, orders).isEmpty());
            assertThat(desktop.focusedWindow()).contains("xterm");
        }
    }

    @Test
    void cardsLieInsideTheWorkAreaAboveThePanelAndDoNotOverlap() throws Exception {
        PeerProcess cards = startCards();

        try (PrintStream orders = connect(cards)) {
            orders.println("ring 1");
            orders.println("shared 2");
            awaitPainted(cards, "2");
            List<int[]> places = places(cards, orders);

            assertThat(places).hasSize(2).allSatisfy(card -> {
                assertThat(card[0]).isNotNegative();
                assertThat(card[1]).isNotNegative();
                assertThat(card[2]).isLessThanOrEqualTo(XDesktop.WIDTH);
                assertThat(card[3]).isLessThanOrEqualTo(XDesktop.HEIGHT - XDesktop.PANEL);
            });
            List<int[]> downwards = places.stream()
                    .sorted(Comparator.comparingInt(card -> card[1]))
                    .toList();
            assertThat(downwards.get(0)[3]).isLessThan(downwards.get(1)[1]);
        }
    }

    private PeerProcess startCards() throws IOException {
        return desktop.startJava(CardDisplay.class, "painted");
    }

    private static PrintStream connect(PeerProcess cards) throws IOException {
        int port = READY.matcher(cards.output())
                .results()
                .map(found -> Integer.parseInt(found.group(1)))
                .findFirst()
                .orElseThrow();
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        return new PrintStream(socket.getOutputStream(), true, StandardCharsets.UTF_8);
    }

    private static void awaitPainted(PeerProcess cards, String id) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> PAINTED.matcher(cards.output())
                        .results()
                        .anyMatch(painted -> painted.group(1).equals(id)));
    }

    /** Left, top, right and bottom of each card on the screen. */
    private static List<int[]> places(PeerProcess cards, PrintStream orders) {
        long before = PLACES.matcher(cards.output()).results().count();
        orders.println("where");
        await().atMost(Duration.ofSeconds(10))
                .until(() -> PLACES.matcher(cards.output()).results().count() > before);
        List<MatchResult> answers = PLACES.matcher(cards.output()).results().toList();
        String answer = Objects.requireNonNull(answers.getLast().group(1)).strip();
        return Arrays.stream(answer.split(" ", -1))
                .filter(place -> !place.isEmpty())
                .map(place -> Arrays.stream(place.split(",", -1))
                        .mapToInt(Integer::parseInt)
                        .toArray())
                .toList();
    }
}
