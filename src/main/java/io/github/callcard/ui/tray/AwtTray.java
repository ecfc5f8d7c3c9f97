package io.github.callcard.ui.tray;

import java.awt.AWTException;
import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.awt.Image;
import java.awt.Menu;
import java.awt.MenuItem;
import java.awt.PopupMenu;
import java.awt.SystemTray;
import java.awt.TrayIcon;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The tray as AWT knows it. What AWT is asked for is asked on its own thread, and nobody waits for the answer. */
final class AwtTray implements Tray {

    private static final Logger LOG = LoggerFactory.getLogger(AwtTray.class);

    /** Windows cuts a longer tooltip off, some Linux trays drop it. */
    private static final int LONGEST_TOOLTIP = 120;

    private final SystemTray tray;
    private final TrayIcon icon;
    private final Map<TrayState, Image> images = new EnumMap<>(TrayState.class);
    private final MenuItem status;
    private final MenuItem resume;
    private final Menu pause;
    private final PopupMenu menu;
    private final MenuItem update;
    private final MenuItem goOn;
    private final StatusCommands commands;

    private AwtTray(SystemTray tray, StatusWords words, StatusCommands commands) throws AWTException {
        this.tray = tray;
        int size = tray.getTrayIconSize().height;
        for (TrayState state : TrayState.values()) {
            images.put(state, TrayGlyph.image(state, size));
        }
        status = new MenuItem(words.say("app"));
        status.setEnabled(false);
        pause = new Menu(words.say("pause"));
        pause.add(item(words.say("pause.half"), () -> commands.pause(Duration.ofMinutes(30))));
        pause.add(item(words.say("pause.hour"), () -> commands.pause(Duration.ofHours(1))));
        pause.add(item(words.say("pause.long"), () -> commands.pause(null)));
        resume = item(words.say("pause.resume"), commands::resume);
        resume.setEnabled(false);
        update = item("", commands::openUpdate);
        this.commands = commands;
        goOn = item(words.say("setup.continue"), commands::openSetup);
        menu = menu(words, commands);
        icon = new TrayIcon(images.get(TrayState.NO_LINE), words.say("app"), menu);
        icon.setImageAutoSize(true);
        icon.addActionListener(opened -> commands.openStatus());
        tray.add(icon);
    }

    /**
     * Looks for a tray. Some desktops say they have one and never answer, so that this is asked on a thread nobody waits
     * for.
     *
     * @return the tray with its icon in place, or empty when there is none or it did not answer in time
     */
    static CompletableFuture<Optional<Tray>> find(StatusWords words, StatusCommands commands, Duration patience) {
        CompletableFuture<Optional<Tray>> answer = new CompletableFuture<>();
        CompletableFuture<Optional<Tray>> inTime =
                answer.completeOnTimeout(Optional.empty(), patience.toMillis(), TimeUnit.MILLISECONDS);
        Thread.ofPlatform().daemon().name("tray").start(() -> {
            try {
                boolean there = !GraphicsEnvironment.isHeadless() && SystemTray.isSupported() && !inTime.isDone();
                Optional<AwtTray> tray = there
                        ? Optional.of(new AwtTray(SystemTray.getSystemTray(), words, commands))
                        : Optional.empty();
                if (!inTime.complete(tray.map(found -> (Tray) found))) {
                    tray.ifPresent(AwtTray::close);
                }
            } catch (AWTException | RuntimeException | LinkageError e) {
                LOG.warn("No tray icon, the status window takes its place: {}", e.toString());
                inTime.complete(Optional.empty());
            }
        });
        return inTime;
    }

    @Override
    public void show(TrayState state, String sentence, boolean paused) {
        EventQueue.invokeLater(() -> {
            icon.setImage(images.get(state));
            icon.setToolTip(
                    sentence.length() > LONGEST_TOOLTIP ? sentence.substring(0, LONGEST_TOOLTIP - 1) + "…" : sentence);
            status.setLabel(sentence);
            pause.setEnabled(!paused);
            resume.setEnabled(paused);
            offerSetup();
        });
    }

    /** The first run can be gone on with as long as it is not finished. */
    private void offerSetup() {
        boolean offered = goOn.getParent() != null;
        if (commands.isSetUp() && offered) {
            menu.remove(goOn);
        } else if (!commands.isSetUp() && !offered) {
            menu.insert(goOn, 1);
        }
    }

    @Override
    public void offerUpdate(String sentence) {
        EventQueue.invokeLater(() -> {
            update.setLabel(sentence);
            if (sentence.isEmpty()) {
                menu.remove(update);
            } else if (update.getParent() == null) {
                // Below the state, above everything that is used daily.
                menu.insert(update, 1);
            }
        });
    }

    @Override
    public void close() {
        EventQueue.invokeLater(() -> tray.remove(icon));
    }

    private PopupMenu menu(StatusWords words, StatusCommands commands) {
        PopupMenu menu = new PopupMenu();
        menu.add(status);
        menu.addSeparator();
        menu.add(pause);
        menu.add(resume);
        menu.add(item(words.say("sync.now"), commands::syncNow));
        menu.add(item(words.say("status"), commands::openStatus));
        if (commands.hasSettings()) {
            menu.add(item(words.say("settings"), commands::openSettings));
        }
        menu.addSeparator();
        menu.add(item(words.say("quit"), commands::quit));
        return menu;
    }

    private static MenuItem item(String label, Runnable command) {
        MenuItem item = new MenuItem(label);
        item.addActionListener(chosen -> command.run());
        return item;
    }
}
