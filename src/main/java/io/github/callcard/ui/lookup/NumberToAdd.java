package io.github.callcard.ui.lookup;

/**
 * A number that nobody is known for, to be added to SuperOffice.
 *
 * @param number as it is written into SuperOffice
 * @param mobile whether only a mobile telephone can have it
 */
public record NumberToAdd(String number, boolean mobile, PersonAccess access) {}
