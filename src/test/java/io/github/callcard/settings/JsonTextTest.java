package io.github.callcard.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Somebody wrote the text by hand; the program changes a value and leaves everything else as it is. */
class JsonTextTest {

    private static final String WRITTEN_BY_HAND = """
            // Our telephones
            {
              "server": { "url": "https://crm.example.com/", /* no tenant */ "user": "tej0" },
              "region": "NO", // for numbers without +
              "lines": [
                { "type": "sip", "user": "1001" }, // my desk
                { "type": "tapi" },
              ],
              "later": { "unknown": [1, 2.50, 1e3] }
            }
            """;

    @Test
    void onlyTheValueThatChangesChanges() {
        assertThat(changed(WRITTEN_BY_HAND, "region", "\"DE\"")).isEqualTo(WRITTEN_BY_HAND.replace("\"NO\"", "\"DE\""));
        assertThat(changed(WRITTEN_BY_HAND, "server.user", "\"mari\""))
                .isEqualTo(WRITTEN_BY_HAND.replace("\"tej0\"", "\"mari\""));
    }

    @Test
    void aNewKeyStandsWhereItsNeighboursDo() {
        assertThat(changed(WRITTEN_BY_HAND, "server.signIn", "\"basic\""))
                .isEqualTo(WRITTEN_BY_HAND.replace("\"tej0\" }", "\"tej0\", \"signIn\": \"basic\" }"));
        assertThat(changed(WRITTEN_BY_HAND, "card", "{ \"theme\": \"dark\" }"))
                .isEqualTo(WRITTEN_BY_HAND.replace("1e3] }\n", "1e3] },\n  \"card\": { \"theme\": \"dark\" }\n"));
        assertThat(changed("{}", "region", "\"NO\"")).isEqualTo("{\n  \"region\": \"NO\"\n}");
        assertThat(changed("{\r\n  \"a\": 1\r\n}\r\n", "b", "2"))
                .as("lines end as they do")
                .isEqualTo("{\r\n  \"a\": 1,\r\n  \"b\": 2\r\n}\r\n");
    }

    @Test
    void aCommentStaysWithTheLineItStandsOn() {
        assertThat(changed("{\n  \"a\": 1 // one\n}\n", "b", "2")).isEqualTo("{\n  \"a\": 1, // one\n  \"b\": 2\n}\n");
        assertThat(changed("{\n  // nothing yet\n}", "a", "1")).isEqualTo("{\n  // nothing yet\n  \"a\": 1\n}");
    }

    @Test
    void aKeyThatIsTakenOutTakesItsLineAlong() {
        assertThat(changed(WRITTEN_BY_HAND, "later", null))
                .isEqualTo(WRITTEN_BY_HAND
                        .replace("  \"later\": { \"unknown\": [1, 2.50, 1e3] }\n", "")
                        .replace("  ],\n", "  ]\n"));
        assertThat(changed("{ \"a\": 1, \"b\": 2 }", "a", null)).isEqualTo("{ \"b\": 2 }");
        assertThat(changed("{ \"a\": 1, \"b\": 2 }", "b", null)).isEqualTo("{ \"a\": 1 }");
        assertThat(changed("{ \"a\": 1 }", "a", null)).isEqualTo("{ }");
    }

    @Test
    void ofAListOnlyTheElementsThatDifferChange() {
        assertThat(changed(
                        WRITTEN_BY_HAND,
                        "lines",
                        "[ { \"type\": \"sip\", \"user\": \"1001\" }, { \"type\": \"tapi\", \"name\": \"Desk\" } ]"))
                .isEqualTo(WRITTEN_BY_HAND.replace(
                        "{ \"type\": \"tapi\" }", "{ \"type\": \"tapi\", \"name\": \"Desk\" }"));
        assertThat(changed(WRITTEN_BY_HAND, "lines", "[ { \"type\": \"sip\", \"user\": \"1001\" } ]"))
                .isEqualTo(WRITTEN_BY_HAND.replace("    { \"type\": \"tapi\" },\n", ""));
        assertThat(changed(
                        "{ \"lines\": [ { \"type\": \"tapi\" } ] }",
                        "lines",
                        "[ { \"type\": \"simulated\" }, { \"type\": \"tapi\" } ]"))
                .isEqualTo("{ \"lines\": [ { \"type\": \"simulated\" }, { \"type\": \"tapi\" } ] }");
    }

    @Test
    void aKeyThatStandsThereTwiceCannotBeChangedInPlace() {
        ObjectNode wanted = SettingsJson.MAPPER.createObjectNode().put("a", 3);

        assertThat(new JsonText("{ \"a\": 1, \"a\": 2 }").saying(wanted)).isEmpty();
    }

    @RepeatedTest(300)
    void whateverIsChangedTheTextSaysWhatIsWantedAndKeepsItsComments(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        String text = WRITTEN_BY_HAND;
        for (int change = 0; change < 20; change++) {
            JsonNode wanted = randomlyChanged(new JsonText(text).tree(), random, 0);
            text = new JsonText(text).saying(wanted).orElseThrow();
            assertThat(new JsonText(text).tree()).isEqualTo(wanted);
            assertThat(text).contains("// Our telephones");
        }
    }

    private static JsonNode randomlyChanged(JsonNode node, Random random, int depth) {
        if (random.nextInt(4) == 0 && depth > 0) {
            return randomValue(random, depth);
        }
        if (node instanceof ObjectNode object) {
            for (String name : List.copyOf(object.propertyNames())) {
                if (random.nextInt(5) == 0) {
                    object.remove(name);
                } else {
                    object.set(name, randomlyChanged(object.get(name), random, depth + 1));
                }
            }
            if (random.nextInt(3) == 0) {
                object.set("key " + random.nextInt(5), randomValue(random, depth));
            }
        } else if (node instanceof ArrayNode array) {
            if (!array.isEmpty() && random.nextInt(3) == 0) {
                array.remove(random.nextInt(array.size()));
            }
            if (random.nextInt(3) == 0) {
                array.insert(random.nextInt(array.size() + 1), randomValue(random, depth));
            }
        }
        return node;
    }

    private static JsonNode randomValue(Random random, int depth) {
        return switch (random.nextInt(depth > 3 ? 4 : 6)) {
            case 0 -> SettingsJson.MAPPER.valueToTree(random.nextInt());
            case 1 -> SettingsJson.MAPPER.valueToTree("\"// text\\ \n é" + random.nextInt(9));
            case 2 -> SettingsJson.MAPPER.valueToTree(random.nextBoolean());
            case 3 -> SettingsJson.MAPPER.createObjectNode();
            case 4 -> SettingsJson.MAPPER.createArrayNode().add(randomValue(random, depth + 1));
            default -> {
                ObjectNode object = SettingsJson.MAPPER.createObjectNode();
                object.set("a", randomValue(random, depth + 1));
                object.set("b", randomValue(random, depth + 1));
                yield object;
            }
        };
    }

    private static String changed(String text, String key, @Nullable String value) {
        ObjectNode wanted = (ObjectNode) new JsonText(text).tree();
        JsonTrees.set(wanted, key, value == null ? null : SettingsJson.MAPPER.readTree(value));
        return new JsonText(text).saying(wanted).orElseThrow();
    }
}
