package io.github.callcard.os.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TonesTest {

    @ParameterizedTest
    @EnumSource
    void aToneIsShortBeginsAndEndsInSilenceAndNeverShouts(Tone tone) {
        int[] values = values(Synthesis.samples(tone));

        assertThat(values.length).isBetween(Synthesis.RATE / 5, Synthesis.RATE);
        assertThat(values[0]).isZero();
        assertThat(Math.abs(values[values.length - 1])).isLessThan(200);
        assertThat(Arrays.stream(values).map(Math::abs).max().orElseThrow()).isBetween(4_000, 9_000);
    }

    @ParameterizedTest
    @EnumSource
    void nothingClicks(Tone tone) {
        int[] values = values(Synthesis.samples(tone));

        // The steepest there can be: both sines pass zero at once.
        double steepest = 2 * Math.PI * 1_400 / Synthesis.RATE * 32_767 * 0.25 * 1.6 / 1.3;
        assertThat(IntStream.range(1, values.length).map(i -> Math.abs(values[i] - values[i - 1])))
                .allMatch(step -> step <= steepest);
    }

    @Test
    void eachClassOfCallersSoundsDifferent() {
        assertThat(Arrays.stream(Tone.values()).map(Synthesis::samples)).doesNotHaveDuplicates();
    }

    @Test
    void whoAsksDoesNotWaitAndCallsAtTheSameTimeMakeOneSound() {
        CountDownLatch end = new CountDownLatch(1);
        List<byte[]> played = new CopyOnWriteArrayList<>();
        try (Tones tones = new Tones(samples -> {
            played.add(samples);
            awaitEnd(end);
        })) {
            tones.play(Tone.KNOWN);
            tones.play(Tone.UNKNOWN);
            tones.play(Tone.IMPORTANT);
            end.countDown();
            await().until(() -> !played.isEmpty());
            await().until(() -> {
                tones.play(Tone.IMPORTANT);
                return played.size() > 1;
            });
        }
        assertThat(played.getFirst()).isEqualTo(Synthesis.samples(Tone.KNOWN));
        assertThat(played.get(1)).isEqualTo(Synthesis.samples(Tone.IMPORTANT));
    }

    @Test
    void aComputerWithoutSoundIsAskedAgainTheNextTime() {
        List<byte[]> asked = new CopyOnWriteArrayList<>();
        try (Tones tones = new Tones(samples -> {
            asked.add(samples);
            throw new IOException("no sound card");
        })) {
            await().until(() -> {
                tones.play(Tone.KNOWN);
                return asked.size() > 1;
            });
        }
    }

    private static void awaitEnd(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int[] values(byte[] samples) {
        return IntStream.range(0, samples.length / 2)
                .map(i -> (short) ((samples[2 * i] & 0xFF) | (samples[2 * i + 1] << 8)))
                .toArray();
    }
}
