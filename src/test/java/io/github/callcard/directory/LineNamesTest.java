package io.github.callcard.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.number.NumberPlan;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The names under which a switchboard may have somebody's line. */
class LineNamesTest {

    private final Directory directory =
            Directory.empty(new NumberPlan("NO")).with(new Extensions(List.of(), List.of(4722_123L, 4722_1234L)));

    @Test
    void anExtensionIsItself() {
        assertThat(directory.lineNames("1002")).contains("1002");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+4722123456", "22 12 34 56", "004722123456"})
    void aNumberOfTheCompanyIsWhatStandsBehindItsMainNumbers(String number) {
        assertThat(directory.lineNames(number)).contains("456", "56", "4722123456", "+4722123456");
    }

    @Test
    void somebodyElsesNumberIsNoExtension() {
        assertThat(directory.lineNames("+4799887766"))
                .allSatisfy(name -> assertThat(name.length()).isGreaterThan(6));
    }
}
