package io.github.callcard.line.sipwatch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** The names of the internet, as this computer is told them. Its methods wait for an answer, seconds at most. */
interface NameService {

    /**
     * The records of one type as their text form has them; empty where there are none or nobody could be asked.
     *
     * @param type {@code SRV} or {@code NAPTR}
     */
    List<String> records(String name, String type);

    /** IPv4 and IPv6 addresses in the order in which the system wants them tried; of an address, itself. */
    List<InetAddress> addresses(String host) throws UnknownHostException;
}
