package io.github.callcard.app.card;

import io.github.callcard.app.process.Surroundings;
import io.github.callcard.demo.StandIn;
import io.github.callcard.superoffice.Access;
import io.github.callcard.superoffice.Connection;
import io.github.callcard.superoffice.ServerAddress;
import java.io.InputStream;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.function.Supplier;

/** The requests of cards to SuperOffice, sent to a stand-in. */
public final class StandInCrm {

    private StandInCrm() {}

    public static Crm of(StandIn standIn, Clock clock) {
        return at(standIn::address, standIn, clock);
    }

    /** @param address where it is asked each time */
    static Crm at(Supplier<ServerAddress> address, StandIn standIn, Clock clock) {
        return of(connection(address, standIn), Locale.UK, clock);
    }

    private static Connection connection(Supplier<ServerAddress> address, StandIn standIn) {
        Access access = () -> new Access.Grant(address.get(), standIn.credential());
        return new Connection(access);
    }

    /** @param user whose language the answers are put into */
    static Crm of(Connection connection, Locale user, Clock clock) {
        Surroundings surroundings =
                new Surroundings(Map.of(), new Properties(), user, clock, InputStream.nullInputStream());
        return Crm.at(connection, surroundings, note -> {});
    }
}
