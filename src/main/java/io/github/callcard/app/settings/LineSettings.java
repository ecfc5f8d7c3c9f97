package io.github.callcard.app.settings;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** One line to watch; the name is what the user calls it, null for the provider's own. */
public sealed interface LineSettings {

    @Nullable
    String name();

    /** A line that rings by itself, for trying things out. */
    record Simulated(@Nullable String name) implements LineSettings {}

    /**
     * A line of the system's telephone service.
     *
     * @param device which one, by name, permanent id or both, null for every one that can be watched
     * @param library another {@code tapi32} than the system's own, null for that
     * @param control whether dialling, answering and hanging up are wanted too
     */
    record Tapi(
            @Nullable String name,
            @Nullable String device,
            @Nullable Path library,
            boolean control) implements LineSettings {}

    /** A softphone that tells its calls by running {@code callcard call}. */
    record Hook(@Nullable String name) implements LineSettings {}

    /**
     * A kind of line that is known but cannot be watched by this version; the others go on.
     *
     * @param type as the file has it
     * @param place what a message calls the file, or whatever else the line is taken from
     */
    record Unsupported(@Nullable String name, String type, String place) implements LineSettings {}

    /**
     * A SIP account.
     *
     * @param authUser the name for signing in where it is not the user
     * @param proxy a SIP URI such as {@code sip:pbx.example.com;transport=tcp}, null for the domain
     * @param library where liblinphone is, null to look in the usual places
     * @param registerSeconds how long a registration or subscription is asked for
     */
    record Sip(
            @Nullable String name,
            String user,
            @Nullable String authUser,
            String domain,
            @Nullable String proxy,
            @Nullable Path library,
            SipEngine engine,
            int registerSeconds)
            implements LineSettings {}
}
