package io.github.callcard.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.ui.lookup.AddNumberWindow;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ScaledSheetTest {

    private final ScaledSheet sheet = new ScaledSheet(1.5, 1_000, 700);

    @Test
    void textAndAllThatGivesItRoomGrows() {
        assertThat(sheet.larger("""
                .a { -fx-font-size: 14px; -fx-padding: 12 16 0 20; }
                .b { -fx-min-height: 43; -fx-background-radius: 14, 13; -fx-icon-size: 13px }
                """)).isEqualTo("""
                .a { -fx-font-size: 21.00px; -fx-padding: 18.00 24.00 0.00 30.00; }
                .b { -fx-min-height: 64.50; -fx-background-radius: 21.00, 19.50; -fx-icon-size: 19.50px }
                """);
    }

    @Test
    void coloursLinesAndWordsStay() {
        String css = """
                .a { -fx-text-fill: #14181f; -fx-border-width: 1 0 0 0; -fx-max-width: infinity; -fx-font-size: 0.9em;
                     -fx-background-color: linear-gradient(from 0px 0px to 8px 0px, -cc-tone 50%, -cc-window 50%);
                     -fx-effect: dropshadow(gaussian, -cc-shadow-far, 22, 0, 0, 5); }
                """;

        assertThat(sheet.larger(css)).isEqualTo(css);
    }

    @Test
    void windowsStayOnTheScreen() {
        assertThat(sheet.larger(".a { -fx-pref-width: 884; -fx-pref-height: 560; }"))
                .isEqualTo(".a { -fx-pref-width: 1000.00; -fx-pref-height: 700.00; }");
    }

    @Test
    void rowsOfListsGrowWithTheirText() {
        assertThat(sheet.larger(".a { -fx-fixed-cell-size: 46; } .b { -fx-cell-size: 52; }"))
                .isEqualTo(".a { -fx-fixed-cell-size: 69.00; } .b { -fx-cell-size: 78.00; }");
    }

    @Test
    void theSheetIsInItsAddress() {
        String add = Objects.requireNonNull(AddNumberWindow.class.getResource("add.css"))
                .toExternalForm();

        assertThat(decoded(sheet.of(add))).contains(".add-number .name { -fx-font-size: 30.00px; }");
    }

    @Test
    void aFolderMayBeNamedLikeOurPackage() {
        String inRepository = "jar:file:/home/u/.m2/repository/io/github/callcard/callcard/1.0/callcard-1.0.jar"
                + "!/io/github/callcard/ui/lookup/add.css";

        assertThat(decoded(sheet.of(inRepository))).contains(".add-number .name { -fx-font-size: 30.00px; }");
    }

    private static String decoded(String address) {
        String head = "data:text/css;base64,";
        assertThat(address).startsWith(head);
        return new String(Base64.getDecoder().decode(address.substring(head.length())), StandardCharsets.UTF_8);
    }
}
