package io.github.callcard.ui.settings;

import java.util.Locale;

/** The way in which a user proves to SuperOffice who he is. */
public enum SignInKind {
    /** SuperOffice Online, in the browser. */
    ONLINE,
    /** User and password. */
    BASIC,
    TICKET,
    BEARER,
    XSRF;

    /** As {@code server.signIn} has it. */
    public String setting() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** True when a secret is typed that is to be kept. */
    public boolean asksForSecret() {
        return this != ONLINE;
    }

    static SignInKind of(String setting) {
        for (SignInKind kind : values()) {
            if (kind.setting().equalsIgnoreCase(setting.strip())) {
                return kind;
            }
        }
        return BASIC;
    }
}
