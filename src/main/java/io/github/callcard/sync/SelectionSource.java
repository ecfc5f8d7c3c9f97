package io.github.callcard.sync;

import io.github.callcard.superoffice.SuperOfficeException;
import io.github.callcard.superoffice.SuperOfficeException.Kind;
import io.github.callcard.words.Sentence;

/** One selection, and whether it is in use. For one thread at a time. */
public final class SelectionSource {

    /** So often in a row a selection may fail for no clear reason before it counts as gone. */
    static final int MOST_FAILURES = 3;

    private final int id;
    private final CallerIdSource source;
    private int failures;

    /** @param id of the selection in SuperOffice */
    public SelectionSource(int id, CallerIdSource source) {
        this.id = id;
        this.source = source;
    }

    String name() {
        return "selection-" + id;
    }

    CallerIdSource source() {
        return source;
    }

    void answered() {
        failures = 0;
    }

    /**
     * The meaning of a failure: SuperOffice says plainly that a selection is gone or forbidden, or it fails on it
     * alone, which is how some versions say so. Then it is left out at once where it was not in use, and after a while
     * where it was.
     *
     * @param inUse whether the set in use has its rows
     * @return the sentence about the selection that is left out
     * @throws SuperOfficeException when the whole set is to stay as it is
     */
    Sentence failed(SuperOfficeException e, boolean inUse) throws SuperOfficeException {
        boolean plain = e.kind() == Kind.FORBIDDEN || e.kind() == Kind.NOT_FOUND;
        if (!plain && e.kind() != Kind.SERVER_ERROR) {
            throw e;
        }
        failures++;
        if (!plain && inUse && failures < MOST_FAILURES) {
            throw e;
        }
        return switch (e.kind()) {
            case FORBIDDEN ->
                Sentence.of(
                        "Selection {0} is left out, since this user may not read it; check it in SuperOffice or take it out"
                                + " of \"selections\" in the settings.",
                        id);
            case NOT_FOUND ->
                Sentence.of(
                        "Selection {0} is left out, since SuperOffice does not have it (any more); check it in SuperOffice"
                                + " or take it out of \"selections\" in the settings.",
                        id);
            default ->
                Sentence.of(
                        "Selection {0} is left out, since SuperOffice does not answer for it; check it in SuperOffice or"
                                + " take it out of \"selections\" in the settings.",
                        id);
        };
    }
}
