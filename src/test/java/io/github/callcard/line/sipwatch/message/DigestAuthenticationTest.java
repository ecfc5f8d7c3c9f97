package io.github.callcard.line.sipwatch.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DigestAuthenticationTest {

    private static final String CHALLENGE = "Digest realm=\"pbx\", nonce=\"n1\", qop=\"auth\"";

    private final DigestAuthentication authentication = new DigestAuthentication("1001", "s3cret-word", () -> "c1");

    /** RFC 2617, section 3.5, and RFC 7616, section 3.9.1. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "MD5, testrealm@host.com, dcd98b7102dd2f0e8b11d0f600bfb0c093, 0a4f113b, Circle Of Life, 6629fae49393a05397450978507c4ef1",
        "MD5, http-auth@example.org, 7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v,"
                + " f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ, Circle of Life, 8ca523f5e9506fed4657c9700eebdbec",
        "SHA-256, http-auth@example.org, 7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v,"
                + " f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ, Circle of Life,"
                + " 753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1",
    })
    void theExamplesOfTheStandardsAreAnsweredAsTheySay(
            String algorithm, String realm, String nonce, String clientNonce, String password, String response) {
        DigestChallenge challenge = only("Digest realm=\"" + realm + "\", nonce=\"" + nonce + "\", algorithm="
                + algorithm + ", qop=\"auth, auth-int\"");
        assertThat(new DigestSession(challenge, clientNonce, 1).response("Mufasa", password, "GET", "/dir/index.html"))
                .isEqualTo(response);
    }

    /** RFC 7616, section 3.9.2, with the response of its erratum 4897; the printed one is wrong. */
    @Test
    void sha512CutTo256IsAFunctionOfItsOwn() {
        DigestChallenge challenge = only("Digest realm=\"api@example.org\", qop=\"auth\", algorithm=SHA-512-256,"
                + " nonce=\"5TsQWLVdgBdmrQ0XsxbDODV+57QdFR34I9HAbC/RVvkK\"");
        assertThat(new DigestSession(challenge, "NTg6RKcb9boFIAS3KrFK9BGeh+iDa/sm6jUMp2wds69v", 1)
                        .response("J\u00E4s\u00F8n Doe", "Secret, or not?", "GET", "/doe.json"))
                .isEqualTo("3798d4131c277846293534c3edc11bd8a5e4cdcbff78b05db9d95eeb1cec68a5");
    }

    @Test
    void theAnswerToAServerSaysEverythingItNeeds() throws Exception {
        assertThat(credentials(401, "WWW-Authenticate", CHALLENGE + ", opaque=\"o\"", "Authorization"))
                .isEqualTo("Digest username=\"1001\", realm=\"pbx\", nonce=\"n1\", uri=\"sip:pbx\","
                        + " response=\"cae845c47e3d19d8b5be7c20880b7627\", algorithm=MD5, cnonce=\"c1\", qop=auth,"
                        + " nc=00000001, opaque=\"o\"");
    }

    @Test
    void theAnswerToAProxyHasAHeaderFieldOfItsOwn() throws Exception {
        assertThat(credentials(407, "Proxy-Authenticate", CHALLENGE, "Proxy-Authorization"))
                .contains("cae845c47e3d19d8b5be7c20880b7627");
    }

    @Test
    void aServerThatOffersNoQualityOfProtectionGetsTheOldAnswer() throws Exception {
        assertThat(credentials(401, "WWW-Authenticate", "Digest realm=\"pbx\", nonce=\"n1\"", "Authorization"))
                .contains("response=\"10fc171684c68b02a101fce7d85dbbb7\"")
                .doesNotContain("cnonce", "qop", "nc=");
    }

    @Test
    void aSessionKeyIsMadeOfBothNonces() throws Exception {
        assertThat(credentials(401, "WWW-Authenticate", CHALLENGE + ", algorithm=MD5-sess", "Authorization"))
                .contains("response=\"d9885486379c246a3e1ededab02e4b2f\"", "algorithm=MD5-sess");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "MD5, SHA-256, SHA-512-256 | SHA-256",
                "SHA-512-256, SHA-256, MD5 | SHA-512-256",
                "MD5, SHA-3                | MD5",
                "SHA-3, sha-256-SESS       | sha-256-SESS",
            })
    void theBestOfSeveralChallengesIsAnswered(String offered, String answered) throws Exception {
        SipHeaders headers = SipHeaders.NONE;
        for (String algorithm : offered.split(", ", -1)) {
            headers = headers.with("WWW-Authenticate", CHALLENGE + ", algorithm=" + algorithm);
        }
        SipRequest request = authentication.answered(register(), new SipResponse(401, "", headers, SipBody.EMPTY));
        assertThat(request.headers().all("Authorization"))
                .singleElement()
                .asString()
                .contains("algorithm=" + answered + ",");
    }

    @Test
    void severalChallengesInOneHeaderFieldAreTold() {
        assertThat(
                        DigestChallenge.of(
                                SipHeaders.NONE.with(
                                        "WWW-Authenticate",
                                        "Basic realm=\"a, b=c\", Digest realm = \"x\", nonce=\"1\" , stale=TRUE, Digest realm=y,nonce=2")))
                .extracting(
                        DigestChallenge::scheme, DigestChallenge::realm, DigestChallenge::nonce, DigestChallenge::stale)
                .containsExactly(
                        tuple("Basic", "a, b=c", "", false),
                        tuple("Digest", "x", "1", true),
                        tuple("Digest", "y", "2", false));
    }

    @Test
    void serverAndProxyAreBothAnswered() throws Exception {
        SipRequest request = authentication.answered(register(), challenge(407, "Proxy-Authenticate", CHALLENGE));
        request = authentication.answered(request, challenge(401, "WWW-Authenticate", CHALLENGE));
        assertThat(request.headers().has("Authorization")).isTrue();
        assertThat(request.headers().has("Proxy-Authorization")).isTrue();
    }

    @Test
    void requestsAfterTheFirstCountTheUsesOfTheNonce() throws Exception {
        authentication.answered(register(), challenge(401, "WWW-Authenticate", CHALLENGE));
        assertThat(authorization(authentication.authorized(register()))).contains("nonce=\"n1\"", "nc=00000002");
        assertThat(authorization(authentication.authorized(register()))).contains("nc=00000003");
    }

    @Test
    void aRequestIsSentAsItIsBeforeAnybodyAsked() {
        assertThat(authentication.authorized(register())).isEqualTo(register());
    }

    @Test
    void anOldNonceIsReplaced() throws Exception {
        SipRequest first = authentication.answered(register(), challenge(401, "WWW-Authenticate", CHALLENGE));
        String renewed = CHALLENGE.replace("n1", "n2") + ", stale=true";
        SipRequest second = authentication.answered(first, challenge(401, "WWW-Authenticate", renewed));
        assertThat(authorization(second)).contains("nonce=\"n2\"", "nc=00000001");
    }

    @Test
    void aNonceThatWasUsedForLongMayBeReplacedWithoutBeingCalledOld() throws Exception {
        authentication.answered(register(), challenge(401, "WWW-Authenticate", CHALLENGE));
        SipRequest later = authentication.authorized(register());
        SipRequest again =
                authentication.answered(later, challenge(401, "WWW-Authenticate", CHALLENGE.replace("n1", "n2")));
        assertThat(authorization(again)).contains("nonce=\"n2\"");
    }

    @Test
    void anAnswerThatIsRefusedMeansAWrongPassword() throws Exception {
        SipRequest first = authentication.answered(register(), challenge(401, "WWW-Authenticate", CHALLENGE));
        assertThatThrownBy(() -> authentication.answered(
                        first, challenge(401, "WWW-Authenticate", CHALLENGE.replace("n1", "n2"))))
                .asInstanceOf(type(AuthenticationException.class))
                .satisfies(refused -> assertThat(refused.isWrongPassword()).isTrue());
    }

    @Test
    void aNonceThatNobodyCountsMayBeReplacedToo() throws Exception {
        String uncounted = "Digest realm=\"pbx\", nonce=\"n1\"";
        authentication.answered(register(), challenge(401, "WWW-Authenticate", uncounted));
        SipRequest later = authentication.authorized(register());
        SipRequest again =
                authentication.answered(later, challenge(401, "WWW-Authenticate", uncounted.replace("n1", "n2")));
        assertThat(authorization(again)).contains("nonce=\"n2\"");
    }

    @Test
    void requestsInBetweenDoNotHideAWrongPassword() throws Exception {
        SipRequest first = authentication.answered(register(), challenge(401, "WWW-Authenticate", CHALLENGE));
        authentication.authorized(register());
        authentication.answered(register(), challenge(401, "WWW-Authenticate", CHALLENGE.replace("n1", "n2")));
        assertThatThrownBy(() -> authentication.answered(
                        first, challenge(401, "WWW-Authenticate", CHALLENGE.replace("n1", "n3"))))
                .isInstanceOf(AuthenticationException.class);
    }

    @Test
    void eachUseOfANonceIsCountedWhoeverAsked() throws Exception {
        SipRequest request = authentication.answered(register(), challenge(407, "Proxy-Authenticate", CHALLENGE));
        request = authentication.answered(request, challenge(401, "WWW-Authenticate", CHALLENGE));
        assertThat(request.headers().first("Proxy-Authorization").orElseThrow()).contains("nc=00000002");
        assertThat(authorization(request)).contains("nc=00000001");
    }

    @Test
    void aServerThatCallsEachNonceOldIsNotAskedForEver() throws Exception {
        SipRequest request = authentication.answered(register(), challenge(401, "WWW-Authenticate", CHALLENGE));
        int answers = 0;
        while (answers < 10) {
            try {
                String renewed = CHALLENGE.replace("n1", "n" + answers) + ", stale=true";
                request = authentication.answered(request, challenge(401, "WWW-Authenticate", renewed));
                answers++;
            } catch (AuthenticationException e) {
                assertThat(e.isWrongPassword()).isFalse();
                break;
            }
        }
        assertThat(answers).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Basic realm=\"pbx\"",
                "Digest realm=\"pbx\", nonce=\"n\", algorithm=SHA-3",
                "Digest realm=\"pbx\", nonce=\"n\", qop=\"auth-int\"",
                "Digest realm=\"pbx\"",
                "Digest",
                "",
                ",,\"",
            })
    void aChallengeThatCannotBeAnsweredIsSaid(String challenge) {
        assertThatThrownBy(() -> authentication.answered(register(), challenge(401, "WWW-Authenticate", challenge)))
                .isInstanceOf(AuthenticationException.class)
                .hasMessageStartingWith("The server wants a sign-in");
    }

    @Test
    void thePasswordIsInNoText() throws Exception {
        SipRequest request = authentication.answered(register(), challenge(401, "WWW-Authenticate", CHALLENGE));
        assertThat(authentication + " " + request + " " + request.headers() + authorization(request))
                .doesNotContain("s3cret-word");
    }

    private String credentials(int status, String asked, String challenge, String answered) throws Exception {
        return authentication
                .answered(register(), challenge(status, asked, challenge))
                .headers()
                .first(answered)
                .orElseThrow();
    }

    private static String authorization(SipRequest request) {
        return request.headers().first("Authorization").orElseThrow();
    }

    private static SipResponse challenge(int status, String name, String value) {
        return new SipResponse(status, "", SipHeaders.NONE.with(name, value), SipBody.EMPTY);
    }

    private static SipRequest register() {
        return new SipRequest("REGISTER", SipUri.sip("", "pbx"), SipHeaders.NONE.with("Call-ID", "1"));
    }

    private static DigestChallenge only(String value) {
        List<DigestChallenge> challenges = DigestChallenge.of(SipHeaders.NONE.with("WWW-Authenticate", value));
        assertThat(challenges).hasSize(1);
        return challenges.getFirst();
    }
}
