package io.github.callcard.os.sound;

import io.github.callcard.os.sound.Tone.Note;

/**
 * Makes the sound of a tone: each note a sine with a softer octave above it, which swells within ten milliseconds and dies
 * away to nothing, so that nothing clicks. One channel of 16 bits, the lower byte first.
 */
final class Synthesis {

    /** Values a second. */
    static final int RATE = 44_100;

    /** Of the loudest value there can be: a card speaks up, it does not shout. */
    private static final double LOUDNESS = 0.25;

    private static final double OCTAVE = 0.3;
    private static final double SWELL_SECONDS = 0.01;

    private Synthesis() {}

    static byte[] samples(Tone tone) {
        int total = tone.notes().stream().mapToInt(Synthesis::count).sum();
        byte[] samples = new byte[2 * total];
        int at = 0;
        for (Note note : tone.notes()) {
            int count = count(note);
            for (int i = 0; i < count; i++) {
                short value = (short) (Short.MAX_VALUE * LOUDNESS * value(note.hertz(), i, count));
                samples[at++] = (byte) value;
                samples[at++] = (byte) (value >> Byte.SIZE);
            }
        }
        return samples;
    }

    private static int count(Note note) {
        return RATE * note.millis() / 1000;
    }

    /** Between -1 and 1. */
    private static double value(double hertz, int i, int count) {
        double angle = 2 * Math.PI * hertz * i / RATE;
        double swell = Math.min(1, i / (SWELL_SECONDS * RATE));
        double decay = 1 - (double) i / count;
        return swell * decay * (Math.sin(angle) + OCTAVE * Math.sin(2 * angle)) / (1 + OCTAVE);
    }
}
