package io.github.callcard.superoffice.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.callcard.demo.OnlineStandIn;
import io.github.callcard.demo.SignInBehaviour;
import io.github.callcard.demo.SignInBehaviour.Refresh;
import io.github.callcard.demo.StandIn;
import io.github.callcard.superoffice.SuperOfficeClient;
import io.github.callcard.superoffice.SuperOfficeException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Whatever happens, no token, code or client secret is in a log, an exception or a string form. */
class NoSecretIsToldTest {

    private final Logger root = (Logger) LoggerFactory.getLogger("io.github.callcard");
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Level before = root.getLevel();

    @BeforeEach
    void listen() {
        log.start();
        root.addAppender(log);
        root.setLevel(Level.TRACE);
    }

    @AfterEach
    void stopListening() {
        root.detachAppender(log);
        root.setLevel(before);
    }

    @Test
    void fromSigningInToTheEnd() throws Exception {
        TokensInMemory storage = new TokensInMemory();
        TestBrowser browser = new TestBrowser();
        List<String> secrets = new ArrayList<>(List.of("cl13nt-s3cret"));
        List<String> told = new ArrayList<>();
        try (StandIn server = StandIn.start();
                OnlineStandIn online = OnlineStandIn.start(server)) {
            online.wantSecret("cl13nt-s3cret");
            OnlineSignIn signIn =
                    SignIns.signIn(SignIns.account(online, "cl13nt-s3cret"), Clock.systemUTC(), SignIns.PATIENT);
            remember(signIn.signIn(browser), storage, secrets, told);
            Map<String, String> asked = FormText.read(browser.opened().getRawQuery());
            secrets.addAll(List.of(asked.getOrDefault("state", ""), asked.getOrDefault("nonce", "")));
            told.add(browser.shown());
            OnlineAccess access = new OnlineAccess(signIn, storage, Clock.systemUTC());
            try (SuperOfficeClient client = SignIns.client(access, Clock.systemUTC())) {
                online.expireAccessTokens();
                client.callerIds(null);
                remember(storage.load().orElseThrow(), storage, secrets, told);
                told.add(access.current().toString());
                online.behave(SignInBehaviour.USUAL.with(Refresh.REFUSED));
                online.expireAccessTokens();
                assertThatExceptionOfType(SuperOfficeException.class)
                        .isThrownBy(() -> client.callerIds(null))
                        .satisfies(e -> told.add(trace(e)));
            }
        }
        log.list.forEach(event -> told.add(event.getFormattedMessage()));

        assertThat(log.list).isNotEmpty();
        assertThat(secrets).hasSize(7).doesNotContain("");
        secrets.forEach(secret -> assertThat(told).noneMatch(text -> text.contains(secret)));
    }

    private static void remember(Tokens tokens, TokensInMemory storage, List<String> secrets, List<String> told)
            throws SuperOfficeException {
        storage.save(tokens);
        secrets.addAll(List.of(tokens.accessToken(), String.valueOf(tokens.refreshToken())));
        told.addAll(List.of(tokens.toString(), tokens.grant().toString()));
    }

    private static String trace(Exception e) {
        StringWriter text = new StringWriter();
        e.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
