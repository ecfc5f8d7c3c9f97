package io.github.callcard.ui.caller;

import org.jspecify.annotations.Nullable;

/**
 * The details that the CRM adds to a card that is up: they fill in, and change neither the name nor the actions.
 *
 * @param personId whose they are; they are not shown with anybody else's name
 * @param title what the person does, empty where that is not known
 * @param email empty where there is none
 * @param portrait null where there is none
 */
public record CallerDetails(
        int personId, String title, String email, @Nullable Portrait portrait) {}
