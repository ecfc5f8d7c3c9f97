package io.github.callcard.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class E164Test {

    @Test
    void digitsAreCountedAsTheyAreWritten() {
        Random random = new Random(3);
        for (int i = 0; i < 10_000; i++) {
            long number = random.nextLong() >>> (1 + random.nextInt(62));
            String written = Long.toString(number);
            assertThat(E164.length(number)).isEqualTo(number == 0 ? 0 : written.length());
        }
        for (int exponent = 0; exponent < 19; exponent++) {
            assertThat(E164.length(E164.power(exponent))).isEqualTo(exponent + 1);
            assertThat(E164.length(E164.power(exponent) - 1)).isEqualTo(exponent);
        }
        assertThat(E164.length(-5)).isZero();
        assertThat(E164.length(Long.MAX_VALUE)).isEqualTo(19);
    }

    @Test
    void aNumberHasABeginningAndAnEnd() {
        assertThat(E164.first(4722123456L, 4)).isEqualTo(4722);
        assertThat(E164.last(4722003456L, 6)).isEqualTo(3456);
        assertThat(E164.last(4722003456L, 19)).isEqualTo(4722003456L);
        assertThat(E164.endsWith(4722003456L, 3456, 6)).isTrue();
        assertThat(E164.endsWith(4722123456L, 3456, 6)).isFalse();
        assertThat(E164.endsWith(3456, 3456, 6)).isFalse();
    }
}
