package io.github.callcard.line.hook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.words.SentenceException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/** The page that Teams opens: it loads nothing, runs nothing but its own script, and hands over a number or nothing at all. */
class TeamsPageTest {

    private static final Path PAGE = Path.of("docs", "teams", "teams.html");
    private static final Pattern SCRIPT = Pattern.compile("(?s)<script>(.*?)</script>");
    private static final Pattern STYLE = Pattern.compile("(?s)<style>(.*?)</style>");
    private static final Pattern POLICY =
            Pattern.compile("<meta http-equiv=\"Content-Security-Policy\" content=\"([^\"]*)\">");

    /** The objects of a browser that the script uses. */
    private static final String BROWSER = """
            var location = { search: query, href: "" };
            var document = {
              elements: { right: { hidden: true }, wrong: { hidden: true }, again: { href: "#" } },
              getElementById: function (id) { return this.elements[id]; }
            };
            """;

    private String page;
    private Context engine;

    @BeforeEach
    void open() throws IOException {
        page = Files.readString(PAGE);
        engine = Context.enter();
        engine.setLanguageVersion(Context.VERSION_ES6);
        engine.setInterpretedMode(true);
    }

    @AfterEach
    void close() {
        Context.exit();
    }

    @Test
    void onlyItsOwnScriptAndStyleMayRun() throws NoSuchAlgorithmException {
        String policy = only(POLICY);

        assertThat(policy)
                .isEqualTo("default-src 'none'; script-src '" + hash(only(SCRIPT)) + "'; style-src '"
                        + hash(only(STYLE)) + "'; base-uri 'none'; form-action 'none'");
        assertThat(page.indexOf("Content-Security-Policy")).isLessThan(page.indexOf("<style"));
    }

    @Test
    void nothingComesFromElsewhereAndNoMarkupIsMade() {
        assertThat(page.toLowerCase(Locale.ROOT))
                .doesNotContain("http://", "https://", "src=", "<link", "<iframe", "<img", "@import", "url(")
                .doesNotContainPattern("<[^>]* on[a-z]+=")
                .doesNotContain(
                        "innerhtml", "outerhtml", "insertadjacent", "document.write", "eval(", "cookie", "storage");
        assertThat(page).startsWith("<!DOCTYPE html>").contains("<meta charset=\"utf-8\">", "no-referrer");
        assertThat(page.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(8_000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?phone=%2B4722000101|+4722000101",
                "?phone=+4722000101|+4722000101",
                "?phone=tel:%2B4722000101|+4722000101",
                "?phone=22000101&x=1|22000101",
                "?x=1&phone=%2B47%2022%2000%2001%2001|+47 22 00 01 01",
                "?phone=022%20(00)-01.01|022 (00)-01.01",
                "?phone=7042|7042",
                "?phone=|''",
                "?phone=anonymous|''",
                "?phone=Anonymous|''",
            })
    void aNumberIsHandedOver(String query, String number) throws SentenceException {
        assertThat(CallLink.of(handedOver(query)))
                .isEqualTo(new CallReport(CallReport.State.RINGING, number, null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?",
                "?number=1",
                "?phone={phone}",
                "?phone=%7Bphone%7D",
                "?phone=1&phone=2",
                "?phone=javascript:alert(1)",
                "?phone=tel:javascript:alert(1)",
                "?phone=data:text/html,x",
                "?phone=%3Cimg%20src=x%20onerror=alert(1)%3E",
                "?phone=22%22%3E%3Cscript%3E",
                "?phone=22%26state=ended",
                "?phone=22&state=ended#phone=3%",
                "?phone=22%23",
                "?phone=*21*22000101%23",
                "?phone=22%00",
                "?phone=22%0D%0A",
                "?phone=%E2%80%AE22",
                "?phone=%FF",
                "?phone=%",
                "?phone=%EF%BC%91%EF%BC%92",
            })
    void whateverIsNoNumberOpensNothingOrTheNumberAlone(String query) throws SentenceException {
        String link = handedOver(query);

        if (!link.isEmpty()) {
            assertThat(query)
                    .as("its number is right, and the rest is not read")
                    .startsWith("?phone=22&");
            assertThat(CallLink.of(link)).isEqualTo(new CallReport(CallReport.State.RINGING, "22", null, null));
        }
    }

    @Test
    void noTextBecomesAnotherSchemeOrParameter() throws SentenceException {
        Random random = new Random(20261130);
        List<String> parts = List.of(
                "phone=",
                "&",
                "?",
                "%",
                "%26",
                "%3C",
                "<",
                "tel:",
                "javascript:",
                "+47",
                "22",
                "%20",
                "=",
                "#",
                "\"",
                "'",
                "state=");
        for (int i = 0; i < 1_000; i++) {
            StringBuilder query = new StringBuilder("?phone=");
            int length = random.nextInt(6);
            for (int part = 0; part < length; part++) {
                query.append(parts.get(random.nextInt(parts.size())));
            }
            String link = handedOver(query.toString());
            if (!link.isEmpty()) {
                assertThat(link).matches("callcard:ring\\?number=[0-9A-Za-z%.()\\-]*");
                assertThat(CallLink.of(link).number()).matches("(\\+?[0-9][0-9 ().\\-]{0,39})?");
            }
        }
    }

    @Test
    void theUserReadsWhatHappened() {
        assertThat(run("?phone=22000101", "String(document.elements.right.hidden)"))
                .isEqualTo("false");
        assertThat(run("?phone=22000101", "document.elements.again.href")).isEqualTo("callcard:ring?number=22000101");
        assertThat(run("?phone=x", "String(document.elements.wrong.hidden)")).isEqualTo("false");
        assertThat(run("?phone=x", "String(document.elements.right.hidden)")).isEqualTo("true");
    }

    /** The address that the script opens; empty where it opens none. */
    private String handedOver(String query) {
        return run(query, "location.href");
    }

    private String run(String query, String answer) {
        Scriptable scope = engine.initSafeStandardObjects();
        ScriptableObject.putProperty(scope, "query", query);
        engine.evaluateString(scope, BROWSER + only(SCRIPT), "teams.html", 1, null);
        return Context.toString(engine.evaluateString(scope, answer, "answer", 1, null));
    }

    private String only(Pattern pattern) {
        List<String> found = pattern.matcher(page)
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
        assertThat(found).as(pattern.toString()).hasSize(1);
        return found.getFirst();
    }

    private static String hash(String text) throws NoSuchAlgorithmException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }
}
