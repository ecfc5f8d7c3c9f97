package io.github.callcard.ui.card;

import io.github.callcard.call.Call;

/**
 * Somebody who rang and was not answered.
 *
 * @param last the latest of these calls
 * @param times how often it rang, at least once
 */
public record MissedCall(Call last, int times) {}
