package io.github.callcard.app.station;

import io.github.callcard.app.settings.Settings;
import io.github.callcard.app.settings.Surroundings;
import io.github.callcard.app.settings.UserException;
import io.github.callcard.directory.Directory;
import io.github.callcard.directory.DirectoryBuilder;
import io.github.callcard.number.NumberPlan;
import io.github.callcard.superoffice.Connection;
import io.github.callcard.superoffice.SuperOfficeClient;
import io.github.callcard.sync.DirectorySync;
import java.net.ProxySelector;

/** From the settings to a directory that keeps itself up to date. */
public final class Directories {

    private Directories() {}

    /** Without a server in the settings nobody is known, and that is said. */
    public static DirectorySync of(Settings settings, NumberPlan plan, Surroundings surroundings) throws UserException {
        if (settings.server().isEmpty()) {
            return DirectorySync.off(Directory.empty(plan));
        }
        return of(Connections.to(settings.server().get(), surroundings), plan, surroundings);
    }

    /** The caller ids behind a connection. */
    public static DirectorySync of(Connection connection, NumberPlan plan, Surroundings surroundings) {
        SuperOfficeClient client = new SuperOfficeClient(
                connection, () -> new DirectoryBuilder(plan), surroundings.clock(), ProxySelector.getDefault());
        return new DirectorySync(client::callerIds, Directory.empty(plan), surroundings.clock());
    }
}
