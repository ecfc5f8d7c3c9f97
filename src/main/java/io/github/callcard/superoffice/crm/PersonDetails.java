package io.github.callcard.superoffice.crm;

/**
 * SuperOffice's details about a person beyond the name. Both are cleaned and single-line, and may be empty.
 *
 * @param title what the person does, such as "Purchasing manager"
 */
public record PersonDetails(String title, String email) {}
