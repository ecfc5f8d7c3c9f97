package io.github.callcard.superoffice;

import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** SuperOffice did not answer what was asked. */
public final class SuperOfficeException extends SentenceException {

    private static final long serialVersionUID = 1;

    /** The kind of failure, as far as it makes a difference for what to do next. */
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

        /** True when somebody has to do something about how Callcard signs in. */
        public boolean concernsSignIn() {
            return this == REFUSED_SIGN_IN || this == REFUSED_CLIENT;
        }
    }

    private final Kind kind;
    private final @Nullable Duration retryAfter;

    public SuperOfficeException(Kind kind, Sentence sentence) {
        this(kind, sentence, null, null);
    }

    public SuperOfficeException(Kind kind, Sentence sentence, @Nullable Throwable cause) {
        this(kind, sentence, cause, null);
    }

    /**
     * A failure that may pass by itself.
     *
     * @param retryAfter how long to leave the server alone, null when that is unknown
     */
    public SuperOfficeException(
            Kind kind, Sentence sentence, @Nullable Throwable cause, @Nullable Duration retryAfter) {
        super(sentence, cause);
        this.kind = kind;
        this.retryAfter = retryAfter;
    }

    public Kind kind() {
        return kind;
    }

    /** The time for which the server asks to be left alone; empty when it does not say. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
