package io.github.callcard.line.actionurl;

/**
 * A request as it came. Each character stands for one byte, since only its meaning tells which encoding a phone uses.
 *
 * @param target path and query, neither decoded nor cleaned
 * @param body empty where there was none
 */
record HttpRequest(String target, String body) {}
