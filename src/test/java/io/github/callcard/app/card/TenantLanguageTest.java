package io.github.callcard.app.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.call.CallState;
import io.github.callcard.superoffice.RequestCulture;
import io.github.callcard.ui.card.CardDeck;
import io.github.callcard.words.Words;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts that go into SuperOffice are read by colleagues: they are in the tenant's language, whatever the user's desktop speaks. */
class TenantLanguageTest {

    @ParameterizedTest
    @CsvSource({
        "nb, en-GB, Samtale med Ingrid Solbakken, Følg opp samtalen med Ingrid Solbakken",
        "en, nb-NO, Call with Ingrid Solbakken, Follow up the call with Ingrid Solbakken",
        "de, nl-NL, Gespräch mit Ingrid Solbakken, Folgeaufgabe zum Gespräch mit Ingrid Solbakken",
    })
    void notesAndFollowUpsAreInTheTenantsLanguage(String tenant, Locale user, String logged, String followUp)
            throws Exception {
        RequestCulture asked = new RequestCulture(null, tenant, null, null);
        try (CardsBesideStandIn cards = new CardsBesideStandIn(asked, user)) {
            Words desktop = new Words(CardDeck.class, user);
            cards.show(CardsBesideStandIn.incoming(CallState.ANSWERED));
            cards.show(CardsBesideStandIn.incoming(CallState.ENDED));

            cards.press(desktop.say("action.log"));
            await().until(() -> cards.standIn.activities().size() == 1);
            cards.choose(desktop.say("action.followUp"));
            await().until(() -> cards.opened.size() == 1);

            assertThat(cards.standIn.activities().getFirst().title()).isEqualTo(logged);
            assertThat(URLDecoder.decode(cards.opened.getFirst().toString(), StandardCharsets.UTF_8))
                    .contains(followUp);
            assertThat(CardNodes.note()).as("the card itself").isEqualTo(desktop.say("log.logged"));
        }
    }
}
