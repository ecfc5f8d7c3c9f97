package io.github.callcard.demo;

/** The stand-in's treatment of requests for caller ids, so that every outcome can be shown. */
public enum Behaviour {
    /** Answers as SuperOffice does. */
    USUAL,
    /** Says that nothing changed, whatever hash was sent. */
    UNCHANGED,
    /** Answers with one of SuperOffice's error objects. */
    FAILING,
    /** Is under maintenance and asks to be left alone for two minutes. */
    MAINTENANCE,
    /** Breaks the connection in the middle of the answer. */
    HALF_WAY
}
