package io.github.callcard.line.actionurl;

/**
 * Something to enter at a phone.
 *
 * @param name the field's, as the phone's web page or configuration has it
 * @param value what to copy into it
 */
public record PhoneField(String name, String value) {}
