package io.github.callcard.ui.history;

/**
 * A caller or call in words. An empty text is not shown.
 *
 * @param icon of the direction
 * @param name the headline
 * @param sure whether the name may be shown as certain
 * @param chip how it ended
 * @param spoken all of it, for a screen reader
 */
record HistoryLine(
        String icon,
        Tone tone,
        String name,
        boolean sure,
        String detail,
        String number,
        String time,
        String chip,
        String spoken) {

    /** The colour of direction and chip; the words say the same. */
    enum Tone {
        MISSED,
        TALKED,
        OUTGOING,
        NEUTRAL
    }
}
