package io.github.callcard.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.superoffice.RequestCulture;
import io.github.callcard.words.SentenceException;
import io.github.callcard.words.Words;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerDraftTest {

    private static final ServerDetails DETAILS = new ServerDetails("40 12", "nb-NO, en;q=0.5", "no", "nb-NO", "UTC");

    private final SettingsInMemory settings = new SettingsInMemory();
    private final DetailsForm form =
            new DetailsForm(RequestCulture::isUsable, new Words(SettingsWindow.class, Locale.ENGLISH));

    @Test
    void whatBelongsToTheOtherKindOfSignInIsTakenOut() {
        ServerDraft onsite = new ServerDraft(
                SignInKind.BASIC, " https://crm.example.com/ ", false, "tej0", "id", "Cust1", "sod", DETAILS);

        assertThat(onsite.values("server"))
                .containsEntry("server.url", "https://crm.example.com/")
                .containsEntry("server.signIn", "basic")
                .containsEntry("server.clientId", null)
                .containsEntry("server.tenant", null)
                .containsEntry("server.environment", null)
                .containsEntry("server.plainHttp", null)
                .containsEntry("server.selections", List.of(40, 12))
                .containsEntry("server.timeZone", "UTC");
    }

    @Test
    void whatWasKeptIsReadAgain() throws SentenceException {
        ServerDraft online =
                new ServerDraft(SignInKind.ONLINE, "", false, "me@example.com", "id", "Cust1", "sod", DETAILS);
        settings.change(online.values("setup"));

        assertThat(ServerDraft.read(settings, "setup")).isEqualTo(online);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"12,40|12, 40", " 12 ; 40,|12, 40", "12 12 012|12", "2147483647|2147483647", "''|''"})
    void selectionsAreWrittenOneWay(String typed, String written) {
        assertThat(new ServerDetails(typed, "", "", "", "").selections()).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"twelve", "0", "-3", "1.5", "2147483648", "99999999999", "#12"})
    void whatIsNoSelectionIsSaidAndStaysAsItWasTyped(String wrong) {
        form.selections().set("12, " + wrong);

        assertThat(form.fault())
                .contains("\"" + wrong
                        + "\" is not the ID of a selection; enter whole numbers separated by commas, such as 12, 40.");
        assertThat(form.details().selections()).isEqualTo("12, " + wrong);
    }

    @Test
    void whatNoHeaderTakesIsSaidWithItsName() {
        form.timeZone().set("Europe/Tromsø");

        assertThat(form.fault())
                .contains(
                        "\"Time zone\" is too long or contains characters that are not allowed; write it like nb-NO or Europe/Oslo.");
        form.timeZone().set("Europe/Oslo");
        assertThat(form.fault()).isEmpty();
    }
}
