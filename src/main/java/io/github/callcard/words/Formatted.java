package io.github.callcard.words;

import java.util.Locale;

/**
 * A part of a sentence that each reader writes in a way of his own. Other parts stand in every language as they are: a port
 * or the digits of a number are never grouped.
 */
public sealed interface Formatted permits Count, Country, Day, KeyNames, Moment, Weekday {

    /**
     * The part as this reader writes it.
     *
     * @param formats the reader's language, with the country whose formats he uses
     */
    String in(Locale formats);
}
