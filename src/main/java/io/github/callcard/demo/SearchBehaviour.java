package io.github.callcard.demo;

/** The stand-in's treatment of searches and of changes to persons, so that every outcome can be shown. */
public enum SearchBehaviour {
    USUAL,
    /** Knows the documented columns of persons only and refuses any other. */
    DOCUMENTED_COLUMNS,
    /** Answers null, as a failed call does. */
    NULL,
    /** Answers with one of SuperOffice's error objects. */
    FAILING,
    /** Lets the user read and not write. */
    READ_ONLY,
    /** Answers when nobody waits any more. */
    SILENT
}
