package io.github.callcard.ui.statistics;

import static org.awaitility.Awaitility.await;

import io.github.callcard.ui.toolkit.FxThread;
import io.github.callcard.ui.toolkit.Look;
import io.github.callcard.ui.toolkit.OnFxThread;
import io.github.callcard.ui.toolkit.PictureTest;
import io.github.callcard.ui.toolkit.Pictures;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The window of statistics for people to look at. */
@Tag("pictures")
@ExtendWith(OnFxThread.class)
class StatisticsPicturesTest {

    @PictureTest(everyLegibility = true)
    void everyState(Look look) {
        try (StatisticsHarness statistics = new StatisticsHarness(look::theme, look.locale(), look.formats())) {
            statistics.open();
            Pictures.take(statistics.root(), "statistics-empty", look);
            statistics.fillTwoYears();
            await().until(() -> statistics.node("scroll").isVisible());
            shownAnew(statistics, "back");
            Pictures.take(statistics.root(), "statistics-week", look);
            shownAnew(statistics, "month");
            FxThread.get(() -> {
                statistics.node("hours").lookup(".chart").requestFocus();
                return true;
            });
            Pictures.take(statistics.root(), "statistics-month-keyboard", look);
            shownAnew(statistics, "year");
            shownAnew(statistics, "back");
            Pictures.take(statistics.root(), "statistics-year", look);
            shrink(statistics);
            Pictures.take(statistics.root(), "statistics-least", look);
        }
    }

    /** Where the clock has twelve hours, the times below the columns are longer. */
    @ParameterizedTest
    @EnumSource(names = "LIGHT")
    void twelveHours(Look look) {
        try (StatisticsHarness statistics = new StatisticsHarness(look::theme, look.locale(), Locale.US)) {
            statistics.open();
            statistics.fillTwoYears();
            shownAnew(statistics, "year");
            await().until(() -> statistics.node("scroll").isVisible());
            Pictures.take(statistics.root(), "statistics-twelve-hours", look);
        }
    }

    private static void shownAnew(StatisticsHarness statistics, String button) {
        String before = statistics.text("period");
        statistics.fire(button);
        await().until(() -> !statistics.text("period").equals(before));
    }

    private static void shrink(StatisticsHarness statistics) {
        FxThread.get(() -> {
            statistics.stage().setWidth(statistics.stage().getMinWidth());
            statistics.stage().setHeight(statistics.stage().getMinHeight());
            return true;
        });
        await().until(() -> FxThread.get(() ->
                statistics.stage().getScene().getWidth() <= statistics.stage().getMinWidth()));
    }
}
