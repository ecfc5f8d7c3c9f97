package io.github.callcard.ui.signin;

import io.github.callcard.ui.settings.LinesModel;
import io.github.callcard.ui.settings.RefusedException;
import io.github.callcard.ui.settings.ServerDraft;
import io.github.callcard.ui.settings.ServerModel;
import io.github.callcard.ui.settings.SettingsAccess;
import io.github.callcard.ui.settings.SignInKind;
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
 * The way through the first run: where the user is, and what it takes to go on. What was typed is kept under {@code setup}
 * of the settings, except for secrets, so that it can be continued at any time. Belongs to the window's thread; needs no
 * toolkit.
 */
final class SetupModel {

    /** Where the unfinished first run is kept, and {@code true} below {@code done} when it is finished. */
    static final String KEY = "setup";

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

    /** Whether the user was through once, or an administrator or a file took care of it. */
    static boolean isDone(SettingsAccess settings) {
        return settings.flag(KEY + ".done") || settings.value("server").isPresent();
    }

    private void resume() {
        String from = settings.value(KEY + ".signIn").isPresent() ? KEY : "server";
        ServerDraft draft = ServerDraft.read(settings, from);
        if (!draft.equals(ServerDraft.EMPTY)) {
            server.form().show(draft);
        }
        page.set(SetupPage.named(settings.text(KEY + ".page")));
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

    void back() {
        server.cancel();
        lines.cancel();
        turnTo(page.get().previous());
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
        if (page.get() != SetupPage.WELCOME) {
            keep();
        }
    }

    private void keep() {
        Map<String, @Nullable Object> values = new HashMap<>();
        if (page.get().isAboutServer()) {
            values.putAll(server.form().draft().values(KEY));
        }
        values.put(KEY + ".page", page.get().word());
        change(values);
    }

    private void finish() {
        Map<String, @Nullable Object> values = new HashMap<>(ServerDraft.EMPTY.values(KEY));
        values.replaceAll((key, value) -> null);
        values.put(KEY + ".page", null);
        values.put(KEY + ".done", true);
        change(values);
        page.set(SetupPage.WELCOME);
        finished.run();
    }

    /** Nothing depends on these values: where they cannot be kept, the first run begins anew next time. */
    private void change(Map<String, @Nullable Object> values) {
        try {
            settings.change(values);
        } catch (RefusedException e) {
            LOG.warn("The first run is not kept: {}", e.sentence());
        }
    }

    /** What the button for going on says. */
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

    /** Whether going on means to leave what was found wrong as it is. */
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
