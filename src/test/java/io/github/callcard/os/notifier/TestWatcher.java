package io.github.callcard.os.notifier;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** A watcher of items on a real bus, with a host, which hangs until it is told to go on. Closing takes it from the bus. */
final class TestWatcher implements BusObject, AutoCloseable {

    private static final String DESCRIPTION = """
            <node><interface name="org.kde.StatusNotifierWatcher">
              <method name="RegisterStatusNotifierItem"><arg type="s" direction="in"/></method>
              <property name="IsStatusNotifierHostRegistered" type="b" access="read"/>
            </interface></node>
            """;

    private static final int DO_NOT_QUEUE = 4;

    private final BusLoop loop = new BusLoop(bus -> {});
    private final CountDownLatch answers = new CountDownLatch(1);
    private final CountDownLatch asked = new CountDownLatch(1);
    private final List<String> items = new CopyOnWriteArrayList<>();

    /** Comes onto the bus; returns when its name is known there. */
    static TestWatcher start(String address) {
        TestWatcher watcher = new TestWatcher();
        CompletableFuture<Boolean> named = new CompletableFuture<>();
        Thread.ofPlatform().daemon().start(() -> {
            try {
                BusLibrary gio = BusLibrary.load();
                watcher.loop.run(gio, cancellable -> {
                    SessionBus bus =
                            SessionBus.connect(gio, VariantLibrary.load(), address, cancellable, watcher.loop::leave);
                    bus.serve(watcher);
                    bus.call(
                            "org.freedesktop.DBus",
                            "/org/freedesktop/DBus",
                            "org.freedesktop.DBus",
                            "RequestName",
                            BusValue.tuple(
                                    new BusValue.Text(Registration.WATCHER), new BusValue.Unsigned(DO_NOT_QUEUE)),
                            -1,
                            answer -> named.complete(answer.isPresent()));
                    return bus;
                });
            } catch (BusException e) {
                named.completeExceptionally(e);
            }
        });
        if (!named.join()) {
            throw new IllegalStateException("the bus does not give a watcher its name");
        }
        return watcher;
    }

    void goOn() {
        answers.countDown();
    }

    /** True when somebody waits for an answer, or waited. */
    boolean isAsked() {
        return asked.getCount() == 0;
    }

    /** The names of those who registered. */
    List<String> items() {
        return items;
    }

    @Override
    public String path() {
        return "/StatusNotifierWatcher";
    }

    @Override
    public String interfaceName() {
        return Registration.WATCHER;
    }

    @Override
    public String description() {
        return DESCRIPTION;
    }

    @Override
    public BusValue property(String name) {
        asked.countDown();
        try {
            answers.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new BusValue.Flag(true);
    }

    @Override
    public Optional<BusValue.Tuple> call(String method, List<BusValue> parameters) {
        items.add(((BusValue.Text) parameters.getFirst()).text());
        return Optional.of(BusValue.tuple());
    }

    @Override
    public void close() {
        goOn();
        loop.end();
    }
}
