package io.github.callcard.superoffice.signin;

import io.github.callcard.demo.OnlineStandIn;
import io.github.callcard.directory.DirectoryBuilder;
import io.github.callcard.number.NumberPlan;
import io.github.callcard.superoffice.Access;
import io.github.callcard.superoffice.Connection;
import io.github.callcard.superoffice.Documents;
import io.github.callcard.superoffice.SuperOfficeClient;
import io.github.callcard.web.TimeLimits;
import io.github.callcard.words.Language;
import io.github.callcard.words.Translations;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The set-up that the tests of signing in share. */
final class SignIns {

    /** Long enough for a busy machine. */
    static final Duration PATIENT = Duration.ofMinutes(2);

    private SignIns() {}

    static OnlineAccount account(OnlineStandIn online) {
        return account(online, null);
    }

    static OnlineAccount account(OnlineStandIn online, @Nullable String secret) {
        return new OnlineAccount(
                new Environment(online.address()),
                OnlineStandIn.CLIENT_ID,
                secret,
                OnlineStandIn.TENANT,
                "tej0@fjord.example");
    }

    static OnlineSignIn signIn(OnlineAccount account, Clock clock, Duration timeout) {
        return new OnlineSignIn(
                account,
                new Documents(TimeLimits.USUAL, clock, null),
                clock,
                timeout,
                new Translations(Language.ENGLISH));
    }

    static OnlineSignIn signIn(OnlineStandIn online) {
        return signIn(account(online), Clock.systemUTC(), PATIENT);
    }

    static SuperOfficeClient client(Access access, Clock clock) {
        return new SuperOfficeClient(
                new Connection(access), () -> new DirectoryBuilder(new NumberPlan("NO")), clock, null);
    }
}
