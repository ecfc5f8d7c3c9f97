package io.github.callcard.app.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.app.process.TestSurroundings;
import io.github.callcard.demo.StandIn;
import io.github.callcard.superoffice.Access;
import io.github.callcard.superoffice.Connection;
import io.github.callcard.ui.caller.CallerDetails;
import io.github.callcard.ui.card.CardDeck;
import io.github.callcard.words.Words;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(600)
class DetailsLoaderTest {

    private static final CrmTarget INGRID = new CrmTarget(1001, 101, "Ingrid Solbakken");

    private final CardRequests requests = new CardRequests("callcard-details-");
    private final DetailsLoader loader = new DetailsLoader(
            Clock.systemUTC(), new ContextWords(new Words(CardDeck.class, Locale.ENGLISH), () -> Locale.UK), requests);
    private final List<CallerDetails> ready = new CopyOnWriteArrayList<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch gate = new CountDownLatch(1);
    private StandIn server;
    private Crm crm;

    @BeforeEach
    void start() throws IOException {
        server = StandIn.start();
        Access access = () -> {
            asked.incrementAndGet();
            gate.await();
            return new Access.Grant(server.address(), server.credential());
        };
        crm = Crm.at(new Connection(access), TestSurroundings.bare(), note -> {});
    }

    @AfterEach
    void stop() {
        requests.close();
        crm.close();
        server.close();
    }

    @Test
    void aPersonIsAskedForOnce() {
        gate.countDown();
        loader.load(new UUID(0, 1), INGRID, crm, ready::add);
        awaitIdle();
        int before = asked.get();

        loader.load(new UUID(0, 2), INGRID, crm, ready::add);

        assertThat(ready.getLast().title()).isEqualTo("Chief accountant");
        assertThat(asked).hasValue(before);
    }

    @Test
    void whatComesFromTheServerBeforeIsNotKeptForTheNextOne() {
        loader.load(new UUID(0, 1), INGRID, crm, ready::add);
        await().until(() -> asked.get() == 1);
        loader.forget();
        gate.countDown();
        awaitIdle();
        int before = asked.get();

        loader.load(new UUID(0, 2), INGRID, crm, ready::add);

        await().until(() -> asked.get() > before);
    }

    /** The details that were asked for are here and kept, where there are any. */
    private void awaitIdle() {
        await().until(() -> !ready.isEmpty()
                && Thread.getAllStackTraces().keySet().stream()
                        .filter(thread -> thread.getName().startsWith("callcard-details-"))
                        .allMatch(DetailsLoaderTest::waitsForWork));
    }

    private static boolean waitsForWork(Thread thread) {
        return List.of(thread.getStackTrace()).stream()
                .anyMatch(frame -> frame.getClassName().endsWith("ArrayBlockingQueue"));
    }
}
