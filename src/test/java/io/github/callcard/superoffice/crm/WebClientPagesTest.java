package io.github.callcard.superoffice.crm;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.superoffice.ServerAddress;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WebClientPagesTest {

    @Test
    void pagesStandAtTheSiteOrTheTenant() {
        WebClientPages pages = new WebClientPages(ServerAddress.of("https://online2.superoffice.com/Cust12345/"));

        assertThat(pages.company(101))
                .hasToString("https://online2.superoffice.com/Cust12345/default.aspx?contact.main?contact_id=101");
        assertThat(pages.person(1001, 101))
                .hasToString("https://online2.superoffice.com/Cust12345/default.aspx?contact.main.minimonth"
                        + ".personarchive?contact_id=101&person_id=1001");
        assertThat(pages.person(1001, 0))
                .hasToString("https://online2.superoffice.com/Cust12345/default.aspx?person.main?person_id=1001");
    }

    @Test
    void aNewCompanyAndANewPersonAreEnteredOnPagesOfTheirOwn() {
        WebClientPages pages = new WebClientPages(ServerAddress.of("https://crm.example.com/SuperOffice/"));

        assertThat(pages.newCompany())
                .hasToString("https://crm.example.com/SuperOffice/default.aspx?contact.main[mode=edit&new=true]"
                        + "?contact_id=0");
        assertThat(pages.newPerson())
                .hasToString("https://crm.example.com/SuperOffice/default.aspx?person.main[mode=edit&new=true]"
                        + "?person_id=0");
    }

    @Test
    void theFollowUpPageIsFilledInAndNoTextCanAddAnArgument() {
        WebClientPages pages = new WebClientPages(ServerAddress.of("https://crm.example.com/SuperOffice/"));

        assertThat(pages.followUp(1001, 101, "Åse & co?person_id=9", "Two lines\nof #text", LocalDate.of(2026, 12, 1)))
                .hasToString(
                        "https://crm.example.com/SuperOffice/default.aspx?appointment.main[new=true]"
                                + "?appointment_id=0&appointment_type=6&contact_id=101&person_id=1001"
                                + "&appointmenttitle_name=%C3%85se%20%26%20co%3Fperson_id%3D9"
                                + "&appointmentdescription_name=Two%20lines%0Aof%20%23text&doby=2026.12.01&usedefaulttime=true");
        assertThat(pages.followUp(0, 101, "Call", "ø".repeat(2_000), LocalDate.of(2026, 12, 1))
                        .toString())
                .hasSizeLessThan(2_000)
                .doesNotContain("person_id");
    }
}
