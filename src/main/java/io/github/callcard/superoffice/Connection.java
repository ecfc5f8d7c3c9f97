package io.github.callcard.superoffice;

/**
 * Everything that has to be known to talk to a server.
 *
 * @param address where it is
 * @param credential who asks
 * @param culture in which language it answers
 * @param window which activities count
 * @param limits how long to wait
 */
public record Connection(
        ServerAddress address, Credential credential, RequestCulture culture, DateWindow window, TimeLimits limits) {

    /** A connection with the usual culture, window and limits. */
    public Connection(ServerAddress address, Credential credential) {
        this(address, credential, RequestCulture.OF_THE_SERVER, DateWindow.USUAL, TimeLimits.USUAL);
    }

    public Connection with(RequestCulture other) {
        return new Connection(address, credential, other, window, limits);
    }

    public Connection with(DateWindow other) {
        return new Connection(address, credential, culture, other, limits);
    }

    public Connection with(TimeLimits other) {
        return new Connection(address, credential, culture, window, other);
    }
}
