package io.github.callcard.line.actionurl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The tables of {@code docs/lines/desk-phones.md} are what the program shows. {@code mvn test -Dtest=DeskPhonesDocumentTest
 * -Dwrite=true} writes them anew.
 */
class DeskPhonesDocumentTest {

    private static final Path DOCUMENT = Path.of("docs", "lines", "desk-phones.md");
    private static final ActionUrls URLS =
            new ActionUrls("192.168.1.5", ActionUrlSettings.USUAL_PORT, new ActionUrlToken("YOUR-TOKEN-FROM-CALLCARD"));
    private static final Pattern TABLE =
            Pattern.compile("(?s)(<!-- phones:(?<maker>[a-z]+) -->\\n).*?(<!-- /phones:\\k<maker> -->)");

    @Test
    void theTablesAreThoseOfTheProgram() throws IOException {
        String document = Files.readString(DOCUMENT);
        String wanted = TABLE.matcher(document)
                .replaceAll(table -> Matcher.quoteReplacement(table.group(1)
                        + table(PhoneMaker.valueOf(table.group(2).toUpperCase(Locale.ROOT)))
                        + table.group(3)));
        if (Boolean.getBoolean("write")) {
            Files.writeString(DOCUMENT, wanted);
        }

        assertThat(DOCUMENT)
                .as("write it anew: mvn test -Dtest=DeskPhonesDocumentTest -Dwrite=true")
                .content()
                .isEqualTo(wanted);
    }

    @Test
    void everyMakerAndEveryEventIsInIt() throws IOException {
        String document = Files.readString(DOCUMENT);

        assertThat(TABLE.matcher(document).results().map(table -> table.group(2)))
                .containsExactlyInAnyOrder(List.of(PhoneMaker.values()).stream()
                        .map(maker -> maker.name().toLowerCase(Locale.ROOT))
                        .toArray(String[]::new));
        assertThat(PhoneEvent.values()).allMatch(event -> document.contains("`" + event.path() + "`"));
    }

    /** The limits of the phones' documents: 128 characters at a Mitel, some 500 at others. */
    @Test
    void noAddressIsLongerThanItsPhoneAllows() {
        ActionUrls longest = new ActionUrls("255.255.255.255", 65_535, ActionUrlToken.random());

        assertThat(longest.of(PhoneMaker.MITEL)).allMatch(field -> field.value().length() <= 128);
        for (PhoneMaker maker : PhoneMaker.values()) {
            assertThat(longest.of(maker)).allMatch(field -> field.value().length() <= 500);
        }
    }

    @Test
    void anAddressOfIpv6StandsInBrackets() {
        assertThat(new ActionUrls("fd00::5", 28420, ActionUrlToken.random()).of(PhoneMaker.YEALINK))
                .allMatch(field -> field.value().startsWith("http://[fd00::5]:28420/"));
    }

    private static String table(PhoneMaker maker) {
        StringBuilder rows = new StringBuilder("\n| field | enter |\n|---|---|\n");
        for (PhoneField field : URLS.of(maker)) {
            rows.append("| ")
                    .append(field.name())
                    .append(" | `")
                    .append(field.value())
                    .append("` |\n");
        }
        return rows.append('\n').toString();
    }
}
