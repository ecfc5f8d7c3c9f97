package io.github.callcard.number;

/** The region of a plan that has none: a leaf, so that what reads for a plan need not know the plan. */
final class NoCountry {

    /** libphonenumber's name for no country at all. */
    static final String REGION = "ZZ";

    private NoCountry() {}
}
