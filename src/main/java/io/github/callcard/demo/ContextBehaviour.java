package io.github.callcard.demo;

/** The stand-in's treatment of questions about what goes on with a person or company, so that every outcome can be shown. */
public enum ContextBehaviour {
    USUAL,
    /** As a tenant without Sale and Service answers. */
    ONLY_ACTIVITIES,
    /** Answers null, as a failed call does. */
    NULL,
    /** Answers with one of SuperOffice's error objects. */
    FAILING,
    /** Answers when nobody waits any more. */
    SILENT
}
