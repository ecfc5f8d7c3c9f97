package io.github.callcard.superoffice.crm;

import io.github.callcard.superoffice.ServerAddress;
import java.net.URI;

/** Where SuperOffice's web client shows a person or a company: the second question mark stands there as it is. */
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

    private URI page(String what) {
        return URI.create(address.base() + "default.aspx?" + what);
    }
}
