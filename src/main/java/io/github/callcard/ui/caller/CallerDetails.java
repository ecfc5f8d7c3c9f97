package io.github.callcard.ui.caller;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The details that the CRM adds to a card that is up: they fill in, and change neither the name nor the actions.
 *
 * @param personId whose they are, 0 for a company's; they are not shown with anybody else's name
 * @param contactId the company whose they are, where they are a company's
 * @param title what the person does, empty where that is not known
 * @param email empty where there is none
 * @param portrait null where there is none
 * @param context why they may call, the likeliest first; empty where nothing is known
 */
public record CallerDetails(
        int personId,
        int contactId,
        String title,
        String email,
        @Nullable Portrait portrait,
        List<ContextLine> context) {

    public CallerDetails {
        context = List.copyOf(context);
    }

    /** The same with other lines on why they may call. */
    public CallerDetails with(List<ContextLine> lines) {
        return new CallerDetails(personId, contactId, title, email, portrait, lines);
    }
}
