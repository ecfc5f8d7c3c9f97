package io.github.callcard.superoffice.crm;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/**
 * A call as SuperOffice is to keep it.
 *
 * @param marker stands in no other activity: by it this one is found again; letters, digits and hyphens
 * @param personId 0 where the call was with a company
 * @param contactId 0 where the person has no company
 * @param title one line that says who called whom, for a tenant whose kinds of activities do not
 * @param start when it began, with the offset of the user's zone; whole seconds
 * @param end not before the start; whole seconds
 * @param texts what else is said of it
 */
public record PhoneActivity(
        String marker,
        int personId,
        int contactId,
        String title,
        OffsetDateTime start,
        OffsetDateTime end,
        Texts texts) {

    /** The direction of a call. */
    public enum Way {
        UNKNOWN,
        IN,
        OUT
    }

    /**
     * Further words of a call.
     *
     * @param way by which the kind of activity is chosen
     * @param titleOfKind one line in place of the title where the kind of activity says who called whom
     * @param note the user's, of several lines; often empty
     */
    public record Texts(Way way, String titleOfKind, String note) {

        /** Nothing but the title is known, as of calls that an older Callcard left waiting. */
        public static final Texts NONE = new Texts(Way.UNKNOWN, "", "");
    }

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

    /** A call of which nothing but the title is said. */
    public PhoneActivity(
            String marker, int personId, int contactId, String title, OffsetDateTime start, OffsetDateTime end) {
        this(marker, personId, contactId, title, start, end, Texts.NONE);
    }

    /** The same call with other words. */
    public PhoneActivity with(Texts other) {
        return new PhoneActivity(marker, personId, contactId, title, start, end, other);
    }

    /** Nothing of whom it was with. */
    @Override
    public String toString() {
        return "PhoneActivity[" + marker + "]";
    }
}
