package io.github.callcard.settings;

import tools.jackson.databind.JsonNode;

/**
 * What one place says that policies come from.
 *
 * @param name what a message calls the place
 * @param values with the keys of the settings
 */
public record PolicyLayer(String name, JsonNode values) {}
