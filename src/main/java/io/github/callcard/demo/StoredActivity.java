package io.github.callcard.demo;

import java.time.OffsetDateTime;

/**
 * An activity as the stand-in keeps it.
 *
 * @param direction as the kind of activity has it: {@code Incoming}, {@code Outgoing} or {@code Unknown}
 * @param completed SuperOffice's word for it
 * @param owner the user whose activity it is
 */
public record StoredActivity(
        int id,
        String type,
        String direction,
        int personId,
        int contactId,
        String title,
        String description,
        OffsetDateTime start,
        OffsetDateTime end,
        String completed,
        Owner owner) {

    /** A user, by the id and the full name. */
    public record Owner(int associateId, String fullName) {}
}
