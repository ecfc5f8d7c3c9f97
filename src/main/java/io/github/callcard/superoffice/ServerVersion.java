package io.github.callcard.superoffice;

/**
 * What a server says about itself.
 *
 * @param version such as {@code 10.3.4}, cleaned
 */
public record ServerVersion(String version) {}
