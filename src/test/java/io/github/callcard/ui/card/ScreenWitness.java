package io.github.callcard.ui.card;

import io.github.callcard.ui.toolkit.ScreenMemory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Looks at the places of cards thousands of times a second and writes down each change. Safe on any thread. */
final class ScreenWitness implements AutoCloseable {

    private final ScreenMemory screen;
    private final int desktop;
    private final List<MarkSpot> spots;
    private final List<List<Integer>> seen = new ArrayList<>();
    private final Thread thread;
    private volatile boolean over;

    /** @param desktop the colour of the screen where no window is */
    ScreenWitness(ScreenMemory screen, int desktop, List<MarkSpot> spots) {
        this.screen = screen;
        this.desktop = desktop;
        this.spots = List.copyOf(spots);
        spots.forEach(spot -> seen.add(new ArrayList<>(List.of(MarkSpot.NOTHING))));
        thread = Thread.ofPlatform().daemon().name("witness").start(this::look);
    }

    /** What the places show now, from the first on. */
    synchronized List<Integer> now() {
        return seen.stream().map(List::getLast).toList();
    }

    /** All that a place has shown, in order, beginning with nothing. */
    synchronized List<Integer> seen(int spot) {
        return List.copyOf(seen.get(spot));
    }

    private void look() {
        while (!over) {
            for (int spot = 0; spot < spots.size(); spot++) {
                note(spot, spots.get(spot).read(screen, desktop));
            }
            LockSupport.parkNanos(50_000);
        }
    }

    private synchronized void note(int spot, int id) {
        List<Integer> before = seen.get(spot);
        if (before.getLast() != id) {
            before.add(id);
        }
    }

    @Override
    public void close() throws InterruptedException {
        over = true;
        thread.join();
    }
}
