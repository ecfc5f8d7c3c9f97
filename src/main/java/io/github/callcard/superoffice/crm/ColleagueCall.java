package io.github.callcard.superoffice.crm;

import java.time.Instant;

/**
 * A phone activity that somebody has completed.
 *
 * @param personId 0 where it is with a company
 * @param contactId 0 where the person has no company
 * @param at when the call began
 */
public record ColleagueCall(int personId, int contactId, Owner owner, Instant at) {

    /**
     * The one whose activity it is.
     *
     * @param id an id or the name for signing in, whichever the server gives
     * @param name in full
     */
    public record Owner(String id, String name) {}
}
