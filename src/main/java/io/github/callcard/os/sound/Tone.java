package io.github.callcard.os.sound;

import java.util.List;

/**
 * The tones of calls, each a few soft notes of a chord: short enough for an office, and told apart by their direction and
 * number rather than by their pitch alone.
 */
public enum Tone {
    /** Two notes upwards. */
    KNOWN,
    /** One low note. */
    UNKNOWN,
    /** Three notes upwards, the last one held. */
    IMPORTANT;

    /**
     * One note.
     *
     * @param hertz its pitch
     * @param millis how long it sounds before the next one begins
     */
    record Note(double hertz, int millis) {}

    List<Note> notes() {
        return switch (this) {
            case KNOWN -> List.of(new Note(659.26, 110), new Note(880.0, 240));
            case UNKNOWN -> List.of(new Note(523.25, 300));
            case IMPORTANT -> List.of(new Note(659.26, 90), new Note(880.0, 90), new Note(1318.51, 320));
        };
    }
}
