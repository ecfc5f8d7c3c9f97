package io.github.callcard.line.sipwatch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Hashtable;
import java.util.List;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.directory.DirContext;
import javax.naming.directory.InitialDirContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the name servers that the system is set to, through the JDK's own client (module {@code jdk.naming.dns}). */
final class SystemNames implements NameService {

    private static final Logger LOG = LoggerFactory.getLogger(SystemNames.class);

    private final String servers;

    SystemNames() {
        this("dns:");
    }

    /** @param servers the name servers as a {@code dns:} URL, whose empty host means those of the system */
    SystemNames(String servers) {
        this.servers = servers;
    }

    /** Records of DNS are texts: nothing in an answer is made into an object. */
    @Override
    @SuppressWarnings({"BanJNDI", "JdkObsolete"})
    public List<String> records(String name, String type) {
        Hashtable<String, String> environment = new Hashtable<>();
        environment.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
        environment.put(Context.PROVIDER_URL, servers);
        environment.put("com.sun.jndi.dns.timeout.initial", "1000");
        environment.put("com.sun.jndi.dns.timeout.retries", "2");
        try {
            DirContext context = new InitialDirContext(environment);
            try {
                Attribute records =
                        context.getAttributes(name, new String[] {type}).get(type);
                List<String> texts = new ArrayList<>();
                if (records != null) {
                    for (Object record : Collections.list(records.getAll())) {
                        texts.add(record.toString());
                    }
                }
                return texts;
            } finally {
                context.close();
            }
        } catch (NameNotFoundException e) {
            return List.of();
        } catch (NamingException e) {
            LOG.info("No {} records of {} are known: {}", type, name, e.toString());
            return List.of();
        }
    }

    @Override
    public List<InetAddress> addresses(String host) throws UnknownHostException {
        return List.of(InetAddress.getAllByName(host));
    }
}
