package io.github.callcard.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ServerDraftTest {

    @Test
    void whatBelongsToTheOtherKindOfSignInIsTakenOut() {
        ServerDraft onsite =
                new ServerDraft(SignInKind.BASIC, " https://crm.example.com/ ", false, "tej0", "id", "Cust1", "sod");

        assertThat(onsite.values("server"))
                .containsEntry("server.url", "https://crm.example.com/")
                .containsEntry("server.signIn", "basic")
                .containsEntry("server.clientId", null)
                .containsEntry("server.tenant", null)
                .containsEntry("server.environment", null)
                .containsEntry("server.plainHttp", null);
    }

    @Test
    void whatWasKeptIsReadAgain() {
        ServerDraft online = new ServerDraft(SignInKind.ONLINE, "", false, "me@example.com", "id", "Cust1", "sod");
        Map<String, @Nullable Object> kept = online.values("setup");

        assertThat(ServerDraft.read(key -> Objects.toString(kept.get("setup." + key), "")))
                .isEqualTo(online);
    }
}
