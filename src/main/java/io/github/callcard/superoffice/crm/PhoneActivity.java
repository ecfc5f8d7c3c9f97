package io.github.callcard.superoffice.crm;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/**
 * A call as SuperOffice is to keep it.
 *
 * @param marker stands in no other activity: by it this one is found again; letters, digits and hyphens
 * @param personId 0 where the call was with a company
 * @param contactId 0 where the person has no company
 * @param title one line
 * @param start when it began, with the offset of the user's zone; whole seconds
 * @param end not before the start; whole seconds
 */
public record PhoneActivity(
        String marker, int personId, int contactId, String title, OffsetDateTime start, OffsetDateTime end) {

    public PhoneActivity {
        if (!marker.matches("[A-Za-z0-9-]{8,64}")) {
            throw new IllegalArgumentException("a marker has 8 to 64 letters, digits and hyphens");
        }
        if (personId <= 0 && contactId <= 0) {
            throw new IllegalArgumentException("an activity is with a person or a company");
        }
        start = start.truncatedTo(ChronoUnit.SECONDS);
        end = end.truncatedTo(ChronoUnit.SECONDS);
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("a call does not end before it begins");
        }
    }

    /** Nothing of whom it was with. */
    @Override
    public String toString() {
        return "PhoneActivity[" + marker + "]";
    }
}
