package io.github.callcard.settings;

import tools.jackson.databind.JsonNode;

/**
 * The policy of one of the places that policies come from.
 *
 * @param name what a message calls the place
 * @param values with the keys of the settings
 */
public record PolicyLayer(String name, JsonNode values) {}
