package io.github.callcard.ui.lookup;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A person of SuperOffice to whom a number can be added. Texts are single-line and may be empty.
 *
 * @param contactId the person's company, 0 where there is none
 * @param title what the person does
 * @param retired whether the person has left the company
 */
public record FoundPerson(int personId, String name, int contactId, String company, String title, boolean retired) {

    /** Name and company, as far as they are known. */
    String nameAndCompany() {
        return Stream.of(name, company).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }
}
