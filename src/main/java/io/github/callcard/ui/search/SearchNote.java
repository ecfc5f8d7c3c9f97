package io.github.callcard.ui.search;

import java.util.Locale;

/** The remark on what was found. */
enum SearchNote {
    NONE,
    /** The names are being read, or SuperOffice is asked. */
    READING,
    /** Nobody among the caller ids. */
    NOBODY,
    /** These are people of SuperOffice. */
    AT_SERVER,
    NOBODY_AT_SERVER,
    /** A sentence says why there is nothing. */
    FAILED;

    /** True for what only asking SuperOffice again could tell, and for what is still to come. */
    boolean isWorthKeeping() {
        return this == AT_SERVER || this == NOBODY_AT_SERVER || this == READING;
    }

    /** The name of its words. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
