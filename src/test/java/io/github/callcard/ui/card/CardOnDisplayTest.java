package io.github.callcard.ui.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.peer.PeerProcess;
import io.github.callcard.peer.Peers;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cards on a real display with a window manager, beside a window somebody works in. */
@Tag("peer")
class CardOnDisplayTest {

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 900;
    private static final int PANEL = 60;
    private static final Pattern READY = Pattern.compile("ready (\\d+)");
    private static final Pattern PLACES = Pattern.compile("places(.*)\n");
    private static final Pattern PAINTED = Pattern.compile("painted (\\d+)");

    @TempDir
    private Path folder;

    private final List<PeerProcess> started = new ArrayList<>();
    private Map<String, String> display = Map.of();

    @BeforeEach
    void openADesktop() throws IOException {
        Peers.requirePrograms("Xvfb", "openbox", "xterm", "xdotool", "sh");
        PeerProcess server = start(
                "xvfb", "sh", "-c", "exec Xvfb -displayfd 1 -screen 0 " + WIDTH + "x" + HEIGHT + "x24 2>xvfb.err");
        await().atMost(Duration.ofSeconds(10)).until(() -> server.output().endsWith("\n"));
        display = Map.of("DISPLAY", ":" + server.output().strip());
        Files.writeString(folder.resolve("rc.xml"), """
                <openbox_config xmlns="http://openbox.org/3.4/rc">
                  <margins><top>0</top><bottom>%d</bottom><left>0</left><right>0</right></margins>
                </openbox_config>
                """.formatted(PANEL));
        start("openbox", "openbox", "--config-file", folder.resolve("rc.xml").toString());
        await().atMost(Duration.ofSeconds(10))
                .until(() -> xdotool("get_num_desktops").matches("\\d+"));
    }

    @AfterEach
    void closeIt() {
        started.reversed().forEach(PeerProcess::close);
    }

    @Test
    void whoTypesGoesOnTypingWhileCardsComeAndGo() throws Exception {
        start("xterm", "xterm", "-T", "xterm", "-e", "sh", "-c", "read line; echo \"$line\" > typed; sleep 60");
        await().atMost(Duration.ofSeconds(10)).until(() -> focusedWindow().contains("xterm"));
        PeerProcess cards = startCards();
        assertThat(focusedWindow()).as("after the start").contains("xterm");

        try (PrintStream orders = connect(cards)) {
            xdotool("type", "before ");
            orders.println("ring 1");
            awaitPainted(cards, "1");
            xdotool("type", "during ");
            orders.println("ring 2");
            awaitPainted(cards, "2");
            assertThat(focusedWindow()).as("while two cards show").contains("xterm");
            orders.println("dismiss 1");
            xdotool("type", "after\n");
        }

        await().atMost(Duration.ofSeconds(10)).until(() -> Files.exists(folder.resolve("typed")));
        await().untilAsserted(() ->
                assertThat(Files.readString(folder.resolve("typed"))).isEqualTo("before during after\n"));
    }

    @Test
    void aClickOnACardWorksAndLeavesTheFocusWhereItWas() throws Exception {
        start("xterm", "xterm");
        await().atMost(Duration.ofSeconds(10)).until(() -> focusedWindow().contains("xterm"));
        PeerProcess cards = startCards();

        try (PrintStream orders = connect(cards)) {
            orders.println("ring 1");
            awaitPainted(cards, "1");
            int[] card = places(cards, orders).getFirst();
            xdotool("mousemove", Integer.toString(card[2] - 60), Integer.toString(card[3] - 20), "click", "1");

            await().atMost(Duration.ofSeconds(10))
                    .until(() -> places(cards, orders).isEmpty());
            assertThat(focusedWindow()).contains("xterm");
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
                assertThat(card[2]).isLessThanOrEqualTo(WIDTH);
                assertThat(card[3]).isLessThanOrEqualTo(HEIGHT - PANEL);
            });
            List<int[]> downwards = places.stream()
                    .sorted(Comparator.comparingInt(card -> card[1]))
                    .toList();
            assertThat(downwards.get(0)[3]).isLessThan(downwards.get(1)[1]);
        }
    }

    private PeerProcess startCards() throws IOException {
        Path home = Path.of("").toAbsolutePath();
        Path javafx = home.resolve("target/javafx");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + home.resolve("packaging/jvm.options"),
                "--module-path",
                javafx.toString(),
                "--patch-module",
                "javafx.graphics=" + javafx.resolve("monocle/openjfx-monocle.jar"),
                "-cp",
                System.getProperty("java.class.path"),
                CardDisplay.class.getName(),
                "painted"));
        PeerProcess cards = start("cards", command.toArray(String[]::new));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> READY.matcher(cards.output()).find() || !cards.isAlive());
        assertThat(cards.isAlive()).as(cards.output()).isTrue();
        return cards;
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

    private String focusedWindow() throws IOException, InterruptedException {
        return xdotool("getwindowfocus", "getwindowname");
    }

    private String xdotool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("xdotool"));
        command.addAll(List.of(arguments));
        try (PeerProcess run = PeerProcess.start(folder, "xdotool", command, display)) {
            run.await(20);
            return run.output().strip();
        }
    }

    private PeerProcess start(String name, String... command) throws IOException {
        PeerProcess process = PeerProcess.start(folder, name, List.of(command), display);
        started.add(process);
        return process;
    }
}
