package io.github.callcard.os.notifier;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks a desktop if it shows StatusNotifierItems now, for those who put none there. */
public final class ItemHost {

    private static final Logger LOG = LoggerFactory.getLogger(ItemHost.class);

    private static final long LONGEST_MILLIS = 2_000;

    private ItemHost() {}

    /** True where the desktop of these surroundings shows items. Blocks until it answers, for two seconds at most. */
    public static boolean isThere(Map<String, String> environment) throws InterruptedException {
        CompletableFuture<Boolean> found = new CompletableFuture<>();
        BusLoop loop = new BusLoop(bus -> {});
        Thread.ofPlatform()
                .daemon()
                .name("tray bus")
                .start(() -> BusAddress.of(environment)
                        .ifPresentOrElse(address -> ask(address, loop, found), () -> found.complete(false)));
        try {
            return found.get(LONGEST_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            LOG.debug("The session bus does not say whether items are shown: {}", e.toString());
            return false;
        } finally {
            loop.end();
        }
    }

    private static void ask(String address, BusLoop loop, CompletableFuture<Boolean> found) {
        try {
            BusLibrary gio = BusLibrary.load();
            loop.run(gio, cancellable -> {
                SessionBus bus = SessionBus.connect(gio, address, cancellable, loop::leave);
                Registration.askForHost(bus, found::complete);
                return bus;
            });
        } catch (BusException | LinkageError e) {
            found.completeExceptionally(e);
        }
    }
}
