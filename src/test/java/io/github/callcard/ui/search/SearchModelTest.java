package io.github.callcard.ui.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** An answer that comes late is not shown beside what it was not asked for. */
class SearchModelTest {

    private final SearchInMemory actions = new SearchInMemory();
    private final Queue<Runnable> window = new ConcurrentLinkedQueue<>();

    @AutoClose
    private final SearchModel model =
            new SearchModel(actions, new SearchContent(actions, List.of(), actions.words()), window::add, shown -> {});

    @Test
    void theWayToANumberIsNotToldOnceAnotherRowIsSelected() {
        actions.wayGate = new CountDownLatch(1);
        List<DialWay> told = new ArrayList<>();
        model.way("1004", told::add);
        await().until(() -> actions.waysAsked.contains("1004"));

        model.forgetWay();
        actions.wayGate.countDown();

        await().until(() -> !window.isEmpty());
        window.forEach(Runnable::run);
        assertThat(told).isEmpty();
    }
}
