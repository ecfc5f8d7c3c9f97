package io.github.callcard.directory;

import io.github.callcard.number.SiteRules;

/**
 * Somebody inside the house.
 *
 * @param extension the internal extension, 2 to 6 digits
 * @param name the person's name, never empty
 * @param department where the person works; may be empty
 */
public record Colleague(String extension, String name, String department) {

    /** @throws IllegalArgumentException when it is no extension, or there is no name */
    public Colleague {
        name = PlainText.of(name);
        department = PlainText.of(department);
        if (!isExtension(extension) || name.isEmpty()) {
            throw new IllegalArgumentException("a colleague has an extension of 2 to 6 digits and a name");
        }
    }

    /** True for what can be an internal extension. */
    static boolean isExtension(String text) {
        return text.length() >= 2
                && text.length() <= SiteRules.USUAL_EXTENSION
                && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
