package io.github.callcard.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.callcard.os.ManagedValues;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ManagedPolicyTest {

    @Test
    void namesAreDottedKeysAndTextsMeanWhatTheyRead() throws Exception {
        assertThat(ManagedPolicy.read(place -> place.isEmpty()
                                ? Map.of(
                                        "server.url", "https://crm.fjord.test/",
                                        "server.plainHttp", "false",
                                        "sync.minutes", 30L,
                                        "colleagues.numbers", List.of("+49 89 1234"),
                                        "lines", "[{\"type\": \"tapi\"}]",
                                        "", "a comment")
                                : Map.of())
                        .values())
                .isEqualTo(SettingsJson.MAPPER.readTree("""
                        {"server": {"url": "https://crm.fjord.test/", "plainHttp": false}, "sync": {"minutes": 30},
                         "colleagues": {"numbers": ["+49 89 1234"]}, "lines": [{"type": "tapi"}]}
                        """));
    }

    @Test
    void groupPoliciesLockAndRecommend() throws Exception {
        ManagedValues values = place ->
                place.isEmpty() ? Map.of("server.url", "https://crm.fjord.test/") : Map.of("card.theme", "dark");
        Policy policy = new Policy(List.of(
                new Policy.Layer(
                        "policy.json", SettingsJson.MAPPER.readTree("{\"server\": {\"url\": \"https://old/\"}}")),
                ManagedPolicy.read(values)));
        assertThat(policy.isLocked("server.url")).isTrue();
        assertThat(policy.isLocked("card.theme")).isFalse();
        assertThat(policy.around(SettingsJson.MAPPER.readTree("{\"server\": {\"url\": \"https://mine/\"}}")))
                .isEqualTo(SettingsJson.MAPPER.readTree(
                        "{\"card\": {\"theme\": \"dark\"}, \"server\": {\"url\": \"https://crm.fjord.test/\"}}"));
    }

    @Test
    void whatCannotBeReadIsSaid() {
        assertThatThrownBy(() -> ManagedPolicy.read(place -> {
                    throw new IOException("SOFTWARE\\Policies\\Callcard in the registry cannot be read (error 5)");
                }))
                .isInstanceOf(UserException.class)
                .hasMessage(
                        "SOFTWARE\\Policies\\Callcard in the registry cannot be read (error 5); whoever manages this"
                                + " computer can help.");
        assertThatThrownBy(() -> ManagedPolicy.read(place -> Map.of("lines", "[{")))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("lines in the group policies of this computer is not valid JSON");
    }

    @Test
    void otherSystemsHaveNone() throws Exception {
        assertThat(ManagedValues.of("Linux", "Callcard").read("")).isEmpty();
        assertThat(ManagedPolicy.read(ManagedValues.of("Mac OS X", "Callcard"))
                        .values()
                        .isEmpty())
                .isTrue();
    }
}
