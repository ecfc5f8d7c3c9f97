package io.github.callcard.directory;

/**
 * One entry of the CRM: a number and the person or company it belongs to.
 *
 * @param e164 country code and number as one integer, without the plus
 * @param personId the person's key, 0 when the entry is the company itself
 * @param personName the person's full name, empty for a company
 * @param contactId the company's key, 0 when there is none
 * @param contactName the company's name, empty when there is none
 * @param title how the person is addressed ("Mrs"), often empty
 */
public record CallerId(long e164, int personId, String personName, int contactId, String contactName, String title) {

    /** A name that shows nothing is none. */
    public CallerId {
        personName = Names.visible(personName);
        contactName = Names.visible(contactName);
    }

    /** True when the number belongs to the company and to no person of it. */
    public boolean isCompany() {
        return personId == 0 && personName.isEmpty();
    }

    /** The name to show first: the person's, or the company's when there is no person; empty where neither has one. */
    public String displayName() {
        return personName.isEmpty() ? contactName : personName;
    }
}
