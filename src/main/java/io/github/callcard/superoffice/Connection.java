package io.github.callcard.superoffice;

import io.github.callcard.web.HttpVersions;
import io.github.callcard.web.TimeLimits;

/**
 * Everything that has to be known to talk to a server.
 *
 * @param access where it is and who asks
 * @param culture in which language it answers
 * @param window which activities count
 * @param limits how long to wait
 * @param versions which servers want which version of HTTP
 */
public record Connection(
        Access access, RequestCulture culture, DateWindow window, TimeLimits limits, HttpVersions versions) {

    /** A connection with the usual culture, window and limits. */
    public Connection(Access access) {
        this(access, RequestCulture.OF_THE_SERVER, DateWindow.USUAL, TimeLimits.USUAL, new HttpVersions());
    }

    /** A connection to one address with one credential, and everything else as usual. */
    public Connection(ServerAddress address, Credential credential) {
        this(Access.fixed(address, credential));
    }

    public Connection with(RequestCulture other) {
        return new Connection(access, other, window, limits, versions);
    }

    public Connection with(TimeLimits other) {
        return new Connection(access, culture, window, other, versions);
    }

    public Connection with(HttpVersions other) {
        return new Connection(access, culture, window, limits, other);
    }
}
