package io.github.callcard.settings;

import io.github.callcard.words.SentenceException;
import java.util.Locale;
import java.util.Optional;

/**
 * From what stands in the settings to what it means, section by section.
 *
 * @param system names the country when the settings do not
 */
record SettingsReader(Locale system) {

    /** @throws SentenceException when a value cannot be used; names its key */
    Settings read(SettingsObject root) throws SentenceException {
        Optional<SettingsObject> server = root.object("server");
        return new Settings(
                server.isEmpty() ? Optional.empty() : Optional.of(ServerReader.read(server.get())),
                SiteReader.region(root, system),
                LineReader.read(root.objects("lines")),
                CardReader.read(root.object("card")),
                SyncReader.read(root.object("sync"), root.object("snapshot")),
                SiteReader.site(root),
                SiteReader.colleagues(root.object("colleagues")),
                UpdateReader.start(root.object("start")),
                UpdateReader.updates(root.object("updates")));
    }
}
