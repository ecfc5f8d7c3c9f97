package io.github.callcard.app.window;

import io.github.callcard.app.process.Surroundings;
import io.github.callcard.app.update.UpdateCheck;
import io.github.callcard.app.update.UpdateFeed;
import io.github.callcard.app.update.UpdateWatch;
import io.github.callcard.settings.Profile;
import io.github.callcard.settings.SettingsStore;
import io.github.callcard.ui.Desktop;
import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;

/** Offers newer versions in the windows, as long as the settings want it. */
public final class UpdateOffers implements AutoCloseable {

    private final Desktop desktop;
    private final Consumer<URI> browser;
    private final UpdateWatch watch;

    /**
     * Watches as the settings say, now and when they change.
     *
     * @param profile whose feed it is
     * @param version that runs here
     * @param browser opens a page; called on the JavaFX thread, must return at once
     */
    public UpdateOffers(
            SettingsStore store,
            Surroundings surroundings,
            Profile profile,
            String version,
            Desktop desktop,
            Consumer<URI> browser) {
        this.desktop = desktop;
        this.browser = browser;
        watch = new UpdateWatch(
                settings -> UpdateCheck.of(settings, surroundings.properties(), version, surroundings.clock(), profile),
                this::offer);
        watch.start(store.current().updates());
        store.addListener(changed -> watch.use(changed.updates()));
    }

    private void offer(Optional<UpdateFeed> newer) {
        newer.ifPresentOrElse(
                feed -> desktop.offerUpdate(feed.version().toString(), () -> browser.accept(feed.notes())),
                desktop::withdrawUpdate);
    }

    @Override
    public void close() {
        watch.close();
    }
}
