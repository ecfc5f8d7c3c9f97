package io.github.callcard.os.sound;

import java.io.IOException;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

/** The system's own loudspeaker, held only while something is played, so that it can rest. */
final class SystemSpeaker implements Speaker {

    private static final AudioFormat FORMAT = new AudioFormat(Synthesis.RATE, 16, 1, true, false);

    @Override
    public void play(byte[] samples) throws IOException {
        try (SourceDataLine line = AudioSystem.getSourceDataLine(FORMAT)) {
            line.open(FORMAT);
            line.start();
            line.write(samples, 0, samples.length);
            line.drain();
        } catch (LineUnavailableException | IllegalArgumentException | SecurityException e) {
            // Where there is no sound card Java answers with an argument that is not legal.
            throw new IOException(e);
        }
    }
}
