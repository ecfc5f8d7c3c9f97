package io.github.callcard.ui.signin;

import java.util.List;
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

    /** The numbered ones. */
    static List<SetupPage> steps() {
        return List.of(SERVER, SIGN_IN, PHONE, TEST_CALL);
    }

    /** True when it is about SuperOffice, which can wait. */
    boolean isAboutServer() {
        return this == SERVER || this == SIGN_IN;
    }

    SetupPage next() {
        return switch (this) {
            case WELCOME -> SERVER;
            case SERVER -> SIGN_IN;
            case SIGN_IN -> PHONE;
            case PHONE -> TEST_CALL;
            case TEST_CALL, DONE -> DONE;
        };
    }

    SetupPage previous() {
        return switch (this) {
            case WELCOME, SERVER -> WELCOME;
            case SIGN_IN -> SERVER;
            case PHONE -> SIGN_IN;
            case TEST_CALL -> PHONE;
            case DONE -> TEST_CALL;
        };
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
