package io.github.callcard.settings;

import io.github.callcard.words.Language;
import io.github.callcard.words.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * From what stands in the settings to what it means, section by section.
 *
 * @param system names the country when the settings do not
 * @param sharedServer whether an administrator decides or recommends a part of the server, and leaves the rest to the user:
 *     until he has said it there is none, and nothing is wrong
 */
record SettingsReader(SettingsSchema schema, Locale system, boolean sharedServer) {

    /** @throws FaultException when a value cannot be used; names its key */
    Settings read(SettingsObject root) throws FaultException {
        return new Settings(
                server(root),
                Language.tagged(String.valueOf(root.text("language"))),
                SiteReader.region(root, system),
                new LineReader(schema).read(root.objects("lines")),
                CardSettings.read(root.section("card")),
                AlertSettings.read(root),
                SyncSettings.read(root.section("sync"), root.section("snapshot")),
                JournalSettings.read(root.section("journal")),
                SiteReader.site(root),
                SiteReader.colleagues(root.section("colleagues")),
                new StartSettings(root.section("start").flag("atSignIn")),
                UpdateSettings.read(root.section("updates")));
    }

    /** The remarks on what may stay and does nothing, a sentence each. */
    List<Sentence> remarks(SettingsObject root) throws FaultException {
        return new LineReader(schema).remarks(root.objects("lines"));
    }

    private Optional<ServerSettings> server(SettingsObject root) throws FaultException {
        Optional<SettingsObject> server = root.object("server");
        return server.isEmpty() || (sharedServer && !ServerSettings.isWhole(server.get()))
                ? Optional.empty()
                : Optional.of(ServerSettings.read(server.get()));
    }
}
