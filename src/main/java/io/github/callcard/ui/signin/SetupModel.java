package io.github.callcard.ui.signin;

import io.github.callcard.settings.SettingsAccess;
import io.github.callcard.ui.settings.LinesModel;
import io.github.callcard.ui.settings.ServerDraft;
import io.github.callcard.ui.settings.ServerModel;
import io.github.callcard.ui.settings.SignInKind;
import io.github.callcard.words.SentenceException;
import java.util.HashMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way through the first run: where the user is, and what it takes to go on. All that was typed is kept under
 * {@code setup} of the settings, except for secrets, so that it can be continued at any time. Belongs to the window's
 * thread; needs no toolkit.
 */
final class SetupModel {

    /** The key of the unfinished first run in the settings; {@code true} below {@code done} when it is finished. */
    static final String KEY = "setup";

    private static final String PAGE = KEY + ".page";

    private static final Logger LOG = LoggerFactory.getLogger(SetupModel.class);

    private final SettingsAccess settings;
    private final ServerModel server;
    private final LinesModel lines;
    private final Runnable finished;
    private final ReadOnlyObjectWrapper<SetupPage> page = new ReadOnlyObjectWrapper<>(SetupPage.WELCOME);
    private final ReadOnlyBooleanWrapper anyway = new ReadOnlyBooleanWrapper();

    /** @param finished told when the user is through */
    SetupModel(SettingsAccess settings, ServerModel server, LinesModel lines, Runnable finished) {
        this.settings = settings;
        this.server = server;
        this.lines = lines;
        this.finished = finished;
        for (var typed : server.form().inputs()) {
            typed.addListener((property, before, now) -> anyway.set(false));
        }
        page.addListener((property, before, now) -> anyway.set(false));
        resume();
    }

    /**
     * True when the user was through once, or an administrator or a file took care of it. Somebody who signed in and then
     * closed the window is not through.
     */
    static boolean isDone(SettingsAccess settings) {
        return settings.flag(KEY + ".done")
                || (isServerWhole(settings) && settings.text(PAGE).isEmpty());
    }

    /** False also where the administrator decides the server, and leaves it to the user to say who he is. */
    private static boolean isServerWhole(SettingsAccess settings) {
        return ServerDraft.read(settings, "server").isWhole();
    }

    private void resume() {
        String from = settings.value(KEY + ".signIn").isPresent() ? KEY : "server";
        ServerDraft draft = ServerDraft.read(settings, from);
        if (!draft.equals(ServerDraft.EMPTY)) {
            server.form().show(draft);
        }
        goOn();
    }

    /** Goes to the first page that is not finished, be it here or in the settings meanwhile. */
    void goOn() {
        SetupPage next = page.get() == SetupPage.WELCOME ? SetupPage.named(settings.text(PAGE)) : page.get();
        if (next == SetupPage.WELCOME && settings.flag(KEY + ".done")) {
            next = SetupPage.SERVER;
        }
        if (next.isAboutServer() && hasServer()) {
            next = SetupPage.PHONE;
        }
        if (next == SetupPage.PHONE && !lines.lines().isEmpty() && lines.draft().get() == null) {
            next = SetupPage.TEST_CALL;
        }
        page.set(next);
    }

    /** True when the user has set a server up; one of the administrator's still needs a sign-in. */
    private boolean hasServer() {
        return isServerWhole(settings) && !settings.isLocked("server.url");
    }

    /** Goes to the next page when this one is right; what is wrong is said by the page's model. */
    void next() {
        switch (page.get()) {
            case WELCOME, TEST_CALL -> turnTo(page.get().next());
            case SERVER -> {
                if (anyway.get()) {
                    turnTo(SetupPage.SIGN_IN);
                } else {
                    server.reach(this::settle);
                }
            }
            case SIGN_IN -> {
                if (anyway.get()) {
                    server.keep(this::settle);
                } else {
                    server.signIn(this::settle);
                }
            }
            case PHONE -> {
                if (lines.draft().get() == null) {
                    turnTo(SetupPage.TEST_CALL);
                } else {
                    lines.keep();
                }
            }
            case DONE -> finish();
        }
    }

    private void settle(boolean right) {
        if (right) {
            turnTo(page.get().next());
        } else {
            anyway.set(true);
        }
    }

    /** Goes back; out of a line that is being added, to the kinds of lines. */
    void back() {
        server.cancel();
        if (page.get() == SetupPage.PHONE && lines.draft().get() != null) {
            lines.cancel();
        } else {
            turnTo(page.get().previous());
        }
    }

    /** Goes to where something is missing. */
    void mend(SetupPage missing) {
        turnTo(missing);
    }

    /** Goes on without a server; it can be set up at any time. */
    void later() {
        server.cancel();
        turnTo(SetupPage.PHONE);
    }

    private void turnTo(SetupPage next) {
        page.set(next);
        keep();
    }

    /** The window goes away; what runs is ended, and what was typed is kept unless the user is through. */
    void keepPlace() {
        server.cancel();
        switch (page.get()) {
            case WELCOME -> LOG.debug("The first run is not begun.");
            case SERVER, SIGN_IN, PHONE, TEST_CALL -> keep();
            case DONE -> keepDone();
        }
    }

    private void keep() {
        Map<String, @Nullable Object> values = new HashMap<>();
        Map<String, @Nullable Object> typed = server.form().draft().values(KEY);
        if (page.get().isAboutServer()) {
            values.putAll(typed);
        } else if (isServerWhole(settings)) {
            // It is kept where it belongs by now.
            typed.keySet().forEach(key -> values.put(key, null));
        }
        values.put(PAGE, page.get().word());
        change(values);
    }

    private void finish() {
        keepDone();
        finished.run();
    }

    private void keepDone() {
        Map<String, @Nullable Object> values = new HashMap<>(ServerDraft.EMPTY.values(KEY));
        values.replaceAll((key, value) -> null);
        values.put(PAGE, null);
        values.put(KEY + ".done", true);
        change(values);
        page.set(SetupPage.WELCOME);
    }

    /** Nothing depends on these values: where they cannot be kept, the first run begins anew next time. */
    private void change(Map<String, @Nullable Object> values) {
        try {
            settings.change(values);
        } catch (SentenceException e) {
            LOG.warn("The first run is not kept: {}", e.sentence());
        }
    }

    /** The word on the button for going on. */
    String nextWord() {
        return switch (page.get()) {
            case WELCOME -> "next.start";
            case SERVER -> anyway.get() ? "next.anyway" : "next";
            case SIGN_IN ->
                anyway.get()
                        ? "next.anyway"
                        : server.form().kind().get() == SignInKind.ONLINE ? "next.browser" : "next.signin";
            case PHONE ->
                lines.draft().get() != null ? "next.line" : lines.lines().isEmpty() ? "next.noline" : "next";
            case TEST_CALL -> "next";
            case DONE -> "next.finish";
        };
    }

    ReadOnlyObjectProperty<SetupPage> page() {
        return page.getReadOnlyProperty();
    }

    /** True when going on means to leave what was found wrong as it is. */
    ReadOnlyBooleanProperty anyway() {
        return anyway.getReadOnlyProperty();
    }

    ServerModel server() {
        return server;
    }

    LinesModel lines() {
        return lines;
    }
}
