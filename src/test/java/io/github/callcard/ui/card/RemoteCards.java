package io.github.callcard.ui.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.peer.PeerProcess;
import io.github.callcard.ui.toolkit.XDesktop;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** The cards of a {@link CardDisplay} in a process of its own, and what is asked of them. */
final class RemoteCards implements AutoCloseable {

    /** The flags that the launchers give to Java. */
    static final String OPTIONS = "@" + XDesktop.home().resolve("packaging/jvm.options");

    private static final Pattern READY = Pattern.compile("ready (\\d+)");
    private static final Pattern PAINTED = Pattern.compile("painted (\\d+)");

    private final PeerProcess cards;
    private final PrintStream orders;

    private RemoteCards(PeerProcess cards, PrintStream orders) {
        this.cards = cards;
        this.orders = orders;
    }

    /** Starts cards on a display as a launcher does. */
    static RemoteCards start(XDesktop desktop, String... arguments) throws IOException {
        return start(desktop, List.of(OPTIONS), arguments);
    }

    /** Starts cards on a display with these flags for Java. */
    static RemoteCards start(XDesktop desktop, List<String> flags, String... arguments) throws IOException {
        PeerProcess cards = desktop.startJava(flags, CardDisplay.class, arguments);
        int port = READY.matcher(cards.output())
                .results()
                .map(found -> Integer.parseInt(found.group(1)))
                .findFirst()
                .orElseThrow();
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        return new RemoteCards(cards, new PrintStream(socket.getOutputStream(), true, StandardCharsets.UTF_8));
    }

    void order(String line) {
        orders.println(line);
    }

    /** Waits until the cards have told something. */
    void await(String told) {
        Awaitility.await()
                .untilAsserted(() -> assertThat(told(told))
                        .as("%s among%n%s", told, cards.output())
                        .isTrue());
    }

    /** True when a line that they printed begins so. */
    boolean told(String beginning) {
        return cards.output().lines().anyMatch(line -> line.startsWith(beginning));
    }

    void awaitPainted(String id) {
        Awaitility.await()
                .until(() -> PAINTED.matcher(cards.output())
                        .results()
                        .anyMatch(painted -> painted.group(1).equals(id)));
    }

    /** Waits until the time on the cards has gone on so often. */
    void awaitSeconds(int count) {
        Pattern tick = Pattern.compile("time (\\S+)\n");
        for (int second = 0; second < count; second++) {
            String before = latestTime(tick);
            Awaitility.await().until(() -> {
                orders.println("time");
                return !latestTime(tick).equals(before);
            });
        }
    }

    private String latestTime(Pattern tick) {
        return tick.matcher(cards.output())
                .results()
                .map(found -> found.group(1))
                .reduce("", (earlier, later) -> later);
    }

    /** Left, top, right and bottom of each card on the screen. */
    List<int[]> places() {
        return ask("where", "places");
    }

    /** Left, top, right and bottom of the room for each caller's name. */
    List<int[]> names() {
        return ask("names", "names");
    }

    /** The same of each chip that says why a caller is uncertain. */
    List<int[]> chips() {
        return ask("chips", "chips");
    }

    /** The same of each tooltip. */
    List<int[]> tips() {
        return ask("tips", "tips");
    }

    /** The place of the card that has the keyboard. */
    List<int[]> withKeyboard() {
        return ask("keyboard", "keyboard");
    }

    /** The work areas of the screens, in the same way. */
    List<int[]> screens() {
        return ask("screens", "screens");
    }

    boolean wereAskedToQuit() {
        return cards.output().contains("asked to quit");
    }

    private List<int[]> ask(String order, String title) {
        Pattern answer = Pattern.compile(title + "(.*)\n");
        long before = answer.matcher(cards.output()).results().count();
        orders.println(order);
        Awaitility.await().until(() -> answer.matcher(cards.output()).results().count() > before);
        List<MatchResult> answers = answer.matcher(cards.output()).results().toList();
        String latest = Objects.requireNonNull(answers.getLast().group(1)).strip();
        return Arrays.stream(latest.split(" ", -1))
                .filter(place -> !place.isEmpty())
                .map(place -> Arrays.stream(place.split(",", -1))
                        .mapToInt(Integer::parseInt)
                        .toArray())
                .toList();
    }

    @Override
    public void close() {
        orders.close();
    }
}
