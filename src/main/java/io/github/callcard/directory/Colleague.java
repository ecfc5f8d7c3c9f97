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

    /** @throws IllegalArgumentException with one sentence for the user when it cannot be meant */
    public Colleague {
        name = PlainText.of(name);
        department = PlainText.of(department);
        boolean digits = extension.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits || extension.length() < 2 || extension.length() > SiteRules.USUAL_EXTENSION) {
            throw new IllegalArgumentException("\"" + PlainText.of(extension)
                    + "\" is not an internal extension; it has 2 to 6 digits and nothing else.");
        }
        if (name.isEmpty()) {
            throw new IllegalArgumentException("Extension " + extension + " has no name.");
        }
    }
}
