package io.github.callcard.settings;

import io.github.callcard.number.SiteRules;
import io.github.callcard.words.Language;
import java.util.List;
import java.util.Optional;

/**
 * Everything the user chose, but no secret. {@code docs/settings.md} describes each key of the file.
 *
 * @param server where the caller ids are, empty until it is set
 * @param site the changes that the telephone system makes to numbers
 * @param colleagues where the internal extensions are
 * @param language the one to speak, empty for the system's
 * @param region the user's country, ISO 3166 with two letters, empty where neither the file nor the system names it
 */
public record Settings(
        Optional<ServerSettings> server,
        Optional<Language> language,
        Optional<String> region,
        List<LineSettings> lines,
        CardSettings card,
        AlertSettings alerts,
        SyncSettings sync,
        JournalSettings journal,
        SiteRules site,
        ColleaguesSettings colleagues,
        StartSettings start,
        UpdateSettings updates) {

    public Settings {
        lines = List.copyOf(lines);
    }
}
