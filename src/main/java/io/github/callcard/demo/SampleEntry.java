package io.github.callcard.demo;

/**
 * A row as SuperOffice delivers it.
 *
 * @param phoneNumber with its country code when the prefix is 0
 * @param dialInPrefix the country code, 0 when the number has it
 * @param personId 0 when the row is a company
 * @param mrmrs how the person is addressed
 * @param contactId 0 when the person has no company
 */
public record SampleEntry(
        long phoneNumber,
        int dialInPrefix,
        int personId,
        String personName,
        String mrmrs,
        int contactId,
        String contactName) {}
