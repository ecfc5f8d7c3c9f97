package io.github.callcard.superoffice;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** SuperOffice did not answer what was asked. The message is one sentence for the user: what is wrong and what to do. */
public final class SuperOfficeException extends Exception {

    /** What went wrong, as far as it makes a difference for what to do next. */
    public enum Kind {
        /** There is no way to the server: no network, no such host, nobody listening. */
        UNREACHABLE,
        /** The server or its answer took too long. */
        TIMED_OUT,
        /** No encrypted connection that can be trusted. */
        TLS,
        /** A proxy in between wants something first. */
        PROXY,
        /** User, password, ticket or token do not hold. */
        REFUSED_SIGN_IN,
        /** The program itself does not hold, whoever signs in: its client id or its secret. */
        REFUSED_CLIENT,
        /** Signed in, but not allowed to. */
        FORBIDDEN,
        /** SuperOffice answers, but has not what was asked for. */
        NOT_FOUND,
        /** The tenant or the site is somewhere else now. */
        MOVED,
        /** Too many requests, or maintenance; see {@link SuperOfficeException#retryAfter()}. */
        BUSY,
        /** Somebody answers there, but not SuperOffice's Web API. */
        NOT_SUPEROFFICE,
        /** SuperOffice answered that it failed. */
        SERVER_ERROR,
        /** The answer stopped half way or cannot be read to its end. */
        INCOMPLETE,
        /** The answer has more than Callcard takes, or more than there is memory for. */
        TOO_LARGE,
        /** We gave up ourselves, because the client was closed. */
        CANCELLED;

        /** Whether somebody has to do something about how Callcard signs in. */
        public boolean concernsSignIn() {
            return this == REFUSED_SIGN_IN || this == REFUSED_CLIENT;
        }
    }

    private final Kind kind;
    private final @Nullable Duration retryAfter;

    public SuperOfficeException(Kind kind, String message) {
        this(kind, message, null, null);
    }

    public SuperOfficeException(Kind kind, String message, @Nullable Throwable cause) {
        this(kind, message, cause, null);
    }

    /**
     * A failure that may pass by itself.
     *
     * @param retryAfter how long to leave the server alone, null when that is unknown
     */
    public SuperOfficeException(Kind kind, String message, @Nullable Throwable cause, @Nullable Duration retryAfter) {
        super(message, cause);
        this.kind = kind;
        this.retryAfter = retryAfter;
    }

    public Kind kind() {
        return kind;
    }

    /** How long the server asks to be left alone; empty when it does not say. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /** The sentence for the user. */
    public String sentence() {
        String message = getMessage();
        return message == null ? kind.name() : message;
    }
}
