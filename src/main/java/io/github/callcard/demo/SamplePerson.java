package io.github.callcard.demo;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A person of the stand-in: what SuperOffice says beyond a caller id.
 *
 * @param title what the person does
 */
record SamplePerson(int id, String name, String title, String email, int contactId, String contactName) {

    private static final List<String> TITLES = List.of(
            "Chief accountant",
            "Purchasing",
            "Managing director",
            "Key account manager",
            "Head of logistics",
            "Service engineer",
            "Project manager");

    /** The person a row is about; empty where it is a company. */
    static Optional<SamplePerson> of(SampleEntry row) {
        if (row.personId() == 0) {
            return Optional.empty();
        }
        String title = row.contactId() == 0 ? "" : TITLES.get(row.personId() % TITLES.size());
        return Optional.of(new SamplePerson(
                row.personId(), row.personName(), title, address(row), row.contactId(), row.contactName()));
    }

    /** Two of three have one. */
    boolean hasPhoto() {
        return id % 3 != 0;
    }

    private static String address(SampleEntry row) {
        String plain = Normalizer.normalize(row.personName().toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replace("ø", "o")
                .replaceAll("[^a-z ]", "")
                .strip()
                .replaceAll(" +", ".");
        return (plain.isEmpty() ? "person" + row.personId() : plain) + "@contact" + row.contactId() + ".example";
    }
}
