package io.github.callcard.superoffice.signin;

import io.github.callcard.superoffice.ServerAddress;
import java.net.URI;
import java.util.List;

/**
 * One of SuperOffice's online environments: where users sign in and tenants are found. Source: SuperOffice's
 * documentation of SuperID; numbered sub-domains are never used for signing in.
 *
 * @param address of its root
 */
public record Environment(ServerAddress address) {

    /** Development, stage and production. */
    public static final List<String> NAMES = List.of("sod", "qaonline", "online");

    /**
     * One of {@link #NAMES}.
     *
     * @throws IllegalArgumentException when there is none of that name
     */
    public static Environment named(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException("SuperOffice has no environment \"" + name + "\"");
        }
        return new Environment(ServerAddress.of("https://" + name + ".superoffice.com/"));
    }

    /** The issuer that its id tokens name. */
    String issuer() {
        return address.toString().replaceAll("/$", "");
    }

    URI discovery() {
        return address.base().resolve("login/.well-known/openid-configuration");
    }

    /** @param tenant such as {@code Cust12345}; checked by {@link OnlineAccount} */
    URI tenantState(String tenant) {
        return address.base().resolve("api/state/" + tenant);
    }

    /** True when an address may be used: what is encrypted stays encrypted. */
    boolean allows(URI uri) {
        String scheme = String.valueOf(uri.getScheme());
        return uri.getHost() != null && (scheme.equals("https") || (scheme.equals("http") && !address.isEncrypted()));
    }
}
