package io.github.callcard.line.tapi;

import io.github.callcard.line.LineId;

/** The ids of the telephone service's lines: a leaf, so that a line need not know the provider that makes it. */
public final class TapiLineIds {

    /** The kind of line as settings name it. */
    private static final String PROVIDER = "tapi";

    private TapiLineIds() {}

    /** The id of the line of that name, such as {@link TapiDevice#pick}. */
    static LineId of(String name) {
        return new LineId(PROVIDER, name);
    }

    /** True for a line of the telephone service, and for the one that stands for the service as a whole. */
    public static boolean isTapi(LineId id) {
        return id.provider().equals(PROVIDER);
    }
}
