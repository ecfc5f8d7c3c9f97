package io.github.callcard.superoffice.crm;

/**
 * A person that a search by name has found.
 *
 * @param contactId the company, 0 where there is none
 * @param withCompany the name with that of the company, as SuperOffice writes them
 * @param number a telephone number as it is written there, the direct before the mobile one; empty where there is none
 */
public record FoundPerson(int personId, String name, int contactId, String withCompany, String number) {}
