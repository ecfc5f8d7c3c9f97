package io.github.callcard.ui.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.ui.toolkit.XDesktop;
import io.github.callcard.ui.toolkit.XDesktopTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Looks at every frame: no card may show another call than its own, not even for a moment. */
class CardFramesTest extends XDesktopTest {

    private static final int DESKTOP = 0xC000C0;

    @BeforeEach
    void paintTheDesktop() throws Exception {
        desktop.paint(DESKTOP);
    }

    @Test
    void noneOfTwoHundredCallsShowsAnother() throws Exception {
        callAfterCall(200, List.of(RemoteCards.OPTIONS), "still");
    }

    @Test
    void norDoesOneThatSlidesInAndFadesOut() throws Exception {
        callAfterCall(40, List.of(RemoteCards.OPTIONS));
    }

    @Test
    void norInTheSoftwarePipelineAtTwiceTheSize() throws Exception {
        callAfterCall(40, List.of(RemoteCards.OPTIONS, "-Dprism.order=sw", "-Dglass.gtk.uiScale=2"), "still");
    }

    @Test
    void norWhereJavaFxKeepsItsInternalsClosed() throws Exception {
        Path options = XDesktop.home().resolve("packaging/jvm.options");
        List<String> closed = Files.readAllLines(options).stream()
                .filter(line -> !line.contains("com.sun.") && !line.startsWith("#"))
                .flatMap(line -> Arrays.stream(line.split(" ", -1)))
                .toList();
        callAfterCall(40, closed, "still");
    }

    @Test
    void norOnABusyMachine() throws Exception {
        try (RemoteCards cards = RemoteCards.start(desktop, "still");
                ScreenWatcher watcher = watcher(cards, 1)) {
            desktop.start("busy", "sh", "-c", "for i in $(seq 15); do (while :; do :; done) & done; wait");
            callAfterCall(15, cards, watcher);
        }
    }

    @Test
    void norWhenTheNextCallTakesTheWindowAtOnceInOtherColours() throws Exception {
        int calls = 60;
        try (RemoteCards cards = RemoteCards.start(desktop, "still");
                ScreenWatcher watcher = watcher(cards, 1)) {
            for (int id = 1; id <= calls; id++) {
                int call = id;
                String scheme = id % 2 == 0 ? "LIGHT" : "DARK";
                cards.order("dismiss " + (id - 1) + "\nscheme " + scheme + "\nmarked " + id);
                awaitSeen(() -> watcher.now().getFirst() == call);
            }
            assertNothingForeign(watcher, 1);
            assertThat(marks(watcher.seen(0))).isEqualTo(ids(1, calls));
        }
    }

    @Test
    void norAmongSeveralAboveEachOther() throws Exception {
        try (RemoteCards cards = RemoteCards.start(desktop, "still");
                ScreenWatcher watcher = watcher(cards, 3)) {
            for (int id = 1; id <= 60; id += 3) {
                List<Integer> calls = List.of(id, id + 1, id + 2);
                calls.forEach(call -> cards.order("marked " + call));
                awaitSeen(() -> watcher.now().equals(calls));
                for (int gone = 0; gone < 3; gone++) {
                    cards.order("dismiss " + calls.get((gone + id) % 3));
                }
                awaitSeen(() -> watcher.now().stream().allMatch(now -> now == MarkSpot.NOTHING));
            }
            assertNothingForeign(watcher, 3);
            assertThat(IntStream.range(0, 3)
                            .mapToObj(spot -> marks(watcher.seen(spot)).size()))
                    .containsOnly(20);
        }
    }

    private void callAfterCall(int calls, List<String> flags, String... arguments) throws Exception {
        try (RemoteCards cards = RemoteCards.start(desktop, flags, arguments);
                ScreenWatcher watcher = watcher(cards, 1)) {
            callAfterCall(calls, cards, watcher);
        }
    }

    private static void callAfterCall(int calls, RemoteCards cards, ScreenWatcher watcher) {
        for (int id = 1; id <= calls; id++) {
            int call = id;
            cards.order("marked " + id);
            awaitSeen(() -> watcher.now().getFirst() == call);
            cards.order("dismiss " + id);
            awaitSeen(() -> watcher.now().getFirst() == MarkSpot.NOTHING);
        }
        assertNothingForeign(watcher, 1);
        assertThat(marks(watcher.seen(0))).isEqualTo(ids(1, calls));
    }

    /** Marks as they were seen, the others left out. */
    private static List<Integer> marks(List<Integer> seen) {
        return seen.stream().filter(mark -> mark >= 0).toList();
    }

    private static List<Integer> ids(int first, int last) {
        return IntStream.rangeClosed(first, last).boxed().toList();
    }

    /** Each call shows in one place, once, and nothing but a call's own card comes up where nothing was. */
    private static void assertNothingForeign(ScreenWatcher watcher, int spots) {
        Set<Integer> before = new HashSet<>();
        List<String> foreign = new ArrayList<>();
        for (int spot = 0; spot < spots; spot++) {
            List<Integer> seen = watcher.seen(spot);
            for (int i = 1; i < seen.size(); i++) {
                String story = "at place " + spot + " after " + seen.subList(Math.max(0, i - 4), i);
                if (seen.get(i) >= 0 && !before.add(seen.get(i))) {
                    foreign.add(story + ": call " + seen.get(i) + " again");
                } else if (seen.get(i) == MarkSpot.SOMETHING && seen.get(i - 1) == MarkSpot.NOTHING) {
                    foreign.add(story + ": a card that is not this call's");
                }
            }
        }
        assertThat(foreign).isEmpty();
    }

    /** Finds out where cards come to lie, by calls of their own, and looks there from then on. */
    private ScreenWatcher watcher(RemoteCards cards, int places) throws Exception {
        List<MarkSpot> spots = new ArrayList<>();
        for (int id = 0; id < places; id++) {
            int call = MarkedCalls.LAST - id;
            cards.order("marked " + call);
        }
        awaitRest(cards, places);
        cards.names().stream()
                .sorted(Comparator.comparingInt(name -> -name[1]))
                .forEach(name ->
                        spots.add(new MarkSpot(name[0], name[1] + (name[3] - name[1]) / 3, name[2] - name[0])));
        try (ScreenWatcher calibration = new ScreenWatcher(desktop, DESKTOP, spots)) {
            for (int id = 0; id < places; id++) {
                int call = MarkedCalls.LAST - id;
                int spot = id;
                awaitSeen(() -> calibration.now().get(spot) == call);
                cards.order("dismiss " + call);
                awaitSeen(() -> calibration.now().get(spot) == MarkSpot.NOTHING);
            }
        }
        return new ScreenWatcher(desktop, DESKTOP, spots);
    }

    /** Until the cards have come in, and lie where they lay half a second before: those that slide in are not there yet. */
    private static void awaitRest(RemoteCards cards, int places) {
        List<String> before = new ArrayList<>();
        await().pollInterval(Duration.ofMillis(500)).until(() -> {
            List<String> now = cards.names().stream().map(Arrays::toString).toList();
            boolean rests = now.size() == places && now.equals(before);
            before.clear();
            before.addAll(now);
            return rests;
        });
    }

    private static void awaitSeen(Callable<Boolean> condition) {
        await().pollInterval(Duration.ofMillis(2)).until(condition);
    }
}
