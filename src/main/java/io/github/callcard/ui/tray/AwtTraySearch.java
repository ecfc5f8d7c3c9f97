package io.github.callcard.ui.tray;

import java.awt.AWTException;
import java.awt.GraphicsEnvironment;
import java.awt.SystemTray;
import java.beans.PropertyChangeListener;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for a tray with AWT and never stops: a panel may start after us, and is built anew when a monitor comes or goes. Some
 * desktops say they have a tray and answer late or not at all, so that this has a thread of its own, to which alone its
 * state belongs.
 *
 * <p>On X11 AWT says by the property {@code systemTray} that the owner of {@code _NET_SYSTEM_TRAY_S0} came or went (source:
 * {@code sun.awt.X11.XSystemTrayPeer} of JDK 25). It puts icons back itself, but gives up without a word where the panel does
 * not answer within two seconds; and a panel that replaces another one that still runs leaves it believing there is none.
 * Therefore every change is a reason to put the icon there anew, and where AWT has known a tray it is tried without asking
 * whether there is one.
 */
final class AwtTraySearch implements TraySource.Search {

    private static final Logger LOG = LoggerFactory.getLogger(AwtTraySearch.class);

    /** The time between two looks while there has never been a tray: AWT tells nobody then when one comes. */
    private static final Duration NEVER_SEEN = Duration.ofSeconds(3);

    private static final Duration FIRST_RETRY = Duration.ofMillis(500);
    private static final Duration LONGEST_RETRY = Duration.ofMinutes(1);

    private static final String OWNER = "systemTray";

    private final StatusWords words;
    private final StatusCommands commands;
    private final TrayListener listener;
    private final Semaphore news = new Semaphore(0);
    private final PropertyChangeListener change = event -> news.release();
    private volatile boolean over;

    /** Null until there was a tray for the first time. */
    private @Nullable SystemTray tray;

    /** As old as the tray: AWT makes none while it believes there is no tray. */
    private @Nullable AwtTray icon;

    private AwtTraySearch(StatusWords words, StatusCommands commands, TrayListener listener) {
        this.words = words;
        this.commands = commands;
        this.listener = listener;
    }

    static AwtTraySearch start(StatusWords words, StatusCommands commands, TrayListener listener) {
        AwtTraySearch search = new AwtTraySearch(words, commands, listener);
        Thread.ofPlatform().daemon().name("tray").start(search::run);
        return search;
    }

    @Override
    public void close() {
        over = true;
        news.release();
    }

    private void run() {
        try {
            search();
        } catch (LinkageError e) {
            LOG.warn("There will be no tray icon, the status window takes its place: {}", e.toString());
            listener.missing();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            end();
        }
    }

    private void search() throws InterruptedException {
        Duration retry = FIRST_RETRY;
        while (!over) {
            if (isPut()) {
                retry = FIRST_RETRY;
                news.acquire();
            } else {
                listener.missing();
                Duration wait = tray == null ? NEVER_SEEN : retry;
                retry = news.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS) ? FIRST_RETRY : longer(retry);
            }
            news.drainPermits();
        }
    }

    private static Duration longer(Duration retry) {
        Duration longer = retry.multipliedBy(2);
        return longer.compareTo(LONGEST_RETRY) > 0 ? LONGEST_RETRY : longer;
    }

    /** Puts the icon into the tray; false where there is none, or it does not take the icon. */
    private boolean isPut() {
        try {
            AwtTray made = icon();
            if (made == null) {
                return false;
            }
            made.put();
            listener.found(made);
            return true;
        } catch (AWTException | RuntimeException e) {
            LOG.debug("The tray does not take the icon: {}", e.toString());
            return false;
        }
    }

    private @Nullable AwtTray icon() {
        if (icon == null && !GraphicsEnvironment.isHeadless() && SystemTray.isSupported()) {
            SystemTray found = SystemTray.getSystemTray();
            icon = new AwtTray(found, words, commands);
            tray = found;
            found.addPropertyChangeListener(OWNER, change);
        }
        return icon;
    }

    private void end() {
        if (tray != null) {
            tray.removePropertyChangeListener(OWNER, change);
        }
        if (icon != null) {
            icon.takeAway();
        }
    }
}
