package io.github.callcard.line.fritzbox;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A box's name or address. The name is looked up anew for each connection, since the address may change. Away from its box, a
 * computer is sent to the Internet by the same name ({@code fritz.box} can be registered there by anybody): a name counts only
 * where it leads into a network of one's own, whereas an address that the user wrote is taken as it is.
 */
record BoxAddress(String host) {

    private static final Pattern DOTTED = Pattern.compile("[0-9.]+");

    /** The name leads to the Internet. */
    static final class NotInThisNetworkException extends IOException {

        private static final long serialVersionUID = 1;

        NotInThisNetworkException(String host) {
            super(host + " has only addresses of the Internet");
        }
    }

    /**
     * Looks the box up; may take as long as the system's resolver does.
     *
     * @return at least one address
     * @throws IOException when there is no such name, or only one outside
     */
    List<InetAddress> lookUp() throws IOException {
        return usable(List.of(InetAddress.getAllByName(host)));
    }

    /** Of these addresses those that may be the box's. */
    List<InetAddress> usable(List<InetAddress> found) throws NotInThisNetworkException {
        if (isLiteral()) {
            return found;
        }
        List<InetAddress> usable = found.stream().filter(BoxAddress::isPrivate).toList();
        if (usable.isEmpty()) {
            throw new NotInThisNetworkException(host);
        }
        return usable;
    }

    /** The host as the authority of an address has it: an IPv6 address in brackets, however it was written. */
    String authority() {
        String bare = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        return bare.contains(":") ? "[" + bare.replaceFirst("%.*", "") + "]" : bare;
    }

    private boolean isLiteral() {
        return host.indexOf(':') >= 0 || DOTTED.matcher(host).matches();
    }

    /** RFC 1918, RFC 3927, RFC 4193, and this computer itself. */
    private static boolean isPrivate(InetAddress address) {
        boolean isUniqueLocal = address instanceof Inet6Address && (address.getAddress()[0] & 0xFE) == 0xFC;
        return isUniqueLocal
                || address.isSiteLocalAddress()
                || address.isLinkLocalAddress()
                || address.isLoopbackAddress();
    }
}
