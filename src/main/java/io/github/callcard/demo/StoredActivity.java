package io.github.callcard.demo;

import java.time.OffsetDateTime;

/**
 * An activity as the stand-in keeps it.
 *
 * @param completed SuperOffice's word for it
 */
public record StoredActivity(
        int id,
        String type,
        int personId,
        int contactId,
        String title,
        String description,
        OffsetDateTime start,
        OffsetDateTime end,
        String completed) {}
