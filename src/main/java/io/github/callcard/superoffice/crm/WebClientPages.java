package io.github.callcard.superoffice.crm;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.callcard.superoffice.ServerAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The addresses of persons and companies in SuperOffice's web client: their second question mark stands as it is. */
public final class WebClientPages {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy.MM.dd", Locale.ROOT);

    /** In code points; percent-encoded they are up to twelve times as long. */
    private static final int LONGEST = 150;

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

    /**
     * The page for a new follow-up, a phone call, filled in; nothing is stored before the user saves it there.
     *
     * @param personId 0 for none
     * @param contactId 0 for none
     * @param description of several lines, empty for none
     * @param day when it is to be done
     */
    public URI followUp(int personId, int contactId, String title, String description, LocalDate day) {
        StringBuilder what = new StringBuilder("appointment.main[new=true]?appointment_id=0&appointment_type=6");
        add(what, "contact_id", contactId == 0 ? "" : Integer.toString(contactId));
        add(what, "person_id", personId == 0 ? "" : Integer.toString(personId));
        add(what, "appointmenttitle_name", title);
        add(what, "appointmentdescription_name", cut(description));
        add(what, "doby", DAY.format(day));
        add(what, "usedefaulttime", "true");
        return page(what.toString());
    }

    private static void add(StringBuilder what, String key, String value) {
        if (!value.isEmpty()) {
            what.append('&')
                    .append(key)
                    .append('=')
                    .append(URLEncoder.encode(value, UTF_8).replace("+", "%20"));
        }
    }

    /** Browsers and servers take addresses of some thousand characters. */
    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }

    private URI page(String what) {
        return URI.create(address.base() + "default.aspx?" + what);
    }
}
