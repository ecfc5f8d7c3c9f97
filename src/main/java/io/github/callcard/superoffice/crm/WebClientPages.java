package io.github.callcard.superoffice.crm;

import io.github.callcard.superoffice.ServerAddress;
import java.net.URI;

/** The addresses of persons and companies in SuperOffice's web client: their second question mark stands as it is. */
public final class WebClientPages {

    private final ServerAddress address;

    /** @param address of the site or, online, of the tenant */
    public WebClientPages(ServerAddress address) {
        this.address = address;
    }

    public URI company(int contactId) {
        return page("contact.main?contact_id=" + contactId);
    }

    /**
     * The person's page.
     *
     * @param contactId the person's company, 0 where there is none
     */
    public URI person(int personId, int contactId) {
        return contactId == 0
                ? page("person.main?person_id=" + personId)
                : page("contact.main.minimonth.personarchive?contact_id=" + contactId + "&person_id=" + personId);
    }

    /** The page on which a new company is entered. Nobody documents how to fill it in, so that it is empty. */
    public URI newCompany() {
        return page("contact.main[mode=edit&new=true]?contact_id=0");
    }

    /** The page on which a new person is entered; no page documents it, it follows that of a company. */
    public URI newPerson() {
        return page("person.main[mode=edit&new=true]?person_id=0");
    }

    private URI page(String what) {
        return URI.create(address.base() + "default.aspx?" + what);
    }
}
