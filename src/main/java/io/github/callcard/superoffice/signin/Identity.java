package io.github.callcard.superoffice.signin;

import io.github.callcard.superoffice.ServerAddress;

/**
 * The person who signed in, as SuperOffice certified it.
 *
 * @param tenant such as {@code Cust12345}
 * @param webApi where the tenant's Web API was at that time
 * @param user the user principal name, or else the e-mail address or the number of the associate
 */
public record Identity(String tenant, ServerAddress webApi, String user) {

    boolean isSamePersonAs(Identity other) {
        return tenant.equalsIgnoreCase(other.tenant) && user.equalsIgnoreCase(other.user);
    }

    Identity at(ServerAddress other) {
        return new Identity(tenant, other, user);
    }
}
