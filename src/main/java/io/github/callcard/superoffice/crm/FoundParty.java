package io.github.callcard.superoffice.crm;

/**
 * A person or company that a search of the whole CRM found. Texts are cleaned and single-line, and may be empty.
 *
 * @param personId 0 for a company
 * @param contactId the company, 0 where the person has none
 * @param contactName empty too where the server did not say it
 * @param title what the person does
 * @param retired whether the person has left the company
 * @param number a telephone number as it is written there, the direct before the mobile one; empty where there is none, and for a company
 */
public record FoundParty(
        int personId, String name, int contactId, String contactName, String title, boolean retired, String number) {}
