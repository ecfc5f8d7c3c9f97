package io.github.callcard.superoffice;

/**
 * A server's statement about itself.
 *
 * @param version such as {@code 10.3.4}, cleaned
 */
public record ServerVersion(String version) {}
