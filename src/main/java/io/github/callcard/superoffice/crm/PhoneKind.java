package io.github.callcard.superoffice.crm;

/** The kinds of a person's numbers. */
public enum PhoneKind {
    MOBILE("MobilePhones"),
    DIRECT("OfficePhones"),
    PRIVATE("PrivatePhones");

    private final String list;

    PhoneKind(String list) {
        this.list = list;
    }

    /** The list of a person's entity that holds them. */
    String list() {
        return list;
    }
}
