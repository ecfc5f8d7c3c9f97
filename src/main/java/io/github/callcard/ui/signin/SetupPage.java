package io.github.callcard.ui.signin;

import java.util.Locale;

/** The pages of the first run, in their order. */
enum SetupPage {
    WELCOME,
    SERVER,
    SIGN_IN,
    PHONE,
    TEST_CALL,
    DONE;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace("_", "");
    }

    /** Whether it is one of the numbered steps. */
    boolean isStep() {
        return this != WELCOME && this != DONE;
    }

    /** Whether it is about SuperOffice, which can wait. */
    boolean isAboutServer() {
        return this == SERVER || this == SIGN_IN;
    }

    SetupPage next() {
        return this == DONE ? DONE : values()[ordinal() + 1];
    }

    SetupPage previous() {
        return this == WELCOME ? WELCOME : values()[ordinal() - 1];
    }

    static SetupPage named(String name) {
        for (SetupPage page : values()) {
            if (page.word().equals(name)) {
                return page;
            }
        }
        return WELCOME;
    }
}
