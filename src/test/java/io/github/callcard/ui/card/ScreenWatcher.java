package io.github.callcard.ui.card;

import io.github.callcard.ui.toolkit.DisplayServer;
import io.github.callcard.ui.toolkit.ScreenMemory;
import io.github.callcard.ui.toolkit.XDesktop;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Looks at the places of cards thousands of times a second and writes down each change. A change counts when it is still there
 * after the server has finished what it was painting: half of a frame is no frame. Safe on any thread.
 */
final class ScreenWatcher implements AutoCloseable {

    private final ScreenMemory screen;
    private final DisplayServer server;
    private final int desktop;
    private final List<MarkSpot> spots;
    private final List<List<Integer>> seen = new ArrayList<>();
    private final Thread thread;
    private volatile boolean over;

    /** @param desktop the colour of the screen where no window is */
    ScreenWatcher(XDesktop screen, int desktop, List<MarkSpot> spots) throws IOException {
        this.screen = screen.screen();
        this.server = screen.server();
        this.desktop = desktop;
        this.spots = List.copyOf(spots);
        spots.forEach(spot -> seen.add(new ArrayList<>(List.of(MarkSpot.NOTHING))));
        thread = Thread.ofPlatform().daemon().name("watcher").start(this::look);
    }

    /** The numbers that the places show now, from the first on. */
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
                int id = read(spot);
                if (id != now().get(spot)) {
                    server.awaitWholeRequest();
                    note(spot, id);
                }
            }
            LockSupport.parkNanos(50_000);
        }
    }

    private int read(int spot) {
        return spots.get(spot).read(screen, desktop);
    }

    private synchronized void note(int spot, int id) {
        if (read(spot) == id) {
            seen.get(spot).add(id);
        }
    }

    @Override
    public void close() throws InterruptedException {
        over = true;
        thread.join();
        server.close();
    }
}
