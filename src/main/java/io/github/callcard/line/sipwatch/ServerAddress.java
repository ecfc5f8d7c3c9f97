package io.github.callcard.line.sipwatch;

import io.github.callcard.line.sipwatch.SipProxy.Transport;
import java.net.InetSocketAddress;

/**
 * One place where a server is reached.
 *
 * @param host the name that the settings have, which a certificate has to be for
 * @param address a resolved address with its port
 */
record ServerAddress(String host, InetSocketAddress address, Transport transport) {}
