package io.github.callcard.ui.caller;

/**
 * A line that says why somebody may call, or what was last.
 *
 * @param text single-line
 * @param note such as "open, yesterday"; may be empty
 */
public record ContextLine(Kind kind, String text, String note) {

    /** The kind of thing it is about, which has its sign. */
    public enum Kind {
        REQUEST("fth-inbox"),
        SALE("fth-trending-up"),
        ACTIVITY("fth-clock"),
        /** Of somebody whom a search of the whole CRM found. */
        FOUND("fth-search");

        private final String icon;

        Kind(String icon) {
            this.icon = icon;
        }

        /** A Feather icon's name. */
        public String icon() {
            return icon;
        }
    }

    /** The line in one breath. */
    public String spoken() {
        return note.isEmpty() ? text : text + ", " + note;
    }
}
